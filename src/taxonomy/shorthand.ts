/**
 * Texts in which the commonest words are two characters: a sign, and one that tells which. Halves the rows of a
 * taxonomy, and with them what the engine scans at every start; a row is spelled out when it is read.
 */
/** The signs; no text that is shortened has them. */
const SIGNS = '!$%*;<=>?@[]{}_';
const SHORT = /[!$%*;<=>?@[\]{}_]./g;
/** What stands after a sign: nothing that parts rows or cells, so that these can be told apart while they are short. */
const SECONDS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ #&()+,-./:!$%*;<=>?@[]{}_';
const WORD = / ?[A-Za-z][a-z]{2,}/g;
const SHORT_LENGTH = 2;
const SEPARATOR = '~';

/** A character class of the signs, for an expression that must not meet them. */
export const SHORTHAND_SIGNS = '!$%*;<=>?@\\[\\]{}_';

/** A text in shorthand, and the words that it is in. */
export interface Shortened {
  readonly text: string;
  readonly words: string;
}

function shortForm(place: number): string {
  return SIGNS.charAt(Math.floor(place / SECONDS.length)) + SECONDS.charAt(place % SECONDS.length);
}

/** Shortens a text that has none of the signs. */
export function shorten(text: string): Shortened {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const gain = ([word, count]: readonly [string, number]): number => (word.length - SHORT_LENGTH) * count - word.length;
  const best = [...counts].filter((one) => gain(one) > 0).sort((a, b) => gain(b) - gain(a) || (a[0] < b[0] ? -1 : 1));
  const words = best.slice(0, SIGNS.length * SECONDS.length).map(([word]) => word);
  const forms = new Map(words.map((word, place) => [word, shortForm(place)]));
  return { text: text.replace(WORD, (word) => forms.get(word) ?? word), words: words.join(SEPARATOR) };
}

/** Makes the function that spells out what {@link shorten} shortened, or rows of it. */
export function speller(words: string): (text: string) => string {
  const all = words.split(SEPARATOR);
  return (text) => text.replace(SHORT, (form) => all[SIGNS.indexOf(form.charAt(0)) * SECONDS.length + SECONDS.indexOf(form.charAt(1))] as string);
}
