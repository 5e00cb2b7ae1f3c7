/** Plural and singular of English words, told by their last letters. */

/** How a word changes its number: so many letters fall off its end, and others come instead. */
export interface NumberChange {
  readonly drop: number;
  readonly add: string;
}

/** No rule looks at more of a word than this many letters at its end, nor asks whether it is longer. */
export const LETTERS_THAT_COUNT = 6;

const ADD_S: NumberChange = { drop: 0, add: 's' };
const ADD_ES: NumberChange = { drop: 0, add: 'es' };
const Y_TO_IES: NumberChange = { drop: 1, add: 'ies' };
const IES_TO_Y: NumberChange = { drop: 3, add: 'y' };
const DROP_ES: NumberChange = { drop: 2, add: '' };
const DROP_S: NumberChange = { drop: 1, add: '' };

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Ends with a hiss and has a small letter before it: bus, box, branch. */
function hisses(word: string): boolean {
  const { length } = word;
  if (/[sxz]/.test(word.charAt(length - 1))) return isSmallLetter(word.charCodeAt(length - 2));
  return (word.endsWith('ch') || word.endsWith('sh')) && isSmallLetter(word.charCodeAt(length - 3));
}

/** What makes a plural of a word, if anything: models, boxes, libraries, APIs. */
export function pluralChange(word: string): NumberChange | undefined {
  if (hisses(word)) return word.endsWith('s') && !word.endsWith('ss') ? undefined : ADD_ES;
  if (/[^aeiou]y$/i.test(word)) return word.endsWith('y') ? Y_TO_IES : ADD_S;
  if (word.endsWith('ing') || word.endsWith('ware') || word.length < 2) return undefined;
  return ADD_S;
}

/** What makes a singular of a word, if anything. */
export function singularChange(word: string): NumberChange | undefined {
  if (!word.endsWith('s')) return undefined;
  if (word.length > 5 && /[a-z]{2}ies$/.test(word)) return IES_TO_Y;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return DROP_ES;
  if (word.length > 3 && /[^su]s$/.test(word) && !/(?:ics|is)$/i.test(word)) return DROP_S;
  return undefined;
}
