/**
 * What stands between two tokens, and right before and after a name: nothing that matters (a space, a hyphen, a line
 * wrap), symbols that are part of the name (CI/CD, C++, Node.js), or a break that no name crosses.
 */
import { entityAt, tagAt } from './characters.js';
import { FIRST_FOLDED, IGNORED, foldingTables } from './folding.js';

/** No name crosses this gap: paragraph, list item, heading, table cell. */
export const BREAK = -1;
/** Nothing but spacing and hyphens. */
export const PLAIN = 0;

const BITS_PER_SYMBOL = 7;
const MOST_SYMBOLS = 4;
const UNKNOWN_SYMBOL = 127;

const NEWLINE = 0x0a;
const SPACE = 0x20;
const FULL_STOP = 0x2e;
const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xad]);
/** Marks of emphasis and ownership, which are no part of a name: quotes, backtick, backslash, underscore, ®, ™. */
const PASSED_OVER = new Set([0x22, 0x5c, 0x5f, 0x60, 0xab, 0xbb, 0xae, 0x201c, 0x201d, 0x201e, 0x2039, 0x203a, 0x2122]);

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

function isBreak(unit: number): boolean {
  return unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** Reads a gap piece by piece; one object is reused for all gaps, so that reading a gap allocates nothing. */
class GapReader {
  code = PLAIN;
  private symbols = 0;
  private newlines = 0;
  private hyphenAfterSpace = false;
  private previousSpace = false;
  private previousUnit = 0;

  reset(): void {
    this.code = PLAIN;
    this.symbols = 0;
    this.newlines = 0;
    this.hyphenAfterSpace = false;
    this.previousSpace = false;
    this.previousUnit = 0;
  }

  /** Takes one unit; false when the gap is a break. */
  take(unit: number): boolean {
    if (unit === NEWLINE) return ++this.newlines < 2 && this.space();
    if (isSpace(unit)) return !this.hyphenAfterSpace && this.space();
    if (isBreak(unit)) return false;
    if (HYPHENS.has(unit)) {
      if (this.newlines > 0) return false;
      this.hyphenAfterSpace = this.previousSpace;
      return this.pass(unit, false);
    }
    const isDoubleStar = unit === 0x2a && this.previousUnit === 0x2a;
    if (isDoubleStar) return this.dropStar();
    if (PASSED_OVER.has(unit) || foldingTables().folded[unit] === IGNORED) return this.pass(unit, this.previousSpace);
    return this.addSymbol(unit);
  }

  /** A space matters only after a full stop: `Node. JS` is the end of a sentence, not `Node.js`. */
  private space(): boolean {
    const endsSentence = this.previousUnit === FULL_STOP;
    return endsSentence ? this.addSymbol(SPACE) && this.pass(SPACE, true) : this.pass(SPACE, true);
  }

  private pass(unit: number, space: boolean): boolean {
    this.previousSpace = space;
    this.previousUnit = unit;
    return true;
  }

  private addSymbol(unit: number): boolean {
    if (this.symbols === MOST_SYMBOLS) return false;
    this.symbols++;
    this.code = (this.code << BITS_PER_SYMBOL) | (unit < UNKNOWN_SYMBOL ? unit : UNKNOWN_SYMBOL);
    return this.pass(unit, false);
  }

  /** Two stars are Markdown's bold, not a symbol of the name. */
  private dropStar(): boolean {
    this.symbols--;
    this.code >>>= BITS_PER_SYMBOL;
    return this.pass(0, this.previousSpace);
  }
}

const reader = new GapReader();

const ASCII = 0x80;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;

/** Reads a gap piece by piece. */
function readGap(text: string, from: number, to: number): number {
  reader.reset();
  for (let at = from; at < to;) {
    const unit = text.charCodeAt(at);
    if (unit === LESS_THAN) {
      const tag = tagAt(text, at);
      if (tag && !tag.inline) return BREAK;
      if (tag) {
        at = tag.end;
        continue;
      }
    }
    const entity = unit === AMPERSAND ? entityAt(text, at) : undefined;
    if (!reader.take(entity ? entity.character.charCodeAt(0) : unit)) return BREAK;
    at = entity ? entity.end : at + 1;
  }
  return reader.code;
}

let shortGaps: Int32Array | undefined;

/** The codes of gaps of one ASCII unit and, from 128 on, of those with a space after it: nearly all that are no single space. */
export function shortGapCodes(): Int32Array {
  return (shortGaps ??= readShortGaps());
}

function readShortGaps(): Int32Array {
  const codes = new Int32Array(2 * ASCII);
  for (let unit = 0; unit < ASCII; unit++) {
    codes[unit] = readGap(String.fromCharCode(unit), 0, 1);
    codes[unit + ASCII] = readGap(`${String.fromCharCode(unit)} `, 0, 2);
  }
  return codes;
}

/**
 * The code of the gap text[from, to) between two tokens.
 *
 * @returns {@link PLAIN}, {@link BREAK}, or the gap's symbols packed into a positive number, first symbol highest
 */
export function gapCode(text: string, from: number, to: number): number {
  const length = to - from;
  if (length === 0) return PLAIN;
  const unit = text.charCodeAt(from);
  if (length > 2 || unit >= ASCII || unit === LESS_THAN || unit === AMPERSAND) return readGap(text, from, to);
  if (length === 1) return shortGapCodes()[unit] as number;
  return text.charCodeAt(from + 1) === SPACE ? (shortGapCodes()[unit + ASCII] as number) : readGap(text, from, to);
}

function isTokenUnit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (foldingTables().folded[text.charCodeAt(at)] ?? 0) >= FIRST_FOLDED;
}

const PLUS = 0x2b;
const HASH = 0x23;
const BACKSLASH = 0x5c;

/** The unit that is written at `at`, also when it is escaped (`\+`) or an entity (`&#43;`), and where it ends. */
function writtenAt(text: string, at: number): { unit: number; end: number } {
  const unit = text.charCodeAt(at);
  if (unit === BACKSLASH) return { unit: text.charCodeAt(at + 1), end: at + 2 };
  const entity = unit === AMPERSAND ? entityAt(text, at) : undefined;
  return entity ? { unit: entity.character.charCodeAt(0), end: entity.end } : { unit, end: at + 1 };
}

/** A sign that belongs to the token before it: the `++` of C++, the `#` of C#, the `+` of A+. */
export interface Suffix {
  /** '' when there is none. */
  readonly sign: '' | '+' | '++' | '#';
  readonly end: number;
}

const NO_SUFFIX: Suffix = { sign: '', end: 0 };

/**
 * The sign that belongs to the token text[start, end). Escaped signs (`C\+\+`) and entities (`C&#43;&#43;`) count; a
 * plus that joins (`Java+Spring`) or that counts (`10+`) does not.
 */
export function suffixAt(text: string, start: number, end: number): Suffix {
  const unit = text.charCodeAt(end);
  if (unit !== PLUS && unit !== HASH && unit !== BACKSLASH && unit !== AMPERSAND) return NO_SUFFIX;
  const sign = writtenAt(text, end);
  if (sign.unit === HASH) {
    const belongs = !isTokenUnit(text, sign.end) || end - start === 1;
    return belongs ? { sign: '#', end: sign.end } : NO_SUFFIX;
  }
  if (sign.unit !== PLUS) return NO_SUFFIX;
  const next = writtenAt(text, sign.end);
  if (next.unit === PLUS) return { sign: '++', end: next.end };
  const lastUnit = text.charCodeAt(end - 1);
  const counts = lastUnit >= 0x30 && lastUnit <= 0x39;
  return counts || isTokenUnit(text, sign.end) ? NO_SUFFIX : { sign: '+', end: sign.end };
}

/** True when the token that starts at `start` has a dot of its own before it: `.NET`, but not `example.net`. */
export function hasLeadingDot(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 0x2e && !isTokenUnit(text, start - 2);
}
