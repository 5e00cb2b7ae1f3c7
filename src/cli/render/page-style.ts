/** Colours and type of all pages. Text on every ground has a contrast of 4.5 or more, in both schemes. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --panel: #ffffff; --ink: #1d2327; --soft: #5a646b; --line: #e0ddd5; --link: #14607a; --track: #e9e6de; --focus: #b3470f;
  --required: #bfe6d4; --required-ink: #0b3b28; --required-line: #1d7f58;
  --preferred: #fbe3ac; --preferred-ink: #4a3200; --preferred-line: #a86f00;
  --mentioned: #e3e6ec; --mentioned-ink: #2b3442; --mentioned-line: #6d7a8f;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  --serif: Charter, 'Iowan Old Style', 'Palatino Linotype', 'Source Serif 4', Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181b; --panel: #1b2024; --ink: #e6e4de; --soft: #a2acb3; --line: #333b41; --link: #7cc4dd; --track: #2d353a; --focus: #ffb07c;
    --required: #144a36; --required-ink: #d3f5e5; --required-line: #4fc596;
    --preferred: #56400d; --preferred-ink: #ffedc2; --preferred-line: #dda63a;
    --mentioned: #343c48; --mentioned-ink: #e4e8ef; --mentioned-line: #93a1b8;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; }
header { padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 1.1rem; border-bottom: 1px solid var(--line); }
footer { padding: 1rem 0; color: var(--soft); font-size: .8125rem; }
table { border-collapse: collapse; }
th { text-align: start; font-weight: inherit; }
.over { margin: 0 0 .2rem; color: var(--soft); font-size: .875rem; }
.number { font-variant-numeric: tabular-nums; }
.nothing { color: var(--soft); font-style: italic; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--panel); z-index: 1; }
.skip:focus { top: .5rem; }
.bar { width: 5rem; height: .5rem; border-radius: .25rem; vertical-align: middle; }
.bar .track { fill: var(--track); }
.bar .fill { fill: var(--required-line); }
@media print {
  :root { --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip { display: none; }
  body { font-size: 10pt; }
}
`;
