/** How the numbers of a report are said, alike in every format. */
import type { Estimate, FieldReport, Interval, Report, TrendReport } from '../../report/index.js';
import type { ReportView } from './view.js';
import { counted, numberWord } from '../numbers.js';

/** Fewer postings than this are few: a share among them is known to about ±18 points at best. */
export const FEW = 30;
/** Fewer postings than this, and the whole report says so. */
const SMALL = 100;
/** A month with fewer postings has no point in a chart. */
export const LEAST_DRAWN = 10;
const HEADLINE_SKILLS = 8;

/** Marks a row that rests on few postings. */
export const FEW_SIGN = '†';

export const FEW_NOTE = `${FEW_SIGN} fewer than ${FEW} postings: chance plays a large part, look at the interval`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 'Jan 2026' of '2026-01' */
export function monthWord(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** 'Jan 2026 183, Feb 2026 338' */
export function monthsWord({ months }: TrendReport): string {
  return months.map(({ month, postings }) => `${monthWord(month)} ${numberWord(postings)}`).join(', ');
}

export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(1)}\u00A0%`;
}

/** '69–77 %' */
export function percentRange({ low, high }: Interval): string {
  const digits = high - low < 0.03 ? 1 : 0;
  return `${(low * 100).toFixed(digits)}–${(high * 100).toFixed(digits)}\u00A0%`;
}

function signed(value: number, text: string): string {
  return value < 0 ? `−${text}` : value > 0 ? `+${text}` : text;
}

/** '+4.1' in percentage points, e.g. of a change of a share. */
export function points(value: number): string {
  return signed(value, Math.abs(value * 100).toFixed(1));
}

/** '+1.0 to +7.2' */
export function pointsRange({ low, high }: Interval): string {
  return `${points(low)} to ${points(high)}`;
}

/** A number of any size with up to four digits that count: '183,000', '12.5', '0.068'. */
export function amount(value: number): string {
  return numberWord(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
}

/** A difference with its sign: '+12,500'. */
export function signedAmount(value: number): string {
  return signed(value, amount(Math.abs(Math.abs(value) >= 1000 ? Math.round(value / 100) * 100 : Number(value.toPrecision(3)))));
}

/** '172,000 to 196,000' */
export function amountRange({ low, high }: Interval): string {
  return `${amount(low)} to ${amount(high)}`;
}

export function signedAmountRange({ low, high }: Interval): string {
  return `${signedAmount(low)} to ${signedAmount(high)}`;
}

/** 'median salary 185,500 (175,000 to 200,000; of 73)' */
export function medianWord(field: string, median: Estimate, postings: number): string {
  return `median ${field} ${amount(median.value)} (${amountRange(median)}; of ${numberWord(postings)})`;
}

export function postingsWord(value: number): string {
  return counted(value, 'posting');
}

/** A count, marked when it is of few postings. */
export function marked(postings: number): string {
  return postings < FEW ? `${FEW_SIGN} ${numberWord(postings)}` : numberWord(postings);
}

/** 'Python (382 postings, 73 %), AWS (237, 45 %), …' */
export function headline(report: Report): string {
  const skills = report.skills
    .slice(0, HEADLINE_SKILLS)
    .map(({ prefLabel, postings, share }, i) => `${prefLabel} (${i === 0 ? postingsWord(postings) : numberWord(postings)}, ${percent(share.value)})`);
  const asked = `${counted(report.postings, 'posting names', 'postings name')} ${counted(report.distinctSkills, 'skill')}.`;
  return skills.length === 0 ? `${asked} None is in ${report.minimum} postings or more.` : `${asked} The most asked: ${skills.join(', ')}.`;
}

/** 'By seniority: 350 Expert/Leader, 132 Senior, …' */
export function fieldHeadline({ field, postings, values, moreValues }: FieldReport): string {
  const listed = values.map(({ value, postings: own }) => `${value} ${numberWord(own)}`).join(', ');
  const more = moreValues > 0 ? `${listed === '' ? '' : ', and '}${counted(moreValues, 'value')} not shown` : '';
  return `${postingsWord(postings)} with ${field}: ${listed}${more}.`;
}

/** What a reader must know before believing the numbers. */
export function cautions({ report, leftOut, distinct }: ReportView): string[] {
  const { postings, withoutSkills, repeats, countsShortBy } = report;
  return [
    ...(postings < SMALL ? [`Only ${postingsWord(postings)}: chance plays a large part in every number here; trust the intervals more than the values.`] : []),
    ...(repeats > 0
      ? [
          `${counted(repeats, 'posting repeats', 'postings repeat')} the skills of an earlier one; ${distinct ? 'they are not counted' : 'they are counted each time (--distinct counts them once)'}.`,
        ]
      : []),
    ...(withoutSkills > 0 ? [`${counted(withoutSkills, 'posting has', 'postings have')} none of the skills; shares are of all postings.`] : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'line')} of the input could not be read and ${leftOut === 1 ? 'is' : 'are'} not counted.`] : []),
    ...(countsShortBy > 0 ? [`There were too many pairs to keep all: counts of pairs and values may be short by up to ${numberWord(countsShortBy)}.`] : []),
  ];
}

/** What every number means, in the order in which the parts stand. */
export const EXPLANATIONS = {
  skills:
    'Share: of all postings, with the interval that holds the true share in 95 of 100 samples like this one (Wilson). Required: of the postings that name the skill. Years: median of the years asked for, and how many postings ask. Weight: median of how much the skill counts in a posting, from 0 to 1.',
  pairs:
    'Lift: how many times as often as by chance the two stand in one posting. Ranked by how sure the tie is (log-likelihood ratio), so that a pair that met a few times by chance does not lead; at most one pair of a hundred is chance.',
  fields:
    'More than elsewhere: skills whose share is higher with this value than with the others, by log-odds with a prior that keeps small groups from shouting; of all that are named at most one of twenty is chance. No name means no difference beyond chance.',
  trend: `A month with fewer than ${LEAST_DRAWN} postings has no point in the chart. Months are divided where the postings divide most evenly, and the shares before and after are compared. Listed is only what moved more than chance explains, at most one of twenty by chance.`,
  measure:
    'Median with and without the skill; the interval is that of the difference (order statistics, no assumption on the distribution). A difference is no cause: skills go along with seniority, place and employer. Marked ● are those that stand out from chance though so many skills were looked at.',
} as const;
