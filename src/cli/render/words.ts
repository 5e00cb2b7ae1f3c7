/** How numbers and kinds are said, alike in every format. */
import type { ExtractedSkill, Extraction } from '../../extractor.js';
import type { DocumentKind, Level, Years } from '../../reading/types.js';
import type { DocumentSkills } from './document-skills.js';

/** All levels, strongest first. */
export const LEVELS: readonly Level[] = ['required', 'preferred', 'mentioned'];

const DOCUMENT: Readonly<Record<DocumentKind, string>> = { posting: 'Job posting', resume: 'Résumé' };

/** The kind of a document, to begin a line with. */
export function documentWord(kind: DocumentKind): string {
  return DOCUMENT[kind];
}

/** A weight with two digits. */
export function weightWord(weight: number): string {
  return weight.toFixed(2);
}

/** A factor with up to three digits that count. */
export function factorWord(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** A piece of evidence with its sign: '+1.4', '−2'. */
export function signedWord(value: number): string {
  return value < 0 ? `−${factorWord(-value)}` : `+${factorWord(value)}`;
}

/** Years asked for ('3+', '3–5') or held ('3'); '' when the text says nothing. */
export function yearsWord(years: Years | undefined, kind: DocumentKind): string {
  if (!years) return '';
  if (years.max !== undefined && years.max !== years.min) return `${years.min}–${years.max}`;
  return kind === 'posting' && years.max === undefined ? `${years.min}+` : String(years.min);
}

/** Years, or where there are none the months of a résumé: '25 mo'. */
export function timeWord({ years, months }: ExtractedSkill, kind: DocumentKind): string {
  return years || months === undefined ? yearsWord(years, kind) : `${months} mo`;
}

/** The alternatives as lists of labels: 'Python, Java or Go'. */
export function alternativeWords({ skills, alternatives }: Extraction): string[] {
  const labels = new Map(skills.map(({ id, prefLabel }) => [id, prefLabel]));
  return alternatives.map((group) => {
    const names = group.map((id) => labels.get(id) ?? id);
    return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  });
}

/** Names of evidence as words: 'cueBefore' is 'cue before'. */
export function evidenceWord(name: string): string {
  return name.replace(/[a-z][A-Z]/g, (pair) => `${pair[0]} ${pair[1]?.toLowerCase()}`);
}

/** '1 skill', '5 skills', '5 of 34 skills'. */
export function skillCount({ extraction: { skills }, found }: DocumentSkills): string {
  const shown = skills.length === found ? String(found) : `${skills.length} of ${found}`;
  return found === 0 ? 'no skills' : `${shown} ${found === 1 ? 'skill' : 'skills'}`;
}

/** How many skills stand at each level that has any, strongest first. */
export function levelCounts(skills: readonly ExtractedSkill[]): Array<{ level: Level; count: number }> {
  return LEVELS.map((level) => ({ level, count: skills.filter((skill) => skill.level === level).length })).filter(({ count }) => count > 0);
}
