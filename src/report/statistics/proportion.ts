import { type Estimate, Z95 } from './interval.js';

/**
 * A share with its 95 % interval by Wilson's score (1927): unlike the textbook's ± formula it stays within [0, 1] and
 * holds for small counts, also for 0 out of n.
 *
 * @param total 0 gives the share 0 with the interval of who knows nothing, [0, 1]
 */
export function shareOf(count: number, total: number): Estimate {
  if (total === 0) return { value: 0, low: 0, high: 1 };
  const value = count / total;
  const z2 = Z95 * Z95;
  const centre = (value + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z95 / (1 + z2 / total)) * Math.sqrt((value * (1 - value)) / total + z2 / (4 * total * total));
  return { value, low: count === 0 ? 0 : Math.max(0, centre - half), high: count === total ? 1 : Math.min(1, centre + half) };
}
