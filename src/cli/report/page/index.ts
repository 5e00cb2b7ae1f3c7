import { basename } from 'node:path';
import { type Markup, html } from '../../render/markup.js';
import { page } from '../../render/page.js';
import type * as Charts from '../charts/index.js';
import type { ReportView, Section } from '../view.js';
import { FEW_NOTE, cautions, headline } from '../words.js';
import { fieldSection, measureSection, pairsSection, skillsSection, trendSection } from './sections.js';
import { SORT_SCRIPT } from './sort-script.js';
import { REPORT_STYLE } from './style.js';

interface Part {
  readonly anchor: string;
  readonly title: string;
  readonly markup: Markup;
}

function partsOf({ report }: ReportView, section: Section, charts: typeof Charts): Part[] {
  const { fields, trend, measure } = report;
  switch (section) {
    case 'skills':
      return [{ anchor: 'skills', title: 'Skills', markup: skillsSection(report, charts) }];
    case 'pairs':
      return [{ anchor: 'pairs', title: 'Pairs', markup: pairsSection(report) }];
    case 'fields':
      return fields.map((field, i) => ({ anchor: `field-${i + 1}`, title: `By ${field.field}`, markup: fieldSection(field, report, i, charts) }));
    case 'trend':
      return trend ? [{ anchor: 'trend', title: 'By month', markup: trendSection(trend, charts) }] : [];
    case 'measure':
      return measure ? [{ anchor: 'measure', title: `By ${measure.field}`, markup: measureSection(measure, charts) }] : [];
  }
}

/**
 * The report as one page that stands alone: its charts are pictures, its tables can be sorted where scripts run.
 *
 * @param charts the module that draws, which the caller loads only when a page is asked for
 */
export function renderReportPage(view: ReportView, sections: readonly Section[], charts: typeof Charts): string {
  const parts = sections.flatMap((section) => partsOf(view, section, charts));
  const notes = cautions(view).map((caution) => html`<li>${caution}</li>`);
  const links = parts.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>`);
  const body = html`<a class="skip" href="#report">Skip to the report</a>
<header>
<p class="over">What postings ask for</p>
<h1 dir="auto">${basename(view.source)}</h1>
<p class="headline">${headline(view.report)}</p>
${notes.length > 0 ? html`<ul class="cautions" aria-label="Read with care">${notes}</ul>` : undefined}
${parts.length > 1 ? html`<nav aria-label="Parts of the report"><ul>${links}</ul></nav>` : undefined}
</header>
<main id="report">
${parts.map(({ markup }) => markup)}
<footer><p>${FEW_NOTE}.</p><p>Made with skillvec report.</p></footer>
</main>`;
  return page({ title: `Skills asked for in ${basename(view.source)}`, body, style: REPORT_STYLE, script: SORT_SCRIPT });
}
