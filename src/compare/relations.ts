/**
 * What a skill that is held is to a skill that is asked for, and what it earns.
 *
 *   asked  PEFT            held  PEFT        same       1
 *   asked  PEFT            held  LoRA        narrower   1, and 0.8 of that for every further step down
 *   asked  TensorFlow      held  PyTorch     related    0.3 (named as related by either)
 *   asked  LoRA            held  PEFT        broader    0.3 (the parent only)
 *   asked  Qdrant          held  Weaviate    sibling    0.15 (a parent in common)
 */
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** What the held skill is to the asked one; SKOS's words, with `sibling` for a parent in common. */
export type Relation = 'same' | 'narrower' | 'related' | 'broader' | 'sibling';

/** What relatives earn, each in [0, 1]. */
export interface RelationCredits {
  /** A child of what is asked: who knows LoRA knows parameter-efficient fine-tuning. Default: 1. */
  readonly narrower: number;
  /** What every further step down keeps: a grandchild earns narrower × narrowerStep. Default: 0.8. */
  readonly narrowerStep: number;
  /** The taxonomy names one as related to the other: recruiters accept it in part. Default: 0.3. */
  readonly related: number;
  /** Only the parent of what is asked. Default: 0.3. */
  readonly broader: number;
  /** A parent in common. Default: 0.15. */
  readonly sibling: number;
}

/** Defaults, chosen by measuring how well scores order résumés (ARCHITECTURE.md, Comparing). */
export const RELATION_CREDITS: RelationCredits = { narrower: 1, narrowerStep: 0.8, related: 0.3, broader: 0.3, sibling: 0.15 };

/**
 * Defaults with what is given put over them.
 *
 * @throws RangeError when a credit is not in [0, 1]
 */
export function relationCredits(given: Partial<RelationCredits> = {}): RelationCredits {
  const credits = { ...RELATION_CREDITS, ...given };
  for (const [name, credit] of Object.entries(credits)) checkShare(`credits.${name}`, credit);
  return credits;
}

/** @throws RangeError when a value is not in [0, 1] */
export function checkShare(name: string, value: unknown): void {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw new RangeError(`${name} is ${String(value)}; give a number from 0 to 1`);
}

/** A relation, how many steps away, and what it earns. */
export interface Kinship {
  readonly relation: Relation;
  /** Steps up or down the hierarchy; only of `narrower` and `broader`. */
  readonly distance?: number;
  /** In (0, 1]. */
  readonly credit: number;
}

export const SAME: Kinship = { relation: 'same', credit: 1 };

/** What of the hierarchy a skill needs to be held against others. */
export interface Family {
  readonly id: string;
  /** Ancestor → steps up. */
  readonly ancestors: ReadonlyMap<string, number>;
  readonly parents: readonly string[];
  readonly related: ReadonlySet<string>;
}

/** Families that have been looked up. */
const known = new WeakMap<Taxonomy, Map<string, Family>>();

function lookUp(id: string, taxonomy: Taxonomy | undefined): Family {
  const concept = taxonomy?.get(id);
  return {
    id,
    ancestors: new Map(taxonomy?.ancestors(id).map((ancestor) => [ancestor.id, ancestor.distance])),
    parents: concept?.broader ?? [],
    related: new Set(concept?.related),
  };
}

/** The family of a skill; without a taxonomy, or when the taxonomy lacks the skill, it is alone. */
export function familyOf(id: string, taxonomy: Taxonomy | undefined): Family {
  if (!taxonomy) return lookUp(id, undefined);
  let families = known.get(taxonomy);
  if (!families) known.set(taxonomy, (families = new Map<string, Family>()));
  let family = families.get(id);
  if (!family) families.set(id, (family = lookUp(id, taxonomy)));
  return family;
}

/** What a relation earns. */
export function creditOf(relation: Exclude<Relation, 'same'>, distance: number, credits: RelationCredits): number {
  return relation === 'narrower' ? credits.narrower * credits.narrowerStep ** (distance - 1) : credits[relation];
}

/** The relation that earns most, or undefined when none earns anything. */
export function kinshipOf(asked: Family, held: Family, credits: RelationCredits): Kinship | undefined {
  if (asked.id === held.id) return SAME;
  const down = held.ancestors.get(asked.id);
  let best: Kinship | undefined;
  if (down !== undefined) best = { relation: 'narrower', distance: down, credit: creditOf('narrower', down, credits) };
  const offer = (relation: Relation, credit: number): void => {
    if (credit > (best?.credit ?? 0)) best = { relation, ...(relation === 'broader' ? { distance: 1 } : undefined), credit };
  };
  if (asked.related.has(held.id) || held.related.has(asked.id)) offer('related', credits.related);
  if (asked.parents.includes(held.id)) offer('broader', credits.broader);
  if (asked.parents.some((parent) => held.parents.includes(parent))) offer('sibling', credits.sibling);
  return best && best.credit > 0 ? best : undefined;
}
