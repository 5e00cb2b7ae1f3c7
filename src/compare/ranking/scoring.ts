/** What a score is: a sum of products of a weight that is stored and a weight of the query, each first made comparable. */
import type { SkillVector } from '../../vector/sparse.js';
import { toFixed24 } from './fixed.js';

/**
 * - `cosine`: of the angle between the vectors.
 * - `entry-coverage`: entries are roles, the query is a candidate. The part of a role's weight that the candidate has,
 *   a skill counting by the square root of its weight to the candidate's heaviest. A long résumé is no worse than a short one.
 * - `query-coverage`: entries are candidates, the query is a role; the same score from the other side.
 */
export type Scoring = 'cosine' | 'entry-coverage' | 'query-coverage';

export const SCORINGS: readonly Scoring[] = ['cosine', 'entry-coverage', 'query-coverage'];

type Normalisation = 'length' | 'sum' | 'presence';

const NORMALISATIONS: Readonly<Record<Scoring, { readonly entry: Normalisation; readonly query: Normalisation }>> = {
  cosine: { entry: 'length', query: 'length' },
  'entry-coverage': { entry: 'sum', query: 'presence' },
  'query-coverage': { entry: 'presence', query: 'sum' },
};

/** The heaviest weight, or 1. Weights are measured by it first, so that no square is too large or too small to be told. */
function heaviestOf(vector: SkillVector): number {
  let heaviest = 0;
  for (const [, weight] of vector) heaviest = Math.max(heaviest, Math.abs(weight));
  return heaviest || 1;
}

function lengthOf(vector: SkillVector, heaviest: number): number {
  let sum = 0;
  for (const [, weight] of vector) sum += (weight / heaviest) ** 2;
  return Math.sqrt(sum);
}

function sumOf(vector: SkillVector, heaviest: number): number {
  let sum = 0;
  for (const [, weight] of vector) sum += Math.abs(weight / heaviest);
  return sum;
}

/** Visits ids and weights as they are stored or asked with: multiples of 2⁻²⁴ in [−1, 1]. */
export function visitNormalised(vector: SkillVector, scoring: Scoring, side: 'entry' | 'query', visit: (id: string, weight: number) => void): void {
  const normalisation = NORMALISATIONS[scoring][side];
  const heaviest = heaviestOf(vector);
  if (normalisation === 'presence') {
    for (const [id, weight] of vector) visit(id, toFixed24(Math.sign(weight) * Math.sqrt(Math.abs(weight) / heaviest)));
    return;
  }
  const whole = normalisation === 'length' ? lengthOf(vector, heaviest) : sumOf(vector, heaviest);
  for (const [id, weight] of vector) visit(id, toFixed24(weight / heaviest / whole));
}
