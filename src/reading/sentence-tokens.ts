/** The tokens of a sentence, by their hashes: words, numbers and signs. What asks about the words of a sentence shares them. */
import { FIRST_FOLDED, foldingTables } from '../matcher/folding.js';
import { isDigit, isSpace } from './characters.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
const SMALL_S = 0x73;
/** Of a longer sentence only the first tokens are read. */
const MOST_TOKENS = 1024;
/** Bits of the filter over the words of a sentence, 32 a slot. A sentence of fifty words sets one in forty. */
const FILTER_SLOTS = 64;

/** Stands for a token beyond the edge of the sentence. */
export const EDGE = '^';
/** Stands for any number. */
export const NUMBER = '0';

/** The hash of a token, as {@link SentenceTokens} makes it: of its folded characters, those of a sign as they are. */
export function hashToken(token: string): number {
  const { folded } = foldingTables();
  let hash = SEED;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ ((folded[token.charCodeAt(at)] as number) || token.charCodeAt(at)), FACTOR);
  return hash;
}

/** The hash of the first word of a phrase. */
export function hashFirstWord(phrase: string): number {
  const { folded } = foldingTables();
  const isWord = (at: number): boolean => (folded[phrase.charCodeAt(at)] ?? 0) >= FIRST_FOLDED;
  let start = 0;
  while (start < phrase.length && !isWord(start)) start++;
  let end = start;
  while (end < phrase.length && isWord(end)) end++;
  return isDigit(phrase.charCodeAt(start)) ? hashToken(NUMBER) : hashToken(phrase.slice(start, end));
}

/** The tokens of one sentence at a time, as columns. */
export class SentenceTokens {
  readonly hashes = new Int32Array(MOST_TOKENS);
  readonly starts = new Int32Array(MOST_TOKENS);
  readonly ends = new Int32Array(MOST_TOKENS);
  count = 0;
  private readonly number = hashToken(NUMBER);
  /** A bit for each word of the sentence, by its hash. */
  private readonly filter = new Int32Array(FILTER_SLOTS);
  private sentence: Sentence | undefined;

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** Turns to a sentence, which is read unless it is the one before. */
  turnTo(source: Source, sentence: Sentence): void {
    if (this.sentence === sentence) return;
    this.sentence = sentence;
    this.read(source, sentence);
  }

  /** False when no word of the sentence has this hash, as it is or before a final s; true nearly always when one has. */
  mayHave(hash: number): boolean {
    return (((this.filter[(hash >>> 5) & (FILTER_SLOTS - 1)] as number) >>> (hash & 31)) & 1) !== 0;
  }

  /** The first token that begins at or after an offset, or `count`. */
  from(offset: number): number {
    const { starts, count } = this;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private read({ units }: Source, { start, end }: Sentence): void {
    const { hashes, starts, ends, number } = this;
    const { folded } = foldingTables();
    this.filter.fill(0);
    let count = 0;
    for (let at = start; at < end && count < MOST_TOKENS;) {
      const unit = units[at] as number;
      let value = folded[unit] as number;
      starts[count] = at;
      if (value < FIRST_FOLDED) {
        at++;
        if (isSpace(unit)) continue;
        hashes[count] = Math.imul(SEED ^ (value || unit), FACTOR);
        ends[count++] = at;
        continue;
      }
      let hash = SEED;
      let before = SEED;
      let last = value;
      for (; at < end && value >= FIRST_FOLDED; value = folded[units[++at] as number] as number) {
        before = hash;
        last = value;
        hash = Math.imul(hash ^ value, FACTOR);
      }
      if (isDigit(unit)) hash = number;
      this.note(hash);
      if (last === SMALL_S) this.note(before);
      hashes[count] = hash;
      ends[count++] = at;
    }
    this.count = count;
  }

  private note(hash: number): void {
    const slot = (hash >>> 5) & (FILTER_SLOTS - 1);
    this.filter[slot] = (this.filter[slot] as number) | (1 << (hash & 31));
  }
}
