import { stringify } from 'csv-stringify/sync';
import type { Report } from '../../report/index.js';
import type { Section } from './view.js';

type Row = Readonly<Record<string, string | number | boolean | null>>;

function skillRows({ skills }: Report): Row[] {
  return skills.map(({ id, prefLabel, kind, postings, share, required, shareRequired, medianYears, withYears, medianWeight }) => ({
    id,
    skill: prefLabel,
    kind,
    postings,
    share: share.value,
    share_low: share.low,
    share_high: share.high,
    required,
    share_required: shareRequired,
    median_years: medianYears,
    with_years: withYears,
    median_weight: medianWeight,
  }));
}

function pairRows({ pairs }: Report): Row[] {
  return pairs.map(({ first, second, postings, firstPostings, secondPostings, expected, lift, logLikelihoodRatio }) => ({
    first: first.id,
    second: second.id,
    first_skill: first.prefLabel,
    second_skill: second.prefLabel,
    postings,
    first_postings: firstPostings,
    second_postings: secondPostings,
    expected,
    lift,
    log_likelihood_ratio: logLikelihoodRatio,
  }));
}

function fieldRows({ fields }: Report): Row[] {
  return fields.flatMap(({ field, values }) =>
    values.flatMap(({ value, postings: ofValue, top, distinctive }) => {
      const told = new Map(distinctive.map((skill) => [skill.id, skill]));
      const skills = [...top, ...distinctive.filter(({ id }) => !top.some((skill) => skill.id === id))];
      return skills.map(({ id, prefLabel, kind, postings, share }) => ({
        field,
        value,
        value_postings: ofValue,
        id,
        skill: prefLabel,
        kind,
        postings,
        share: share.value,
        share_low: share.low,
        share_high: share.high,
        distinctive: told.has(id),
        share_elsewhere: told.get(id)?.shareElsewhere ?? null,
        log_odds: told.get(id)?.logOdds ?? null,
        z: told.get(id)?.z ?? null,
      }));
    }),
  );
}

function trendRows({ trend }: Report): Row[] {
  return [...(trend?.risers ?? []), ...(trend?.fallers ?? [])].map(({ id, prefLabel, kind, earlier, later, change }) => ({
    id,
    skill: prefLabel,
    kind,
    from: trend?.cut ?? null,
    postings_before: earlier.postings,
    postings_after: later.postings,
    share_before: earlier.share,
    share_after: later.share,
    change: change.value,
    change_low: change.low,
    change_high: change.high,
  }));
}

function measureRows({ measure }: Report): Row[] {
  return (measure?.skills ?? []).map(({ id, prefLabel, kind, postings, median, medianWithout, difference, sure }) => ({
    id,
    skill: prefLabel,
    kind,
    postings,
    median,
    median_without: medianWithout,
    difference: difference.value,
    difference_low: difference.low,
    difference_high: difference.high,
    sure,
  }));
}

const ROWS: Readonly<Record<Section, (report: Report) => Row[]>> = { skills: skillRows, pairs: pairRows, fields: fieldRows, trend: trendRows, measure: measureRows };

/** Six digits that count; whole numbers stay whole. */
function numberCell(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

/** One part of the report as CSV with a header; empty when it has no rows. */
export function renderCsv(report: Report, section: Section): string {
  const rows = ROWS[section](report);
  // Spreadsheets run cells that begin like a formula.
  return stringify(rows, { header: true, escape_formulas: true, cast: { number: numberCell, boolean: String } });
}
