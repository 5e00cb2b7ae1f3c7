/** Who finds many names in many postings, and how fast. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { contenders } from '../contenders/index.mjs';
import { natives } from '../contenders/native.mjs';
import { loadNames, loadTexts } from '../lib/corpus.mjs';
import { printTable, save, show } from '../lib/report.mjs';
import { statistics } from '../lib/timing.mjs';

const ROUNDS = 4;
const ROUND_MS = 700;
const OURS = 'skillvec scan';

/**
 * @typedef {object} Runner someone ready to be timed
 * @property {string} name
 * @property {string} differs
 * @property {number} texts
 * @property {number} bytes
 * @property {number} share of all texts
 * @property {number} matches
 * @property {number} buildMs
 * @property {number} memoryMB
 * @property {(warmup: boolean) => Promise<number[]>} round
 * @property {() => void} end
 */

/**
 * @param {import('../lib/contender.mjs').Contender} contender
 * @returns {Promise<Runner | { name: string, failed: string }>}
 */
async function startProcess({ name, differs }) {
  const child = fork(fileURLToPath(new URL('../lib/worker.mjs', import.meta.url)), [name], { execArgv: ['--expose-gc', '--max-old-space-size=8192'] });
  const answer = () =>
    Promise.race([once(child, 'message').then(([message]) => message), once(child, 'exit').then(([code, signal]) => ({ failed: `ended with ${signal ?? code}` }))]);
  const ready = await answer();
  if (ready.failed !== undefined) return { name, failed: ready.failed };
  return {
    name,
    differs,
    ...ready,
    async round(warmup) {
      child.send({ time: ROUND_MS, warmup });
      const samples = await answer();
      if (!Array.isArray(samples)) throw new Error(`${name}: ${samples.failed}`);
      return samples;
    },
    end: () => child.kill(),
  };
}

/**
 * @param {import('../lib/contender.mjs').NativeContender} native
 * @param {string[]} names
 * @param {string[]} texts
 * @param {number} bytes
 * @returns {Promise<Runner | { name: string, failed: string }>}
 */
async function startNative({ name, differs, start }, names, texts, bytes) {
  try {
    const run = start(names, texts);
    const first = await run(0);
    const { matches, buildMs, memoryMB } = first;
    return { name, differs, texts: texts.length, bytes, share: 1, matches, buildMs, memoryMB, round: async () => (await run(ROUND_MS)).passMs, end: () => undefined };
  } catch (error) {
    return { name, failed: error.message };
  }
}

/** @param {ReturnType<typeof row>[]} rows */
function goals(rows) {
  const speed = (/** @type {string} */ name) => rows.find((one) => one.name === name)?.mbPerS;
  const ours = speed(OURS);
  const onNpm = rows.filter((one) => /aho-?corasick/.test(one.name) && !one.name.startsWith('Rust')).map((one) => one.mbPerS);
  const floors = rows.filter((one) => one.name === 'floor: classify, cut, hash tokens').map((one) => one.mbPerS);
  return [
    { what: 'times the DFA of the Rust crate', goal: 2, value: ours / speed('Rust aho-corasick, DFA') },
    { what: 'times the gazetteer of skill-extractor', goal: 6, value: ours / speed('skill-extractor, its gazetteer') },
    { what: 'times the fastest Aho-Corasick of npm', goal: 10, value: ours / Math.max(...onNpm) },
    { what: 'of the token-hash floor', goal: 0.55, value: ours / Math.max(...floors) },
  ].map((one) => ({ ...one, value: Number.isFinite(one.value) ? one.value : null }));
}

/**
 * @param {Runner} runner
 * @param {number[]} samples
 */
function row({ name, differs, texts, bytes, share, matches, buildMs, memoryMB }, samples) {
  const ms = statistics(samples);
  return {
    name,
    mbPerS: bytes / 1e3 / ms.median,
    documentsPerS: (texts * 1e3) / ms.median,
    ms,
    rme: ms.rme,
    shareOfTexts: share,
    matches: Math.round(matches / share),
    buildMs,
    memoryMB,
    differs,
  };
}

export async function run() {
  const { source, texts, bytes } = loadTexts();
  const { source: namesSource, names } = await loadNames();
  console.log(`${names.length} names (${namesSource}) over ${source}, ${show(bytes / 1e6)} MB of UTF-8.`);
  console.log(`Each in a process of its own, built once, ${ROUNDS} rounds in turn.\n`);

  const started = [];
  for (const contender of contenders) started.push(await startProcess(contender));
  for (const native of natives) started.push(await startNative(native, names, texts, bytes));
  const skipped = started.filter((one) => 'failed' in one);
  const runners = started.filter((one) => !('failed' in one));
  const samples = runners.map(() => /** @type {number[]} */ ([]));
  try {
    for (let round = 0; round < ROUNDS; round++) for (const [i, runner] of runners.entries()) samples[i].push(...(await runner.round(round === 0)));
  } finally {
    for (const runner of runners) runner.end();
  }
  const measured = runners.map((runner, i) => row(runner, samples[i]));
  const ours = measured.find((one) => one.name === OURS);
  const rows = measured.map((one) => ({ ...one, toOurs: one.mbPerS / ours.mbPerS }));

  printTable(
    ['', 'MB/s', 'documents/s', 'to ours', '± %', 'p75 ms', 'p99 ms', 'texts', 'matches', 'build ms', 'MB', 'semantics differ'],
    rows.map((one) => [
      one.name,
      show(one.mbPerS),
      show(one.documentsPerS),
      show(one.toOurs),
      show(one.rme, 2),
      show(one.ms.p75),
      show(one.ms.p99),
      one.shareOfTexts === 1 ? 'all' : `1/${Math.round(1 / one.shareOfTexts)}`,
      String(one.matches),
      show(one.buildMs),
      show(one.memoryMB),
      one.differs,
    ]),
  );
  for (const { name, failed } of skipped) console.log(`${name}: ${failed}`);
  const reached = goals(rows);
  for (const { what, goal, value } of reached) if (value !== null) console.log(`${value >= goal ? 'reached' : 'MISSED '}  ${show(value)} ${what} (goal: ${goal})`);
  const packages = contenders.flatMap((one) => one.package ?? []);
  const nativeVersions = Object.fromEntries(natives.filter((one) => rows.some(({ name }) => name === one.name)).map((one) => [one.name, one.version()]));
  await save('matcher', { corpus: { source, texts: texts.length, bytes, namesSource, names: names.length }, rounds: ROUNDS, nativeVersions, rows, skipped, goals: reached }, [
    ...packages,
    'wink-eng-lite-web-model',
  ]);
}
