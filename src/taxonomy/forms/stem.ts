/** The stem of a word: equal for words that are forms of one another. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { variantsOf } from '../../matcher/variants.js';
import { ACTION_WORDS, WORD_FAMILIES } from './word-families.js';

/** Endings that make a noun of a verb, the longest first: automation, development, planning, assurance. */
export const NOUN_ENDING = /(?:ations?|ions?|ments?|ings?|ances?|ences?|ed)$/;

interface Tables {
  /** Word → all words of its family. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlySet<string>;
}

let shared: Tables | undefined;

function tables(): Tables {
  return (shared ??= {
    families: new Map(WORD_FAMILIES.map((line) => line.split(' ')).flatMap((words) => words.map((member) => [member, words] as const))),
    verbs: new Set(ACTION_WORDS.flatMap(variantsOf)),
  });
}

/** All words of the family of a word, if it is in one. */
export function familyOf(word: string): readonly string[] | undefined {
  return tables().families.get(word);
}

/** The word names an action just as it stands. */
export function isVerb(word: string): boolean {
  return tables().verbs.has(word);
}

function first(words: readonly string[]): string {
  return [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] as string;
}

/** Porter's stem, the same for British and American spelling. */
export function porterStem(word: string): string {
  return first(variantsOf(word).map((spelling) => stemmer.stem(spelling)));
}

/** The word names an action: development, testing, to test. */
export function namesAction(word: string): boolean {
  return isVerb(word) || familyOf(word) !== undefined || NOUN_ENDING.test(word);
}

/** A word in lower case that names an action → its stem, the same for all of a family. */
export function actionStem(word: string): string {
  const family = familyOf(word);
  return family ? `${family[0] as string}*` : porterStem(word);
}

/** Another word in lower case → what singular and plural have in common. */
export function numberStem(word: string): string {
  return first(variantsOf(word));
}
