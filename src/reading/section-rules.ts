/** Which section a heading leaves or opens, and what a sentence says of its own. */
import { CUE, type CueHit } from './cue-matcher.js';
import type { CueRange } from './headings.js';
import type { SectionKind } from './types.js';

/** Sections that an unknown heading does not end: their parts have headings of their own. */
export const KEEPS_UNKNOWN: ReadonlySet<SectionKind> = new Set(['required', 'preferred', 'responsibilities', 'benefits', 'legal', 'page', 'skills', 'experience', 'education']);

/** Sections that ask for nothing, and what they name is no evidence for anything else. Compared, since a set takes longer to ask. */
export function asksForNothing(section: SectionKind): boolean {
  return section === 'company' || section === 'benefits' || section === 'legal' || section === 'page';
}

/** In a résumé these headings mean the person's own. */
export const RESUME_SECTION: Readonly<Partial<Record<SectionKind, SectionKind>>> = {
  required: 'skills',
  preferred: 'skills',
  responsibilities: 'experience',
  company: 'experience',
  page: 'other',
  benefits: 'other',
  legal: 'other',
};

/** The employer speaks of itself … */
const TELLS_OF_COMPANY = /\b(?:we|our|us)\b|\bis (?:a|an|the)\b/i;
/** … or of the job. */
const TELLS_OF_JOB =
  /\b(?:you|your|role|position|candidate|team|experience|responsib\w+|use|using|stack|hiring|job|who|engineers?|developers?|scientists?|analysts?|managers?|nurses?)\b/i;

/** The employer speaks of itself and not of the job. */
export function tellsOfCompany(sentence: string): boolean {
  return TELLS_OF_COMPANY.test(sentence) && !TELLS_OF_JOB.test(sentence);
}

/** The section that the sentence itself tells of. */
export function ownSection({ cues, from, to }: CueRange): SectionKind | undefined {
  for (let i = from; i < to; i++) {
    const { sentence } = (cues[i] as CueHit).cue;
    if (sentence !== undefined && sentence !== 'role') return sentence;
  }
  return undefined;
}

/** "Familiarity with", "knowledge of" at the head of a sentence: nothing that an employer says of itself or offers. */
export function beginsToAsk(start: number, { cues, from, to }: CueRange): boolean {
  for (let i = from; i < to; i++) {
    const hit = cues[i] as CueHit;
    if (hit.start - start > 3) return false;
    if ((hit.cue.bits & CUE.asksOf) !== 0) return true;
  }
  return false;
}

/** The sentence asks for something before it comes to legal text or benefits: two sentences run together. */
export function asksFirst({ cues, from, to }: CueRange, section: SectionKind): boolean {
  for (let i = from; i < to; i++) {
    const { cue } = cues[i] as CueHit;
    if ((cue.bits & CUE.asked) !== 0) return cue.sentence !== section;
    if (cue.sentence === section) return false;
  }
  return false;
}
