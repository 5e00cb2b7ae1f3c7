/** The kinds of concepts as a column of numbers: reading asks for one at every candidate, and a concept itself is four loads away. */
import { SKILL_KINDS, type SkillKind } from '../taxonomy/concept.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** A bit for each of the kinds. */
export function kindBits(...kinds: readonly SkillKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << SKILL_KINDS.indexOf(kind)), 0);
}

/** Tools, frameworks, products. */
export const TECHNOLOGY = kindBits('technology');

/** Virtues and industries are named in passing everywhere. */
export const VAGUE_KINDS = kindBits('soft', 'domain');

/** The kinds of the concepts of a taxonomy. */
export class ConceptKinds {
  /** Concept → number of its kind + 1; 0 when not entered yet. */
  private readonly numbers: Uint8Array;

  constructor(private readonly taxonomy: Taxonomy) {
    this.numbers = new Uint8Array(taxonomy.size);
  }

  /** The place of a concept's kind in {@link SKILL_KINDS}. */
  numberOf(concept: number): number {
    return ((this.numbers[concept] as number) || this.enter(concept)) - 1;
  }

  /** The concept is of one of the kinds that {@link kindBits} made bits of. */
  isAmong(concept: number, bits: number): boolean {
    return ((bits >>> this.numberOf(concept)) & 1) !== 0;
  }

  private enter(concept: number): number {
    return (this.numbers[concept] = SKILL_KINDS.indexOf(this.taxonomy.at(concept).kind) + 1);
  }
}
