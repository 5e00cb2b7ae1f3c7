/** The labels inside a phrase that is no mention itself: it hides some of them, and the others count. */
import { type Meanings, conceptOf } from '../taxonomy/meanings.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Source } from './source.js';

/** A label inside a match that is none itself: where it begins and ends, counted from the start of the match. */
export interface Inside {
  readonly start: number;
  readonly end: number;
  readonly senses: Int32Array;
}

const NOTHING: readonly Inside[] = [];
const HYPHEN = 0x2d;
const SLASH = 0x2f;

/** A phrase that hides others, as it is written. */
interface Written {
  readonly label: number;
  readonly units: Uint16Array;
  readonly inside: readonly Inside[];
}

/** The units [start, start + phrase.length) are those of the phrase. */
function standsAt(phrase: Uint16Array, units: Uint16Array, start: number): boolean {
  for (let i = 0; i < phrase.length; i++) if (phrase[i] !== units[start + i]) return false;
  return true;
}

const MOST_PHRASES_KEPT = 10_000;

/** Finds labels inside phrases with one taxonomy. */
export class LabelsInside {
  private readonly meanings: Meanings;
  /** Hash of a phrase as written → what is inside: the same few phrases come again and again. */
  private readonly phrases = new Map<number, Written>();

  constructor(private readonly taxonomy: Taxonomy) {
    this.meanings = taxonomy.meanings();
  }

  /** Labels inside a match that hides others; looked up by its units, since making a string of them takes longer than all the rest. */
  ofMatch({ text, units }: Source, start: number, end: number, label: number): readonly Inside[] {
    let hash = 0;
    let isWord = true;
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      hash = (Math.imul(hash, 31) + unit) | 0;
      if (unit > 0x7f || unit <= 0x20 || unit === HYPHEN || unit === SLASH) isWord = false;
    }
    if (isWord) return NOTHING;
    const known = this.phrases.get(hash);
    if (known?.label === label && known.units.length === end - start && standsAt(known.units, units, start)) return known.inside;
    const inside = this.insidePhrase(text.slice(start, end), label);
    if (this.phrases.size >= MOST_PHRASES_KEPT) this.phrases.clear();
    this.phrases.set(hash, { label, units: units.slice(start, end), inside });
    return inside;
  }

  /** The labels of a stretch but for those that the phrase around it hides. */
  ofStretch(stretch: string, phrase: number): Inside[] {
    const hides = this.meanings.hides(phrase);
    const found: Inside[] = [];
    for (const { label, start, end } of this.taxonomy.matcher().match(stretch)) {
      const senses = this.meanings.sensesOf(label).filter((sense) => !hides.includes(conceptOf(sense)));
      if (senses.length > 0) found.push({ start, end, senses });
    }
    return found;
  }

  /** Labels inside a phrase: in all but its last word, and in all but its first. */
  private insidePhrase(phrase: string, label: number): readonly Inside[] {
    const lastWord = /[\s\-/]+[^\s\-/]+$/.exec(phrase);
    const firstWord = /^[^\s\-/]+[\s\-/]+/.exec(phrase);
    const found: Inside[] = lastWord ? this.ofStretch(phrase.slice(0, lastWord.index), label) : [];
    if (firstWord) {
      const from = firstWord[0].length;
      for (const { start, end, senses } of this.ofStretch(phrase.slice(from), label)) {
        const isFree = found.every((other) => other.end <= from + start || other.start >= from + end);
        if (isFree) found.push({ start: from + start, end: from + end, senses });
      }
    }
    return found.sort((one, other) => one.start - other.start);
  }
}
