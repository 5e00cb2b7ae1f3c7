/** How often two things were seen together and alone, among all. */
export interface Joint {
  readonly both: number;
  /** All with the first, `both` included. */
  readonly first: number;
  /** All with the second, `both` included. */
  readonly second: number;
  readonly total: number;
}

function term(observed: number, expected: number): number {
  return observed > 0 ? observed * Math.log(observed / expected) : 0;
}

/**
 * Log-likelihood ratio of dependence against independence, G² = 2 Σ O ln(O / E) over the four cells (Dunning 1993).
 * Rare pairs need not be feared: a pair that met once by chance scores low, where lift and χ² would praise it.
 *
 * @returns 0 or more; distributed as χ² with one degree of freedom when the two are independent
 */
export function logLikelihoodRatio({ both, first, second, total }: Joint): number {
  if (total === 0) return 0;
  const [notFirst, notSecond] = [total - first, total - second];
  const sum =
    term(both, (first * second) / total) +
    term(first - both, (first * notSecond) / total) +
    term(second - both, (notFirst * second) / total) +
    term(total - first - second + both, (notFirst * notSecond) / total);
  return Math.max(0, 2 * sum);
}

/** How many times as often as by chance two things meet: 1 when they are independent. */
export function lift({ both, first, second, total }: Joint): number {
  return first === 0 || second === 0 ? 0 : (both * total) / (first * second);
}
