/** Tells a résumé from a posting. */
import { isDigit } from './characters.js';
import { CUE, type CueHit } from './cue-matcher.js';
import type { Source } from './surroundings.js';
import type { DocumentKind } from './types.js';

const DATES = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?(?:-|–|to) ?(?:(?:19|20)\d\d|present|now|till date|current)\b/gi;
/** Dates speak for a résumé; two may stand in any posting. */
const DATES_IN_POSTING = 2;
const DATE_WEIGHT = 0.75;
const RESUME_CUE_WEIGHT = 1.5;
const RESUME_BELOW = -1;
/** Longer texts are collections, whose dates say nothing. */
const LONGEST_DATED = 60_000;

/** How many years of four digits stand in the text: no more dates than that. */
function countYears(units: Uint16Array, length: number): number {
  let years = 0;
  for (let at = 0; at + 3 < length; at++) {
    const unit = units[at] as number;
    if (unit !== 0x31 && unit !== 0x32) continue;
    const isCentury = unit === 0x31 ? units[at + 1] === 0x39 : units[at + 1] === 0x30;
    if (isCentury && isDigit(units[at + 2] as number) && isDigit(units[at + 3] as number)) years++;
  }
  return years;
}

/** What a text is, by its cues and dates. */
export function kindOf({ text, units }: Source, cues: readonly CueHit[]): DocumentKind {
  let balance = 0;
  for (const { cue } of cues) balance += (cue.bits & CUE.posting ? 1 : 0) - (cue.bits & CUE.resume ? RESUME_CUE_WEIGHT : 0);
  // Reading years costs a tenth of reading dates, and few postings have enough of them.
  const enough = DATES_IN_POSTING + (balance - RESUME_BELOW) / DATE_WEIGHT;
  const mayDecide = text.length < LONGEST_DATED && enough > 0 && countYears(units, text.length) > enough;
  const dates = mayDecide ? (text.match(DATES) ?? []).length : 0;
  return balance - Math.max(0, dates - DATES_IN_POSTING) * DATE_WEIGHT < RESUME_BELOW ? 'resume' : 'posting';
}
