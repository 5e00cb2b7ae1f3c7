/** Decides which candidates are real mentions, and of which sense, from evidence that can be named. */
import type { TokenBuffer } from '../matcher/tokens.js';
import { conceptOf } from '../taxonomy/meanings.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Candidate, besidePrevious } from './candidates.js';
import { type GatheredEvidence, PIECE, type Piece, Tally, logistic } from './evidence.js';
import { type JudgeTables, OwnEvidence, SKILL_SECTIONS, isVague } from './own-evidence.js';
import type { Relatives } from './relatives.js';
import type { Source } from './source.js';
import type { Structure } from './structure.js';
import { isWholeItem } from './surroundings.js';
import type { SectionKind, Sentence } from './types.js';

/** A candidate that counts. */
export interface Reading extends GatheredEvidence {
  readonly candidate: Candidate;
  /** Index of the concept. */
  readonly concept: number;
  /** In [0.5, 1]. */
  readonly confidence: number;
}

const EVIDENCE_FREE: ReadonlySet<SectionKind> = new Set(['legal', 'benefits', 'company', 'page']);

/** Decides the candidates of one document. */
export class Judge {
  private readonly taxonomy: Taxonomy;
  private readonly relatives: Relatives;
  private readonly own: OwnEvidence;
  private readonly tally = new Tally();
  /** Log-odds at which a candidate counts. */
  private least = 0;
  /** What the first round found. */
  private before: ReadonlyArray<Reading | undefined> = [];
  /** Concept → how many mentions of it the first round found. */
  private readonly meant = new Map<number, number>();

  constructor(
    private readonly source: Source,
    tables: JudgeTables,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
    tokens: TokenBuffer,
  ) {
    this.taxonomy = tables.taxonomy;
    this.relatives = tables.relatives;
    this.own = new OwnEvidence(source, tables, structure, candidates, tokens);
    this.tally.begin(structure.fitted);
    tables.relatives.begin();
  }

  /**
   * The candidates that count, in text order. Two rounds: what the first finds, sure or not, is evidence for its
   * neighbours and relatives in the second.
   */
  readings(): Reading[] {
    const { candidates, relatives } = this;
    for (const candidate of candidates)
      if (candidate.sure && !EVIDENCE_FREE.has(this.sentenceOf(candidate).section)) relatives.add(conceptOf(candidate.pool[candidate.from] as number));
    const first: Array<Reading | undefined> = [];
    for (let i = 0; i < candidates.length; i++) {
      this.own.gather(i);
      first.push(this.judge(i, undefined));
    }
    for (let i = 0; i < candidates.length; i++) {
      const reading = first[i];
      if (reading && !reading.candidate.sure) relatives.add(reading.concept);
    }
    return this.second(first);
  }

  /** Every candidate with its likeliest sense, also those that do not count: what the weights are fitted on. */
  judgements(): Reading[] {
    this.readings();
    this.least = -Infinity;
    return this.second(this.before);
  }

  private second(first: ReadonlyArray<Reading | undefined>): Reading[] {
    this.before = first;
    this.meant.clear();
    for (const reading of first) if (reading) this.meant.set(reading.concept, (this.meant.get(reading.concept) ?? 0) + 1);
    const readings: Reading[] = [];
    for (let i = 0; i < this.candidates.length; i++) {
      const candidate = this.candidates[i] as Candidate;
      const isSettled = this.least === 0 && candidate.sure && !this.isNameElsewhere(candidate);
      const reading = isSettled ? first[i] : this.judge(i, first);
      if (reading) readings.push(reading);
    }
    return readings;
  }

  private sentenceOf(candidate: Candidate): Sentence {
    return this.structure.sentences[candidate.sentence] as Sentence;
  }

  /** The sense with the most evidence, if that is enough; `before` has what the round before found. */
  private judge(index: number, before: ReadonlyArray<Reading | undefined> | undefined): Reading | undefined {
    const { tally } = this;
    const { firstSense, low, high, sum, wordSum } = this.own;
    const candidate = this.candidates[index] as Candidate;
    const { pool, from, to } = candidate;
    const sure = candidate.sure;
    const beside = sure ? undefined : this.neighbours(index, before);
    const isName = before !== undefined && beside === undefined && this.isNameElsewhere(candidate) && !this.isSkillItem(candidate);
    let best: Reading | undefined;
    let bestSum = -Infinity;
    for (let at = from; at < to; at++) {
      const concept = conceptOf(pool[at] as number);
      const place = (firstSense[index] as number) + at - from;
      tally.reset(low[place] as number, high[place] as number, sum[place] as number);
      if (beside !== undefined) tally.add(beside);
      if (isName) tally.add(PIECE.nameElsewhere);
      if (!sure && !isVague(this.taxonomy, concept) && this.relatives.has(concept)) tally.add(PIECE.relative);
      if (!sure && this.structure.kind === 'posting' && this.isElsewhere(concept, before?.[index])) tally.add(PIECE.elsewhere);
      if (tally.sum < this.least || tally.sum <= bestSum) continue;
      bestSum = tally.sum;
      best = { candidate, concept, confidence: Math.round(logistic(tally.sum) * 1000) / 1000, low: tally.low, high: tally.high, words: wordSum[place] as number };
    }
    return best;
  }

  /** In this document the label is a name: where there is "Perl & Sons", "Sam Perl" is no language either. */
  private isNameElsewhere({ pool, from, to }: Candidate): boolean {
    const { names } = this.own;
    if (names.size === 0) return false;
    for (let at = from; at < to; at++) if (names.has(conceptOf(pool[at] as number))) return true;
    return false;
  }

  /** The first round found the concept at another place than this one. */
  private isElsewhere(concept: number, own: Reading | undefined): boolean {
    return (this.meant.get(concept) ?? 0) > (own?.concept === concept ? 1 : 0);
  }

  /** All of an item of a list of skills: there a person called Ruby names the language like anybody else. */
  private isSkillItem(candidate: Candidate): boolean {
    const sentence = this.sentenceOf(candidate);
    return SKILL_SECTIONS.has(sentence.section) && isWholeItem(this.source, candidate, sentence);
  }

  /** Evidence from the candidates that stand in a list with this one. */
  private neighbours(index: number, before: ReadonlyArray<Reading | undefined> | undefined): Piece | undefined {
    const previous = besidePrevious(this.candidates[index]) ? index - 1 : -1;
    const next = besidePrevious(this.candidates[index + 1]) ? index + 1 : -1;
    for (const i of [previous, next]) if (i >= 0 && (before ? before[i] !== undefined : (this.candidates[i] as Candidate).sure)) return PIECE.besideSkill;
    if (this.haveParentInCommon(index, previous) || this.haveParentInCommon(index, next)) return PIECE.besideDoubtful;
    return this.touchesTechnology(index, before) ? PIECE.touchesTechnology : undefined;
  }

  /**
   * ```text
   * java spring Kubernetes        docker agile selenium
   *      ^^^^^^ one of them beside       ^^^^^ no technology, but one on either side
   * ```
   */
  private touchesTechnology(index: number, before: ReadonlyArray<Reading | undefined> | undefined): boolean {
    const left = this.isTouching(index - 1, index, index - 1, before);
    const right = this.isTouching(index, index + 1, index + 1, before);
    return left || right ? (left && right) || this.isTechnology(this.candidates[index] as Candidate) : false;
  }

  /** Nothing but a space stands between two candidates, and the one at `other` is a technology that counts. */
  private isTouching(first: number, second: number, other: number, before: ReadonlyArray<Reading | undefined> | undefined): boolean {
    const one = this.candidates[first];
    const two = this.candidates[second];
    if (!one || two?.start !== one.end + 1 || this.source.units[one.end] !== 0x20) return false;
    const candidate = this.candidates[other] as Candidate;
    return (before ? before[other] !== undefined : candidate.sure) && this.isTechnology(candidate);
  }

  private isTechnology({ pool, from }: Candidate): boolean {
    return this.taxonomy.at(conceptOf(pool[from] as number)).kind === 'technology';
  }

  private haveParentInCommon(index: number, other: number): boolean {
    if (other < 0) return false;
    const mine = this.candidates[index] as Candidate;
    const theirs = this.candidates[other] as Candidate;
    for (let i = mine.from; i < mine.to; i++) {
      for (let k = theirs.from; k < theirs.to; k++) if (this.relatives.areSiblings(conceptOf(mine.pool[i] as number), conceptOf(theirs.pool[k] as number))) return true;
    }
    return false;
  }
}
