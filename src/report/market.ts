import { FieldTally } from './field-tally.js';
import { numberOf } from './fields.js';
import { MeasureTally } from './measure-tally.js';
import { PairTally } from './pair-tally.js';
import type { Report, ReportOptions, SkillDemand } from './report.js';
import { Repeats } from './repeats.js';
import { type SkillCounts, SkillTally, nameOf } from './skill-tally.js';
import { shareOf } from './statistics/proportion.js';
import type { TaggedRecord } from './tagged-record.js';
import { TrendTally } from './trend-tally.js';

const MINIMUM = 5;
const LIMIT = 25;

/**
 * Counts what postings ask for, one posting at a time. Keeps counts only: its size grows with the number of different
 * skills and of pairs of them (a million at most), not with that of the postings.
 */
export class Market {
  readonly #skills: SkillTally;
  readonly #pairs = new PairTally();
  readonly #fields: readonly FieldTally[];
  readonly #trend: TrendTally | undefined;
  readonly #measure: MeasureTally | undefined;
  readonly #repeats = new Repeats();
  readonly #distinct: boolean;
  readonly #minimum: number;
  readonly #limit: number;
  #postings = 0;
  #withoutSkills = 0;

  constructor({ by = [], date, measure, kinds, distinct = false, minimum = MINIMUM, limit = LIMIT }: ReportOptions = {}) {
    this.#skills = new SkillTally(kinds);
    this.#fields = [...new Set(by)].map((field) => new FieldTally(field));
    this.#trend = date === undefined ? undefined : new TrendTally(date);
    this.#measure = measure === undefined ? undefined : new MeasureTally(measure);
    this.#distinct = distinct;
    this.#minimum = minimum;
    this.#limit = limit;
  }

  get postings(): number {
    return this.#postings;
  }

  /** Counts a posting. */
  add(record: TaggedRecord): void {
    if (this.#repeats.add(record.skills) && this.#distinct) return;
    this.#postings++;
    const skills = this.#skills.add(record.skills);
    if (skills.length === 0) this.#withoutSkills++;
    const measure = this.#measure && numberOf(record, this.#measure.field);
    this.#pairs.add(skills);
    for (const field of this.#fields) field.add(record, skills, measure);
    this.#trend?.add(record, skills);
    if (measure !== undefined) this.#measure?.add(measure, skills);
  }

  /** What was counted so far. */
  report(): Report {
    const [minimum, limit] = [this.#minimum, this.#limit];
    return {
      postings: this.#postings,
      withoutSkills: this.#withoutSkills,
      repeats: this.#repeats.count,
      distinctSkills: this.#skills.size,
      minimum,
      skills: this.#skills
        .commonest(minimum)
        .slice(0, limit)
        .map((skill) => this.#demand(skill)),
      pairs: this.#pairs.pairs(this.#skills, this.#postings, minimum, limit),
      countsShortBy: Math.max(this.#pairs.missed, this.#trend?.missed ?? 0, ...this.#fields.map(({ missed }) => missed)),
      fields: this.#fields.map((field) => field.report(this.#skills, minimum, limit)),
      trend: this.#trend?.report(this.#skills, minimum, limit) ?? null,
      measure: this.#measure?.report(this.#skills, minimum, limit) ?? null,
    };
  }

  #demand(skill: SkillCounts): SkillDemand {
    const { postings, required, years, weights } = skill;
    return {
      ...nameOf(skill),
      postings,
      share: shareOf(postings, this.#postings),
      required,
      shareRequired: required / postings,
      medianYears: years.total === 0 ? null : years.median(),
      withYears: years.total,
      medianWeight: weights.median(),
    };
  }
}
