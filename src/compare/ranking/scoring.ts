/** What a score is: a sum of products of a weight that is stored and a weight of the query, each first made comparable. */

/**
 * - `cosine`: of the angle between the vectors.
 * - `entry-coverage`: entries are roles, the query is a candidate. The part of a role's weight that the candidate has, a
 *   skill counting by the square root of its weight to the candidate's heaviest. A long résumé is no worse than a short one.
 * - `query-coverage`: entries are candidates, the query is a role; the same score from the other side.
 */
export type Scoring = 'cosine' | 'entry-coverage' | 'query-coverage';

export const SCORINGS: readonly Scoring[] = ['cosine', 'entry-coverage', 'query-coverage'];

/** Weights so that their squares sum to 1, so that they sum to 1, or the square root of their part of the heaviest. */
export type Normalisation = 'length' | 'sum' | 'presence';

export const NORMALISATIONS: Readonly<Record<Scoring, { readonly entry: Normalisation; readonly query: Normalisation }>> = {
  cosine: { entry: 'length', query: 'length' },
  'entry-coverage': { entry: 'sum', query: 'presence' },
  'query-coverage': { entry: 'presence', query: 'sum' },
};

/**
 * Weights are whole multiples of 2⁻²⁴. A product of two is a multiple of 2⁻⁴⁸, and sums of such products below 16 are exact
 * in double precision, in whatever order they are added: equal vectors have equal scores, and the order of the index is that
 * of scoring every pair. A Float32 holds such a weight of 1 or less without loss.
 */
const STEPS = 2 ** 24;

/** The nearest multiple of 2⁻²⁴; of what is not 0 never 0. */
function toFixed24(weight: number): number {
  return (Math.round(weight * STEPS) || Math.sign(weight)) / STEPS;
}

/** Normalises the first `count` weights in place. They are measured by the heaviest first, so that no square is too large or too small to be told. */
export function normalise(weights: Float64Array, count: number, normalisation: Normalisation): void {
  let heaviest = 0;
  for (let i = 0; i < count; i++) heaviest = Math.max(heaviest, Math.abs(weights[i] as number));
  if (normalisation === 'presence') {
    for (let i = 0; i < count; i++) {
      const weight = weights[i] as number;
      weights[i] = toFixed24(Math.sign(weight) * Math.sqrt(Math.abs(weight) / heaviest));
    }
    return;
  }
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const part = Math.abs(weights[i] as number) / heaviest;
    sum += normalisation === 'length' ? part * part : part;
  }
  const factor = 1 / (normalisation === 'length' ? Math.sqrt(sum) : sum);
  for (let i = 0; i < count; i++) weights[i] = toFixed24(((weights[i] as number) / heaviest) * factor);
}
