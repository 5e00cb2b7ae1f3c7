import type { Concept } from '../concept.js';

/** A concept before its children are known, as it comes from a file. */
export type Reviewed = Omit<Concept, 'narrower'>;

/** What a rule of curation is called. */
export type Rule =
  | 'duplicate-label'
  | 'near-duplicate'
  | 'written-twice'
  | 'unguarded-word'
  | 'unguarded-short'
  | 'idle-support'
  | 'idle-phrase'
  | 'related-is-broader'
  | 'no-broader'
  | 'many-tops'
  | 'long-chain'
  | 'long-definition';

/** Something in a taxonomy that loads but should not stay. */
export interface Finding {
  readonly rule: Rule;
  /** An error makes the taxonomy say what nobody means; a warning asks for a curator's judgement. */
  readonly severity: 'error' | 'warning';
  /** Where it is written. */
  readonly concept: Reviewed;
  readonly field: keyof Reviewed;
  /** The label or phrase that is wrong, if it is one. */
  readonly label?: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}
