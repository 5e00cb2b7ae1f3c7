import type { FieldReport, MeasureReport, Mover, Report, TrendReport, ValueReport } from '../../report/index.js';
import { type Colors, oneLine } from '../io.js';
import { weightWord } from '../render/words.js';
import { type Column, tableLines } from '../taxonomy/columns.js';
import type { ReportView, Section } from './view.js';
import {
  EXPLANATIONS,
  FEW,
  FEW_NOTE,
  FEW_SIGN,
  amount,
  amountRange,
  cautions,
  fieldHeadline,
  headline,
  marked,
  medianWord,
  monthWord,
  monthsWord,
  percent,
  percentRange,
  points,
  pointsRange,
  postingsWord,
  signedAmountRange,
} from './words.js';
import { wrapped } from './wrapped.js';
import { numberWord } from '../numbers.js';

/** Where the text is shown. */
export interface TextOptions {
  /** Characters in a line. */
  readonly width: number;
  readonly colors: Colors;
  readonly sections: readonly Section[];
}

/** Characters that the numbers of each table take with the gaps before them; the names have the rest of the line. */
const NUMBERS = { skills: 54, pairs: 29, movers: 54, measure: 54 } as const;
const LEAST_NAME = 16;
const SHOWN_VALUE_SKILLS = 6;

function name(title: string, numbers: number, { width }: TextOptions): Column {
  return { title, most: Math.max(LEAST_NAME, width - numbers) };
}

function number(title: string): Column {
  return { title, align: 'right' };
}

function skillsText({ skills, minimum }: Report, options: TextOptions): string[] {
  if (skills.length === 0) return [options.colors.dim(`no skill is in ${minimum} postings or more`)];
  const rows = skills.map(({ prefLabel, postings, share, shareRequired, medianYears, withYears, medianWeight }) => [
    prefLabel,
    marked(postings),
    percent(share.value),
    percentRange(share),
    percent(shareRequired),
    medianYears === null ? '' : `${amount(medianYears)} (${withYears})`,
    weightWord(medianWeight),
  ]);
  return tableLines(
    [name('Skill', NUMBERS.skills, options), number('Postings'), number('Share'), number('95 %'), number('Required'), number('Years'), number('Weight')],
    rows,
    options.colors,
  );
}

function pairsText({ pairs, minimum }: Report, options: TextOptions): string[] {
  if (pairs.length === 0) return [options.colors.dim(`no two skills go together in ${minimum} postings or more beyond chance`)];
  const rows = pairs.map(({ first, second, postings, expected, lift }) => [`${first.prefLabel} + ${second.prefLabel}`, numberWord(postings), expected.toFixed(1), lift.toFixed(1)]);
  return tableLines([name('Pair', NUMBERS.pairs, options), number('Together'), number('By chance'), number('Lift')], rows, options.colors);
}

function valueText(value: ValueReport, measure: string | undefined, { width, colors }: TextOptions): string[] {
  const { value: name, postings, share, top, distinctive, median, measured } = value;
  const facts = [
    `${postings < FEW ? `${FEW_SIGN} ` : ''}${postingsWord(postings)}, ${percent(share)}`,
    ...(median && measure !== undefined ? [medianWord(measure, median, measured)] : []),
  ];
  const asked = top.slice(0, SHOWN_VALUE_SKILLS).map((skill) => `${skill.prefLabel} ${numberWord(skill.postings)}`);
  const more = distinctive.map((skill) => `${skill.prefLabel} ${percent(skill.share.value)} (${percent(skill.shareElsewhere)} elsewhere)`);
  return [
    `${colors.bold(oneLine(name))} ${colors.dim(`· ${facts.join(' · ')}`)}`,
    ...wrapped(`asked: ${asked.join(', ') || 'nothing'}`, width, '  '),
    ...wrapped(`more than elsewhere: ${more.join(', ') || 'nothing beyond chance'}`, width, '  '),
  ];
}

function fieldText(field: FieldReport, measure: string | undefined, options: TextOptions): string[] {
  return [
    options.colors.bold(`By ${field.field}`),
    ...wrapped(fieldHeadline(field), options.width, ''),
    '',
    ...field.values.flatMap((value, i) => [...(i > 0 ? [''] : []), ...valueText(value, measure, options)]),
  ];
}

function moversText(title: string, movers: readonly Mover[], options: TextOptions): string[] {
  if (movers.length === 0) return [`${title}: none beyond chance`];
  const rows = movers.map(({ prefLabel, earlier, later, change }) => [
    prefLabel,
    marked(earlier.postings + later.postings),
    percent(earlier.share),
    percent(later.share),
    points(change.value),
    pointsRange(change),
  ]);
  return tableLines([name(title, NUMBERS.movers, options), number('Postings'), number('Before'), number('After'), number('Points'), number('95 %')], rows, options.colors);
}

function trendText(trend: TrendReport, options: TextOptions): string[] {
  const months = wrapped(monthsWord(trend), options.width, '');
  if (trend.cut === null) return [...months, 'All dates are of one month: nothing to compare.'];
  const sides = `before ${monthWord(trend.cut)}: ${postingsWord(trend.earlierPostings)}; from then on: ${postingsWord(trend.laterPostings)}`;
  return [...months, sides, '', ...moversText('Rising', trend.risers, options), '', ...moversText('Falling', trend.fallers, options)];
}

function measureText(measure: MeasureReport, options: TextOptions): string[] {
  const { field, postings, median, skills } = measure;
  if (median === null) return [`only ${postingsWord(postings)} with ${field}: too few for a median with an interval`];
  const rows = skills.map((skill) => [
    `${skill.sure ? '●' : ' '} ${skill.prefLabel}`,
    marked(skill.postings),
    amount(skill.median),
    amount(skill.medianWithout),
    signedAmountRange(skill.difference),
  ]);
  return [
    `${postingsWord(postings)} with ${field}, median ${amount(median.value)} (${amountRange(median)})`,
    ...tableLines([name('  Skill', NUMBERS.measure, options), number('Postings'), number('With'), number('Without'), number('Difference, 95 %')], rows, options.colors),
  ];
}

/** The report as plain text, at most as wide as asked where that is 80 or more. */
export function renderText(view: ReportView, options: TextOptions): string {
  const { report } = view;
  const { colors, width } = options;
  const parts: Record<Section, string[][]> = {
    skills: [[colors.bold('Skills'), ...skillsText(report, options), ...wrapped(EXPLANATIONS.skills, width, '').map(colors.dim)]],
    pairs: [[colors.bold('Skills that go together'), ...pairsText(report, options), ...wrapped(EXPLANATIONS.pairs, width, '').map(colors.dim)]],
    fields: report.fields.map((field) => [...fieldText(field, report.measure?.field, options), ...wrapped(EXPLANATIONS.fields, width, '').map(colors.dim)]),
    trend: report.trend ? [[colors.bold(`By month of ${report.trend.field}`), ...trendText(report.trend, options), ...wrapped(EXPLANATIONS.trend, width, '').map(colors.dim)]] : [],
    measure: report.measure
      ? [
          [
            colors.bold(`Median ${report.measure.field} with and without a skill`),
            ...measureText(report.measure, options),
            ...wrapped(EXPLANATIONS.measure, width, '').map(colors.dim),
          ],
        ]
      : [],
  };
  const lines = [
    ...wrapped(headline(report), width, ''),
    ...cautions(view).flatMap((caution) => wrapped(caution, width, '').map(colors.yellow)),
    ...options.sections.flatMap((section) => parts[section].flatMap((lines) => ['', ...lines])),
  ];
  if (lines.some((line) => line.includes(FEW_SIGN))) lines.push('', colors.dim(FEW_NOTE));
  // Spaces that hold a sign to its number are for pages; here lines are broken already, and people search for plain ones.
  return lines.join('\n').replace(/\u00A0/g, ' ');
}
