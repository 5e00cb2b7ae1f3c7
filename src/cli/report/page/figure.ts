import type { Chart } from '../charts/index.js';
import { Markup, html } from '../../render/markup.js';

/** A chart for both widths, the style sheet shows one; the charting library has escaped its texts. */
export function figure(caption: string, { wide, narrow }: Chart): Markup {
  return html`<figure>
<figcaption>${caption}</figcaption>
<div class="chart wide" role="img" aria-label="${caption}; the numbers stand in the table below">${new Markup(wide)}</div>
<div class="chart narrow" role="img" aria-label="${caption}; the numbers stand in the table below">${new Markup(narrow)}</div>
</figure>
`;
}
