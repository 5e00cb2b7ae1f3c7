/** What a candidate says by itself, whatever else is in the document: label, place, words around, cues, support. */
import type { TokenBuffer } from '../matcher/tokens.js';
import { AMBIGUOUS, JOB_TITLE, OTHER_CASE, conceptOf } from '../taxonomy/meanings.js';
import type { Candidate } from './candidates.js';
import { TECHNOLOGY, VAGUE_KINDS, kindBits } from './concept-kinds.js';
import { CUE, type CueHit } from './cue-matcher.js';
import { PIECE, Tally } from './evidence.js';
import { isRole } from './headlines.js';
import type { JudgeTables } from './judge-tables.js';
import { isProperName } from './letter-case.js';
import { longFormBeside } from './long-forms.js';
import { PriorEvidence } from './prior-evidence.js';
import { isBeforeRole, isOfDepartment } from './role-words.js';
import type { SenseEvidence } from './sense-evidence.js';
import type { Source } from './source.js';
import type { Structure } from './structure.js';
import { isInsideCompound, isPartOfName, isWholeItem, standsAlone } from './surroundings.js';
import type { SectionKind, Sentence } from './types.js';

/** Sections that list skills. */
export function listsSkills(section: SectionKind): boolean {
  return section === 'required' || section === 'skills' || section === 'preferred';
}

/**
 * Kinds of which a job is named: in a posting, a "project manager" is a colleague and no project management; a "Java
 * developer" does know Java. In a title the job is the one on offer, in a résumé the person's own.
 */
const NAMES_ROLE = kindBits('method', 'knowledge', 'domain', 'soft');

/** Kinds that a headline names by doubtful words: Operations Head, HR. A tool (Chef, Spring Intern) is no better known for it. */
const NAMES_FIELD = kindBits('method', 'knowledge', 'domain');

/**
 * The words around say no more than this against the proper name of a technology that means nothing else: by themselves
 * they make its mention doubtful and no more. In long lists (Grafana/Loki/Tempo with OpenTelemetry; Backstage …) the sum of
 * many words that few labels taught fell below that.
 */
const MOST_AGAINST_NAME = -1.5;

/** Gathers the evidence of the candidates of one document, in text order. */
export class OwnEvidence {
  /** Concepts of which a label is part of a name in this document. */
  readonly names = new Set<number>();
  private readonly tally = new Tally();
  private readonly prior: PriorEvidence;
  private readonly evidence: SenseEvidence;
  private cueAt = 0;
  /** Senses that were gathered. */
  private senses = 0;

  constructor(
    private readonly source: Source,
    private readonly tables: JudgeTables,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
    tokens: TokenBuffer,
  ) {
    this.tally.begin(structure.fitted);
    this.prior = new PriorEvidence(source, structure, this.tally);
    this.evidence = tables.evidence;
    this.evidence.begin(candidates.length, countSenses(candidates));
    tables.tokens.begin(tokens);
    tables.words.begin();
  }

  /** The evidence for each sense of a candidate; calls come in text order. */
  gather(index: number): void {
    const { tally, evidence } = this;
    const candidate = this.candidates[index] as Candidate;
    const sentence = this.sentenceOf(candidate);
    tally.reset(0, 0, 0);
    this.gatherShared(index, candidate, sentence);
    const { low, high, sum } = tally;
    const { words: around } = this.tables;
    const { fitted } = this.structure;
    if (fitted) around.turnTo(this.source, sentence, candidate);
    evidence.firstSense[index] = this.senses;
    for (let at = candidate.from; at < candidate.to; at++) {
      const sense = candidate.pool[at] as number;
      tally.reset(low, high, sum);
      this.gatherOfSense(candidate, sentence, sense);
      const words = fitted ? this.wordsAround(candidate, sentence, conceptOf(sense)) : 0;
      const place = this.senses++;
      evidence.low[place] = tally.low;
      evidence.high[place] = tally.high;
      evidence.sum[place] = tally.sum + words;
      evidence.words[place] = words;
    }
  }

  /** What the words around say of a sense of the candidate. */
  private wordsAround(candidate: Candidate, sentence: Sentence, concept: number): number {
    const { kinds, words } = this.tables;
    const said = words.weight(kinds.numberOf(concept));
    const mayVeto = said >= MOST_AGAINST_NAME || !candidate.sure || !kinds.isAmong(concept, TECHNOLOGY) || !isProperName(this.source, sentence, candidate);
    return mayVeto ? said : MOST_AGAINST_NAME;
  }

  /** Evidence that is the same for all senses of the candidate. */
  private gatherShared(index: number, candidate: Candidate, sentence: Sentence): void {
    const { source, tally } = this;
    const { section } = sentence;
    if (section === 'legal' || section === 'benefits') tally.add(PIECE.foreignSection);
    if (isInsideCompound(source, candidate, !candidate.sure && isAmbiguous(candidate))) tally.add(PIECE.insideCompound);
    if (isPartOfName(source, candidate, sentence, this.candidates[index + 1])) {
      tally.add(PIECE.partOfName);
      for (let at = candidate.from; at < candidate.to; at++) this.names.add(conceptOf(candidate.pool[at] as number));
    }
    if (candidate.sure) return;
    if (section === 'company') tally.add(PIECE.companySection);
    if (section === 'page') tally.add(PIECE.pageSection);
    if (section === 'title') tally.add(PIECE.title);
    if (listsSkills(section)) {
      tally.add(PIECE.skillSection);
      if (isWholeItem(source, candidate, sentence)) tally.add(PIECE.wholeItem);
    }
    this.gatherCues(candidate, sentence);
    if (standsAlone(source, candidate, sentence)) tally.add(PIECE.standsAlone);
  }

  /**
   * ```text
   * experience with Go    knowledge of the oil industry    Go developer
   * ^--------------       ^-----------                        ^-------- cueAfter
   * cueBefore             cueBefore
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
      if ((cue.bits & CUE.before) !== 0 && end <= candidate.start) before ||= this.reaches(end, candidate.start);
      if ((cue.bits & CUE.after) !== 0 && start >= candidate.end) after ||= start - candidate.end <= 2;
    }
    if (before) this.tally.add(PIECE.cueBefore);
    if (after) this.tally.add(PIECE.cueAfter);
  }

  /** Nothing but a space, a colon or an article stands between a cue and the candidate. */
  private reaches(end: number, start: number): boolean {
    const { units, text } = this.source;
    const gap = start - end;
    return gap <= (units[end] === 0x3a ? 5 : 3) || (gap === 5 && text.startsWith(' the ', end));
  }

  private gatherOfSense(candidate: Candidate, sentence: Sentence, sense: number): void {
    const { source, structure, tally } = this;
    const { kinds } = this.tables;
    const concept = conceptOf(sense);
    this.prior.add(candidate, sense, sentence);
    if (
      structure.kind === 'posting' &&
      sentence.section !== 'title' &&
      kinds.isAmong(concept, NAMES_ROLE) &&
      (isBeforeRole(source, candidate.end) || isOfDepartment(source, candidate.start))
    )
      tally.add(PIECE.roleName);
    if (candidate.sure) return;
    if (structure.kind === 'resume' && sentence.section === 'title') {
      if (kinds.isAmong(concept, NAMES_FIELD)) tally.add(PIECE.headline);
      else if (isRole(source.text.slice(candidate.start, candidate.end))) tally.add(PIECE.roleName);
    }
    const support = this.tables.support.count(source, sentence, concept);
    if (support > 0) tally.add(PIECE.supportNear);
    if (support > 1) tally.add(PIECE.supportTwice);
    if ((sense & (AMBIGUOUS | OTHER_CASE | JOB_TITLE)) === AMBIGUOUS && kinds.isAmong(concept, VAGUE_KINDS)) tally.add(PIECE.vague);
    const longForm = longFormBeside(source, candidate.start, candidate.end, this.tables.taxonomy, concept);
    if (longForm === 'own') tally.add(PIECE.longForm);
    if (longForm === 'other') tally.add(PIECE.otherLongForm);
  }

  private sentenceOf(candidate: Candidate): Sentence {
    return this.structure.sentences[candidate.sentence] as Sentence;
  }
}

function isAmbiguous({ pool, from, to }: Candidate): boolean {
  for (let at = from; at < to; at++) if (((pool[at] as number) & (AMBIGUOUS | OTHER_CASE)) !== 0) return true;
  return false;
}

function countSenses(candidates: readonly Candidate[]): number {
  let senses = 0;
  for (const { from, to } of candidates) senses += to - from;
  return senses;
}
