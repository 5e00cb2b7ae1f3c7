/** Timing by tinybench, and what is told of many timings. */
import { Bench } from 'tinybench';

/**
 * Times a function; each sample is the milliseconds of one call.
 *
 * @param {() => unknown} run
 * @param {{ time?: number, iterations?: number, warmup?: boolean }} [options]
 * @returns {Promise<number[]>}
 */
export async function sample(run, { time = 500, iterations = 3, warmup = true } = {}) {
  const bench = new Bench({ time, iterations, warmup, warmupTime: Math.min(250, time), warmupIterations: 1, retainSamples: true, throws: true });
  bench.add('run', () => void run());
  await bench.run();
  return [...bench.tasks[0].result.latency.samples];
}

/**
 * Interleaves tasks, so that what disturbs the machine disturbs all of them alike.
 *
 * @template {string} Name
 * @param {Record<Name, () => unknown>} tasks
 * @param {{ rounds?: number, time?: number }} [options]
 * @returns {Promise<Record<Name, Statistics>>}
 */
export async function interleave(tasks, { rounds = 3, time = 300 } = {}) {
  /** @type {Array<[string, () => unknown, number[]]>} */
  const all = Object.entries(tasks).map(([name, run]) => [name, run, []]);
  for (let round = 0; round < rounds; round++) for (const [, run, samples] of all) samples.push(...(await sample(run, { time, warmup: round === 0 })));
  return Object.fromEntries(all.map(([name, , samples]) => [name, statistics(samples)]));
}

/** @typedef {{ median: number, mean: number, p75: number, p99: number, least: number, rme: number, samples: number }} Statistics */

/**
 * Milliseconds: middle, mean, percentiles; `rme` is the relative margin of error of the mean, in percent (95 %).
 *
 * @param {number[]} samples
 * @returns {Statistics}
 */
export function statistics(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const variance = sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, sorted.length - 1);
  const rme = ((1.96 * Math.sqrt(variance / sorted.length)) / mean) * 100;
  return { median: at(0.5), mean, p75: at(0.75), p99: at(0.99), least: sorted[0] ?? 0, rme, samples: sorted.length };
}
