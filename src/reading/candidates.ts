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
  /** Its label means one skill wherever it stands. */
  readonly sure: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What stands between it and the candidate before it. */
  gap: ListGap;
}

function toCandidate(start: number, end: number, senses: readonly Sense[], sentence: number): Candidate {
  const sense = senses[0] as Sense;
  return { start, end, senses, sure: senses.length === 1 && !sense.ambiguous && !sense.exactCase, sentence, gap: NO_LIST };
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

/** A label inside a match that is none itself: where it begins and ends, counted from the start of the match. */
interface Inside {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

const MOST_PHRASES_KEPT = 10_000;

/** Finds the candidates of texts with one taxonomy. */
export class CandidateFinder {
  /** Phrase as written → what is inside: the same few phrases come again and again. */
  private readonly phrases = new Map<string, readonly Inside[]>();

  constructor(private readonly taxonomy: Taxonomy) {}

  /** The candidates of a text among its matches, in text order. Matches outside all sentences are dropped. */
  find({ text, units }: Source, sentences: readonly Sentence[], found: readonly FoundLabel[]): Candidate[] {
    const entries = this.taxonomy.dictionary();
    const candidates: Candidate[] = [];
    let at = 0;
    for (const match of found) {
      const { start, end, label } = match;
      at = sentenceOf(sentences, at, start);
      const own = sentences[at];
      const entry = entries[label];
      if (!own || !entry || start < own.start) continue;
      const { senses } = entry;
      if (end > own.end) {
        this.addAcross(text, match, entry, sentences, at, candidates);
      } else if (senses.length === 0) {
        for (const inside of this.insidePhrase(text.slice(start, end), entry)) candidates.push(toCandidate(start + inside.start, start + inside.end, inside.senses, at));
      } else candidates.push(toCandidate(start, end, senses, at));
    }
    for (let i = 1; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate;
      candidate.gap = listGap(units, (candidates[i - 1] as Candidate).end, candidate.start);
    }
    return candidates;
  }

  /** A match that runs over the end of a sentence: what is on either side. */
  private addAcross(text: string, { start, end }: FoundLabel, entry: DictionaryEntry, sentences: readonly Sentence[], at: number, candidates: Candidate[]): void {
    const add = (from: number, to: number, sentence: number): void => {
      for (const inside of this.labelsIn(text.slice(from, to), entry)) candidates.push(toCandidate(from + inside.start, from + inside.end, inside.senses, sentence));
    };
    add(start, (sentences[at] as Sentence).end, at);
    const next = sentences[at + 1];
    if (next && next.start < end) add(next.start, end, at + 1);
  }

  /** Labels inside a phrase that hides others: in all but its last word, and in all but its first. */
  private insidePhrase(phrase: string, entry: DictionaryEntry): readonly Inside[] {
    const known = this.phrases.get(phrase);
    if (known) return known;
    const lastWord = /[\s\-/]+[^\s\-/]+$/.exec(phrase);
    const firstWord = /^[^\s\-/]+[\s\-/]+/.exec(phrase);
    const found: Inside[] = lastWord ? this.labelsIn(phrase.slice(0, lastWord.index), entry) : [];
    if (firstWord) {
      const from = firstWord[0].length;
      for (const { start, end, senses } of this.labelsIn(phrase.slice(from), entry)) {
        const isFree = found.every((other) => other.end <= from + start || other.start >= from + end);
        if (isFree) found.push({ start: from + start, end: from + end, senses });
      }
    }
    found.sort((one, other) => one.start - other.start);
    if (this.phrases.size >= MOST_PHRASES_KEPT) this.phrases.clear();
    this.phrases.set(phrase, found);
    return found;
  }

  /** The labels of a stretch but for those that the entry hides. */
  private labelsIn(stretch: string, { hides }: DictionaryEntry): Inside[] {
    const entries = this.taxonomy.dictionary();
    const found: Inside[] = [];
    for (const { label, start, end } of this.taxonomy.matcher().match(stretch)) {
      const senses = (entries[label]?.senses ?? []).filter((sense) => !hides.includes(sense.concept));
      if (senses.length > 0) found.push({ start, end, senses });
    }
    return found;
  }
}

/** The candidate stands in a list with the one before it. */
export function besidePrevious(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.gap !== NO_LIST;
}
