/** The words by which a label is read in any form. */
import { namesAction } from './stem.js';

const EMPTY_WORDS = new Set('a an and at by for from in of on or the to with'.split(' '));
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/** The words of a label in lower case. */
export interface LabelWords {
  /** The one that names what is done: the management of "project management". It stands in all its forms. */
  readonly action: string;
  /** Those that say of what. They stand in singular and plural. */
  readonly others: readonly string[];
}

/** The words of a label, or undefined when it has too few or too many, or others than plain ones. */
export function labelWords(label: string): LabelWords | undefined {
  const words = label
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !EMPTY_WORDS.has(word));
  const fits = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && words.every((word) => /^[a-z]{2,}$/.test(word)) && new Set(words).size === words.length;
  if (!fits) return undefined;
  // English compounds have their head last: report writing is writing.
  const action = words.findLast(namesAction) ?? words.at(-1) ?? '';
  return { action, others: words.filter((word) => word !== action) };
}
