import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { SkillVector } from '../vector/sparse.js';
import { type RelationCredits, relationCredits } from './relations.js';

/** What relatives earn. */
export interface ExpandOptions {
  readonly taxonomy: Taxonomy;
  /** As for `compare`. */
  readonly credits?: Partial<RelationCredits>;
}

/** Ids that name a skill as related, by taxonomy: `related` counts in both directions and is mostly written in one. */
const relatedBy = new WeakMap<Taxonomy, Map<string, string[]>>();

function namedBy(taxonomy: Taxonomy): Map<string, string[]> {
  let known = relatedBy.get(taxonomy);
  if (known) return known;
  known = new Map();
  for (const { id, related } of taxonomy.concepts()) {
    for (const other of related) {
      const namers = known.get(other);
      if (namers) namers.push(id);
      else known.set(other, [id]);
    }
  }
  relatedBy.set(taxonomy, known);
  return known;
}

/**
 * Gives a vector the skills that its own ones stand for: the weight of each relative is the largest of its own and of
 * weight × credit over the skills that are kin to it, by the rules of `compare`. The result against a plain vector says
 * what the plain vector asks for and the first one has, relatives included.
 *
 * @returns a vector of the same length; the first call for a taxonomy reads all its concepts
 * @throws RangeError when a credit is not in [0, 1]
 */
export function withRelatives(vector: SkillVector, { taxonomy, credits: given }: ExpandOptions): SkillVector {
  const credits = relationCredits(given);
  const weights = new Map<string, number>(vector);
  const offer = (id: string, weight: number): void => {
    if (weight > (weights.get(id) ?? 0) && !taxonomy.get(id)?.collection) weights.set(id, weight);
  };
  const related = credits.related > 0 ? namedBy(taxonomy) : undefined;
  for (const [id, weight] of vector) {
    const concept = taxonomy.get(id);
    if (!concept) continue;
    for (const { id: ancestor, distance } of taxonomy.ancestors(id)) offer(ancestor, weight * credits.narrower * credits.narrowerStep ** (distance - 1));
    for (const other of [...concept.related, ...(related?.get(id) ?? [])]) offer(other, weight * credits.related);
    for (const child of concept.narrower) offer(child, weight * credits.broader);
    if (credits.sibling > 0) for (const parent of concept.broader) for (const sibling of taxonomy.get(parent)?.narrower ?? []) offer(sibling, weight * credits.sibling);
  }
  const { length } = vector;
  const expanded = SkillVector.from(weights);
  return expanded.size === 0 ? expanded : expanded.normalize().scale(length);
}
