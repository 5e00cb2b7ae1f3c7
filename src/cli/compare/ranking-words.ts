/** How rankings are said, alike in every format. */
import type { ExtractedSkill } from '../../extractor.js';
import { oneLine } from '../io.js';
import type { Compared, ReadDocument } from './compared.js';
import type { Ranking } from './ranking.js';
import { counted } from '../numbers.js';

/** '10 of 120 postings, 3 with nothing in common'. */
export function rankingFacts({ of, read, apart, setAside, best }: Ranking): string {
  const facts = [
    `${best.length} of ${counted(read, of === 'postings' ? 'posting' : 'résumé')}`,
    ...(apart > 0 ? [`${apart} with nothing in common`] : []),
    ...(setAside > 0 ? [`${setAside} could not be read`] : []),
  ];
  return facts.join(', ');
}

/** 'Best roles for resume.txt · 10 of 120 postings'. */
export function rankingHeadline(ranking: Ranking): string {
  return `Best ${ranking.of === 'postings' ? 'roles' : 'candidates'} for ${oneLine(ranking.subject.name)} · ${rankingFacts(ranking)}`;
}

/** The document of a comparison that was ranked. */
export function rankedDocument({ of }: Ranking, { resume, posting }: Compared): ReadDocument {
  return of === 'postings' ? posting : resume;
}

/** Names of the first skills, and how many more there are. */
export function topNames(skills: ReadonlyArray<{ readonly asked: ExtractedSkill }>, most: number): string {
  const names = skills.slice(0, most).map(({ asked }) => asked.prefLabel);
  return `${names.join(', ')}${skills.length > most ? ` and ${skills.length - most} more` : ''}`;
}
