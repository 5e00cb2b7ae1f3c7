/**
 * A process of its own for one contender, so that none spoils the heap or the compiled code of another. Builds once, then
 * times passes over the texts whenever it is asked to.
 */
import { contenders } from '../contenders/index.mjs';
import { bytesOf, loadNames, loadTexts } from './corpus.mjs';
import { sample } from './timing.mjs';

const LONGEST_PASS_MS = 1200;
const TRIAL_TEXTS = 24;
/** The fastest counts: the first are slow from not being compiled yet, any may be disturbed. */
const TRIALS = 4;

/** @typedef {{ texts: number, bytes: number, matches: number, buildMs: number, memoryMB: number, share: number }} Ready */

/** @param {string[]} texts @param {number} step */
function everyNth(texts, step) {
  return texts.filter((_, i) => i % step === 0);
}

function memory() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Takes every second, fourth … text when a pass over all would take too long. @param {(text: string) => number} count @param {string[]} texts */
function affordable(count, texts) {
  const trial = everyNth(texts, Math.ceil(texts.length / TRIAL_TEXTS));
  let least = Infinity;
  for (let i = 0; i < TRIALS; i++) {
    const begin = performance.now();
    for (const text of trial) count(text);
    least = Math.min(least, performance.now() - begin);
  }
  const whole = (least * texts.length) / trial.length;
  return 2 ** Math.max(0, Math.ceil(Math.log2(whole / LONGEST_PASS_MS)));
}

/** @param {string} name */
async function serve(name) {
  const contender = contenders.find((one) => one.name === name);
  const all = loadTexts().texts;
  const { names } = await loadNames();
  const before = memory();
  const begin = performance.now();
  const count = await contender.build(names);
  const buildMs = performance.now() - begin;
  const memoryMB = Math.max(0, Math.round(memory() - before));
  const step = affordable(count, all);
  const texts = everyNth(all, step);
  const pass = () => {
    let found = 0;
    for (const text of texts) found += count(text);
    return found;
  };
  process.send({ texts: texts.length, bytes: bytesOf(texts), matches: pass(), buildMs, memoryMB, share: texts.length / all.length });
  process.on('message', async (/** @type {{ time: number, warmup: boolean }} */ options) => {
    process.send(await sample(pass, { ...options, iterations: 2 }));
  });
}

serve(process.argv[2]).catch((error) => {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
  process.send({ failed: missing ? 'not installed (npm --prefix benchmarks install)' : String(error.message) }, () => process.exit(1));
});
