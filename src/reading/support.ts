/** Words that speak for a skill where they stand in its sentence. */
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Sentence } from './types.js';

const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
const SMALL_S = 0x73;

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit > 0x7f && unit !== 0x2019 && unit !== 0x2022 && unit !== 0x2013 && unit !== 0x2014 && unit !== 0xa0);
}

/** Calls `visit` with the hash of every word of a lower-case text; of a word that ends with s also without it. */
function eachWord(lowered: string, visit: (hash: number) => void): void {
  for (let at = 0; at < lowered.length;) {
    let unit = lowered.charCodeAt(at);
    if (!isWordUnit(unit)) {
      at++;
      continue;
    }
    let hash = SEED;
    let before = SEED;
    let last = 0;
    for (; isWordUnit(unit); unit = lowered.charCodeAt(++at)) {
      before = hash;
      last = unit;
      hash = Math.imul(hash ^ unit, FACTOR);
    }
    visit(hash);
    if (last === SMALL_S) visit(before);
  }
}

function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const after = text.charCodeAt(end) === SMALL_S ? end + 1 : end;
    if ((at === 0 || !isWordUnit(text.charCodeAt(at - 1))) && (after >= text.length || !isWordUnit(text.charCodeAt(after)))) return true;
  }
  return false;
}

function firstHash(lowered: string): number {
  let first: number | undefined;
  eachWord(lowered, (hash) => (first ??= hash));
  return first ?? SEED;
}

const SLOTS = 4096;
/** So many words are noted of a sentence; the longest sentence has no more. */
const MOST_WORDS = 2048;

/** Counts supporting words. The words of a sentence are hashed once, however many skills ask about it. */
export class Support {
  /** Concept → where its words begin in the two columns below + 1, and how many they are; 0 when not entered yet. */
  private readonly starts: Int32Array;
  private readonly counts: Int32Array;
  /** The hash of each word, of a phrase that of its first word. */
  private readonly hashes: number[] = [];
  private readonly phrases: Array<string | undefined> = [];
  /** The words of the sentence, open addressing; a slot counts if its mark is that of the sentence. */
  private readonly words = new Int32Array(SLOTS);
  private readonly marks = new Int32Array(SLOTS);
  private mark = 0;
  private noted = 0;
  private sentence: Sentence | undefined;
  private lowered = '';

  constructor(private readonly taxonomy: Taxonomy) {
    this.starts = new Int32Array(taxonomy.size);
    this.counts = new Int32Array(taxonomy.size);
  }

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** How many of the words that the concept names as support stand in the sentence, up to 2. */
  count(text: string, sentence: Sentence, concept: number): number {
    if (this.starts[concept] === 0) this.enter(concept);
    const first = (this.starts[concept] as number) - 1;
    const count = this.counts[concept] as number;
    if (count === 0) return 0;
    if (this.sentence !== sentence) this.read(text, sentence);
    let found = 0;
    for (let i = first; i < first + count; i++) {
      if (!this.hasWord(this.hashes[i] as number)) continue;
      const phrase = this.phrases[i];
      if (phrase !== undefined && !hasPhrase(this.lowered, phrase)) continue;
      if (++found === 2) break;
    }
    return found;
  }

  private enter(concept: number): void {
    const { supportedBy } = this.taxonomy.at(concept);
    this.starts[concept] = this.hashes.length + 1;
    this.counts[concept] = supportedBy.length;
    for (const written of supportedBy) {
      const lowered = written.toLowerCase();
      this.hashes.push(firstHash(lowered));
      this.phrases.push(/^[a-z0-9]+$/.test(lowered) ? undefined : lowered);
    }
  }

  private hasWord(hash: number): boolean {
    const { words, marks, mark } = this;
    for (let slot = hash & (SLOTS - 1); marks[slot] === mark; slot = (slot + 1) & (SLOTS - 1)) if (words[slot] === hash) return true;
    return false;
  }

  private read(text: string, sentence: Sentence): void {
    this.sentence = sentence;
    this.lowered = text.slice(sentence.start, sentence.end).toLowerCase();
    this.mark++;
    this.noted = 0;
    eachWord(this.lowered, (hash) => {
      this.note(hash);
    });
  }

  private note(hash: number): void {
    const { words, marks, mark } = this;
    if (this.noted === MOST_WORDS || this.hasWord(hash)) return;
    let slot = hash & (SLOTS - 1);
    while (marks[slot] === mark) slot = (slot + 1) & (SLOTS - 1);
    words[slot] = hash;
    marks[slot] = mark;
    this.noted++;
  }
}
