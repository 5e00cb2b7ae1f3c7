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

/** Finds the candidates of a text, in text order. Matches outside all sentences are dropped, those that cross a sentence's end are matched again on each side. */
export function findCandidates(text: string, taxonomy: Taxonomy, sentences: readonly Sentence[]): Candidate[] {
  const entries = taxonomy.dictionary();
  const matcher = taxonomy.matcher();
  const candidates: Candidate[] = [];
  let sentence = 0;
  const add = (label: number, start: number, end: number): void => {
    const senses = entries[label]?.senses ?? [];
    if (senses.length === 0) return;
    const previous = candidates.at(-1);
    candidates.push({ start, end, senses, sentence, besidePrevious: previous !== undefined && isListGap(text, previous.end, start) });
  };
  const crossing: Array<[number, number]> = [];
  matcher.scan(text, (label, start, end) => {
    sentence = sentenceOf(sentences, sentence, start);
    const own = sentences[sentence];
    if (!own || start < own.start) return;
    if (end <= own.end) add(label, start, end);
    else crossing.push([start, end]);
  });
  if (crossing.length === 0) return candidates;
  return withCrossing(text, taxonomy, sentences, candidates, crossing);
}

function withCrossing(text: string, taxonomy: Taxonomy, sentences: readonly Sentence[], candidates: Candidate[], crossing: ReadonlyArray<readonly [number, number]>): Candidate[] {
  const entries = taxonomy.dictionary();
  const matcher = taxonomy.matcher();
  const found = [...candidates];
  for (const [start, end] of crossing) {
    let sentence = sentenceOf(sentences, 0, start);
    for (let from = start; from < end; sentence++) {
      const to = Math.min(end, sentences[sentence]?.end ?? end);
      for (const match of matcher.match(text.slice(from, to))) {
        const senses = entries[match.label]?.senses ?? [];
        if (senses.length > 0) found.push({ start: from + match.start, end: from + match.end, senses, sentence, besidePrevious: false });
      }
      from = Math.max(to, sentences[sentence + 1]?.start ?? end);
    }
  }
  found.sort((a, b) => a.start - b.start);
  found.forEach((candidate, i) => {
    const previous = found[i - 1];
    candidate.besidePrevious = previous !== undefined && isListGap(text, previous.end, candidate.start);
  });
  return found;
}
