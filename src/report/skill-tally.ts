import type { SkillKind } from '../taxonomy/concept.js';
import type { SkillName } from './report.js';
import { Histogram } from './statistics/histogram.js';
import type { TaggedSkill } from './tagged-record.js';

const WEIGHT_DIGITS = 2;
const YEARS_DIGITS = 2;

/** What was counted of one skill. */
export interface SkillCounts extends SkillName {
  /** Its number, in order of appearance. */
  readonly index: number;
  postings: number;
  required: number;
  readonly years: Histogram;
  readonly weights: Histogram;
}

/** Counts every skill, and gives each a number. */
export class SkillTally {
  readonly #byId = new Map<string, SkillCounts>();
  readonly #list: SkillCounts[] = [];

  constructor(readonly kinds?: readonly SkillKind[]) {}

  get size(): number {
    return this.#list.length;
  }

  /** Counts the skills of a posting, each once. */
  add(skills: readonly TaggedSkill[]): SkillCounts[] {
    const counted = new Set<SkillCounts>();
    for (const skill of skills) {
      if (this.kinds && !this.kinds.includes(skill.kind)) continue;
      const counts = this.#countsOf(skill);
      if (counted.has(counts)) continue;
      counted.add(counts);
      counts.postings++;
      if (skill.level === 'required') counts.required++;
      if (skill.years) counts.years.add(skill.years.min);
      counts.weights.add(skill.weight);
    }
    return [...counted];
  }

  get(index: number): SkillCounts {
    return this.#list[index] as SkillCounts;
  }

  /** Skills in so many postings or more, the commonest first; ties by id. */
  commonest(minimum: number): SkillCounts[] {
    return this.#list.filter(({ postings }) => postings >= minimum).sort((a, b) => b.postings - a.postings || byId(a, b));
  }

  #countsOf({ id, prefLabel, kind }: TaggedSkill): SkillCounts {
    const known = this.#byId.get(id);
    if (known) return known;
    const counts = { id, prefLabel, kind, index: this.#list.length, postings: 0, required: 0, years: new Histogram(YEARS_DIGITS), weights: new Histogram(WEIGHT_DIGITS) };
    this.#byId.set(id, counts);
    this.#list.push(counts);
    return counts;
  }
}

/** Order of ids, the same in every place of the world. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Name only, without counts. */
export function nameOf({ id, prefLabel, kind }: SkillName): SkillName {
  return { id, prefLabel, kind };
}
