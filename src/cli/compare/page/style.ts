/** The pages of comparisons and rankings: what asks and what shows side by side where there is room. */
export const COMPARISON_STYLE = `
header, main { max-width: 64rem; margin: 0 auto; padding-left: clamp(1rem, 3vw, 2.5rem); padding-right: clamp(1rem, 3vw, 2.5rem); }
h1 { overflow-wrap: anywhere; }
h2 { margin: 0 0 .6rem; font-size: 1.25rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
h3 { margin: 0; font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; }
h2 small { margin-left: .3rem; color: var(--soft); font-size: .875rem; font-weight: 400; letter-spacing: 0; }
.for { color: var(--soft); font-weight: 400; }
.asked { margin: .6rem 0 0; color: var(--soft); }
.verdict { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 2.5rem; margin: 1.25rem 0 0; }
.score { margin: 0; font-size: 2.75rem; line-height: 1; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.score small { display: block; margin-bottom: .25rem; color: var(--soft); font-size: .8125rem; font-weight: 400; letter-spacing: 0; }
.unknown { margin: 1rem 0 0; padding: .6rem .9rem; background: var(--preferred); color: var(--preferred-ink); border-left: 3px solid var(--preferred-line); }
.bars { flex: 1 1 16rem; max-width: 32rem; margin: 0; display: grid; grid-template-columns: max-content minmax(3rem, 1fr) max-content; gap: .35rem .75rem; align-items: center; font-size: .9375rem; }
.bars dt, .bars dd { margin: 0; }
.bars .number { min-width: 5.5rem; white-space: nowrap; }
.bars .bar { display: block; width: 100%; height: .7rem; }
.bar.preferred { background: none; border: 0; }
.bar.preferred .fill { fill: var(--preferred-line); }
.made { margin: 1rem 0 0; padding: 0; list-style: none; font-size: .875rem; color: var(--soft); }
.made b { color: var(--ink); font-variant-numeric: tabular-nums; }
.part { padding: 1.5rem 0 .5rem; }
.skill { padding: .75rem 0 .85rem; border-top: 1px solid var(--line); }
.facts { margin: .1rem 0 .45rem; color: var(--soft); font-size: .875rem; }
.level { display: inline-block; padding: 0 .35em; border-radius: .2em; color: var(--mentioned-ink); background: var(--mentioned); }
.level.required { color: var(--required-ink); background: var(--required); }
.level.preferred { color: var(--preferred-ink); background: var(--preferred); }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem 2rem; margin: 0; }
.side { margin: 0; padding-left: .75rem; border-left: 3px solid var(--mentioned-line); }
.side.shows { border-color: var(--required-line); }
.side dt { color: var(--soft); font-size: .8125rem; }
.side dd { margin: 0; font: 1rem/1.5 var(--serif); overflow-wrap: anywhere; unicode-bidi: isolate; }
.side q { quotes: none; }
.side b { font-weight: 700; }
.extra { margin: 0; padding: .75rem 0 0; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .35rem .5rem; list-style: none; font-size: .875rem; }
.extra li { padding: .05rem .5rem; background: var(--mentioned); color: var(--mentioned-ink); border-radius: .25rem; overflow-wrap: anywhere; }
.ranking { margin: 0; padding: 0; list-style: none; }
.entry { padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
.entry > h2 { margin: 0; font-size: 1.125rem; overflow-wrap: anywhere; }
.place { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.entry .verdict { margin-top: .6rem; }
.entry .score { font-size: 1.75rem; }
.names { margin: .7rem 0 .4rem; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .9rem; font-size: .9375rem; }
.names dt { color: var(--soft); }
.names dd { margin: 0; overflow-wrap: anywhere; }
summary { display: inline-block; padding: .3rem 0; color: var(--link); font-size: .9375rem; cursor: pointer; }
summary::after { content: ' ▸'; }
[open] > summary::after { content: ' ▾'; }
summary::marker { content: ''; }
.entry .part > :is(h2, h3) { font-size: 1rem; margin-bottom: .4rem; }
@media screen and (max-width: 40rem) {
  .sides { grid-template-columns: minmax(0, 1fr); }
  .bars { flex-basis: 100%; }
}
@media print {
  header, main { max-width: none; padding-left: 0; padding-right: 0; }
  .skill, .entry > :not(details) { break-inside: avoid; }
  h2, h3, .entry .verdict { break-after: avoid; }
  .side dd { font-size: 10pt; }
  summary { display: none; }
}
`;
