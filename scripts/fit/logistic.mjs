/** Logistic regression over named features, on top of a given offset, with AdaGrad (Duchi et al. 2011) and L2 decay. */
import { randomNumbers } from '../../benchmarks/lib/corpus.mjs';

/** @returns {Map<string, number>} feature → weight */
export function fit(examples, { epochs, rate, decay, least }) {
  const counts = new Map();
  for (const { features } of examples) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([feature]) => feature);
  const numbers = new Map(names.map((feature, number) => [feature, number]));
  const rows = examples.map(({ features, offset, isSkill }) => ({
    active: Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? [])),
    offset,
    target: isSkill ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1);
  const random = randomNumbers(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    for (const { active, offset, target } of rows) {
      let sum = offset;
      for (const number of active) sum += weights[number];
      const error = target - 1 / (1 + Math.exp(-sum));
      for (const number of active) {
        const gradient = error - decay * weights[number];
        squares[number] += gradient * gradient;
        weights[number] += (rate * gradient) / Math.sqrt(squares[number]);
      }
    }
  }
  return new Map(names.map((feature, number) => [feature, weights[number]]));
}

/** Log-odds of an example. */
export function scoreOf(weights, { features, offset }) {
  let sum = offset;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
