/**
 * Tells, by one look at each letter, which labels are so plain that few rules of `variantsOf` have anything to say of
 * them: nine of ten. Their other spellings are made in the trie, token by token, without strings (plain-spellings.ts).
 */
import { LONGEST_JOINED, SHORTEST_JOINED } from './variants.js';

/** The label is plain: it has no spellings but those that the other traits and its words tell. */
export const IS_PLAIN = 1;
/** The last word has a plural or singular. */
export const HAS_NUMBER = 2;
/** The label is two words that are joined to one, unless the first is a stop word. */
export const IS_JOINED = 4;
/** What they are joined to has a plural or singular. */
export const JOINED_HAS_NUMBER = 8;
/** Words with a hyphen may be joined. */
export const HAS_HYPHENS = 16;

/** Slashes stand between words, and may be spaces as well. */
export const HAS_SLASHES = 32;

/** Nothing but words in small letters with single spaces and hyphens between. */
export const IS_SMALL = 64;

/** No hyphens: such words are joined only when they are short. */
export const IS_SPACED = 128;

/** A plain label has no more tokens than this. */
export const MOST_PLAIN_TOKENS = 64;

/** So that no spelling has a token of more than 127 characters, or more than 64 of them. */
const LONGEST = 100;
/** Shorter words with a capital may have other endings than those in small letters: "ware" has no plural, "Ware" has. */
const SHORTEST_WITH_CAPITAL = 5;

const SMALL = 1;
const CAPITAL = 2;
/** Part of a token, but of none that is joined. */
const DIGIT = 3;
/** Neither in a token nor a sign that a rule asks for. An underscore or an apostrophe would part words where it parts no tokens. */
const HARMLESS = 4;
const SPACE = 5;
const HYPHEN = 6;
const SLASH = 7;

function createKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  kinds.fill(SMALL, 0x61, 0x7b);
  kinds.fill(CAPITAL, 0x41, 0x5b);
  kinds.fill(DIGIT, 0x30, 0x3a);
  for (const sign of '()+#,:;!?*%@=') kinds[sign.charCodeAt(0)] = HARMLESS;
  kinds[0x20] = SPACE;
  kinds[0x2d] = HYPHEN;
  kinds[0x2f] = SLASH;
  return kinds;
}

let kinds: Uint8Array | undefined;

/** What a look at each unit of a label tells. */
interface Look {
  /** How many spaces, hyphens and slashes. */
  separators: number;
  hyphens: number;
  slashes: number;
  /** Where the last word begins. */
  lastWord: number;
  /** Where the last unit is that is no small letter. */
  lastOther: number;
  /** Nothing but letters, spaces and hyphens. */
  isLetters: boolean;
  /** Two separators stand side by side, or one stands first. */
  hasGap: boolean;
  capitals: number;
}

const look: Look = { separators: 0, hyphens: 0, slashes: 0, lastWord: 0, lastOther: -1, isLetters: true, hasGap: false, capitals: 0 };

/** Looks at a label; false when a unit is not plain or a word is written in camel case. */
function lookAt(label: string): boolean {
  const table = (kinds ??= createKinds());
  let separators = 0;
  let hyphens = 0;
  let slashes = 0;
  let lastWord = 0;
  let lastOther = -1;
  let isLetters = true;
  let hasGap = false;
  let capitals = 0;
  let run = 0;
  let previous = SPACE;
  for (let i = 0; i < label.length; i++) {
    const kind = table[label.charCodeAt(i)] as number;
    if (kind === SMALL) {
      if (run > 2) return false;
      run = 0;
    } else {
      if (kind === 0) return false;
      lastOther = i;
      run = kind === CAPITAL ? run + 1 : 0;
      if (kind === CAPITAL) {
        if (previous === SMALL) return false;
        capitals++;
      } else if (kind >= SPACE) {
        separators++;
        if (kind === HYPHEN) hyphens++;
        else if (kind === SLASH) slashes++;
        hasGap ||= previous >= SPACE;
        lastWord = i + 1;
      } else isLetters = false;
    }
    previous = kind;
  }
  look.separators = separators;
  look.hyphens = hyphens;
  look.slashes = slashes;
  look.lastWord = lastWord;
  look.lastOther = lastOther;
  look.isLetters = isLetters;
  look.hasGap = hasGap;
  look.capitals = capitals;
  return true;
}

function isCapital(label: string, at: number): boolean {
  return kinds?.[label.charCodeAt(at)] === CAPITAL;
}

/** True when the last word is of small letters, but for a capital at its beginning that changes nothing. */
function endsPlainly(label: string): boolean {
  const { lastWord, lastOther } = look;
  if (lastWord === label.length) return false;
  return lastOther < lastWord || (lastOther === lastWord && isCapital(label, lastWord) && label.length - lastWord >= SHORTEST_WITH_CAPITAL);
}

/** The traits of a label of two words. What is joined and begins with a capital is a proper name. */
function traitsOfTwo(label: string): number {
  const { hyphens, isLetters, lastWord, hasGap } = look;
  const length = label.length - 1;
  const joins = isLetters && !hasGap && length >= SHORTEST_JOINED && (hyphens > 0 || length <= LONGEST_JOINED);
  if (!joins) return IS_PLAIN | HAS_NUMBER;
  if (isCapital(label, 0)) return IS_PLAIN | HAS_NUMBER | IS_JOINED;
  return isCapital(label, lastWord) ? 0 : IS_PLAIN | HAS_NUMBER | IS_JOINED | JOINED_HAS_NUMBER;
}

/** The traits of a label with slashes: that of a few, since a single one joins words and hyphens have rules of their own. */
function traitsOfSlashed(): number {
  const { separators, hyphens, isLetters, hasGap } = look;
  return separators > 1 && hyphens === 0 && isLetters && !hasGap ? IS_PLAIN | HAS_NUMBER | HAS_SLASHES : 0;
}

/** The traits of a label whose last word is nothing that has a number. */
function traitsOfOther(label: string): number {
  const { separators, hyphens, slashes } = look;
  const last = kinds?.[label.charCodeAt(label.length - 1)] as number;
  const joins = hyphens > 0 && separators > 1;
  return (last === DIGIT || last === HARMLESS) && slashes === 0 && !joins ? IS_PLAIN : 0;
}

/** The traits of a label, or 0 when it is not plain. */
export function traitsOf(label: string): number {
  if (label.length > LONGEST || !lookAt(label)) return 0;
  const traits = endsPlainly(label) ? traitsOfWords(label) : traitsOfOther(label);
  return traits > 0 && look.isLetters && !look.hasGap && look.capitals === 0 ? traits | IS_SMALL | (look.hyphens === 0 ? IS_SPACED : 0) : traits;
}

/** The traits of a label whose last word is one that may have a number. */
function traitsOfWords(label: string): number {
  const { separators, hyphens, slashes, isLetters, hasGap, capitals } = look;
  if (slashes > 0) return traitsOfSlashed();
  if (separators === 0) return isCapital(label, 0) ? IS_PLAIN : IS_PLAIN | HAS_NUMBER;
  if (separators === 1) return traitsOfTwo(label);
  if (hyphens === 0 || hyphens === separators) return IS_PLAIN | HAS_NUMBER;
  return isLetters && !hasGap && capitals === 0 ? IS_PLAIN | HAS_NUMBER | HAS_HYPHENS : 0;
}

/**
 * Which words of a plain label a hyphen joins to the next: those before the only hyphen between two spaces, when neither
 * part is a single letter.
 *
 * @param words takes the numbers of those words
 * @returns how many they are
 */
export function joinedHyphens(label: string, words: Int32Array): number {
  const table = (kinds ??= createKinds());
  let count = 0;
  let word = 0;
  let start = 0;
  let hyphened = -1;
  let before = SPACE;
  for (let i = 0; i <= label.length; i++) {
    const kind = i === label.length ? SPACE : (table[label.charCodeAt(i)] as number);
    if (kind < SPACE) continue;
    const isLong = i - start > 1;
    if (kind === SPACE && hyphened >= 0 && isLong) words[count++] = hyphened;
    hyphened = kind === HYPHEN && before === SPACE && isLong ? word : -1;
    before = kind;
    start = i + 1;
    word++;
  }
  return count;
}
