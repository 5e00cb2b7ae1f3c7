/**
 * Writes the README's table of speeds from results/matcher.json, between the markers.
 *
 *   node benchmarks/readme.mjs           writes it
 *   node benchmarks/readme.mjs --check   only tells whether it is as it should be; exit 1 when not
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';
const folder = fileURLToPath(new URL('.', import.meta.url));
const readme = join(folder, '../README.md');
const data = JSON.parse(readFileSync(join(folder, 'results/matcher.json'), 'utf8'));

const number = (/** @type {number} */ value) => value.toLocaleString('en-US', { maximumSignificantDigits: value >= 100 ? Math.ceil(Math.log10(value + 1)) : 2 });

/** @param {any} row */
function versionOf({ name }) {
  const known = data.nativeVersions[name] ?? data.versions[/^(@[\w-]+\/)?[\w-]+/.exec(name)?.[0] ?? ''];
  return known === undefined || name.startsWith('skillvec') ? '' : ` ${known}`;
}

function table() {
  const { corpus, machine, rows } = data;
  // The measuring itself is a load of about 1.
  const disturbed = machine.loadAverage > 2 ? ` **Other programs were running (load ${machine.loadAverage} on ${machine.cores} cores): not to be quoted.**` : '';
  const sorted = [...rows].sort((a, b) => b.mbPerS - a.mbPerS);
  const lines = sorted.map((row) => {
    const label = row.name === 'skillvec scan' ? `**${row.name}**` : `${row.name}${versionOf(row)}`;
    return `| ${label} | ${number(row.mbPerS)} | ${number(row.documentsPerS)} | ${number(row.toOurs)} | ${number(row.buildMs / 1000)} | ${row.differs} |`;
  });
  return [
    `${corpus.names.toLocaleString('en-US')} names over ${corpus.texts.toLocaleString('en-US')} texts (${(corpus.bytes / 1e6).toFixed(1)} MB), one core of ${machine.cpu}, Node ${machine.node.slice(1)}, ${machine.date}. Anyone can repeat it: \`npm run bench -- matcher\`.${disturbed}`,
    '',
    '| | MB/s | postings/s | to ours | built in s | where it differs |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}

const text = readFileSync(readme, 'utf8');
const from = text.indexOf(START);
const to = text.indexOf(END);
if (from < 0 || to < from) {
  console.error(`README.md lacks ${START} and ${END}.`);
  process.exit(1);
}
const wanted = `${text.slice(0, from + START.length)}\n\n${table()}\n\n${text.slice(to)}`;
if (!process.argv.includes('--check')) writeFileSync(readme, wanted);
else if (wanted !== text) {
  console.error('The table in README.md is not that of benchmarks/results/matcher.json: run node benchmarks/readme.mjs.');
  process.exitCode = 1;
}
