/** The page of a report. Charts take their colours from here, so that they follow light, dark and paper. */
export const REPORT_STYLE = `
:root { --chart-1: #1d7f58; --chart-2: #a9d3c0; --chart-3: #b3470f; --chart-4: #2f63b8; --chart-5: #8a3d96; --chart-6: #8f6a00; }
@media (prefers-color-scheme: dark) { :root { --chart-1: #4fc596; --chart-2: #24573f; --chart-3: #ff9a62; --chart-4: #85b0ff; --chart-5: #dc9be6; --chart-6: #e0b84a; } }
header, main { max-width: 64rem; margin: 0 auto; padding-left: clamp(1rem, 3vw, 2.5rem); padding-right: clamp(1rem, 3vw, 2.5rem); }
.headline { max-width: 48rem; margin: .75rem 0 0; font: 1.0625rem/1.6 var(--serif); }
.cautions { max-width: 48rem; margin: .9rem 0 0; padding: .5rem .9rem .5rem 2rem; background: var(--preferred); color: var(--preferred-ink); border-left: 3px solid var(--preferred-line); font-size: .9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: .9375rem; }
section { margin: 0; padding: 1.75rem 0 1.25rem; border-bottom: 1px solid var(--line); scroll-margin-top: .5rem; }
h2 { margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
h3 { margin: 1.25rem 0 .35rem; font-size: 1rem; font-weight: 650; }
h4 { margin: .7rem 0 .2rem; color: var(--soft); font-size: .86em; font-weight: 400; }
section > p { max-width: 48rem; margin: 0 0 .75rem; }
.explanation { margin-top: .9rem; color: var(--soft); font-size: .8125rem; }
figure { margin: 0 0 1.25rem; }
figcaption { margin-bottom: .4rem; color: var(--soft); font-size: .875rem; }
.chart svg { display: block; width: 100%; height: auto; }
.chart text { font-family: var(--sans); font-size: 13px; font-variant-numeric: tabular-nums; }
.narrow { display: none; max-width: 30rem; }
.scroll { overflow-x: auto; }
.sortable { width: 100%; font-size: .9375rem; }
.sortable :is(td, th) { padding: .4rem 1rem .4rem 0; vertical-align: baseline; }
.sortable thead th { padding-top: 0; color: var(--soft); font-size: .8125rem; white-space: nowrap; border-bottom: 1px solid var(--line); vertical-align: bottom; }
.sortable tbody tr { border-bottom: 1px solid var(--line); }
.sortable tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 9rem; }
.sortable .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.sortable :is(td, th):last-child { padding-right: 0; }
small { color: var(--soft); font-size: .86em; }
th button { padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
th button:hover { text-decoration: underline; }
th button::after { content: ' ↕'; opacity: .55; }
th[aria-sort=descending] button::after { content: ' ↓'; opacity: 1; }
th[aria-sort=ascending] button::after { content: ' ↑'; opacity: 1; }
.few { color: var(--focus); text-decoration: none; cursor: help; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; }
.card { padding: .9rem 1rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; font-size: .9375rem; }
.card h3 { margin: 0; overflow-wrap: anywhere; }
.card :is(ol, ul) { margin: 0; padding: 0; list-style: none; }
.card li { display: flex; justify-content: space-between; gap: .75rem; padding: .1rem 0; overflow-wrap: anywhere; }
.card p { margin: 0; }
.figure { flex: none; white-space: nowrap; font-variant-numeric: tabular-nums; }
.facts { color: var(--soft); font-size: .93em; }
.caution { color: var(--focus); font-size: .93em; }
footer p { margin: 0 0 .3rem; }
@media screen and (max-width: 40rem) {
  .wide { display: none; }
  .narrow { display: block; }
  .cards { grid-template-columns: minmax(0, 1fr); }
  .sortable, .sortable :is(thead, tbody) { display: block; }
  .sortable tr { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: .5rem 0; }
  .sortable :is(td, th), .sortable thead th { display: block; padding: 0; border: 0; min-width: 0; white-space: normal; text-align: start; }
  .sortable thead tr { padding: 0 0 .5rem; border-bottom: 1px solid var(--line); }
  .sortable tbody th { flex: 1 0 100%; }
  .sortable td:empty { display: none; }
  .sortable td::before { content: attr(data-label) ' '; color: var(--soft); font-size: .8125rem; }
  th button { padding: .3rem 0; }
}
@media print {
  header, main { max-width: none; padding-left: 0; padding-right: 0; }
  nav, th button::after { display: none; }
  .wide { display: block; }
  .narrow { display: none; }
  .scroll { overflow: visible; }
  .sortable { font-size: 8.5pt; }
  .sortable :is(td, th) { padding-right: .5rem; }
  .card { font-size: 8pt; }
  figure, .card, tr { break-inside: avoid; }
  h2, h3, figcaption { break-after: avoid; }
  .cards { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
`;
