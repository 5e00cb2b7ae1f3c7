import type { Histogram } from './histogram.js';
import { type Estimate, Z95 } from './interval.js';

/** Above, the normal distribution gives the same ranks as the binomial one, up to one place. */
const MOST_EXACT = 1000;
const ONE_SIDE = 0.025;

function exactRank(n: number): number {
  // P(X = 0) for X ~ Binomial(n, 1/2), in logarithms, since 2^-1000 is no number to add to.
  let logChance = -n * Math.LN2;
  let below = 0;
  for (let rank = 0; rank < n; rank++) {
    below += Math.exp(logChance);
    if (below > ONE_SIDE) return rank;
    logChance += Math.log((n - rank) / (rank + 1));
  }
  return 0;
}

/**
 * Places, in ascending order from 1, of the two values that hold the median between them with at least 95 % confidence,
 * whatever the distribution (David and Nagaraja, "Order Statistics", 7.1).
 *
 * @returns undefined for fewer than 6 values: no two of them are so sure
 */
export function medianRanks(n: number): { readonly low: number; readonly high: number } | undefined {
  const low = n <= MOST_EXACT ? exactRank(n) : Math.floor((n + 1) / 2 - (Z95 * Math.sqrt(n)) / 2);
  return low >= 1 ? { low, high: n + 1 - low } : undefined;
}

/** The median with its 95 % interval; undefined for fewer than 6 values. */
export function medianOf(values: Histogram): Estimate | undefined {
  const ranks = medianRanks(values.total);
  return ranks && { value: values.median(), low: values.at(ranks.low), high: values.at(ranks.high) };
}
