import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { SkillVector } from '../vector/sparse.js';
import { type Relation, type RelationCredits, creditOf, relationCredits } from './relations.js';

/** What relatives earn. */
export interface ExpandOptions {
  readonly taxonomy: Taxonomy;
  /** As for `compare`. */
  readonly credits?: Partial<RelationCredits>;
}

/** A skill that another one speaks for. */
interface Relative {
  readonly id: string;
  readonly relation: Exclude<Relation, 'same'>;
  readonly distance: number;
}

/** Relatives of skills, by taxonomy, as far as they have been asked for. */
const known = new WeakMap<Taxonomy, (id: string) => readonly Relative[]>();

/** For each id, those that name it as related: `related` counts in both directions and is mostly written in one. */
function namersOf(taxonomy: Taxonomy): Map<string, string[]> {
  const namers = new Map<string, string[]>();
  for (const { id, related } of taxonomy.concepts()) {
    for (const other of related) {
      const list = namers.get(other);
      if (list) list.push(id);
      else namers.set(other, [id]);
    }
  }
  return namers;
}

/** Finds the skills that a skill speaks for; each may stand there by several relations. */
function relativesIn(taxonomy: Taxonomy): (id: string) => readonly Relative[] {
  const namers = namersOf(taxonomy);
  const lists = new Map<string, readonly Relative[]>();
  const find = (id: string): Relative[] => {
    const concept = taxonomy.get(id);
    if (!concept) return [];
    const siblings = concept.broader.flatMap((parent) => taxonomy.get(parent)?.narrower ?? []);
    const all: Relative[] = [
      ...taxonomy.ancestors(id).map((ancestor): Relative => ({ id: ancestor.id, relation: 'narrower', distance: ancestor.distance })),
      ...[...concept.related, ...(namers.get(id) ?? [])].map((other): Relative => ({ id: other, relation: 'related', distance: 1 })),
      ...concept.narrower.map((child): Relative => ({ id: child, relation: 'broader', distance: 1 })),
      ...siblings.map((sibling): Relative => ({ id: sibling, relation: 'sibling', distance: 1 })),
    ];
    return all.filter((relative) => relative.id !== id && taxonomy.get(relative.id)?.collection === false);
  };
  return (id) => {
    let list = lists.get(id);
    if (!list) lists.set(id, (list = find(id)));
    return list;
  };
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
  let relativesOf = known.get(taxonomy);
  if (!relativesOf) known.set(taxonomy, (relativesOf = relativesIn(taxonomy)));
  const weights = new Map<string, number>(vector);
  for (const [id, weight] of vector) {
    for (const relative of relativesOf(id)) {
      const earned = weight * creditOf(relative.relation, relative.distance, credits);
      if (earned > (weights.get(relative.id) ?? 0)) weights.set(relative.id, earned);
    }
  }
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return squares === 0 ? vector : SkillVector.from(weights).scale(vector.length / Math.sqrt(squares));
}
