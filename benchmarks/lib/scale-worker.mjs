/** Builds one dictionary in a process of its own and reports what it costs: node --expose-gc scale-worker.mjs COUNT [invented] */
import { setTimeout } from 'node:timers/promises';
import { invent, loadNames, loadTexts, recombine } from './corpus.mjs';
import { fromDist } from './paths.mjs';
import { sample, statistics } from './timing.mjs';

const { names } = await loadNames();
const dictionary = (process.argv[3] === 'invented' ? invent : recombine)(names, Number(process.argv[2]));
const { texts, bytes } = loadTexts();
const { createMatcher } = await fromDist('matcher');
/** What is left when all is collected; the memory of buffers is given back a while after their collection. */
const memory = async () => {
  for (let i = 0; i < 4; i++) {
    globalThis.gc();
    await setTimeout(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

/** @param {object} options */
async function measure(options) {
  const before = await memory();
  const begin = performance.now();
  const matcher = createMatcher(dictionary, options);
  const buildMs = performance.now() - begin;
  const memoryMB = (await memory()) - before;
  const peakMB = process.resourceUsage().maxRSS / 1e3;
  let matches = 0;
  const pass = () => {
    matches = 0;
    for (const text of texts) {
      matcher.scan(text, () => {
        matches++;
      });
    }
  };
  const ms = statistics(await sample(pass, { time: 1500 }));
  return { buildMs, memoryMB, peakMB, mbPerS: bytes / 1e3 / ms.median, ms, matches };
}

const plain = await measure({ variants: false });
const whole = await measure({});
process.stdout.write(JSON.stringify({ names: dictionary.length, whole, plain }));
