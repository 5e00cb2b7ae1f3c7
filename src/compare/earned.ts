/** What each skill of a role earns, and by which skill of the candidate. */
import { type Family, type Kinship, type RelationCredits, familyOf, kinshipOf } from './relations.js';
import type { ComparableSkill } from './skill-set.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { yearsFactor, yearsOf } from './years.js';

/** How skills earn. */
export interface Earning {
  readonly taxonomy: Taxonomy | undefined;
  readonly credits: RelationCredits;
  /** Part of a skill's credit that depends on the weight that the candidate's document gives it. */
  readonly emphasis: number;
}

/** What one held skill earns for one asked skill. */
export interface Earned<Held, Asked> {
  readonly asked: Asked;
  readonly held: Held;
  readonly kinship: Kinship;
  readonly years: { readonly asked: number; readonly held: number } | undefined;
  /** The values of the factors; their product is `value`. */
  readonly yearsFactor: number;
  readonly emphasis: number;
  readonly value: number;
}

/** Best earnings of a role's skills, and of what use each held skill is. */
export interface Earnings<Held, Asked> {
  /** Asked id → what earns most for it. */
  readonly best: ReadonlyMap<string, Earned<Held, Asked>>;
  /** Held id → the largest credit of its relations to what is asked, in [0, 1]. */
  readonly use: ReadonlyMap<string, number>;
}

/** Less than the full credit when the candidate's document makes less of the skill than the role does. */
function emphasisOf(asked: ComparableSkill, held: ComparableSkill, part: number): number {
  return 1 - part + part * Math.min(1, held.weight / asked.weight);
}

/** Holds every skill of a role against every skill of a candidate. */
export function earningsOf<Held extends ComparableSkill, Asked extends ComparableSkill>(
  heldSkills: readonly Held[],
  askedSkills: readonly Asked[],
  { taxonomy, credits, emphasis: part }: Earning,
): Earnings<Held, Asked> {
  const heldFamilies: ReadonlyArray<readonly [Held, Family]> = heldSkills.map((held) => [held, familyOf(held.id, taxonomy)]);
  const best = new Map<string, Earned<Held, Asked>>();
  const use = new Map<string, number>();
  for (const asked of askedSkills) {
    const family = familyOf(asked.id, taxonomy);
    for (const [held, heldFamily] of heldFamilies) {
      const kinship = kinshipOf(family, heldFamily, credits);
      if (!kinship) continue;
      use.set(held.id, Math.max(kinship.credit, use.get(held.id) ?? 0));
      const years = yearsOf(asked, held);
      const [forYears, emphasis] = [yearsFactor(years), emphasisOf(asked, held, part)];
      const value = kinship.credit * forYears * emphasis;
      const known = best.get(asked.id);
      if (!known || isBetter(value, held, known)) best.set(asked.id, { asked, held, kinship, years, yearsFactor: forYears, emphasis, value });
    }
  }
  return { best, use };
}

/** More value; of equals the skill itself, then the lesser id, so that the order of skills does not matter. */
function isBetter<Held extends ComparableSkill, Asked extends ComparableSkill>(value: number, held: Held, known: Earned<Held, Asked>): boolean {
  if (value !== known.value) return value > known.value;
  if (known.held.id === known.asked.id) return false;
  return held.id === known.asked.id || held.id < known.held.id;
}

/** Lets every skill of a group of alternatives earn what the best of the group does. */
export function shareAmong<Held, Asked extends ComparableSkill>(
  best: ReadonlyMap<string, Earned<Held, Asked>>,
  groups: ReadonlyArray<readonly Asked[]>,
): Map<string, Earned<Held, Asked>> {
  const shared = new Map(best);
  for (const group of groups) {
    let most: Earned<Held, Asked> | undefined;
    for (const { id } of group) {
      const one = best.get(id);
      if (one && (!most || one.value > most.value || (one.value === most.value && id < most.asked.id))) most = one;
    }
    if (!most) continue;
    for (const { id } of group) if (most.value > (shared.get(id)?.value ?? 0)) shared.set(id, most);
  }
  return shared;
}
