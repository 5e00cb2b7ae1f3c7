/** The stem of a word: equal for words that are forms of one another. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { variantsOf } from '../../matcher/variants.js';
import { WORD_FAMILIES } from './word-families.js';

let families: ReadonlyMap<string, readonly string[]> | undefined;

/** Word → all words of its family, if it is in one. */
export function familyOf(word: string): readonly string[] | undefined {
  families ??= new Map(WORD_FAMILIES.map((line) => line.split(' ')).flatMap((words) => words.map((member) => [member, words] as const)));
  return families.get(word);
}

/** A word in lower case → its stem, which is alike for British and American spelling, and for all of a family. */
export function stemOf(word: string): string {
  const family = familyOf(word);
  if (family) return `${family[0] as string}*`;
  return variantsOf(word)
    .map((spelling) => stemmer.stem(spelling))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] as string;
}
