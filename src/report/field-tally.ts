import { CountMatrix } from './count-matrix.js';
import { valuesOf } from './fields.js';
import type { DistinctiveSkill, FieldReport, ValueReport, ValueSkill } from './report.js';
import { type SkillCounts, type SkillTally, byId, nameOf } from './skill-tally.js';
import { discoveries } from './statistics/false-discovery.js';
import { Histogram } from './statistics/histogram.js';
import { logOddsWithPrior } from './statistics/log-odds.js';
import { medianOf } from './statistics/median.js';
import { chanceBeyond } from './statistics/normal.js';
import { shareOf } from './statistics/proportion.js';

const MOST_CELLS = 1_000_000;
/** Values that are told apart; those that come when so many are known count as the rest of the field. */
const MOST_VALUES = 20_000;
const MOST_TOP = 10;
const MOST_COMPARED = 12;
const MOST_DISTINCTIVE = 6;
const FALSE_DISCOVERIES = 0.05;
const MEASURE_DIGITS = 3;

interface ValueCounts {
  readonly index: number;
  readonly value: string;
  postings: number;
  readonly measure: Histogram;
}

/** Counts skills by the values of one field. */
export class FieldTally {
  readonly #values = new Map<string, ValueCounts>();
  readonly #matrix = new CountMatrix(MOST_CELLS);
  /** Postings that have the field, by skill. */
  readonly #all = new Map<number, number>();
  #postings = 0;

  constructor(readonly field: string) {}

  get missed(): number {
    return this.#matrix.missed;
  }

  add(record: Readonly<Record<string, unknown>>, skills: readonly SkillCounts[], measure: number | undefined): void {
    const values = valuesOf(record, this.field);
    if (values.length === 0) return;
    this.#postings++;
    const indexes = skills.map(({ index }) => index);
    for (const index of indexes) this.#all.set(index, (this.#all.get(index) ?? 0) + 1);
    for (const value of values) {
      const counts = this.#countsOf(value);
      if (!counts) continue;
      counts.postings++;
      if (measure !== undefined) counts.measure.add(measure);
      this.#matrix.addAll(counts.index, indexes);
    }
  }

  report(skills: SkillTally, minimum: number, limit: number): FieldReport {
    const values = [...this.#values.values()].sort((a, b) => b.postings - a.postings || (a.value < b.value ? -1 : 1));
    const shown = values.filter(({ postings }) => postings >= minimum).slice(0, limit);
    const compared = skills.commonest(minimum).slice(0, MOST_COMPARED);
    const distinctive = this.#distinctive(shown, skills, minimum);
    return {
      field: this.field,
      postings: this.#postings,
      values: shown.map((counts) => this.#valueReport(counts, distinctive.get(counts) ?? [], compared, skills)),
      moreValues: values.length - shown.length,
    };
  }

  #valueReport(counts: ValueCounts, distinctive: readonly DistinctiveSkill[], compared: readonly SkillCounts[], skills: SkillTally): ValueReport {
    const { value, postings } = counts;
    const row = this.#matrix.row(counts.index);
    const inValue = (skill: SkillCounts, count: number): ValueSkill => ({ ...nameOf(skill), postings: count, share: shareOf(count, postings) });
    const top = [...row].map(([index, count]) => inValue(skills.get(index), count));
    const median = medianOf(counts.measure);
    return {
      value,
      postings,
      share: postings / this.#postings,
      top: top.sort((a, b) => b.postings - a.postings || byId(a, b)).slice(0, MOST_TOP),
      commonest: compared.map((skill) => inValue(skill, row.get(skill.index) ?? 0)),
      distinctive,
      measured: counts.measure.total,
      ...(median ? { median } : {}),
    };
  }

  /** All values and skills are tested together, so that of what is named in the whole table at most one of twenty is chance. */
  #distinctive(values: readonly ValueCounts[], skills: SkillTally, minimum: number): Map<ValueCounts, DistinctiveSkill[]> {
    const tested = values.flatMap((counts) =>
      [...this.#matrix.row(counts.index)].filter(([, count]) => count >= minimum).map(([index, count]) => ({ counts, skill: this.#against(counts, skills.get(index), count) })),
    );
    const sure = discoveries(
      tested.map(({ skill }) => chanceBeyond(skill.z)),
      FALSE_DISCOVERIES,
    );
    const byValue = new Map<ValueCounts, DistinctiveSkill[]>();
    tested.forEach(({ counts, skill }, i) => {
      if (sure[i] && skill.z > 0) byValue.set(counts, [...(byValue.get(counts) ?? []), skill]);
    });
    for (const [counts, list] of byValue) byValue.set(counts, list.sort((a, b) => b.z - a.z || byId(a, b)).slice(0, MOST_DISTINCTIVE));
    return byValue;
  }

  #against(counts: ValueCounts, skill: SkillCounts, count: number): DistinctiveSkill {
    const rest = { count: (this.#all.get(skill.index) ?? 0) - count, total: this.#postings - counts.postings };
    const { value, z } = logOddsWithPrior({ count, total: counts.postings }, rest);
    const shareElsewhere = rest.total === 0 ? 0 : rest.count / rest.total;
    return { ...nameOf(skill), postings: count, share: shareOf(count, counts.postings), shareElsewhere, logOdds: value, z };
  }

  #countsOf(value: string): ValueCounts | undefined {
    const known = this.#values.get(value);
    if (known || this.#values.size >= MOST_VALUES) return known;
    const counts = { index: this.#values.size, value, postings: 0, measure: new Histogram(MEASURE_DIGITS) };
    this.#values.set(value, counts);
    return counts;
  }
}
