/** The matches of a text with what reading needs to know of each: sentence, neighbours, senses. */
import type { DictionaryEntry, Sense } from '../taxonomy/labels.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type ListGap, NO_LIST, listGap } from './list-gap.js';
import type { Source } from './surroundings.js';
import type { Sentence } from './types.js';

/** A match that may be a mention. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  /** Index of its sentence. */
  readonly sentence: number;
  /** What stands between it and the candidate before it. */
  gap: ListGap;
}

/** A match as the scan reports it. */
export interface FoundLabel {
  readonly label: number;
  readonly start: number;
  readonly end: number;
}

/** A match that runs over the end of a sentence is two words that only meet. */
function sentenceOf(sentences: readonly Sentence[], from: number, start: number): number {
  let at = from;
  while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
  return at;
}

/** Finds the candidates of a text among its matches, in text order. Matches outside all sentences are dropped. */
export function findCandidates({ text, units }: Source, taxonomy: Taxonomy, sentences: readonly Sentence[], found: readonly FoundLabel[]): Candidate[] {
  const entries = taxonomy.dictionary();
  const candidates: Candidate[] = [];
  let sentence = 0;
  for (const match of found) {
    sentence = sentenceOf(sentences, sentence, match.start);
    const own = sentences[sentence];
    const entry = entries[match.label];
    if (!own || !entry || match.start < own.start) continue;
    const { senses } = entry;
    if (match.end > own.end || senses.length === 0) candidates.push(...findInside(text, taxonomy, sentences, match, entry, sentence));
    else candidates.push({ start: match.start, end: match.end, senses, sentence, gap: NO_LIST });
  }
  for (let i = 1; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate;
    candidate.gap = listGap(units, (candidates[i - 1] as Candidate).end, candidate.start);
  }
  return candidates;
}

/** Labels inside a match that turned out to be none: on each side of a sentence's end, or in a phrase but for its last or first word. */
function findInside(text: string, taxonomy: Taxonomy, sentences: readonly Sentence[], { start, end }: FoundLabel, { hides }: DictionaryEntry, first: number): Candidate[] {
  const entries = taxonomy.dictionary();
  const found: Candidate[] = [];
  const matchIn = (from: number, to: number, sentence: number): void => {
    for (const match of taxonomy.matcher().match(text.slice(from, to))) {
      const senses = (entries[match.label]?.senses ?? []).filter((sense) => !hides.includes(sense.concept));
      const isFree = found.every((other) => other.end <= from + match.start || other.start >= from + match.end);
      if (senses.length > 0 && isFree) found.push({ start: from + match.start, end: from + match.end, senses, sentence, gap: NO_LIST });
    }
  };
  const own = sentences[first] as Sentence;
  if (end > own.end) {
    matchIn(start, own.end, first);
    const next = sentences[first + 1];
    if (next && next.start < end) matchIn(next.start, end, first + 1);
    return found;
  }
  const lastWord = /[\s\-/]+[^\s\-/]+$/.exec(text.slice(start, end));
  const firstWord = /^[^\s\-/]+[\s\-/]+/.exec(text.slice(start, end));
  if (lastWord) matchIn(start, start + lastWord.index, first);
  if (firstWord) matchIn(start + firstWord[0].length, end, first);
  return found.sort((a, b) => a.start - b.start);
}

/** The candidate stands in a list with the one before it. */
export function besidePrevious(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.gap !== NO_LIST;
}
