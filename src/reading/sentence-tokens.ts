/** The tokens of a sentence: the words of the scan, any number as one, and the signs between them. What asks about them shares them. */
import { FIRST_FOLDED, foldingTables } from '../matcher/folding.js';
import { hashFactors } from '../matcher/hash.js';
import { cutLabel } from '../matcher/labels.js';
import { type TokenBuffer, createTokenBuffer } from '../matcher/tokens.js';
import { isDigit, isSpace } from './characters.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

const SIGN_FACTOR = 0x01000193;
const SPACE = 0x20;
const SMALL_S = 0x73;
const LAST_ASCII = 0x7f;
/** Of a longer sentence only the first tokens are read. */
const MOST_TOKENS = 1024;
/** Bits of the filter over the words of a sentence, 32 a slot. A sentence of fifty words sets one in forty. */
const FILTER_SLOTS = 64;

/** Stands for a token beyond the edge of the sentence. */
export const EDGE = '^';
/** Stands for any number. */
export const NUMBER = '0';

function hashSign(unit: number): number {
  return Math.imul(unit + 1, SIGN_FACTOR);
}

/** The hash of the first word of a phrase, as {@link SentenceTokens} has it; 0 when there is none. */
export function hashFirstWord(phrase: string): number {
  const cut = cutLabel(phrase);
  if (!cut) return 0;
  return isDigit(cut.letters[0] as number) ? NUMBER_HASH : (cut.hashes[0] as number);
}

/** The hash of a word, or of a sign, as {@link SentenceTokens} has it. */
export function hashToken(token: string): number {
  return hashFirstWord(token) || hashSign(token.charCodeAt(0));
}

/** Stands for the hash of any number. */
const NUMBER_HASH = 1;

const NO_UNITS = new Uint16Array(0);

/** The tokens of one sentence at a time, as columns. */
export class SentenceTokens {
  readonly hashes = new Int32Array(MOST_TOKENS);
  readonly starts = new Int32Array(MOST_TOKENS);
  readonly ends = new Int32Array(MOST_TOKENS);
  count = 0;
  /** The hash of each word without a final s, where it is noted. */
  private readonly stems = new Int32Array(MOST_TOKENS);
  /** The words of this sentence are noted: only few sentences are asked for one. */
  private areNoted = false;
  private units: Uint16Array = NO_UNITS;
  /** A bit for each token of the sentence, by its hash. */
  private readonly filter = new Int32Array(FILTER_SLOTS);
  private readonly folded = foldingTables().folded;
  private readonly factors = hashFactors();
  private all: TokenBuffer = createTokenBuffer(0);
  private sentence: Sentence | undefined;
  /** The word of the text behind the sentence that was read last. */
  private word = 0;

  /** Turns to a document with these tokens. */
  begin(all: TokenBuffer): void {
    this.all = all;
    this.sentence = undefined;
    this.word = 0;
  }

  /** Turns to a sentence, which is read unless it is the one before. */
  turnTo(source: Source, sentence: Sentence): void {
    if (this.sentence === sentence) return;
    this.sentence = sentence;
    this.read(source, sentence);
  }

  /** True when a word of the sentence has this hash, as it is or before a final s. */
  has(hash: number): boolean {
    if (!this.areNoted) this.noteWords();
    if ((((this.filter[(hash >>> 21) & (FILTER_SLOTS - 1)] as number) >>> (hash >>> 27)) & 1) === 0) return false;
    const { hashes, count } = this;
    for (let i = 0; i < count; i++) if (hashes[i] === hash || this.stems[i] === hash) return true;
    return false;
  }

  /** The first token that begins at or after an offset, or `count`; `near` is a token to begin with, usually a few before it. */
  from(offset: number, near = 0): number {
    const { starts, count } = this;
    let at = near < count && (starts[near] as number) <= offset ? near : 0;
    while (at < count && (starts[at] as number) < offset) at++;
    return at;
  }

  private read({ units }: Source, { start, end }: Sentence): void {
    const { hashes, starts, ends } = this;
    const { hashes: wordHashes, starts: wordStarts, ends: wordEnds, count } = this.all;
    this.units = units;
    this.areNoted = false;
    let own = 0;
    let at = start;
    let word = firstFrom(wordStarts, count, start, this.word);
    for (; word < count; word++) {
      const wordStart = wordStarts[word] as number;
      if (wordStart >= end) break;
      if (wordStart !== at + 1 || units[at] !== SPACE) own = this.readSigns(units, at, wordStart, own);
      if (own === MOST_TOKENS) break;
      at = wordEnds[word] as number;
      hashes[own] = this.isNumber(units[wordStart] as number) ? NUMBER_HASH : (wordHashes[word] as number);
      starts[own] = wordStart;
      ends[own++] = at;
    }
    this.word = word;
    this.count = this.readSigns(units, at, end, own);
  }

  /** Whether a word that begins with this unit is a number. */
  private isNumber(unit: number): boolean {
    return unit <= LAST_ASCII ? isDigit(unit) : isDigit(this.folded[unit] as number);
  }

  private noteWords(): void {
    const { hashes, ends, stems, units, count } = this;
    this.areNoted = true;
    this.filter.fill(0);
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      const end = ends[i] as number;
      this.note(hash);
      stems[i] = hash;
      if (units[end - 1] === SMALL_S) this.note((stems[i] = this.withoutLast(hash, end - (this.starts[i] as number))));
    }
  }

  private withoutLast(hash: number, length: number): number {
    return (hash - Math.imul(SMALL_S, this.factors[(length - 1) & 127] as number)) | 0;
  }

  /** Reads what stands between two words; letters there are those of a tag or an entity. Returns how many tokens there are now. */
  private readSigns(units: Uint16Array, from: number, to: number, count: number): number {
    let own = count;
    for (let at = from; at < to && own < MOST_TOKENS; at++) {
      const unit = units[at] as number;
      if (isSpace(unit) || (this.folded[unit] as number) >= FIRST_FOLDED) continue;
      this.hashes[own] = hashSign(unit);
      this.starts[own] = at;
      this.ends[own++] = at + 1;
    }
    return own;
  }

  private note(hash: number): void {
    const slot = (hash >>> 21) & (FILTER_SLOTS - 1);
    this.filter[slot] = (this.filter[slot] as number) | (1 << (hash >>> 27));
  }
}

/** Sentences follow each other, so that the word looked for is seldom further away than this. */
const NEAR = 8;

/** The first of ascending offsets that is at least this one; `near` is where it may be, or a few before. */
function firstFrom(starts: Int32Array, count: number, offset: number, near: number): number {
  let low = 0;
  let high = count;
  if (near < count && (near === 0 || (starts[near - 1] as number) < offset)) {
    low = near;
    for (const last = Math.min(count, near + NEAR); low < last; low++) if ((starts[low] as number) >= offset) return low;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
