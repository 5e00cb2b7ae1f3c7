/** Large dictionaries, short and long texts, and texts made to be slow: time grows with the length of the text and no faster. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadNames, loadTexts, randomNumbers } from '../lib/corpus.mjs';
import { fromDist } from '../lib/paths.mjs';
import { printTable, save, show } from '../lib/report.mjs';
import { sample, statistics } from '../lib/timing.mjs';

const SIZES = [1000, 31_000, 310_000, 1_000_000];
const LENGTHS = [200, 2000, 20_000, 200_000, 1_000_000, 10_000_000];
const ADVERSARIAL_LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];
/** A unit of a long text may take this many times as long as one of a short text before growth is no longer called linear: caches are small. */
const MOST_GROWTH = 3;

function dictionaries() {
  const worker = fileURLToPath(new URL('../lib/scale-worker.mjs', import.meta.url));
  return SIZES.map((size) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', worker, String(size)], { encoding: 'utf8', maxBuffer: 1 << 24 })));
}

/** A flat string of its own: what is put together by + is a tree until it is read. @param {string} piece @param {number} length */
function fill(piece, length) {
  return Buffer.from(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)).toString();
}

/** @param {string[]} names */
function adversaries(names) {
  const words = names.map((name) => name.split(' '));
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const random = randomNumbers(7);
  const firsts = Array.from({ length: 20_000 }, () => words[random(words.length)][0]).join(' ');
  return [
    { what: 'one prefix of a long name, repeated', names, piece: `${longest.slice(0, -1).join(' ')} ` },
    { what: 'first tokens of names only', names, piece: `${firsts} ` },
    { what: 'one token without end', names, piece: 'a' },
    { what: 'names without spaces', names, piece: words.slice(0, 20_000).flat().join('') },
    { what: 'no letters', names, piece: '+#./-&<' },
    { what: 'tags and entities that never end', names, piece: '<a &amp <b &' },
    { what: 'names c, a c, a a c … (63), a text of a a a', names: Array.from({ length: 63 }, (_, i) => 'a '.repeat(i).concat('c')), piece: 'a ' },
    { what: 'soft hyphens only', names, piece: 'a\u00ad\u00ad\u00ad' },
  ];
}

/** Nanoseconds a unit at each length. @param {(text: string) => void} read @param {(length: number) => string} textOf @param {number[]} lengths */
async function growth(read, textOf, lengths) {
  const points = [];
  for (const length of lengths) {
    const text = textOf(length);
    const ms = statistics(await sample(() => read(text), { time: 300, iterations: 2 }));
    points.push({ units: length, nsPerUnit: (ms.median * 1e6) / length, rme: ms.rme });
  }
  return points;
}

/** @param {{ nsPerUnit: number }[]} points */
function isLinear(points) {
  const [first, ...rest] = points.map(({ nsPerUnit }) => nsPerUnit);
  return Math.max(...rest) <= first * MOST_GROWTH;
}

export async function run() {
  const { names, source: namesSource } = await loadNames();
  const { texts, source } = loadTexts();
  const { createMatcher } = await fromDist('matcher');

  console.log(`Dictionaries of recombined names (${namesSource}), each in a process of its own, over ${source}.\n`);
  const sizes = dictionaries();
  const usual = sizes.find(({ names }) => names === 31_000) ?? sizes[1];
  printTable(
    ['names', 'variants', 'build ms', 'keeps MB', 'process peak MB', 'MB/s', '± %', 'to 31 K', 'matches'],
    sizes.flatMap(({ names, whole, plain }) =>
      [
        ['yes', whole, usual.whole],
        ['no', plain, usual.plain],
      ].map(([variants, one, base]) => [String(names), variants, show(one.buildMs), show(one.memoryMB), show(one.peakMB), show(one.mbPerS), show(one.ms.rme, 2), show(one.mbPerS / base.mbPerS), String(one.matches)]),
    ),
  );

  const matcher = createMatcher(names);
  const ignore = () => undefined;
  const all = texts.join('\n\n');
  const line = all.replace(/\s+/g, ' ');
  const cut = (/** @type {string} */ from) => (/** @type {number} */ length) => fill(from, length);
  const byLength = await growth((text) => matcher.scan(text, ignore), cut(all), LENGTHS);
  const oneLine = await growth((text) => matcher.scan(text, ignore), cut(line), [10_000_000]);
  printTable(
    ['text, UTF-16 units', 'ns/unit', 'million units/s', '± %'],
    [...byLength.map((point) => ({ label: String(point.units), ...point })), ...oneLine.map((point) => ({ label: '10000000, one line', ...point }))].map(({ label, nsPerUnit, rme }) => [label, show(nsPerUnit), show(1e3 / nsPerUnit), show(rme, 2)]),
  );

  const { createExtractor } = await fromDist('index');
  const extractor = await createExtractor();
  const adversarial = [];
  for (const { what, names: own, piece } of adversaries(names)) {
    const special = own === names ? matcher : createMatcher(own);
    const scan = await growth((text) => special.scan(text, ignore), cut(piece), ADVERSARIAL_LENGTHS);
    const extract = await growth((text) => extractor.extract(text), cut(piece), [10_000, 100_000, 400_000]);
    adversarial.push({ what, scan, linear: isLinear(scan), extract, extractLinear: isLinear(extract) });
  }
  printTable(
    ['made to be slow', ...ADVERSARIAL_LENGTHS.map((length) => `${length / 1000} K: ns/unit`), 'linear', 'extract, 10 K … 400 K: ns/unit', 'linear'],
    adversarial.map(({ what, scan, linear, extract, extractLinear }) => [what, ...scan.map(({ nsPerUnit }) => show(nsPerUnit)), linear ? 'yes' : 'NO', extract.map(({ nsPerUnit }) => show(nsPerUnit)).join(' … '), extractLinear ? 'yes' : 'NO']),
  );

  const short = texts.map((text) => text.slice(0, 200));
  const calls = Math.ceil(1_000_000 / short.length);
  const before = process.memoryUsage();
  for (let i = 0; i < calls; i++) for (const text of short) matcher.scan(text, ignore);
  const after = process.memoryUsage();
  const million = { calls: calls * short.length, rssGrowthMB: (after.rss - before.rss) / 1e6, externalGrowthMB: (after.external - before.external) / 1e6 };
  console.log(`${million.calls} scans of 200 units: resident memory ${show(million.rssGrowthMB)} MB more, outside the heap ${show(million.externalGrowthMB)} MB.\n`);
  await save('scale', { corpus: { source, namesSource }, sizes, byLength, oneLine, adversarial, million });
}
