/** The forms in which a word of a label may stand in a text. */
import { variantsOf } from '../../matcher/variants.js';
import { familyOf, stemOf } from './stem.js';
import { ACTION_WORDS } from './word-families.js';

/** Endings that make a noun of a verb, the longest first: automation, development, planning, assurance. */
const NOUN_ENDING = /(?:ations?|ions?|ments?|ings?|ances?|ences?|ed)$/;
const VERB_ENDINGS: readonly string[] = ['', 's', 'e', 'es', 'ed', 'ing'];
/** A verb whose last consonant is doubled: plan → planned. */
const DOUBLES = /[^aeiou][aeiou]([bdgklmnprt])$/;
const DOUBLED = /([bdgklmnprt])\1$/;
const LEAST_LETTERS = 3;

let actions: ReadonlySet<string> | undefined;

function isVerb(word: string): boolean {
  actions ??= new Set(ACTION_WORDS.flatMap(variantsOf));
  return actions.has(word);
}

function withoutE(word: string): string {
  return word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The verb of a word that names an action, in all ways that it may be written without its ending: plann, plan. None if it names none. */
function roots(word: string): string[] {
  const root = withoutE(isVerb(word) ? word : word.replace(NOUN_ENDING, ''));
  if (isVerb(word)) return [root];
  if (root === word || root.length < LEAST_LETTERS) return [];
  return [root, ...(DOUBLED.test(root) ? [root.slice(0, -1)] : []), ...(/ations?$/.test(word) ? [`${root}at`] : [])];
}

function verbForms(root: string): string[] {
  const last = root.slice(-1);
  const doubled = DOUBLES.test(root) ? [`${root + last}ed`, `${root + last}ing`] : [];
  const endsWithY = last === 'y' ? [`${root.slice(0, -1)}ied`, `${root.slice(0, -1)}ies`] : [];
  return [...VERB_ENDINGS.map((ending) => root + ending), ...(root.endsWith('at') ? [`${root}ion`] : []), ...doubled, ...endsWithY];
}

/**
 * All forms of a word in lower case, itself among them. Only a word that names an action has those of a verb; any other
 * has its singular and plural: "customer" shares its stem with "custom" and "project" with "projection", and they are not
 * forms of one another. Invented forms ("developmented") do no harm: nobody writes them.
 */
export function formsOf(word: string): string[] {
  const family = familyOf(word);
  const stem = stemOf(word);
  const made =
    family ??
    roots(word)
      .flatMap(verbForms)
      .filter((form) => form.length >= LEAST_LETTERS && stemOf(form) === stem);
  return [...new Set([word, ...made].flatMap(variantsOf))].filter((form) => /^[a-z]+$/.test(form) && !form.endsWith('eds'));
}
