import type { TaggedSkill } from './tagged-record.js';

/** So many postings are remembered; what repeats one that came later is not noticed. */
const MOST_REMEMBERED = 1_000_000;
/** Two postings with fewer skills may well agree by chance. */
const LEAST_SKILLS = 5;

/** A hash of 53 bits (cyrb53), so that among a million postings two seldom share one: 1 in 18,000 that any do. */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** Notices postings that repeat an earlier one, as boards and agencies do: those with the same skills at the same levels. */
export class Repeats {
  readonly #seen = new Set<number>();
  #count = 0;

  /** Postings that repeated an earlier one. */
  get count(): number {
    return this.#count;
  }

  /** Remembers a posting; true when it repeats an earlier one. */
  add(skills: readonly TaggedSkill[]): boolean {
    if (skills.length < LEAST_SKILLS) return false;
    const key = hash(
      skills
        .map(({ id, level }) => `${id}\t${level}`)
        .sort()
        .join('\n'),
    );
    if (!this.#seen.has(key)) {
      if (this.#seen.size < MOST_REMEMBERED) this.#seen.add(key);
      return false;
    }
    this.#count++;
    return true;
  }
}
