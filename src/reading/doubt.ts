/** Decides which candidates are real mentions, and of which sense, from evidence that can be named. */
import type { TokenBuffer } from '../matcher/tokens.js';
import { conceptOf } from '../taxonomy/meanings.js';
import type { Candidate } from './candidates.js';
import type { ConceptCounts } from './concept-counts.js';
import { type ConceptKinds, VAGUE_KINDS } from './concept-kinds.js';
import { type GatheredEvidence, PIECE, Tally, logistic } from './evidence.js';
import type { JudgeTables } from './judge-tables.js';
import { ListNeighbours } from './list-neighbours.js';
import { OwnEvidence, listsSkills } from './own-evidence.js';
import type { Relatives } from './relatives.js';
import { asksForNothing } from './section-rules.js';
import { NONE, type SenseEvidence } from './sense-evidence.js';
import type { Source } from './source.js';
import type { Structure } from './structure.js';
import { isWholeItem } from './surroundings.js';
import type { Sentence } from './types.js';

/** A candidate that counts. */
export interface Reading extends GatheredEvidence {
  readonly candidate: Candidate;
  readonly start: number;
  readonly end: number;
  /** Index of the concept. */
  readonly concept: number;
  /** In [0.5, 1]. */
  readonly confidence: number;
}

/** Decides the candidates of one document. */
export class Judge {
  private readonly relatives: Relatives;
  private readonly kinds: ConceptKinds;
  private readonly evidence: SenseEvidence;
  /** How many mentions of a concept the first round found. */
  private readonly counts: ConceptCounts;
  private readonly own: OwnEvidence;
  private readonly neighbours: ListNeighbours;
  private readonly tally = new Tally();
  /** Log-odds at which a candidate counts. */
  private least = 0;
  /** The first round is over. */
  private isSecond = false;
  /** What {@link Judge.choose} found: the place of the sense, its evidence. */
  private place = NONE;
  private low = 0;
  private high = 0;
  private sum = 0;

  constructor(
    private readonly source: Source,
    tables: JudgeTables,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
    tokens: TokenBuffer,
  ) {
    this.relatives = tables.relatives;
    this.kinds = tables.kinds;
    this.evidence = tables.evidence;
    this.counts = tables.counts;
    this.own = new OwnEvidence(source, tables, structure, candidates, tokens);
    this.neighbours = new ListNeighbours(source, tables, candidates);
    this.tally.begin(structure.fitted);
    tables.relatives.begin();
  }

  /**
   * The candidates that count, in text order. Two rounds: what the first finds, sure or not, is evidence for its
   * neighbours and relatives in the second.
   */
  readings(): Reading[] {
    const { candidates, relatives, own } = this;
    const { meant } = this.evidence;
    this.isSecond = false;
    for (const candidate of candidates)
      if (candidate.sure && !asksForNothing(this.sentenceOf(candidate).section)) relatives.add(conceptOf(candidate.pool[candidate.from] as number));
    for (let i = 0; i < candidates.length; i++) {
      own.gather(i);
      this.choose(i);
      meant[i] = this.conceptOf(i);
    }
    for (let i = 0; i < candidates.length; i++) if (meant[i] !== NONE && !(candidates[i] as Candidate).sure) relatives.add(meant[i] as number);
    return this.second();
  }

  /** Every candidate with its likeliest sense, also those that do not count: what the weights are fitted on. */
  judgements(): Reading[] {
    this.readings();
    this.least = -Infinity;
    return this.second();
  }

  private second(): Reading[] {
    const { candidates, counts } = this;
    const { meant } = this.evidence;
    this.isSecond = true;
    for (let i = 0; i < candidates.length; i++) if (meant[i] !== NONE) counts.add(meant[i] as number);
    const readings: Reading[] = [];
    for (let i = 0; i < candidates.length; i++) {
      this.choose(i);
      if (this.place !== NONE) readings.push(this.toReading(i));
    }
    for (let i = 0; i < candidates.length; i++) if (meant[i] !== NONE) counts.forget(meant[i] as number);
    return readings;
  }

  private sentenceOf(candidate: Candidate): Sentence {
    return this.structure.sentences[candidate.sentence] as Sentence;
  }

  /** The concept of the sense that was chosen for a candidate, or none. */
  private conceptOf(index: number): number {
    const { pool, from } = this.candidates[index] as Candidate;
    return this.place === NONE ? NONE : conceptOf(pool[from + this.place - (this.evidence.firstSense[index] as number)] as number);
  }

  private toReading(index: number): Reading {
    const { low, high, sum } = this;
    const candidate = this.candidates[index] as Candidate;
    const { start, end } = candidate;
    const confidence = Math.round(logistic(sum) * 1000) / 1000;
    return { candidate, start, end, concept: this.conceptOf(index), confidence, low, high, words: this.evidence.words[this.place] as number };
  }

  /** Chooses the sense with the most evidence, if that is enough. */
  private choose(index: number): void {
    const { tally, isSecond } = this;
    const { firstSense, low, high, sum } = this.evidence;
    const candidate = this.candidates[index] as Candidate;
    const { pool, from, to, sure } = candidate;
    const beside = sure ? undefined : this.neighbours.of(index, isSecond);
    const isName = isSecond && beside === undefined && this.isNameElsewhere(candidate) && !this.isSkillItem(candidate);
    this.place = NONE;
    let bestSum = -Infinity;
    for (let at = from; at < to; at++) {
      const place = (firstSense[index] as number) + at - from;
      tally.reset(low[place] as number, high[place] as number, sum[place] as number);
      if (beside !== undefined) tally.add(beside);
      if (isName) tally.add(PIECE.nameElsewhere);
      if (!sure) this.addOfDocument(index, conceptOf(pool[at] as number));
      if (tally.sum < this.least || tally.sum <= bestSum) continue;
      bestSum = tally.sum;
      this.place = place;
      this.low = tally.low;
      this.high = tally.high;
      this.sum = tally.sum;
    }
  }

  /** What the rest of the document says of a doubtful candidate. */
  private addOfDocument(index: number, concept: number): void {
    if (!this.kinds.isAmong(concept, VAGUE_KINDS) && this.relatives.has(concept)) this.tally.add(PIECE.relative);
    if (this.isSecond && this.structure.kind === 'posting' && this.isElsewhere(index, concept)) this.tally.add(PIECE.elsewhere);
  }

  /** In this document the label is a name: where there is "Perl & Sons", "Sam Perl" is no language either. */
  private isNameElsewhere({ pool, from, to }: Candidate): boolean {
    const { names } = this.own;
    if (names.size === 0) return false;
    for (let at = from; at < to; at++) if (names.has(conceptOf(pool[at] as number))) return true;
    return false;
  }

  /** The first round found the concept at another place than this one. */
  private isElsewhere(index: number, concept: number): boolean {
    return this.counts.of(concept) > (this.evidence.meant[index] === concept ? 1 : 0);
  }

  /** All of an item of a list of skills: there a person called Ruby names the language like anybody else. */
  private isSkillItem(candidate: Candidate): boolean {
    const sentence = this.sentenceOf(candidate);
    return listsSkills(sentence.section) && isWholeItem(this.source, candidate, sentence);
  }
}
