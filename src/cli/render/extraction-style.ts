/**
 * The page of one document: its text beside its skills, each pane scrolling by itself where there is room for two. On
 * paper only the reasons that the reader opened are printed; all of them fill twenty pages.
 */
export const EXTRACTION_STYLE = `
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; margin: .75rem 0 0; padding: 0; list-style: none; font-size: .875rem; color: var(--soft); }
mark, .level { color: var(--mentioned-ink); background: var(--mentioned); border-bottom: 2px dotted var(--mentioned-line); border-radius: .2em .2em 0 0; padding: .05em .2em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.required { color: var(--required-ink); background: var(--required); border-bottom: 2px solid var(--required-line); }
.preferred { color: var(--preferred-ink); background: var(--preferred); border-bottom: 2px dashed var(--preferred-line); }
mark a { color: inherit; text-decoration: none; }
mark a:hover, mark a:focus-visible { text-decoration: underline; }
mark a:target { outline: 2px solid var(--focus); outline-offset: 3px; }
main { display: grid; grid-template-columns: minmax(0, 1fr); }
section { padding: 1.5rem clamp(1rem, 3vw, 2.5rem); }
#skills { background: var(--panel); }
.text { max-width: 42rem; font: 1.0625rem/1.7 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.skills { width: 100%; font-size: .9375rem; }
.skills thead th { padding: 0 .75rem .4rem 0; color: var(--soft); font-size: .8125rem; border-bottom: 1px solid var(--line); }
.skills > tbody { border-bottom: 1px solid var(--line); scroll-margin: 1rem; }
.skills > tbody:target { background: color-mix(in srgb, var(--focus) 12%, transparent); box-shadow: -4px 0 var(--focus); }
.skills td, .skills .name { padding: .5rem .75rem .1rem 0; vertical-align: baseline; }
.skills .name { font-weight: 600; }
.kind { margin-right: .5rem; color: var(--soft); font-size: .8125rem; }
#skills h2 { margin: 1.5rem 0 .3rem; font-size: .9375rem; }
.alternatives { margin: 0; padding-left: 1.2rem; font-size: .875rem; }
.proficiency { color: var(--soft); font-size: .8125rem; font-weight: 400; }
.weight, .years, .months { white-space: nowrap; }
.level { font-size: .8125rem; }
.links { white-space: nowrap; }
.links a { display: inline-block; min-width: 1.4rem; padding: .1rem .2rem; text-align: center; font-variant-numeric: tabular-nums; }
.more { color: var(--soft); font-size: .8125rem; white-space: nowrap; }
.skills .why td { padding: 0 0 .5rem; }
summary { display: inline-block; padding: .1rem 0; color: var(--link); font-size: .8125rem; cursor: pointer; }
summary::after { content: ' ▸'; }
[open] > summary::after { content: ' ▾'; }
summary::marker { content: ''; }
.factors { margin: .25rem 0 .75rem; font-size: .8125rem; }
.factors caption, .label { margin: 0 0 .2rem; color: var(--soft); font-size: .8125rem; text-align: start; }
.skills .factors :is(th, td) { padding: .1rem .75rem .1rem 0; border: 0; color: inherit; }
.skills .factors .number { text-align: end; }
.factors .product { font-weight: 600; border-top: 1px solid var(--line); }
.mentions { margin: 0; padding-left: 1.4rem; font-size: .8125rem; }
.mentions li { margin-bottom: .5rem; }
.where, .reasons { color: var(--soft); }
.mentions q { display: block; font: .9375rem/1.5 var(--serif); quotes: none; }
.reason { display: inline-block; margin-right: .75rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media screen and (min-width: 68rem) {
  body { display: flex; flex-direction: column; height: 100vh; }
  main { flex: 1; min-height: 0; grid-template-columns: minmax(0, 11fr) minmax(0, 12fr); grid-template-rows: minmax(0, 1fr); }
  section { overflow-y: auto; border-left: 1px solid var(--line); }
  section:first-child { border-left: 0; }
}
@media (max-width: 40rem) {
  .skills thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .skills, .skills > tbody { display: block; }
  .skills > tbody { padding: .6rem 0; }
  .skills > tbody > tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .9rem; }
  .skills > tbody > tr > :is(td, th) { display: block; padding: 0; }
  .skills .name { flex: 1 0 100%; }
  .skills .years:empty { display: none; }
  .skills .years::after { content: ' years'; }
  .skills .why td { flex: 1; min-width: 0; }
}
@media print {
  .skills > tbody { break-inside: avoid; }
  .ask, summary::after { display: none; }
}
`;
