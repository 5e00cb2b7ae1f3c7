/**
 * Complementary error function, relative error below 1.2e-7 everywhere: a Chebyshev fit in t = 1 / (1 + x / 2), from
 * "Numerical Recipes" (erfcc). A fit of the error function itself would lose the far tail, which ranks the surest findings.
 */
const COEFFICIENTS = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];

/**
 * Chance that a normal deviate is at least so far from zero, to either side.
 *
 * @param deviations in standard deviations; the sign does not matter
 */
export function chanceBeyond(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const polynomial = COEFFICIENTS.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  return Math.min(1, t * Math.exp(-x * x + polynomial));
}
