/** Words that speak for a skill where they stand in its sentence. */
import { FIRST_FOLDED, foldingTables } from '../matcher/folding.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
const SMALL_S = 0x73;

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit > 0x7f && unit !== 0x2019 && unit !== 0x2022 && unit !== 0x2013 && unit !== 0x2014 && unit !== 0xa0)
  );
}

/** The hash of the first word of a phrase, as {@link Support} hashes those of sentences. */
function firstHash(phrase: string): number {
  const { folded } = foldingTables();
  let hash = SEED;
  let begun = false;
  for (let at = 0; at < phrase.length; at++) {
    const value = folded[phrase.charCodeAt(at)] as number;
    if (value >= FIRST_FOLDED) {
      hash = Math.imul(hash ^ value, FACTOR);
      begun = true;
    } else if (begun) break;
  }
  return hash;
}

function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const after = text.charCodeAt(end) === SMALL_S ? end + 1 : end;
    if ((at === 0 || !isWordUnit(text.charCodeAt(at - 1))) && (after >= text.length || !isWordUnit(text.charCodeAt(after)))) return true;
  }
  return false;
}

/** Bits of the filter over the words of a sentence, 32 a slot. A sentence of fifty words sets one in forty. */
const FILTER_SLOTS = 64;

const COUNT_BITS = 8;
/** Of the words that a concept names as support, so many are looked for. */
const MOST_WORDS = 255;

/** Counts supporting words. The words of a sentence are hashed once, however many skills ask about it. */
export class Support {
  /** Concept → where its words begin in the two columns below + 1 and, in the lowest eight bits, how many they are; 0 when not entered yet. */
  private readonly places: Int32Array;
  /** The hash of each word, of a phrase that of its first word. */
  private hashes = new Int32Array(1 << 12);
  private readonly phrases: string[] = [];
  /** A bit for each word of the sentence, by its hash: most questions are answered by a bit that is not set. */
  private readonly filter = new Int32Array(FILTER_SLOTS);
  private sentence: Sentence | undefined;
  private lowered: string | undefined;

  constructor(private readonly taxonomy: Taxonomy) {
    this.places = new Int32Array(taxonomy.size);
  }

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** How many of the words that the concept names as support stand in the sentence, up to 2. */
  count({ text, units }: Source, sentence: Sentence, concept: number): number {
    const place = (this.places[concept] as number) || this.enter(concept);
    const first = (place >> COUNT_BITS) - 1;
    const end = first + (place & MOST_WORDS);
    if (first === end) return 0;
    if (this.sentence !== sentence) this.read(units, sentence);
    const { filter, hashes } = this;
    let found = 0;
    for (let i = first; i < end && found < 2; i++) {
      const hash = hashes[i] as number;
      const mayStand = ((filter[(hash >>> 5) & (FILTER_SLOTS - 1)] as number) >>> (hash & 31)) & 1;
      if (mayStand === 0) continue;
      this.lowered ??= text.slice(sentence.start, sentence.end).toLowerCase();
      if (hasPhrase(this.lowered, this.phrases[i] as string)) found++;
    }
    return found;
  }

  private enter(concept: number): number {
    const words = this.taxonomy.at(concept).supportedBy.slice(0, MOST_WORDS);
    const place = ((this.phrases.length + 1) << COUNT_BITS) | words.length;
    for (const word of words) {
      const phrase = word.toLowerCase();
      if (this.phrases.length === this.hashes.length) {
        const larger = new Int32Array(this.hashes.length * 2);
        larger.set(this.hashes);
        this.hashes = larger;
      }
      this.hashes[this.phrases.length] = firstHash(phrase);
      this.phrases.push(phrase);
    }
    return (this.places[concept] = place);
  }

  private read(units: Uint16Array, sentence: Sentence): void {
    const { filter } = this;
    const { folded } = foldingTables();
    this.sentence = sentence;
    this.lowered = undefined;
    filter.fill(0);
    for (let at = sentence.start; at < sentence.end; at++) {
      let value = folded[units[at] as number] as number;
      if (value < FIRST_FOLDED) continue;
      let hash = SEED;
      let before = SEED;
      for (; value >= FIRST_FOLDED; value = folded[units[++at] as number] as number) {
        before = hash;
        hash = Math.imul(hash ^ value, FACTOR);
      }
      this.note(hash);
      // Of a word that ends with s also the word without it.
      if (folded[units[at - 1] as number] === SMALL_S) this.note(before);
    }
  }

  private note(hash: number): void {
    const slot = (hash >>> 5) & (FILTER_SLOTS - 1);
    this.filter[slot] = (this.filter[slot] as number) | (1 << (hash & 31));
  }
}
