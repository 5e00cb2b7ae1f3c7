/**
 * Weights as whole multiples of 2⁻²⁴. A product of two is a multiple of 2⁻⁴⁸, and sums of such products below 16 are exact
 * in double precision, in whatever order they are added. So equal vectors have equal scores, and the order of the index is
 * that of scoring every pair. A Float32 holds such a weight of 1 or less without loss.
 */
const STEPS = 2 ** 24;

/** The nearest multiple of 2⁻²⁴; of what is not 0 never 0. */
export function toFixed24(weight: number): number {
  return (Math.round(weight * STEPS) || Math.sign(weight)) / STEPS;
}
