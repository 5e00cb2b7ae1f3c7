/** What capitals tell: of a candidate, and of the sentence it stands in. */
import type { Candidate } from './candidates.js';
import { isLower, isUpper } from './characters.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

const WORDS_LOOKED_AT = 12;

/** A sentence in which every word is capitalised or all letters are capitals tells nothing by case. */
export function caseTells({ units }: Source, sentence: Sentence, start: number, end: number): boolean {
  const isWord = end - start > 1 && isUpper(units[start] as number) && isLower(units[start + 1] as number);
  let words = 0;
  let lower = 0;
  for (let at = sentence.start; at < sentence.end && words < WORDS_LOOKED_AT; at++) {
    if (at !== sentence.start && units[at - 1] !== 0x20) continue;
    if (at === start) continue;
    const unit = units[at] as number;
    if (isLower(unit)) lower++;
    if (isLower(unit) || isUpper(unit)) words++;
  }
  if (isWord) return start > sentence.start + 1 && lower > 0 && lower * 3 >= words;
  if (sentence.heading && lower === 0) return false;
  return lower > 0 || words === 0 || hasLower(units, sentence);
}

function hasLower(units: Uint16Array, sentence: Sentence): boolean {
  for (let at = sentence.start; at < sentence.end; at++) if (isLower(units[at] as number)) return true;
  return false;
}

/** There is a capital in the candidate, and not just because a sentence begins there or is all of capitals. */
export function isProperName({ units }: Source, sentence: Sentence, { start, end }: Candidate): boolean {
  const from = start === sentence.start ? start + 1 : start;
  for (let at = from; at < end; at++) if (isUpper(units[at] as number)) return hasLower(units, sentence);
  return false;
}

/** The candidate is of capitals in a sentence of capitals: KNOWLEDGE OF JAVA AND SQL. */
export function isCapitals(source: Source, sentence: Sentence, candidate: Candidate): boolean {
  return hasNoLower(source, candidate) && !hasLower(source.units, sentence);
}

/** No letter of the candidate is a small one. */
export function hasNoLower({ units }: Source, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (isLower(units[at] as number)) return false;
  return true;
}
