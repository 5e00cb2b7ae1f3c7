/** NDJSON in, NDJSON with skills out: how far from what parsing and writing JSON costs alone, and what does a second thread bring? */
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadTexts } from '../lib/corpus.mjs';
import { fromDist } from '../lib/paths.mjs';
import { printTable, save } from '../lib/report.mjs';

/** Some twenty seconds of tagging: in less, most of the time goes into starting threads and into code that is not compiled yet. */
const LEAST_BYTES = 100e6;
const ROUNDS = 3;

/** Postings as NDJSON. @param {string} folder */
function writeInput(folder) {
  const { source, texts } = loadTexts();
  const lines = texts.map((description, id) => JSON.stringify({ id, title: 'Posting', description }));
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const times = Math.ceil(LEAST_BYTES / bytes);
  const path = join(folder, 'input.ndjson');
  writeFileSync(path, Array.from({ length: times }, () => `${lines.join('\n')}\n`).join(''));
  return { source: `${source}, ${times} times`, path, records: lines.length * times, bytes: statSync(path).size };
}

/** `JSON.parse` and `JSON.stringify` of every line, the file in memory: nothing else. @param {string} path */
function parseAndStringify(path) {
  const text = readFileSync(path, 'utf8');
  const began = performance.now();
  let units = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    units += JSON.stringify(JSON.parse(text.slice(start, end))).length;
    start = end + 1;
  }
  if (units < text.length / 2) throw new Error('nothing was written');
  return (performance.now() - began) / 1000;
}

/** The same as a program: line by line from file to file. @param {string} path @param {string} output */
async function copyLines(path, output) {
  const began = performance.now();
  const out = createWriteStream(output);
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (!out.write(`${JSON.stringify(JSON.parse(line))}\n`)) await new Promise((resolve) => out.once('drain', resolve));
  await new Promise((resolve) => out.end(resolve));
  return (performance.now() - began) / 1000;
}

/** Only the texts, one thread, nothing read or written. @param {string} path */
async function extractOnly(path) {
  const { createExtractor } = await fromDist('index');
  const { extract } = await createExtractor();
  const texts = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).description);
  const began = performance.now();
  for (const text of texts) extract(text);
  return (performance.now() - began) / 1000;
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'skillvec-bench-'));
  try {
    const input = writeInput(folder);
    const output = join(folder, 'output.ndjson');
    const { tagFile } = await fromDist('batch');
    const tag = async (/** @type {number} */ workers) => (await tagFile({ input: input.path, output, rejects: `${output}.rejects`, workers })).seconds;
    /** @type {Array<[string, () => number | Promise<number>]>} */
    const contenders = [
      ['JSON.parse + JSON.stringify, in memory', () => parseAndStringify(input.path)],
      ['the same, line by line, file to file', () => copyLines(input.path, output)],
      ['extract alone, in memory', () => extractOnly(input.path)],
      ['tag, no thread', () => tag(0)],
      ['tag, 1 worker', () => tag(1)],
      ['tag, 2 workers', () => tag(2)],
    ];
    /** @type {number[][]} */
    const seconds = contenders.map(() => []);
    for (let round = 0; round < ROUNDS; round++) for (const [i, [, measure]] of contenders.entries()) seconds[i].push(await measure());
    const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
    const json = median(seconds[0]);
    const one = median(seconds[4]);
    const rows = contenders.map(([name], i) => {
      const s = median(seconds[i]);
      return { name, seconds: s, mbPerS: input.bytes / 1e6 / s, recordsPerS: input.records / s, toJson: json / s, toOneWorker: one / s };
    });
    printTable(
      ['', 'MB/s', 'records/s', 'to JSON', 'to 1 worker'],
      rows.map(({ name, mbPerS, recordsPerS, toJson, toOneWorker }) => [name, mbPerS.toFixed(1), String(Math.round(recordsPerS)), toJson.toFixed(3), toOneWorker.toFixed(2)]),
    );
    await save('tag', { source: input.source, bytes: input.bytes, records: input.records, rows });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
