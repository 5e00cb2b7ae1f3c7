import type { ReportView } from './view.js';

const DIGITS = 6;

/** The report as indented JSON; numbers with six digits that count. */
export function renderReportJson({ source, leftOut, report }: ReportView): string {
  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value);
  return JSON.stringify({ source, leftOut, ...report }, rounded, 2);
}
