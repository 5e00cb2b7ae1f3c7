import { COMMON_WORDS } from './common-words.js';

const SHORT = /^[\p{L}\p{N}]{1,2}$/u;
const ENDINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ed$/, ''],
  [/ed$/, 'e'],
];

/** One or two letters or digits, and no sign that would tell it apart (`C++`). */
export function isShort(label: string): boolean {
  return SHORT.test(label);
}

/** A single word of everyday English, in any of its common forms; a name in camel case or capitals is none. */
export function isCommonWord(label: string): boolean {
  if (!/^\p{Lu}?\p{Ll}+$/u.test(label)) return false;
  const word = label.toLowerCase();
  return COMMON_WORDS.has(word) || ENDINGS.some(([ending, by]) => ending.test(word) && COMMON_WORDS.has(word.replace(ending, by)));
}
