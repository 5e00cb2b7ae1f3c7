import { foldKey } from '../../matcher/fold-key.js';
import { type ConceptInput, type SkillKind, labelsOf } from '../concept.js';
import { isCommonWord, isShort } from '../review/common.js';

/** A concept while rows are still coming in. */
export interface Draft {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabels: string[];
  readonly broader: string[];
  kind: SkillKind | undefined;
  definition: string | undefined;
  /** Until a row names it as a skill. */
  collection: boolean;
}

/** Adds a name, unless the draft goes by it already. */
export function addLabel(draft: Draft, label: string): void {
  const key = foldKey(label);
  if (![draft.prefLabel, ...draft.altLabels].some((own) => foldKey(own) === key)) draft.altLabels.push(label);
}

/** Names that several skills claim: only the context can decide between them. */
export function sharedNames(drafts: Iterable<Draft>): Set<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const draft of drafts) {
    if (draft.collection) continue;
    for (const label of [draft.prefLabel, ...draft.altLabels]) {
      const key = foldKey(label);
      if ((owners.get(key) ?? draft.id) !== draft.id) shared.add(key);
      owners.set(key, draft.id);
    }
  }
  return shared;
}

/** The finished concept, with what would fire in any text guarded: `Go`, `R`, `excel`. */
export function toConcept(draft: Draft, shared: ReadonlySet<string>): ConceptInput {
  const { id, prefLabel, altLabels, broader, kind, definition, collection } = draft;
  const labels = collection ? [] : labelsOf({ prefLabel, altLabels, hiddenLabels: [] });
  const everyday = labels.filter((label) => isShort(label) || isCommonWord(label));
  const exactCase = everyday.filter((label) => /\p{Lu}/u.test(label));
  const ambiguous = labels.filter((label) => everyday.includes(label) || shared.has(foldKey(label)));
  return {
    id,
    prefLabel,
    ...(altLabels.length > 0 ? { altLabels } : {}),
    ...(kind ? { kind } : {}),
    ...(broader.length > 0 ? { broader: broader.length === 1 ? (broader[0] as string) : broader } : {}),
    ...(exactCase.length > 0 ? { exactCase } : {}),
    ...(ambiguous.length > 0 ? { ambiguous } : {}),
    ...(definition === undefined ? {} : { definition }),
    ...(collection ? { collection } : {}),
  };
}
