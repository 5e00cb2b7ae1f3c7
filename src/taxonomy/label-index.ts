import { foldKey } from '../matcher/fold-key.js';
import { createMatcher } from '../matcher/matcher.js';
import { variantsOf } from '../matcher/variants.js';
import { type Concept, labelsOf } from './concept.js';
import { conceptOf } from './meanings.js';
import type { Taxonomy } from './taxonomy.js';

/** A concept that goes by a name. */
export interface NamedConcept {
  readonly concept: Concept;
  /** The label as it is written there. */
  readonly label: string;
}

/** The concept that a text names as a whole, or undefined. */
export type LabelIndex = (text: string) => NamedConcept | undefined;

/**
 * Looks names up as the matcher would, but without regard to case and policy: in a list of skills, `excel` is Excel.
 * A written label wins over one made by rule, an earlier concept over a later one; collections come last. The index
 * holds written labels only (holding all their variants takes seven times as long): variants are made of the text.
 */
export function labelIndex(taxonomy: Taxonomy): LabelIndex {
  const byName = new Map<string, NamedConcept>();
  const all = [...taxonomy.concepts()];
  const named = [...all.filter((concept) => !concept.collection), ...all.filter((concept) => concept.collection)].flatMap((concept) =>
    labelsOf(concept).map((label) => ({ concept, label })),
  );
  for (const one of named) {
    const key = foldKey(one.label);
    if (key !== '' && !byName.has(key)) byName.set(key, one);
  }
  const byVariant = (text: string): NamedConcept | undefined => {
    for (const variant of variantsOf(text)) {
      const found = byName.get(foldKey(variant));
      if (found) return found;
    }
    return undefined;
  };
  return (text) => byName.get(foldKey(text)) ?? wholeMatch(taxonomy, text.trim()) ?? byVariant(text.trim());
}

/** A version after a name: `Python 3.11`, `Java 8+`, `Vue 3.x`. */
const VERSION = /(?<=\p{L})\s*v?\d+(?:\.(?:\d+|x))*\+?$/iu;

/** The matcher knows more: entities, decoration, versions. */
function wholeMatch(taxonomy: Taxonomy, text: string): NamedConcept | undefined {
  const [match] = taxonomy.matcher().match(text);
  if (!match || /[\p{L}\p{N}]/u.test(text.slice(0, match.start) + text.replace(VERSION, '').slice(match.end))) return undefined;
  const meanings = taxonomy.meanings();
  const [sense] = meanings.sensesOf(match.label);
  if (sense === undefined || !meanings.isNamed(match.label)) return undefined;
  const concept = taxonomy.at(conceptOf(sense));
  const labels = labelsOf(concept);
  const [own] = createMatcher(labels).match(text);
  return { concept, label: labels[own?.label ?? 0] ?? concept.prefLabel };
}
