import type { Report } from '../../report/index.js';

/** A report as it is shown. */
export interface ReportView {
  /** File name, or 'standard input'. */
  readonly source: string;
  /** Lines of the input that could not be counted. */
  readonly leftOut: number;
  /** True when postings that repeat an earlier one were not counted. */
  readonly distinct: boolean;
  readonly report: Report;
}

/** The parts of a report that can be asked for alone. */
export const SECTIONS = ['skills', 'pairs', 'fields', 'trend', 'measure'] as const;

/** A part of a report. */
export type Section = (typeof SECTIONS)[number];
