/** Decides which candidates are real mentions, and of which sense, from evidence that can be named. */
import type { SkillKind } from '../taxonomy/concept.js';
import { AMBIGUOUS, ANY_FORM, EXACT_CASE, JOB_TITLE, OTHER_CASE, PHRASE, conceptOf, isPlain } from '../taxonomy/meanings.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Candidate, besidePrevious } from './candidates.js';
import { CUE, type CueHit } from './cue-matcher.js';
import { type GatheredEvidence, Tally, logistic } from './evidence.js';
import { longFormBeside } from './long-forms.js';
import { Relatives } from './relatives.js';
import { SentenceTokens } from './sentence-tokens.js';
import type { Structure } from './structure.js';
import { Support } from './support.js';
import { SurroundingWords } from './surrounding-words.js';
import type { Source } from './source.js';
import { caseTells, isCapitals, isBeforeRole, isInsideCompound, isPartOfName, isWholeItem, standsAlone } from './surroundings.js';
import type { SectionKind, Sentence } from './types.js';

/** A candidate that counts. */
export interface Reading extends GatheredEvidence {
  readonly candidate: Candidate;
  /** Index of the concept. */
  readonly concept: number;
  /** In [0.5, 1]. */
  readonly confidence: number;
}

const SKILL_SECTIONS: ReadonlySet<SectionKind> = new Set(['skills', 'required', 'preferred']);
const EVIDENCE_FREE: ReadonlySet<SectionKind> = new Set(['legal', 'benefits', 'company', 'page']);

/** A text of no more sentences than this has no headings to go by. */
const FEW_SENTENCES = 6;

/**
 * Kinds of which a job is named: in a posting, a "project manager" is a colleague and no project management; a "Java
 * developer" does know Java. In a title the job is the one on offer, in a résumé the person's own.
 */
const NAMES_ROLE: ReadonlySet<SkillKind> = new Set(['method', 'knowledge', 'domain', 'soft']);

/** Tables of a taxonomy that are made once and serve every document. */
export class JudgeTables {
  readonly relatives: Relatives;
  readonly tokens = new SentenceTokens();
  readonly support: Support;
  readonly words = new SurroundingWords(this.tokens);

  constructor(readonly taxonomy: Taxonomy) {
    this.relatives = new Relatives(taxonomy);
    this.support = new Support(taxonomy, this.tokens);
  }
}

/** Decides the candidates of one document. */
export class Judge {
  private readonly taxonomy: Taxonomy;
  private readonly relatives: Relatives;
  private readonly support: Support;
  private readonly words: SurroundingWords;
  private readonly tally = new Tally();
  /** Log-odds at which a candidate counts. */
  private least = 0;
  private cueAt = 0;
  /** Concept → how many mentions of it the first round found. */
  private readonly meant = new Map<number, number>();
  /** What the first round found. */
  private before: ReadonlyArray<Reading | undefined> = [];
  /** Concepts of which a label is part of a name in this document. */
  private readonly names = new Set<number>();
  /** Candidate → where its senses begin in the three columns below. */
  private readonly firstSense: number[] = [];
  /** For each sense, the evidence that does not depend on other candidates: bits and sum. */
  private readonly low: number[] = [];
  private readonly high: number[] = [];
  private readonly sum: number[] = [];
  private readonly wordSum: number[] = [];

  constructor(
    private readonly source: Source,
    { taxonomy, relatives, tokens, support, words }: JudgeTables,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
  ) {
    this.taxonomy = taxonomy;
    this.relatives = relatives;
    this.support = support;
    this.words = words;
    this.tally.begin(structure.fitted);
    relatives.begin();
    tokens.begin();
    words.begin();
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
      this.gatherOwn(i);
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
    const { tally, low, high, sum } = this;
    const candidate = this.candidates[index] as Candidate;
    const { pool, from, to } = candidate;
    const sure = candidate.sure;
    const beside = sure ? undefined : this.neighbours(index, before);
    const isName = before !== undefined && beside === undefined && this.isNameElsewhere(candidate) && !this.isSkillItem(candidate);
    let best: Reading | undefined;
    let bestSum = -Infinity;
    for (let at = from; at < to; at++) {
      const concept = conceptOf(pool[at] as number);
      const place = (this.firstSense[index] as number) + at - from;
      tally.reset(low[place] as number, high[place] as number, sum[place] as number);
      if (beside) tally.add(beside);
      if (isName) tally.add('nameElsewhere');
      if (!sure && !this.isVague(concept) && this.relatives.has(concept)) tally.add('relative');
      if (!sure && this.structure.kind === 'posting' && this.isElsewhere(concept, before?.[index])) tally.add('elsewhere');
      if (tally.sum < this.least || tally.sum <= bestSum) continue;
      bestSum = tally.sum;
      best = { candidate, concept, confidence: Math.round(logistic(tally.sum) * 1000) / 1000, low: tally.low, high: tally.high, words: this.wordSum[place] as number };
    }
    return best;
  }

  /** In this document the label is a name: where there is "Perl & Sons", "Sam Perl" is no language either. */
  private isNameElsewhere({ pool, from, to }: Candidate): boolean {
    if (this.names.size === 0) return false;
    for (let at = from; at < to; at++) if (this.names.has(conceptOf(pool[at] as number))) return true;
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
  private neighbours(index: number, before: ReadonlyArray<Reading | undefined> | undefined): 'besideSkill' | 'besideDoubtful' | undefined {
    const previous = besidePrevious(this.candidates[index]) ? index - 1 : -1;
    const next = besidePrevious(this.candidates[index + 1]) ? index + 1 : -1;
    if (previous < 0 && next < 0) return undefined;
    for (const i of [previous, next]) if (i >= 0 && (before ? before[i] !== undefined : (this.candidates[i] as Candidate).sure)) return 'besideSkill';
    return this.haveParentInCommon(index, previous) || this.haveParentInCommon(index, next) ? 'besideDoubtful' : undefined;
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

  /** Gathers, for each sense of a candidate, the evidence that does not depend on other candidates. */
  private gatherOwn(index: number): void {
    const { tally } = this;
    const candidate = this.candidates[index] as Candidate;
    tally.reset(0, 0, 0);
    this.gatherShared(index, candidate);
    const { low, high, sum } = tally;
    const sentence = this.sentenceOf(candidate);
    const { fitted } = this.structure;
    if (fitted) this.words.turnTo(this.source, sentence, candidate);
    this.firstSense.push(this.sum.length);
    for (let at = candidate.from; at < candidate.to; at++) {
      tally.reset(low, high, sum);
      this.gatherOfSense(candidate, candidate.pool[at] as number);
      const words = fitted ? this.words.weight(sentence, this.taxonomy.at(conceptOf(candidate.pool[at] as number)).kind) : 0;
      this.low.push(tally.low);
      this.high.push(tally.high);
      this.sum.push(tally.sum + words);
      this.wordSum.push(words);
    }
  }

  /** Evidence that is the same for all senses of the candidate. */
  private gatherShared(index: number, candidate: Candidate): void {
    const { source, tally } = this;
    const sentence = this.sentenceOf(candidate);
    const { section } = sentence;
    if (section === 'legal' || section === 'benefits') tally.add('foreignSection');
    if (isInsideCompound(source, candidate, isAmbiguous(candidate))) tally.add('insideCompound');
    if (isPartOfName(source, candidate, sentence, this.candidates[index + 1])) {
      tally.add('partOfName');
      for (let at = candidate.from; at < candidate.to; at++) this.names.add(conceptOf(candidate.pool[at] as number));
    }
    if (candidate.sure) return;
    if (section === 'company') tally.add('companySection');
    if (section === 'page') tally.add('pageSection');
    if (section === 'title') tally.add('title');
    if (SKILL_SECTIONS.has(section)) {
      tally.add('skillSection');
      if (isWholeItem(source, candidate, sentence)) tally.add('wholeItem');
    }
    this.gatherCues(candidate, sentence);
    if (standsAlone(source, candidate, sentence)) tally.add('standsAlone');
  }

  /**
   * ```text
   * experience with Go    Go developer
   * ^--------------          ^-------- cueAfter
   * cueBefore
   * ```
   */
  private gatherCues(candidate: Candidate, sentence: Sentence): void {
    const { cues } = this.structure;
    while (this.cueAt < cues.length && (cues[this.cueAt] as CueHit).end < sentence.start) this.cueAt++;
    let before = false;
    let after = false;
    for (let i = this.cueAt; i < cues.length; i++) {
      const { cue, start, end } = cues[i] as CueHit;
      if (start >= sentence.end) break;
      if ((cue.bits & CUE.before) !== 0 && end <= candidate.start) before ||= candidate.start - end <= (this.source.units[end] === 0x3a ? 5 : 3);
      if ((cue.bits & CUE.after) !== 0 && start >= candidate.end) after ||= start - candidate.end <= 2;
    }
    if (before) this.tally.add('cueBefore');
    if (after) this.tally.add('cueAfter');
  }

  private gatherOfSense(candidate: Candidate, sense: number): void {
    const { source, structure, tally } = this;
    const sentence = this.sentenceOf(candidate);
    const concept = conceptOf(sense);
    this.gatherPrior(candidate, sense, sentence);
    if (structure.kind === 'posting' && sentence.section !== 'title' && isBeforeRole(source, candidate.end) && NAMES_ROLE.has(this.taxonomy.at(concept).kind))
      tally.add('roleName');
    if (candidate.sure) return;
    const support = this.support.count(source, sentence, concept);
    if (support > 0) tally.add('supportNear');
    if (support > 1) tally.add('supportTwice');
    if ((sense & (AMBIGUOUS | OTHER_CASE | JOB_TITLE)) === AMBIGUOUS && this.isVague(concept)) tally.add('vague');
    const longForm = longFormBeside(source, candidate.start, candidate.end, this.taxonomy, concept);
    if (longForm === 'own') tally.add('longForm');
    if (longForm === 'other') tally.add('otherLongForm');
  }

  private gatherPrior(candidate: Candidate, sense: number, sentence: Sentence): void {
    const { tally } = this;
    if (isPlain(sense)) {
      tally.add('plain');
      return;
    }
    if ((sense & ANY_FORM) !== 0) {
      tally.add('anyForm');
      if (sentence.section === 'other' && this.structure.sentences.length > FEW_SENTENCES) tally.add('anyFormInPassing');
      return;
    }
    if ((sense & JOB_TITLE) !== 0) {
      tally.add('jobTitle');
      return;
    }
    if ((sense & OTHER_CASE) !== 0) {
      tally.add(isCapitals(this.source, sentence, candidate) ? 'exactCaseUntold' : 'otherCase');
      return;
    }
    const tells = (sense & EXACT_CASE) !== 0 && caseTells(this.source, sentence, candidate.start, candidate.end);
    if ((sense & AMBIGUOUS) === 0) tally.add(tells ? 'exactCase' : 'exactCaseUntold');
    else tally.add(tells ? 'ambiguousExactCase' : (sense & PHRASE) !== 0 ? 'ambiguousPhrase' : 'ambiguous');
  }

  /** Virtues and industries are named in passing everywhere. */
  private isVague(concept: number): boolean {
    const { kind } = this.taxonomy.at(concept);
    return kind === 'soft' || kind === 'domain';
  }
}

function isAmbiguous({ pool, from, to }: Candidate): boolean {
  for (let at = from; at < to; at++) if (((pool[at] as number) & AMBIGUOUS) !== 0) return true;
  return false;
}
