/**
 * Cuts text into tokens: runs of letters and digits, hashed as they are read.
 *
 * This loop and the one in scan.ts are the hot loop. What it costs and what was tried instead stands in ARCHITECTURE.md.
 */
import { stepAt, tagAt, entityAt } from './characters.js';
import { AMPERSAND, IGNORED, LAST_ENDING, LESS_THAN, SEPARATOR, SINGLE, SURROGATE, foldingTables } from './folding.js';

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
const LETTERS_BEFORE_VERSION = 3;

/** Tokens of one stretch of text, as columns: where each begins and ends (UTF-16 offsets) and the hash of its folded characters. */
export interface TokenBuffer {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
}

/** A buffer with room for `capacity` tokens. */
export function createTokenBuffer(capacity: number): TokenBuffer {
  return { hashes: new Int32Array(capacity), starts: new Int32Array(capacity), ends: new Int32Array(capacity), count: 0 };
}

/** The hash of folded characters, as the tokenizer computes it on the fly. */
export function hashFolded(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_FACTOR);
  return hash;
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
  let nameHash = HASH_SEED;
  let isName = true;
  let letters = 0;
  for (let at = start; at < digits; at++) {
    const value = folded[units[at] as number] as number;
    if (value === IGNORED) continue;
    letters++;
    isName &&= !isDigit(value);
    nameHash = Math.imul(nameHash ^ value, HASH_FACTOR);
  }
  if (!isName || letters < LETTERS_BEFORE_VERSION) {
    push(buffer, hash, start, end);
    return;
  }
  let versionHash = HASH_SEED;
  for (let at = digits; at < end; at++) versionHash = Math.imul(versionHash ^ (folded[units[at] as number] as number), HASH_FACTOR);
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

type Append = (text: string, units: Uint16Array, from: number, buffer: TokenBuffer) => number;

/**
 * Makes the loop over all units. It is made once, around one table: the engine then takes the table's address and size
 * for constants and drops its bounds checks, a fifth of the loop's time. Bundlers turn module constants into variables;
 * as constants of this function they stay what they are.
 */
function createAppend(folded: Uint16Array): Append {
  const seed = -0x7ee3623b;
  const factor = 0x01000193;
  const firstFolded = 16;
  const separator = SEPARATOR;
  const ignored = IGNORED;
  const lastEnding = LAST_ENDING;
  return function append(text, units, from, buffer) {
    const { hashes, starts, ends } = buffer;
    const length = text.length;
    const last = hashes.length - 3;
    let count = buffer.count;
    let at = from;
    while (at < length && count < last) {
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
      let hash = seed;
      for (;;) {
        do {
          hash = Math.imul(hash ^ value, factor);
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
 * Appends the tokens of `text` from `from` on to the buffer, until the text ends or the buffer is all but full.
 *
 * A name followed by digits (`Python3`, `HTML5`) is two tokens, so that a version hides no name; names of one or two
 * letters (`S3`, `EC2`, `C4`) stay whole, since there the digits are the name.
 *
 * @param units the UTF-16 units of `text` and a separator after the last: reading from an array is half again as fast as
 *   from the string, and the separator saves a comparison per unit
 * @returns the offset at which the next call goes on; `text.length` or more when all is read
 */
export function appendTokens(text: string, units: Uint16Array, from: number, buffer: TokenBuffer): number {
  append ??= createAppend(foldingTables().folded);
  return append(text, units, from, buffer);
}
