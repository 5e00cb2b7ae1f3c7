/**
 * Cuts text into tokens: runs of letters and digits, hashed as they are read.
 *
 * This loop, the one in walk.ts and both in scan.wat are the hot loop. What it costs and what was tried instead stands in ARCHITECTURE.md.
 */
import { stepAt, tagAt, entityAt } from './characters.js';
import { HASH_PLACES, hashFactors, hashFolded } from './hash.js';
import { AMPERSAND, IGNORED, LAST_ENDING, LESS_THAN, SEPARATOR, SINGLE, SURROGATE, foldingTables } from './folding.js';

const LETTERS_BEFORE_VERSION = 3;
/** A buffer is full when it has room for fewer tokens than this: one step may append two. */
export const SPARE_TOKENS = 3;

/** Tokens of one stretch of text, as columns: where each begins and ends (UTF-16 offsets) and the hash of its folded characters. */
export interface TokenBuffer {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
}

/** Tokens with what the walk in WebAssembly needs to know of them. */
export interface KeptTokens extends TokenBuffer {
  /** LETTERS_KEPT bytes for each: its folded letters and zeros, where they are ASCII and fifteen at most. */
  readonly letters: Uint8Array;
  /** The two units behind each, the first in the low half; -1 where nobody knows. */
  readonly behind: Int32Array;
}

/** Bytes in which the letters of a token are kept: fifteen of ASCII, and a zero. */
export const LETTERS_KEPT = 16;

/** Whether tokens were cut in a memory of WebAssembly. */
export function areKept(tokens: TokenBuffer): tokens is KeptTokens {
  return 'letters' in tokens;
}

/** A buffer with room for `capacity` tokens. */
export function createTokenBuffer(capacity: number): TokenBuffer {
  return { hashes: new Int32Array(capacity), starts: new Int32Array(capacity), ends: new Int32Array(capacity), count: 0 };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** True for ASCII digits, and for whatever else may fold to one (３, ²); saves a look-up per token. */
function mayBeDigit(unit: number): boolean {
  return unit <= 0x39 || unit > 0x7f;
}

function push(buffer: TokenBuffer, hash: number, start: number, end: number): void {
  const at = buffer.count++;
  buffer.hashes[at] = hash;
  buffer.starts[at] = start;
  buffer.ends[at] = end;
}

/** The folded characters of text[start, end), read the slow way: what dictionary tokens are compared with. */
export function foldSpan(text: string, start: number, end: number): string {
  let folded = '';
  for (let at = start; at < end;) {
    const step = stepAt(text, at);
    folded += step.folded ?? text.charAt(at);
    at = step.folded === undefined ? at + 1 : step.next;
  }
  return folded;
}

/** The letters and digits of the token text[start, end) in their own case. */
export function casedSpan(text: string, start: number, end: number): string {
  const table = foldingTables().cased;
  let cased = '';
  for (let at = start; at < end;) {
    const step = stepAt(text, at, table);
    cased += step.folded ?? '';
    at = step.folded === undefined ? at + 1 : step.next;
  }
  return cased;
}

/** Pushes a token that ends with digits; a name of three letters or more before them is a token of its own. */
function pushWithDigits(units: Uint16Array, start: number, end: number, hash: number, buffer: TokenBuffer): void {
  const folded = foldingTables().folded;
  let digits = end;
  while (isDigit(folded[units[digits - 1] as number] as number)) digits--;
  const factors = hashFactors();
  let nameHash = 0;
  let isName = true;
  let letters = 0;
  for (let at = start; at < digits; at++) {
    const value = folded[units[at] as number] as number;
    if (value === IGNORED) continue;
    nameHash = (nameHash + Math.imul(value, factors[letters++ % HASH_PLACES] as number)) | 0;
    isName &&= !isDigit(value);
  }
  if (!isName || letters < LETTERS_BEFORE_VERSION) {
    push(buffer, hash, start, end);
    return;
  }
  let versionHash = 0;
  for (let at = digits; at < end; at++) versionHash = (versionHash + Math.imul(folded[units[at] as number] as number, factors[(at - digits) % HASH_PLACES] as number)) | 0;
  push(buffer, nameHash, start, digits);
  push(buffer, versionHash, digits, end);
}

/** Reads one token that the fast loop could not finish: an entity, a ligature or a letter beyond the basic plane is in it. */
function pushSlowly(text: string, start: number, buffer: TokenBuffer): number {
  let folded = '';
  let end = start;
  let digitAt = -1;
  let lettersBeforeDigit = 0;
  for (let at = start; ;) {
    const step = stepAt(text, at);
    if (step.folded === undefined) break;
    if (step.folded !== '') {
      if (!isDigit(step.folded.charCodeAt(0))) digitAt = -1;
      else if (digitAt < 0) {
        digitAt = at;
        lettersBeforeDigit = folded.length;
      }
      folded += step.folded;
      end = step.next;
    }
    at = step.next;
  }
  if (folded === '') return Math.max(end, start + 1);
  const name = folded.slice(0, lettersBeforeDigit);
  if (digitAt > start && lettersBeforeDigit >= LETTERS_BEFORE_VERSION && !/\d/.test(name)) {
    push(buffer, hashFolded(name), start, digitAt);
    push(buffer, hashFolded(folded.slice(lettersBeforeDigit)), digitAt, end);
  } else push(buffer, hashFolded(folded), start, end);
  return end;
}

/** Handles a unit that is special and stands between tokens; returns where to go on. */
function passSpecial(text: string, at: number, value: number, buffer: TokenBuffer): number {
  if (value === SINGLE) {
    push(buffer, hashFolded(text.charAt(at)), at, at + 1);
    return at + 1;
  }
  if (value === LESS_THAN) return tagAt(text, at)?.end ?? at + 1;
  if (value === IGNORED) return at + 1;
  if (value === AMPERSAND) {
    const entity = entityAt(text, at);
    if (!entity) return at + 1;
    if (!stepAt(text, at).folded) return entity.end;
  }
  if (value === SURROGATE && !stepAt(text, at).folded) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  return pushSlowly(text, at, buffer);
}

/** Appends the tokens of text[from, to) to a buffer. */
export type Append = (text: string, units: Uint16Array, from: number, to: number, buffer: TokenBuffer) => number;

/**
 * Makes the loop over all units. It is made once, around one table: the engine then takes the table's address and size
 * for constants and drops its bounds checks, a fifth of the loop's time. Bundlers turn module constants into variables;
 * as constants of this function they stay what they are.
 */
function createAppend(folded: Uint16Array, factors: Int32Array): Append {
  const lastPlace = 127;
  const firstFolded = 16;
  const separator = SEPARATOR;
  const ignored = IGNORED;
  const lastEnding = LAST_ENDING;
  return function append(text, units, from, to, buffer) {
    const { hashes, starts, ends } = buffer;
    const last = hashes.length - SPARE_TOKENS;
    let count = buffer.count;
    let at = from;
    while (at < to && count < last) {
      let value = folded[units[at] as number] as number;
      if (value < firstFolded) {
        at++;
        if (value === separator) continue;
        buffer.count = count;
        at = passSpecial(text, at - 1, value, buffer);
        count = buffer.count;
        continue;
      }
      const start = at;
      let hash = 0;
      let place = 0;
      for (;;) {
        do {
          hash = (hash + Math.imul(value, factors[place++ & lastPlace] as number)) | 0;
          value = folded[units[++at] as number] as number;
        } while (value >= firstFolded);
        if (value !== ignored) break;
        value = folded[units[at + 1] as number] as number;
        if (value < firstFolded) break;
        at++;
      }
      if (value > lastEnding) {
        buffer.count = count;
        at = pushSlowly(text, start, buffer);
        count = buffer.count;
        continue;
      }
      if (mayBeDigit(units[at - 1] as number) && isDigit(folded[units[at - 1] as number] as number) && !isDigit(folded[units[start] as number] as number)) {
        buffer.count = count;
        pushWithDigits(units, start, at, hash, buffer);
        count = buffer.count;
        continue;
      }
      hashes[count] = hash;
      starts[count] = start;
      ends[count] = at;
      count++;
    }
    buffer.count = count;
    return at;
  };
}

let append: Append | undefined;

/**
 * Appends the tokens that begin in text[from, to) to the buffer, until all are read or the buffer is all but full.
 *
 * A name followed by digits (`Python3`, `HTML5`) is two tokens, so that a version hides no name; names of one or two
 * letters (`S3`, `EC2`, `C4`) stay whole, since there the digits are the name.
 *
 * @param units the UTF-16 units of `text` and a separator after the last: reading from an array is half again as fast as
 *   from the string, and the separator saves a comparison per unit
 * @returns the offset at which the next call goes on; `to` or more when all is read
 */
export function appendTokens(text: string, units: Uint16Array, from: number, to: number, buffer: TokenBuffer): number {
  append ??= createAppend(foldingTables().folded, hashFactors());
  return append(text, units, from, to, buffer);
}
