/** Acronyms beside their long form: "Retrieval-Augmented Generation (RAG)", "API (active pharmaceutical ingredient)". */
import { type Concept, labelsOf } from '../taxonomy/concept.js';

const LONGEST_FORM = 80;

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

function isOwn(concept: Concept, form: string): boolean {
  const folded = fold(form);
  return labelsOf(concept).some((label) => label.includes(' ') && (fold(label) === folded || folded.endsWith(fold(label)) || fold(label).endsWith(folded)));
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

/**
 * What long form stands beside an acronym: the concept's own, another one, or none.
 *
 * @param start where the acronym begins
 * @param end where it ends
 */
export function longFormBeside(text: string, start: number, end: number, concept: Concept): 'own' | 'other' | undefined {
  const acronym = text.slice(start, end).replace(/s$/, '');
  if (acronym.length < 2 || acronym.length > 6 || !/^\p{Lu}+$/u.test(acronym)) return undefined;
  if (text.charAt(start - 1) === '(' && text.charAt(end) === ')') {
    const form = formBefore(text, start - 1, acronym);
    if (form !== undefined) return isOwn(concept, form) ? 'own' : 'other';
  }
  const inside = /^ \(([^()]{4,80})\)/.exec(text.slice(end, end + LONGEST_FORM + 3))?.[1];
  if (inside !== undefined && spells(acronym, words(inside))) return isOwn(concept, inside) ? 'own' : 'other';
  return undefined;
}
