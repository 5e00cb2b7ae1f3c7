/** The matches of a text with what reading needs to know of each: sentence, neighbours, senses. */
import type { Match } from '../matcher/matcher.js';
import type { Matches } from '../matcher/matches.js';
import type { Phrasings } from '../taxonomy/forms/phrasings.js';
import { JOB_TITLE, type Meanings, isPlain } from '../taxonomy/meanings.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Inside, LabelsInside } from './labels-inside.js';
import { type ListGap, NO_LIST, listGap } from './list-gap.js';
import type { FoundPhrasing } from './phrasings.js';
import type { Source } from './source.js';
import type { DocumentKind, Sentence } from './types.js';

/** A match that may be a mention. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Its senses are pool[from, to), one at least. */
  readonly pool: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Its label means one skill wherever it stands. */
  readonly sure: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What stands between it and the candidate before it. */
  gap: ListGap;
}

function toCandidate(start: number, end: number, pool: Int32Array, from: number, to: number, sentence: number): Candidate {
  return { start, end, pool, from, to, sure: to - from === 1 && isPlain(pool[from] as number), sentence, gap: NO_LIST };
}

/** A match that runs over the end of a sentence is two words that only meet. */
function sentenceOf(sentences: readonly Sentence[], from: number, start: number): number {
  let at = from;
  while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
  return at;
}

/** A heading stands between the two or is one of them: it ends the list above it and is no item of the list below. */
function isBelowHeading(sentences: readonly Sentence[], previous: Candidate, candidate: Candidate): boolean {
  if (previous.sentence === candidate.sentence) return false;
  for (let at = previous.sentence; at <= candidate.sentence; at++) if ((sentences[at] as Sentence).heading) return true;
  return false;
}

/** Finds the candidates of texts with one taxonomy. */
export class CandidateFinder {
  private readonly meanings: Meanings;
  private readonly phrasings: Phrasings;
  private readonly inside: LabelsInside;

  constructor(taxonomy: Taxonomy) {
    this.meanings = taxonomy.meanings();
    this.phrasings = taxonomy.phrasings();
    this.inside = new LabelsInside(taxonomy);
  }

  /**
   * The candidates of a text among its matches and phrasings, in text order. What stands outside all sentences is
   * dropped; where a match and a phrasing overlap, the match stays.
   */
  find(source: Source, sentences: readonly Sentence[], found: Matches, phrasings: readonly FoundPhrasing[], kind: DocumentKind): Candidate[] {
    // A job title tells what its owner does; in a posting it is a colleague's, or the heading of the text.
    const matched = this.matched(source, sentences, found, kind === 'resume');
    const candidates = phrasings.length === 0 ? matched : this.withPhrasings(matched, sentences, found, phrasings);
    for (let i = 1; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate;
      const previous = candidates[i - 1] as Candidate;
      if (!isBelowHeading(sentences, previous, candidate)) candidate.gap = listGap(source.units, previous.end, candidate.start);
    }
    return candidates;
  }

  /** The candidates with the phrasings beside them; a phrase that only hides labels is a match too. */
  private withPhrasings(candidates: readonly Candidate[], sentences: readonly Sentence[], found: Matches, phrasings: readonly FoundPhrasing[]): Candidate[] {
    const { starts, senses } = this.phrasings;
    const all: Candidate[] = [];
    let match = 0;
    let next = 0;
    let at = 0;
    for (const phrasing of phrasings) {
      const { start, end } = phrasing;
      while (match < found.count && (found.ends[match] as number) <= start) match++;
      if (this.isTaken(phrasing, found, match)) continue;
      at = sentenceOf(sentences, at, start);
      const own = sentences[at];
      if (!own || start < own.start || end > own.end) continue;
      while (next < candidates.length && (candidates[next] as Candidate).start < start) all.push(candidates[next++] as Candidate);
      all.push(toCandidate(start, end, senses, starts[phrasing.phrasing] as number, starts[phrasing.phrasing + 1] as number, at));
      while (next < candidates.length && (candidates[next] as Candidate).start < end) next++;
    }
    while (next < candidates.length) all.push(candidates[next++] as Candidate);
    return all;
  }

  /** A match from the one at `match` on overlaps the phrasing and is not just a doubtful word at one of its ends: "mentoring" in "mentoring junior engineers". */
  private isTaken({ start, end }: FoundPhrasing, found: Matches, match: number): boolean {
    const { labels, starts, ends, count } = found;
    for (let i = match; i < count && (starts[i] as number) < end; i++) {
      const ownStart = starts[i] as number;
      const ownEnd = ends[i] as number;
      const isWithin = ownStart >= start && ownEnd <= end;
      if (!isWithin || (ownStart !== start && ownEnd !== end) || !this.isDoubtful(labels[i] as number)) return true;
    }
    return false;
  }

  private isDoubtful(label: number): boolean {
    const { starts, senses } = this.meanings;
    const from = starts[label] as number;
    const to = starts[label + 1] as number;
    for (let at = from; at < to; at++) if (isPlain(senses[at] as number)) return false;
    return from < to;
  }

  private matched(source: Source, sentences: readonly Sentence[], found: Matches, isResume: boolean): Candidate[] {
    const { starts, senses, single } = this.meanings;
    const candidates: Candidate[] = [];
    let at = 0;
    for (let i = 0; i < found.count; i++) {
      const label = found.labels[i] as number;
      const start = found.starts[i] as number;
      const end = found.ends[i] as number;
      at = sentenceOf(sentences, at, start);
      const own = sentences[at];
      if (!own || start < own.start) continue;
      // Most labels are plain names, of which the columns need not be asked.
      const from = label < single ? label : (starts[label] as number);
      const to = label < single ? label + 1 : (starts[label + 1] as number);
      if (end > own.end) this.addAcross(source.text, { label, start, end }, sentences, at, candidates);
      else if (from < to && (isResume || ((senses[from] as number) & JOB_TITLE) === 0)) candidates.push(toCandidate(start, end, senses, from, to, at));
      else this.addInside(this.inside.ofMatch(source, start, end, label), start, at, candidates);
    }
    return candidates;
  }

  private addInside(found: readonly Inside[], offset: number, sentence: number, candidates: Candidate[]): void {
    for (const { start, end, senses } of found) candidates.push(toCandidate(offset + start, offset + end, senses, 0, senses.length, sentence));
  }

  /** A match that runs over the end of a sentence: what is on either side. */
  private addAcross(text: string, { start, end, label }: Match, sentences: readonly Sentence[], at: number, candidates: Candidate[]): void {
    const { end: ownEnd } = sentences[at] as Sentence;
    this.addInside(this.inside.ofStretch(text.slice(start, ownEnd), label), start, at, candidates);
    const next = sentences[at + 1];
    if (next && next.start < end) this.addInside(this.inside.ofStretch(text.slice(next.start, end), label), next.start, at + 1, candidates);
  }
}

/** The candidate stands in a list with the one before it. */
export function besidePrevious(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.gap !== NO_LIST;
}
