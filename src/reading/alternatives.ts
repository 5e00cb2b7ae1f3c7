/** Skills of which any one will do: "Python, Java or Go". */
import { isSpace } from './characters.js';
import { CUE, type CueHit } from './cue-matcher.js';
import type { Place } from './proficiency.js';
import type { Source } from './source.js';

const BREAK = 0;
const AND = 1;
const COMMA = 2;
const SLASH = 3;
const OR = 4;

const LONGEST_GAP = 16;
const LONGEST_LEAD = 60;
/** one of Python …; one or more of the following: Python …; at least one language such as Python … */
const LEAD = /^(?!\s*(?:years?|yrs?|months?)\b)(?:[\s:("]*|(?:\s+the|\s+these)?\s+following\b[^.;]*|[^.;,]*(?:[:(]|\b(?:such as|like|including|among|e\.g\.,?))\s*)$/i;

/** What joins two skills of a list. Brackets and colons part a group from what is around it, but for "Java (or Kotlin)". */
function linkOf(units: Uint16Array, from: number, to: number): number {
  if (to - from > LONGEST_GAP) return BREAK;
  let link = BREAK;
  let isBracketed = false;
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    const letter = unit | 0x20;
    if (unit === 0x2c) link = Math.max(link, COMMA);
    else if (unit === 0x2f || unit === 0x7c) link = Math.max(link, SLASH);
    else if (unit === 0x26) link = AND;
    else if (unit === 0x28 && !isBracketed) isBracketed = true;
    else if (letter === 0x6f && ((units[at + 1] as number) | 0x20) === 0x72 && at + 2 <= to) {
      link = OR;
      at++;
    } else if (letter === 0x61 && ((units[at + 1] as number) | 0x20) === 0x6e && ((units[at + 2] as number) | 0x20) === 0x64 && at + 3 <= to) {
      link = AND;
      at += 2;
    } else if (!isSpace(unit)) return BREAK;
  }
  return isBracketed && link !== OR ? BREAK : link;
}

/** Walks through the cues of a sentence along with its lists; calls must not go back. */
class ChoiceCues {
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly hits: readonly CueHit[],
  ) {}

  /** "One of", "any of" and the like lead to the list that begins here. */
  leadTo(start: number): boolean {
    const { hits, text } = this;
    while (this.next < hits.length && (hits[this.next] as CueHit).start < start) this.next++;
    for (let i = this.next - 1; i >= 0; i--) {
      const { cue, end } = hits[i] as CueHit;
      if (start - end > LONGEST_LEAD) return false;
      if (cue.bits & CUE.anyOf && end <= start) return LEAD.test(text.slice(end, start));
    }
    return false;
  }

  /** "Or similar" and the like stand right behind the list that ends here. */
  leaveOpen(end: number): boolean {
    const { hits } = this;
    while (this.next < hits.length && (hits[this.next] as CueHit).start < end) this.next++;
    for (let i = this.next; i < hits.length; i++) {
      const { cue, start } = hits[i] as CueHit;
      if (start - end > 2) return false;
      if (cue.bits & CUE.orSimilar) return true;
    }
    return false;
  }
}

/**
 * The groups of one sentence, each of two concepts at least, in text order.
 *
 * ```text
 * Docker and Python, Java or Go, and SQL
 *            ^----------------^            "and" stands outside, and so does a comma behind the "or"
 * one or more of: AWS, Azure and GCP
 *                 ^----------------^       here "and" stands inside
 * ```
 *
 * A list without "or" is a group when "one of" leads to it or "or similar" ends it. Commas before an "or" join whatever
 * they part: "Docker, Python or Java" is read as three alternatives, as it is written.
 *
 * @param places the skills that are meant, in text order; those of the sentence begin at `begin`
 */
export function alternativesOf({ text, units }: Source, hits: readonly CueHit[], places: readonly Place[], begin: number): number[][] {
  const groups: number[][] = [];
  const cues = new ChoiceCues(text, hits);
  for (let from = begin; from < places.length;) {
    const first = places[from] as Place;
    const led = cues.leadTo(first.start);
    let sawOr = false;
    let to = from + 1;
    for (; to < places.length; to++) {
      const link = linkOf(units, (places[to - 1] as Place).end, (places[to] as Place).start);
      if (link === BREAK || (!led && (link === AND || (link === COMMA && sawOr)))) break;
      sawOr ||= link === OR;
    }
    if (to - from > 1 && (sawOr || led || cues.leaveOpen((places[to - 1] as Place).end))) {
      const group = [...new Set(places.slice(from, to).map(({ concept }) => concept))];
      if (group.length > 1) groups.push(group);
    }
    from = to;
  }
  return groups;
}

function areSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((concept) => other.includes(concept));
}

/** The groups of a document without those that say again what one before them said. */
export function differing(groups: ReadonlyArray<readonly number[]>): ReadonlyArray<readonly number[]> {
  if (groups.length < 2) return groups;
  const bySum = new Map<number, Array<readonly number[]>>();
  return groups.filter((group) => {
    const sum = group.reduce((all, concept) => all + concept, 0);
    const alike = bySum.get(sum);
    if (alike?.some((other) => areSame(group, other))) return false;
    if (alike) alike.push(group);
    else bySum.set(sum, [group]);
    return true;
  });
}
