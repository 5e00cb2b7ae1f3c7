/** Cuts a label into the path of tokens under which the trie keeps it. */
import { FIRST_FOLDED, foldingTables } from './folding.js';
import { BREAK, PLAIN, gapCode, hasLeadingDot, suffixAt } from './gap.js';
import { hashFactors } from './hash.js';
import { LONGEST_TOKEN } from './layout.js';
import { MOST_TOKENS } from './workspace.js';
import { appendTokens, casedSpan, createTokenBuffer, foldSpan } from './tokens.js';
import { createUnitReader } from './units.js';

/** A label in tokens, in memory that is used again for the next label: a million labels are cut without making a string. */
export interface Cut {
  /** Number of tokens. */
  count: number;
  readonly hashes: Int32Array;
  /** The folded letters of all tokens, and where those of each end. */
  readonly letters: Uint16Array;
  readonly ends: Int32Array;
  /** The code of the gap before each token but the first. */
  readonly gaps: Int32Array;
  /** A sign that belongs to the last token: '', '+', '++' or '#'. */
  sign: string;
  /** The name begins with a dot of its own (.NET). */
  leadingDot: boolean;
}

/** A label in tokens, with its spellings. */
export interface LabelPath {
  readonly tokens: readonly string[];
  /** gaps[i] is the code of the gap before tokens[i + 1]. */
  readonly gaps: readonly number[];
  readonly sign: string;
  readonly leadingDot: boolean;
  /** The label's letters and digits in their own case, without what stands between them. */
  readonly cased: string;
}

const buffer = createTokenBuffer(MOST_TOKENS + 8);
const unitsOf = createUnitReader();
const cut: Cut = {
  count: 0,
  hashes: buffer.hashes,
  letters: new Uint16Array((MOST_TOKENS + 1) * LONGEST_TOKEN),
  ends: new Int32Array(MOST_TOKENS + 8),
  gaps: new Int32Array(MOST_TOKENS + 8),
  sign: '',
  leadingDot: false,
};

/** Writes the folded letters of label[start, end) to the cut; returns where they end, or -1 when they are too many. */
function foldInto(label: string, units: Uint16Array, start: number, end: number, at: number): number {
  const { folded } = foldingTables();
  const { letters } = cut;
  if (end - start > LONGEST_TOKEN) return spellInto(label, start, end, at);
  for (let i = start; i < end; i++) {
    const value = folded[units[i] as number] as number;
    if (value < FIRST_FOLDED) return spellInto(label, start, end, at);
    letters[at + i - start] = value;
  }
  return at + end - start;
}

/** The same for tokens with accents written apart, ligatures, entities. */
function spellInto(label: string, start: number, end: number, at: number): number {
  const spelled = foldSpan(label, start, end);
  if (spelled.length > LONGEST_TOKEN) return -1;
  for (let i = 0; i < spelled.length; i++) cut.letters[at + i] = spelled.charCodeAt(i);
  return at + spelled.length;
}

/** Labels up to this length have no token that is too long, nor too many. */
const LONGEST_PLAIN = 100;
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Cuts a label of ASCII letters with single spaces and hyphens between, as nearly all are, in one loop; false for others. */
function cutPlain(label: string): boolean {
  const { letters, hashes, ends, gaps } = cut;
  const factors = hashFactors();
  const { length } = label;
  if (length > LONGEST_PLAIN) return false;
  let count = 0;
  let place = 0;
  let hash = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const unit = label.charCodeAt(i);
    const letter = unit | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) {
      hash = (hash + Math.imul(letter, factors[place++] as number)) | 0;
      letters[at++] = letter;
      continue;
    }
    if ((unit !== SPACE && unit !== HYPHEN) || place === 0) return false;
    hashes[count] = hash;
    gaps[count] = PLAIN;
    ends[count++] = at;
    place = hash = 0;
  }
  if (place === 0) return false;
  hashes[count] = hash;
  gaps[count] = PLAIN;
  ends[count++] = at;
  cut.count = count;
  cut.sign = '';
  cut.leadingDot = false;
  return true;
}

/**
 * Cuts a label; undefined when it has no token, more than 64, one of more than 127 characters, or a break within. What is
 * returned is overwritten by the next call.
 */
export function cutLabel(label: string): Cut | undefined {
  return cutPlain(label) ? cut : cutAny(label);
}

/** Cuts a label as a text is cut, and notes in the buffer where its tokens stand. */
function cutAny(label: string): Cut | undefined {
  buffer.count = 0;
  const units = unitsOf(label);
  const read = appendTokens(label, units, 0, label.length, buffer);
  const { count, starts, ends } = buffer;
  if (count === 0 || count > MOST_TOKENS || read < label.length) return undefined;
  let at = 0;
  for (let i = 0; i < count; i++) {
    at = foldInto(label, units, starts[i] as number, ends[i] as number, at);
    if (at < 0) return undefined;
    cut.ends[i] = at;
    if (i === 0) continue;
    const gap = gapCode(label, ends[i - 1] as number, starts[i] as number);
    if (gap === BREAK) return undefined;
    cut.gaps[i] = gap;
  }
  cut.count = count;
  cut.sign = suffixAt(label, starts[count - 1] as number, ends[count - 1] as number).sign;
  cut.leadingDot = hasLeadingDot(label, starts[0] as number);
  return cut;
}

/** The path of a label, or undefined when {@link cutLabel} cuts none. */
export function labelPath(label: string): LabelPath | undefined {
  if (!cutAny(label)) return undefined;
  const { count, letters, ends, gaps, sign, leadingDot } = cut;
  const tokens: string[] = [];
  let cased = '';
  for (let i = 0; i < count; i++) {
    tokens.push(String.fromCharCode(...letters.subarray(i === 0 ? 0 : ends[i - 1], ends[i])));
    cased += casedSpan(label, buffer.starts[i] as number, buffer.ends[i] as number);
  }
  return { tokens, gaps: [...gaps.subarray(1, count)], sign, leadingDot, cased };
}
