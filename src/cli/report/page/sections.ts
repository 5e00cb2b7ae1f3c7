import type { FieldReport, MeasureReport, Mover, Report, SkillName, TrendReport, ValueReport } from '../../../report/index.js';
import { type Markup, html } from '../../render/markup.js';
import { weightWord } from '../../render/words.js';
import type * as Charts from '../charts/index.js';
import {
  EXPLANATIONS,
  FEW,
  FEW_SIGN,
  LEAST_DRAWN,
  amount,
  amountRange,
  fieldHeadline,
  medianWord,
  monthWord,
  monthsWord,
  percent,
  percentRange,
  points,
  pointsRange,
  postingsWord,
  signedAmount,
  signedAmountRange,
} from '../words.js';
import { figure } from './figure.js';
import { type Cell, type Heading, sortableTable } from './table.js';
import { numberWord } from '../../numbers.js';

const MOST_NAMED = 6;

function named({ prefLabel }: SkillName, postings: number): Cell {
  const few = postings < FEW ? html` <abbr class="few" title="fewer than ${FEW} postings">${FEW_SIGN}</abbr>` : undefined;
  return { show: html`${prefLabel}${few}`, value: prefLabel };
}

function number(title: string): Heading {
  return { title, number: true };
}

function section(id: string, title: string, explanation: string, content: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}<p class="explanation">${explanation}</p>
</section>
`;
}

/** The skills: chart and table. */
export function skillsSection({ skills, minimum }: Report, charts: typeof Charts): Markup {
  if (skills.length === 0) return section('skills', 'Skills', EXPLANATIONS.skills, html`<p class="nothing">No skill is in ${postingsWord(minimum)} or more.</p>`);
  const rows = skills.map(({ postings, share, shareRequired, medianYears, withYears, medianWeight, ...name }): Cell[] => [
    named(name, postings),
    { show: name.kind },
    { show: numberWord(postings), value: postings },
    { show: html`${percent(share.value)} <small>${percentRange(share)}</small>`, value: share.value },
    { show: percent(shareRequired), value: shareRequired },
    { show: medianYears === null ? '' : html`${amount(medianYears)} <small>of ${numberWord(withYears)}</small>`, value: medianYears },
    { show: weightWord(medianWeight), value: medianWeight },
  ]);
  const headings = [{ title: 'Skill' }, { title: 'Kind' }, number('Postings'), number('Share, 95 %'), number('Required'), number('Years'), number('Weight')];
  return section('skills', 'Skills', EXPLANATIONS.skills, html`${figure('Postings that name a skill', charts.demandChart(skills))}${sortableTable('Skills', headings, rows)}`);
}

/** The pairs. */
export function pairsSection({ pairs, minimum }: Report): Markup {
  const rows = pairs.map(({ first, second, postings, expected, lift, logLikelihoodRatio }): Cell[] => [
    named({ ...first, prefLabel: `${first.prefLabel} + ${second.prefLabel}` }, postings),
    { show: numberWord(postings), value: postings },
    { show: expected.toFixed(1), value: expected },
    { show: lift.toFixed(1), value: lift },
    { show: amount(Number(logLikelihoodRatio.toFixed(0))), value: logLikelihoodRatio },
  ]);
  const table = sortableTable('Pairs of skills', [{ title: 'Pair' }, number('Together'), number('By chance'), number('Lift'), number('Evidence, G²')], rows);
  const none = html`<p class="nothing">No two skills go together in ${postingsWord(minimum)} or more beyond chance.</p>`;
  return section('pairs', 'Skills that go together', EXPLANATIONS.pairs, rows.length > 0 ? table : none);
}

function valueCard(value: ValueReport, measure: string | undefined): Markup {
  const { value: name, postings, share, top, distinctive, median, measured } = value;
  const few = postings < FEW ? html`<p class="caution">Only ${postingsWord(postings)}: read with care.</p>` : undefined;
  const asked = top
    .slice(0, MOST_NAMED)
    .map((skill) => html`<li>${skill.prefLabel} <span class="figure">${numberWord(skill.postings)}<small> · ${percent(skill.share.value)}</small></span></li>`);
  const special = distinctive.map(
    (skill) => html`<li>${skill.prefLabel} <span class="figure">${percent(skill.share.value)}<small> · else ${percent(skill.shareElsewhere)}</small></span></li>`,
  );
  return html`<article class="card">
<h3 dir="auto">${name}</h3>
<p class="facts">${postingsWord(postings)}, ${percent(share)}${median && measure !== undefined ? html`<br>${medianWord(measure, median, measured)}` : undefined}</p>
${few}<h4>Most asked</h4>
<ol>${asked}</ol>
<h4>More than elsewhere</h4>
${special.length > 0 ? html`<ul>${special}</ul>` : html`<p class="nothing">Nothing beyond chance.</p>`}
</article>
`;
}

/** One field: its values beside each other. */
export function fieldSection(field: FieldReport, report: Report, index: number, charts: typeof Charts): Markup {
  const { values } = field;
  const chart = values.length > 1 && report.skills.length > 0 ? figure(`Share of postings that name a skill, by ${field.field}`, charts.fieldChart(field)) : undefined;
  const cards = values.map((value) => valueCard(value, report.measure?.field));
  return section(`field-${index + 1}`, `By ${field.field}`, EXPLANATIONS.fields, html`<p>${fieldHeadline(field)}</p>${chart}<div class="cards">${cards}</div>`);
}

function moversTable(title: string, movers: readonly Mover[]): Markup {
  if (movers.length === 0) return html`<h3>${title}</h3><p class="nothing">None beyond chance.</p>`;
  const rows = movers.map(({ earlier, later, change, ...name }): Cell[] => [
    named(name, earlier.postings + later.postings),
    { show: html`${percent(earlier.share)} <small>${numberWord(earlier.postings)}</small>`, value: earlier.share },
    { show: html`${percent(later.share)} <small>${numberWord(later.postings)}</small>`, value: later.share },
    { show: html`${points(change.value)} <small>${pointsRange(change)}</small>`, value: change.value },
  ]);
  return html`<h3>${title}</h3>${sortableTable(title, [{ title: 'Skill' }, number('Before'), number('After'), number('Points, 95 %')], rows)}`;
}

/** The months. */
export function trendSection(trend: TrendReport, charts: typeof Charts): Markup {
  const months = html`<p>${postingsWord(trend.postings)} with ${trend.field}: ${monthsWord(trend)}.</p>`;
  if (trend.cut === null)
    return section('trend', `By month of ${trend.field}`, EXPLANATIONS.trend, html`${months}<p class="nothing">All dates are of one month: nothing to compare.</p>`);
  const sides = html`<p>Before ${monthWord(trend.cut)}: ${postingsWord(trend.earlierPostings)}; from then on: ${postingsWord(trend.laterPostings)}.</p>`;
  const isDrawn = trend.months.some(({ postings }) => postings >= LEAST_DRAWN);
  const chart = isDrawn ? figure('Share of postings that name a skill, by month', charts.trendChart(trend)) : undefined;
  return section(
    'trend',
    `By month of ${trend.field}`,
    EXPLANATIONS.trend,
    html`${months}${sides}${chart}${moversTable('Rising', trend.risers)}${moversTable('Falling', trend.fallers)}`,
  );
}

/** The measure. */
export function measureSection(measure: MeasureReport, charts: typeof Charts): Markup {
  const { field, postings, median, skills } = measure;
  const title = `Median ${field} with and without a skill`;
  if (median === null || skills.length === 0)
    return section('measure', title, EXPLANATIONS.measure, html`<p class="nothing">${postingsWord(postings)} with ${field}: too few to compare.</p>`);
  const rows = skills.map(({ postings: own, median: withIt, medianWithout, difference, sure, ...name }): Cell[] => [
    named(name, own),
    { show: numberWord(own), value: own },
    { show: amount(withIt), value: withIt },
    { show: amount(medianWithout), value: medianWithout },
    { show: html`${signedAmount(difference.value)}${sure ? ' ●' : ''} <small>${signedAmountRange(difference)}</small>`, value: difference.value },
  ]);
  const table = sortableTable(title, [{ title: 'Skill' }, number('Postings'), number('With'), number('Without'), number('Difference, 95 %')], rows);
  const chart = figure(`Median ${field} with a skill less that without it, and its interval`, charts.measureChart(measure));
  return section(
    'measure',
    title,
    EXPLANATIONS.measure,
    html`<p>${postingsWord(postings)} with ${field}: median ${amount(median.value)} (${amountRange(median)}).</p>${chart}${table}`,
  );
}
