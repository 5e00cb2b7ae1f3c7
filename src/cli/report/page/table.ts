import { type Insertion, type Markup, html } from '../../render/markup.js';

/** A cell: what it shows and, where that does not sort by itself, what it is sorted by. */
export interface Cell {
  readonly show: Insertion;
  readonly value?: number | string | null;
}

/** A column of a sortable table. */
export interface Heading {
  readonly title: string;
  readonly number?: true;
}

function cell(heading: Heading | undefined, { show, value }: Cell, first: boolean): Markup {
  const sorted = value === undefined ? undefined : html` data-value="${value ?? ''}"`;
  if (first) return html`<th scope="row"${sorted}>${show}</th>`;
  return heading?.number ? html`<td class="number" data-label="${heading.title}"${sorted}>${show}</td>` : html`<td data-label="${heading?.title ?? ''}"${sorted}>${show}</td>`;
}

/** A table whose first cells name the rows; what it holds is said by its caption, for who cannot see what stands above it. */
export function sortableTable(caption: string, headings: readonly Heading[], rows: ReadonlyArray<readonly Cell[]>): Markup {
  const heads = headings.map(({ title, number }) => html`<th scope="col"${number ? html` class="number"` : undefined}>${title}</th>`);
  const lines = rows.map(
    (row) => html`<tr>${row.map((one, i) => cell(headings[i], one, i === 0))}</tr>
`,
  );
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="sortable">
<caption class="hidden">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody></table></div>
`;
}
