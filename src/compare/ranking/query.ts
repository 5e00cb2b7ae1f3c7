/**
 * A vector that is asked with, and in which order its skills are best left out.
 *
 * Skills are left to the exact scoring of the few when what they can add to any score is small against the score that is
 * needed. What a set of skills can add at most follows from how entries are normalised: an entry of length 1 gains at most
 * the length of the query's weights over these skills (Cauchy and Schwarz), one whose weights sum to 1 at most the largest of
 * them, one whose weights are at most 1 their sum; and no entry has more skills than the longest.
 */
import type { Normalisation } from './scoring.js';

export interface Query {
  /** Numbers of skills; what is best left out stands first: many postings for little weight. */
  readonly skills: Uint32Array;
  /** Weights of the skills. */
  readonly weights: Float64Array;
  /** limits[i]: the most that the first i skills together can add to a score. Rises. */
  readonly limits: Float64Array;
  /** Weights by number of skill; 0 for what is not asked. */
  readonly asked: Float64Array;
}

/** The largest of numbers given one after another, as many as fit, and their sum. */
class Largest {
  sum = 0;
  private readonly rising: number[] = [];

  constructor(private readonly room: number) {}

  add(value: number): void {
    let [low, high] = [0, this.rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rising[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    this.rising.splice(low, 0, value);
    this.sum += value;
    if (this.rising.length > this.room) this.sum -= this.rising.shift() as number;
  }
}

function limitsOf(weights: Float64Array, entries: Normalisation, longest: number): Float64Array {
  const limits = new Float64Array(weights.length + 1);
  const largest = new Largest(entries === 'sum' ? 1 : longest);
  weights.forEach((weight, i) => {
    largest.add(entries === 'length' ? weight * weight : Math.abs(weight));
    limits[i + 1] = Math.max(limits[i] as number, entries === 'length' ? Math.sqrt(Math.max(0, largest.sum)) : largest.sum);
  });
  // More than rounding can lose.
  for (let i = 1; i < limits.length; i++) limits[i] = (limits[i] as number) * (1 + 1e-6) + 1e-6;
  return limits;
}

/**
 * @param count how many postings a skill has
 * @param vocabulary number of skills that the index knows
 * @param longest the most skills that an entry has
 */
export function queryOf(
  pairs: ReadonlyArray<readonly [skill: number, weight: number]>,
  { count, vocabulary, entries, longest }: { count: (skill: number) => number; vocabulary: number; entries: Normalisation; longest: number },
): Query {
  const ranked = pairs.map(([skill, weight]) => ({ skill, weight, gain: count(skill) / (weight * weight) })).sort((a, b) => b.gain - a.gain || a.skill - b.skill);
  const asked = new Float64Array(vocabulary);
  for (const { skill, weight } of ranked) asked[skill] = weight;
  const weights = Float64Array.from(ranked, ({ weight }) => weight);
  return { skills: Uint32Array.from(ranked, ({ skill }) => skill), weights, limits: limitsOf(weights, entries, longest), asked };
}
