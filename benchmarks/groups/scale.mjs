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
const EXTRACT_LENGTHS = [10_000, 100_000, 400_000];
/** Time grows with the length to the power of 1 when all is well and 2 when it is not; caches and noise take up to this. */
const MOST_EXPONENT = 1.25;
/** A length is left out when the one before foretells that reading it once takes longer than this. */
const LONGEST_MS = 4000;

/** @param {number} size @param {string[]} kind */
function dictionary(size, ...kind) {
  const worker = fileURLToPath(new URL('../lib/scale-worker.mjs', import.meta.url));
  const parameters = ['--expose-gc', '--max-old-space-size=8192', worker, String(size), ...kind];
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 1 << 24 }));
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

/**
 * Nanoseconds a unit at each length, and the exponent of growth: the slope of log time over log length. The slope is taken
 * from the fastest pass of each, which other programs disturb least.
 *
 * @param {(text: string) => void} read
 * @param {(length: number) => string} textOf
 * @param {number[]} lengths
 */
async function growth(read, textOf, lengths) {
  const points = [];
  let msPerUnit = 0;
  for (const length of lengths) {
    if (msPerUnit * length > LONGEST_MS) break;
    const text = textOf(length);
    const ms = statistics(await sample(() => read(text), { time: 300, iterations: 3 }));
    msPerUnit = ms.least / length;
    points.push({ units: length, nsPerUnit: (ms.median * 1e6) / length, leastMs: ms.least, rme: ms.rme });
  }
  const exponent = slope(points.map(({ units, leastMs }) => [Math.log(units), Math.log(leastMs)]));
  return { points, exponent, linear: exponent <= MOST_EXPONENT };
}

/** Of the straight line nearest to the points. @param {number[][]} points */
function slope(points) {
  const mean = (/** @type {number} */ axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

export async function run() {
  const { names, source: namesSource } = await loadNames();
  const { texts, source } = loadTexts();
  const { createMatcher } = await fromDist('matcher');

  console.log(`Dictionaries of recombined names (${namesSource}), and one of these and invented ones, each in a process of its own, over ${source}.\n`);
  const recombined = SIZES.map((size) => ({ what: String(size), ...dictionary(size) }));
  const largest = SIZES[SIZES.length - 1];
  const sizes = [...recombined, { what: `${largest}, invented`, ...dictionary(largest, 'invented') }];
  const usual = recombined.find(({ names }) => names === 31_000) ?? recombined[1];
  printTable(
    ['names', 'variants', 'build ms', 'keeps MB', 'process peak MB', 'MB/s', '± %', 'to 31 K', 'matches'],
    sizes.flatMap(({ what, whole, plain }) =>
      [
        ['yes', whole, usual.whole],
        ['no', plain, usual.plain],
      ].map(([variants, one, base]) => [
        what,
        variants,
        show(one.buildMs),
        show(one.memoryMB),
        show(one.peakMB),
        show(one.mbPerS),
        show(one.ms.rme, 2),
        show(one.mbPerS / base.mbPerS),
        String(one.matches),
      ]),
    ),
  );

  const matcher = createMatcher(names);
  const ignore = () => undefined;
  const all = texts.join('\n\n');
  const line = all.replace(/\s+/g, ' ');
  const cut = (/** @type {string} */ from) => (/** @type {number} */ length) => fill(from, length);
  const { points: byLength } = await growth((text) => matcher.scan(text, ignore), cut(all), LENGTHS);
  const { points: oneLine } = await growth((text) => matcher.scan(text, ignore), cut(line), [10_000_000]);
  printTable(
    ['text, UTF-16 units', 'ns/unit', 'million units/s', '± %'],
    [...byLength.map((point) => ({ label: String(point.units), ...point })), ...oneLine.map((point) => ({ label: '10000000, one line', ...point }))].map(
      ({ label, nsPerUnit, rme }) => [label, show(nsPerUnit), show(1e3 / nsPerUnit), show(rme, 2)],
    ),
  );

  const { createExtractor } = await fromDist('index');
  const extractor = await createExtractor();
  const adversarial = [];
  for (const { what, names: own, piece } of adversaries(names)) {
    const special = own === names ? matcher : createMatcher(own);
    const scan = await growth((text) => special.scan(text, ignore), cut(piece), ADVERSARIAL_LENGTHS);
    const extract = await growth((text) => extractor.extract(text), cut(piece), EXTRACT_LENGTHS);
    adversarial.push({ what, scan, extract });
  }
  const told = (/** @type {Awaited<ReturnType<typeof growth>>} */ { points, exponent, linear }) => [
    points.map(({ nsPerUnit }) => show(nsPerUnit)).join(' · '),
    exponent.toFixed(2),
    linear ? 'yes' : 'NO',
  ];
  console.log(`ns/unit of scan at ${ADVERSARIAL_LENGTHS.join(', ')} units, of extract at ${EXTRACT_LENGTHS.join(', ')}; time grows with length ^ exponent.\n`);
  printTable(
    ['made to be slow', 'scan ns/unit', 'exponent', 'linear', 'extract ns/unit', 'exponent', 'linear'],
    adversarial.map(({ what, scan, extract }) => [what, ...told(scan), ...told(extract)]),
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
