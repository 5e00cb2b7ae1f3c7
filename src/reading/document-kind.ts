/** Tells a résumé from a posting. */
import { CUE, type CueHit } from './cue-matcher.js';
import type { Source } from './source.js';
import type { DocumentKind } from './types.js';

const DATES = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?(?:-|–|to) ?(?:(?:19|20)\d\d|present|now|till date|current)\b/gi;
/** Dates speak for a résumé; two may stand in any posting. */
const DATES_IN_POSTING = 2;
const DATE_WEIGHT = 0.75;
const RESUME_CUE_WEIGHT = 1.5;
const RESUME_BELOW = -1;
/** Longer texts are collections, whose dates say nothing. */
const LONGEST_DATED = 60_000;

/** What a text is, by its cues and dates. */
export function kindOf({ text, years }: Source, cues: readonly CueHit[]): DocumentKind {
  let balance = 0;
  for (const { cue } of cues) balance += (cue.bits & CUE.posting ? 1 : 0) - (cue.bits & CUE.resume ? RESUME_CUE_WEIGHT : 0);
  // Few postings have so many years that their dates need to be read.
  const enough = DATES_IN_POSTING + (balance - RESUME_BELOW) / DATE_WEIGHT;
  const mayDecide = text.length < LONGEST_DATED && enough > 0 && years > enough;
  const dates = mayDecide ? (text.match(DATES) ?? []).length : 0;
  return balance - Math.max(0, dates - DATES_IN_POSTING) * DATE_WEIGHT < RESUME_BELOW ? 'resume' : 'posting';
}
