import type { Level } from '../reading/types.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { byWeight } from './by-weight.js';
import type { ComparedSkill, Comparison, ComparisonFactor, MissingSkill } from './comparison.js';
import { type Earned, earningsOf, shareAmong } from './earned.js';
import { factorsOf, focusFactor, matchFactor } from './reasons.js';
import { type RelationCredits, checkShare, relationCredits } from './relations.js';
import { alternativesOf, askedWeights } from './shares.js';
import { type ComparableSkill, type SkillSet, checkSameTaxonomy } from './skill-set.js';

/** How a candidate is compared with a role. */
export interface CompareOptions {
  /** The taxonomy that both were read with; its hierarchy gives credit to relatives. Without it only the same skill counts. */
  readonly taxonomy?: Taxonomy;
  /** What relatives earn. */
  readonly credits?: Partial<RelationCredits>;
  /** Part of each skill's credit, in [0, 1], that depends on how much the candidate's document makes of it. 0: a skill named in passing counts in full. Default: 0.5. */
  readonly emphasis?: number;
  /** Exponent, in [0, 1], of the part of the candidate's document that is of use to the role. 0: what else a candidate does is no matter. Default: 0.25. */
  readonly focus?: number;
}

const DEFAULT_EMPHASIS = 0.5;
const DEFAULT_FOCUS = 0.25;

/** An asked skill with its weight in the role and what it earned. */
interface Weighed<Held, Asked> {
  readonly asked: Asked;
  readonly weight: number;
  readonly earned: Earned<Held, Asked> | undefined;
}

const creditOf = ({ kinship, yearsFactor }: Earned<unknown, unknown>): number => kinship.credit * yearsFactor;

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += valueOf(item);
  return total;
}

function coverageOf<Held, Asked extends ComparableSkill>(all: ReadonlyArray<Weighed<Held, Asked>>, level: Level): number | null {
  const ofLevel = all.filter(({ asked }) => asked.level === level);
  if (ofLevel.length === 0) return null;
  return sum(ofLevel, ({ weight, earned }) => (earned ? weight * creditOf(earned) : 0)) / sum(ofLevel, ({ weight }) => weight);
}

/** The part of the candidate's document, by weight, that is of use to the role. */
function focusOf(held: readonly ComparableSkill[], use: ReadonlyMap<string, number>): number {
  const total = sum(held, ({ weight }) => weight);
  return total === 0 ? 0 : sum(held, ({ id, weight }) => weight * (use.get(id) ?? 0)) / total;
}

function compared<Held extends ComparableSkill, Asked extends ComparableSkill>(asked: Asked, earned: Earned<Held, Asked>, share: number): ComparedSkill<Held, Asked> {
  const { held, kinship, years } = earned;
  return {
    asked,
    held,
    relation: kinship.relation,
    ...(kinship.distance === undefined ? undefined : { distance: kinship.distance }),
    ...(earned.asked === asked ? undefined : { alternative: earned.asked }),
    ...(years ? { years } : undefined),
    share,
    credit: creditOf(earned),
    factors: factorsOf(earned),
    contribution: share * earned.value,
  };
}

/**
 * How well a candidate fits a role.
 *
 *   score        = match × focus
 *   match        = Σ over asked skills of share × relation × years × emphasis; share = weight / Σ weights of the role
 *   relation     = 1 for the skill or a child of it, less for other relatives ({@link RelationCredits}); the skill that earns most counts
 *   years        = 1, or 0.5 + 0.5 × held / asked when the candidate says fewer years than are asked for
 *   emphasis     = 0.5 + 0.5 × min(1, weight held / weight asked)
 *   focus        = (part of the candidate's weight that is of use to the role) ^ 0.25
 *
 * Reasons. Match divides by what the role asks and not, as cosine does, by the length of the candidate's vector too: a
 * long résumé is no worse than a short one. Emphasis tells the skill that a candidate works with from the one in a list
 * at the end. Focus, dampened to the fourth root, tells a Java developer from a tester who has had a course in Java.
 * Skills count by their weights, so that soft skills count little. Groups of alternatives are satisfied by any of them
 * and count as one. A skill that the role asks for never lowers the score, and nothing but weights, relations and years
 * enters it: scores of one candidate over roles and of one role over candidates are on one scale. It is no probability:
 * most good candidates score between 0.2 and 0.6.
 *
 * @param candidate an extraction or a profile
 * @param role an extraction or a profile
 * @throws TaxonomyMismatchError when candidate, role and `options.taxonomy` differ in name or version of the taxonomy
 * @throws RangeError when an option is not in [0, 1]
 */
export function compare<Held extends ComparableSkill, Asked extends ComparableSkill>(
  candidate: SkillSet<Held>,
  role: SkillSet<Asked>,
  options: CompareOptions = {},
): Comparison<Held, Asked> {
  const { taxonomy, emphasis = DEFAULT_EMPHASIS, focus = DEFAULT_FOCUS } = options;
  checkShare('emphasis', emphasis);
  checkShare('focus', focus);
  const credits = relationCredits(options.credits);
  checkSameTaxonomy(['the candidate', candidate.taxonomy], ['the role', role.taxonomy], ['options.taxonomy', taxonomy]);

  const skills = [...role.skills].sort(byWeight);
  const groups = alternativesOf(role);
  const weights = askedWeights(skills, groups);
  const held = [...candidate.skills].sort(byWeight);
  const { best, use } = earningsOf(held, skills, { taxonomy, credits, emphasis });
  const earned = shareAmong(best, groups);
  const all = skills.map((asked, i): Weighed<Held, Asked> => ({ asked, weight: weights[i] as number, earned: earned.get(asked.id) }));
  const total = sum(all, ({ weight }) => weight);

  const matched: Array<ComparedSkill<Held, Asked>> = [];
  const partial: Array<ComparedSkill<Held, Asked>> = [];
  const missing: Array<MissingSkill<Asked>> = [];
  for (const { asked, weight, earned: one } of all) {
    const share = weight / total;
    if (!one) missing.push({ asked, share });
    else (creditOf(one) === 1 ? matched : partial).push(compared(asked, one, share));
  }
  for (const list of [matched, partial, missing]) list.sort((a, b) => b.share - a.share || byWeight(a.asked, b.asked));

  const match = total === 0 ? 0 : sum(all, ({ weight, earned: one }) => (one ? weight * one.value : 0)) / total;
  const used = focusOf(held, use);
  const factors: ComparisonFactor[] = total === 0 ? [] : [matchFactor(match, matched.length, partial.length, skills.length), focusFactor(used ** focus, used, focus)];
  return {
    score: total === 0 ? null : factors.reduce((product, { value }) => product * value, 1),
    factors,
    coverage: { required: coverageOf(all, 'required'), preferred: coverageOf(all, 'preferred') },
    matched,
    partial,
    missing,
    extra: held.filter(({ id }) => !use.has(id)),
  };
}
