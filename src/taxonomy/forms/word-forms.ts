/** The forms in which a word of a label may stand in a text. */
import { variantsOf } from '../../matcher/variants.js';
import { NOUN_ENDING, familyOf, isVerb, porterStem } from './stem.js';

const VERB_ENDINGS: readonly string[] = ['', 's', 'e', 'es', 'ed', 'ing'];
/** A verb whose last consonant is doubled: plan → planned. */
const DOUBLES = /[^aeiou][aeiou]([bdgklmnprt])$/;
const DOUBLED = /([bdgklmnprt])\1$/;
/** Words for people: who engineers is not the engineering. */
const PERSON = /(?:er|or|ist|ant|ee)s?$/;
const LEAST_LETTERS = 3;

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

function isForm(form: string, stem: string): boolean {
  return form.length >= LEAST_LETTERS && porterStem(form) === stem && (isVerb(form) || !PERSON.test(form));
}

function plain(forms: Iterable<string>): string[] {
  return [...new Set(forms)].filter((form) => /^[a-z]+$/.test(form) && !form.endsWith('eds'));
}

/** Singular and plural of a word in lower case, itself first: customers, hypotheses. */
export function numberForms(word: string): string[] {
  return plain([...variantsOf(word), ...(word.endsWith('sis') ? [word.replace(/is$/, 'es')] : [])]);
}

/**
 * All forms of a word in lower case that names an action, itself first: analysis, analyse, analysing. Invented forms
 * ("developmented") do no harm: nobody writes them.
 */
export function actionForms(word: string): string[] {
  const stem = porterStem(word);
  const made =
    familyOf(word) ??
    roots(word)
      .flatMap(verbForms)
      .filter((form) => isForm(form, stem));
  return plain([word, ...made].flatMap(variantsOf));
}
