import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { SkillVector } from './sparse.js';

/** How loudly a skill speaks for its ancestors. */
export interface RollUpOptions {
  /** Share of the weight that each step up keeps, in [0, 1]. Default: 0.5. */
  readonly decay?: number;
}

const DEFAULT_DECAY = 0.5;

/**
 * Lets each skill also speak, less loudly, for its ancestors: with LoRA at weight 1 and a decay of 0.5, its parent
 * parameter-efficient fine-tuning gets 0.5 and fine-tuning 0.25. An ancestor keeps the largest of its own weight and
 * what its descendants give it, so that ten methods of one family do not drown the rest.
 *
 * @returns a new vector, not normalised; collections (entries that only group) get no weight
 */
export function rollUp(vector: SkillVector, taxonomy: Taxonomy, options: RollUpOptions = {}): SkillVector {
  const decay = options.decay ?? DEFAULT_DECAY;
  const weights = new Map<string, number>(vector);
  for (const [id, weight] of vector) {
    for (const { id: ancestor, distance } of taxonomy.ancestors(id)) {
      if (taxonomy.get(ancestor)?.collection) continue;
      weights.set(ancestor, Math.max(weights.get(ancestor) ?? 0, weight * decay ** distance));
    }
  }
  return SkillVector.from(weights);
}
