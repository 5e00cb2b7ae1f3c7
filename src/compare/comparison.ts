import type { ExtractedSkill } from '../extractor.js';
import type { Relation } from './relations.js';
import type { ComparableSkill } from './skill-set.js';

/** One factor of a number: its name, its value, and why it has it. */
export interface ComparisonFactor {
  readonly name: 'match' | 'focus' | 'relation' | 'years' | 'emphasis';
  /** In [0, 1]. */
  readonly value: number;
  readonly because: string;
}

/** A skill that the role asks for, and the skill of the candidate that earns most for it. */
export interface ComparedSkill<Held extends ComparableSkill = ExtractedSkill, Asked extends ComparableSkill = ExtractedSkill> {
  readonly asked: Asked;
  readonly held: Held;
  /** What `held` is to `asked`, or to the alternative of it that `insteadOf` names. */
  readonly relation: Relation;
  /** Steps in the hierarchy; of `narrower` and `broader` only. */
  readonly distance?: number;
  /** The skill of the same group of alternatives that the candidate satisfies in place of `asked`. */
  readonly alternative?: Asked;
  /** Years that the role asks for and the candidate has, where the role asks and the candidate says; whole or part years. */
  readonly years?: { readonly asked: number; readonly held: number };
  /** Part of the role that the skill is, in (0, 1]; the shares of all skills of a role sum to 1. */
  readonly share: number;
  /** relation × years, in (0, 1]: what coverage counts. 1 in `matched`, less in `partial`. */
  readonly credit: number;
  /** relation, years, emphasis: their product times `share` is `contribution`. */
  readonly factors: readonly ComparisonFactor[];
  /** What the skill adds to `match`. */
  readonly contribution: number;
}

/** A skill that the role asks for and the candidate shows nothing of. */
export interface MissingSkill<Asked extends ComparableSkill = ExtractedSkill> {
  readonly asked: Asked;
  /** Part of the role that the skill is, in (0, 1]. */
  readonly share: number;
}

/** How well a candidate fits a role, and why. */
export interface Comparison<Held extends ComparableSkill = ExtractedSkill, Asked extends ComparableSkill = ExtractedSkill> {
  /** In [0, 1]: match × focus. null when the role names no skill: nothing can be said then. */
  readonly score: number | null;
  /** Their product is the score; empty when there is none. */
  readonly factors: readonly ComparisonFactor[];
  /** Part, by weight, of what the role requires and prefers that the candidate has, each in [0, 1]; null when the role has no skill of that level. */
  readonly coverage: { readonly required: number | null; readonly preferred: number | null };
  /** What the candidate has, by its share of the role, heaviest first; ties by id. */
  readonly matched: ReadonlyArray<ComparedSkill<Held, Asked>>;
  /** What the candidate has in part: a relative of it, or fewer years. In the same order. */
  readonly partial: ReadonlyArray<ComparedSkill<Held, Asked>>;
  /** What the candidate shows nothing of. In the same order. */
  readonly missing: ReadonlyArray<MissingSkill<Asked>>;
  /** What the candidate has and the role has no use for, heaviest first; ties by id. */
  readonly extra: readonly Held[];
}
