/** The matches of a text with what reading needs to know of each: sentence, neighbours, senses. */
import type { Sense } from '../taxonomy/labels.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Sentence } from './types.js';

/** A match that may be a mention. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  /** Index of its sentence. */
  readonly sentence: number;
  /** Only list separators stand between it and the candidate before it. */
  besidePrevious: boolean;
}

const LIST_GAP = /^(?:[\s,/|;&•·●▪+()–—*:\\]|\n\s*-)*(?:(?:and|or|as well as|and\/or|like|such as|e\.g\.,?)[\s,]*)?[\s*(]*$/i;
const SEPARATES = /[^\s]|\n/;
const LONGEST_LIST_GAP = 16;

function isListGap(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_LIST_GAP && to > from && isSeparating(text.slice(from, to));
}

function isSeparating(gap: string): boolean {
  return LIST_GAP.test(gap) && SEPARATES.test(gap);
}

/** A match that runs over the end of a sentence is two words that only meet. */
function sentenceOf(sentences: readonly Sentence[], from: number, start: number): number {
  let at = from;
  while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
  return at;
}

/** A match that has to be looked into again: it crosses the end of a sentence, or it is a phrase that hides a label. */
interface Doubled {
  readonly start: number;
  readonly end: number;
  readonly hides: readonly number[];
}

/** Finds the candidates of a text, in text order. Matches outside all sentences are dropped. */
export function findCandidates(text: string, taxonomy: Taxonomy, sentences: readonly Sentence[]): Candidate[] {
  const entries = taxonomy.dictionary();
  const candidates: Candidate[] = [];
  const doubled: Doubled[] = [];
  let sentence = 0;
  taxonomy.matcher().scan(text, (label, start, end) => {
    sentence = sentenceOf(sentences, sentence, start);
    const own = sentences[sentence];
    const entry = entries[label];
    if (!own || !entry || start < own.start) return;
    if (end > own.end || entry.senses.length === 0) doubled.push({ start, end, hides: entry.hides });
    else candidates.push({ start, end, senses: entry.senses, sentence, besidePrevious: false });
  });
  sentence = 0;
  for (const one of doubled) {
    sentence = sentenceOf(sentences, sentence, one.start);
    candidates.push(...findInside(text, taxonomy, sentences, one, sentence));
  }
  if (doubled.length > 0) candidates.sort((a, b) => a.start - b.start);
  candidates.forEach((candidate, i) => {
    const previous = candidates[i - 1];
    candidate.besidePrevious = previous !== undefined && isListGap(text, previous.end, candidate.start);
  });
  return candidates;
}

/** Labels inside a match that turned out to be none: on each side of a sentence's end, or in a phrase but for its last or first word. */
function findInside(text: string, taxonomy: Taxonomy, sentences: readonly Sentence[], { start, end, hides }: Doubled, first: number): Candidate[] {
  const entries = taxonomy.dictionary();
  const found: Candidate[] = [];
  const matchIn = (from: number, to: number, sentence: number): void => {
    for (const match of taxonomy.matcher().match(text.slice(from, to))) {
      const senses = (entries[match.label]?.senses ?? []).filter((sense) => !hides.includes(sense.concept));
      const isFree = found.every((other) => other.end <= from + match.start || other.start >= from + match.end);
      if (senses.length > 0 && isFree) found.push({ start: from + match.start, end: from + match.end, senses, sentence, besidePrevious: false });
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
  return found;
}
