import type { MeasureReport, SkillMeasure } from './report.js';
import { type SkillCounts, type SkillTally, byId, nameOf } from './skill-tally.js';
import { discoveries } from './statistics/false-discovery.js';
import { Histogram } from './statistics/histogram.js';
import { deviationsFromZero, differenceOf, excludesZero } from './statistics/interval.js';
import { medianOf } from './statistics/median.js';
import { chanceBeyond } from './statistics/normal.js';

const DIGITS = 3;
const FALSE_DISCOVERIES = 0.05;

/** Collects a numeric field by skill. */
export class MeasureTally {
  readonly #all = new Histogram(DIGITS);
  readonly #bySkill = new Map<number, Histogram>();

  constructor(readonly field: string) {}

  add(value: number, skills: readonly SkillCounts[]): void {
    this.#all.add(value);
    for (const { index } of skills) {
      let values = this.#bySkill.get(index);
      if (!values) this.#bySkill.set(index, (values = new Histogram(DIGITS)));
      values.add(value);
    }
  }

  report(skills: SkillTally, minimum: number, limit: number): MeasureReport {
    const compared = skills
      .commonest(minimum)
      .map((skill) => this.#compare(skill, minimum))
      .filter((skill) => skill !== undefined);
    const found = discoveries(
      compared.map(({ difference }) => chanceBeyond(deviationsFromZero(difference))),
      FALSE_DISCOVERIES,
    );
    const rows = compared.map((skill, i): SkillMeasure => ({ ...skill, sure: (found[i] ?? false) && excludesZero(skill.difference) }));
    // Those that stand out first, then the commonest; shown by the difference.
    const shown = [...rows.filter(({ sure }) => sure), ...rows.filter(({ sure }) => !sure)].slice(0, limit);
    return {
      field: this.field,
      postings: this.#all.total,
      median: medianOf(this.#all) ?? null,
      skills: shown.sort((a, b) => b.difference.value - a.difference.value || byId(a, b)),
    };
  }

  #compare(skill: SkillCounts, minimum: number): Omit<SkillMeasure, 'sure'> | undefined {
    const values = this.#bySkill.get(skill.index);
    if (!values || values.total < minimum) return undefined;
    const [own, others] = [medianOf(values), medianOf(this.#all.without(values))];
    if (!own || !others) return undefined;
    return { ...nameOf(skill), postings: values.total, median: own.value, medianWithout: others.value, difference: differenceOf(own, others) };
  }
}
