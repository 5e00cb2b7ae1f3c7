import type { Estimate } from './statistics/interval.js';
import type { ExtractedSkill } from '../extractor.js';
import type { SkillKind } from '../taxonomy/concept.js';

/** What to report of. */
export interface ReportOptions {
  /** Fields by whose values the postings are divided; a field may hold a list. */
  readonly by?: readonly string[];
  /** Field with the date of a posting: months and what rises and falls. */
  readonly date?: string;
  /** Numeric field: its median with and without each skill. */
  readonly measure?: string;
  /** Only skills of these kinds. Default: all. */
  readonly kinds?: readonly SkillKind[];
  /** Leave out postings that repeat the skills of an earlier one. Default: false. */
  readonly distinct?: boolean;
  /** Only what is in so many postings or more. Default 5. */
  readonly minimum?: number;
  /** Most rows of each list. Default 25. */
  readonly limit?: number;
}

/** A skill by name. */
export type SkillName = Pick<ExtractedSkill, 'id' | 'prefLabel' | 'kind'>;

/** How often a skill is asked for. */
export interface SkillDemand extends SkillName {
  /** Postings that name it. */
  readonly postings: number;
  /** Of all postings, with its 95 % interval (Wilson). */
  readonly share: Estimate;
  /** Postings that require it. */
  readonly required: number;
  /** Of the postings that name it, those that require it. */
  readonly shareRequired: number;
  /** Median of the years asked for (the least, when a range is given), or null when no posting asks for any. */
  readonly medianYears: number | null;
  /** Postings that ask for years. */
  readonly withYears: number;
  /** Median of its weight in the postings that name it, (0, 1]. */
  readonly medianWeight: number;
}

/** Two skills that go together more often than by chance. */
export interface SkillPair {
  readonly first: SkillName;
  readonly second: SkillName;
  /** Postings with both. */
  readonly postings: number;
  readonly firstPostings: number;
  readonly secondPostings: number;
  /** Postings with both if the two were independent. */
  readonly expected: number;
  /** postings / expected */
  readonly lift: number;
  /** Log-likelihood ratio (G²), by which pairs are ranked. */
  readonly logLikelihoodRatio: number;
}

/** A skill within one value of a field. */
export interface ValueSkill extends SkillName {
  readonly postings: number;
  /** Of the postings with the value. */
  readonly share: Estimate;
}

/** A skill that tells a value from the others. */
export interface DistinctiveSkill extends ValueSkill {
  /** Its share in the postings with other values of the field. */
  readonly shareElsewhere: number;
  /** Log-odds ratio with an informative prior. */
  readonly logOdds: number;
  /** The same in standard deviations, by which they are ranked. */
  readonly z: number;
}

/** The postings with one value of a field. */
export interface ValueReport {
  readonly value: string;
  readonly postings: number;
  /** Of the postings that have the field. */
  readonly share: number;
  readonly top: readonly ValueSkill[];
  /** The commonest skills of all postings, in their order, for the comparison of values. */
  readonly commonest: readonly ValueSkill[];
  /** More usual here than elsewhere; at most one of twenty by chance. */
  readonly distinctive: readonly DistinctiveSkill[];
  /** Median of the measure, when one was asked for and known for 6 postings or more. */
  readonly median?: Estimate;
  /** Postings with the value and the measure. */
  readonly measured: number;
}

/** Postings divided by a field. */
export interface FieldReport {
  readonly field: string;
  /** Postings that have the field. */
  readonly postings: number;
  /** By postings; those under the minimum and beyond the limit are left out. */
  readonly values: readonly ValueReport[];
  /** Values that are not listed. */
  readonly moreValues: number;
}

/** A skill whose share changed. */
export interface Mover extends SkillName {
  readonly earlier: { readonly postings: number; readonly share: number };
  readonly later: { readonly postings: number; readonly share: number };
  /** Later less earlier share, with its 95 % interval (Newcombe). */
  readonly change: Estimate;
}

/** Share of a skill month by month. */
export interface MonthlyShares extends SkillName {
  /** As long as the list of months; null in a month without postings. */
  readonly shares: ReadonlyArray<number | null>;
}

/** What changed over time. */
export interface TrendReport {
  readonly field: string;
  /** Postings with a date. */
  readonly postings: number;
  readonly months: ReadonlyArray<{ readonly month: string; readonly postings: number }>;
  /** Months before the cut are compared with those from it on; null when all dates are of one month. */
  readonly cut: string | null;
  readonly earlierPostings: number;
  readonly laterPostings: number;
  /** At most one of twenty by chance. */
  readonly risers: readonly Mover[];
  readonly fallers: readonly Mover[];
  /** Of the commonest skills, and of those that moved. */
  readonly shares: readonly MonthlyShares[];
}

/** A measure with and without a skill. */
export interface SkillMeasure extends SkillName {
  /** Postings with the skill and the measure. */
  readonly postings: number;
  readonly median: number;
  readonly medianWithout: number;
  /** With less without, with its 95 % interval (of order statistics, squared and added). */
  readonly difference: Estimate;
  /** True when it stands out from chance, though so many skills were looked at. */
  readonly sure: boolean;
}

/** A numeric field of the postings. */
export interface MeasureReport {
  readonly field: string;
  /** Postings with a number in the field. */
  readonly postings: number;
  /** Null when fewer than 6 postings have one. */
  readonly median: Estimate | null;
  /** The commonest skills, by the difference that they make. */
  readonly skills: readonly SkillMeasure[];
}

/** What postings ask for. Medians are of numbers rounded to three significant digits, those of weights to two. */
export interface Report {
  readonly postings: number;
  /** Postings in which no skill was found. */
  readonly withoutSkills: number;
  /** Postings with the same skills at the same levels as an earlier one: counted, unless `distinct` was asked for. */
  readonly repeats: number;
  /** Different skills, of all postings. */
  readonly distinctSkills: number;
  readonly minimum: number;
  readonly skills: readonly SkillDemand[];
  readonly pairs: readonly SkillPair[];
  /** How much the counts of pairs and fields may fall short, because there were too many to keep all; mostly 0. */
  readonly countsShortBy: number;
  readonly fields: readonly FieldReport[];
  readonly trend: TrendReport | null;
  readonly measure: MeasureReport | null;
}
