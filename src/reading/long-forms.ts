/** Acronyms beside their long form: "Retrieval-Augmented Generation (RAG)", "API (active pharmaceutical ingredient)". */
import { type Concept, labelsOf } from '../taxonomy/concept.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { isUpper } from './characters.js';
import type { Source } from './source.js';

const LONGEST_FORM = 80;
const MOST_LETTERS = 6;

function words(text: string): string[] {
  return text.split(/[\s\-/]+/).filter((word) => /^[\p{L}]/u.test(word));
}

/** True when the words' initials spell the acronym; small words may be passed over. */
function spells(acronym: string, form: readonly string[]): boolean {
  const letters = acronym.toLowerCase();
  const initials = form.map((word) => word.charAt(0).toLowerCase()).join('');
  const content = form.filter((word) => !/^(?:of|and|the|for|in|to|on|a|an)$/i.test(word));
  return initials === letters || content.map((word) => word.charAt(0).toLowerCase()).join('') === letters;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/s$/, '');
}

/** Concept → its labels of several words, folded: folding them takes longer than all the rest, and the same acronyms come again and again. */
const foldedLabels = new WeakMap<Concept, readonly string[]>();

function longLabelsOf(concept: Concept): readonly string[] {
  const known = foldedLabels.get(concept);
  if (known) return known;
  const labels = labelsOf(concept)
    .filter((label) => label.includes(' '))
    .map(fold);
  foldedLabels.set(concept, labels);
  return labels;
}

function isOwn(concept: Concept, form: string): boolean {
  const folded = fold(form);
  return longLabelsOf(concept).some((label) => label === folded || folded.endsWith(label) || label.endsWith(folded));
}

/** The words in front of "(ABC)" that its letters stand for. */
function formBefore(text: string, start: number, acronym: string): string | undefined {
  const head = text.slice(Math.max(0, start - LONGEST_FORM), start).replace(/\s*$/, '');
  const all = words(head.split(/[.;:\n]/).at(-1) ?? '');
  for (let count = acronym.length; count <= acronym.length + 2 && count <= all.length; count++) {
    const form = all.slice(-count);
    if (spells(acronym, form)) return form.join(' ');
  }
  return undefined;
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** Cheap test: a few capitals, maybe with a small s, and brackets around them or right after them. */
function mayHaveForm(units: Uint16Array, start: number, end: number): boolean {
  const first = units[start] as number;
  if (end - start > MOST_LETTERS + 1 || (first < 0x80 && !isUpper(first))) return false;
  return (start > 0 && units[start - 1] === OPENING && units[end] === CLOSING) || (units[end] === 0x20 && units[end + 1] === OPENING);
}

/**
 * What long form stands beside an acronym: the concept's own, another one, or none.
 *
 * @param start where the acronym begins
 * @param end where it ends
 * @param concept index of the concept that it may stand for
 */
export function longFormBeside({ text, units }: Source, start: number, end: number, taxonomy: Taxonomy, concept: number): 'own' | 'other' | undefined {
  if (!mayHaveForm(units, start, end)) return undefined;
  const acronym = text.slice(start, end).replace(/s$/, '');
  if (acronym.length < 2 || acronym.length > MOST_LETTERS || !/^\p{Lu}+$/u.test(acronym)) return undefined;
  if (units[start - 1] === OPENING && units[end] === CLOSING) {
    const form = formBefore(text, start - 1, acronym);
    if (form !== undefined) return isOwn(taxonomy.at(concept), form) ? 'own' : 'other';
  }
  const inside = /^ \(([^()]{4,80})\)/.exec(text.slice(end, end + LONGEST_FORM + 3))?.[1];
  if (inside !== undefined && spells(acronym, words(inside))) return isOwn(taxonomy.at(concept), inside) ? 'own' : 'other';
  return undefined;
}
