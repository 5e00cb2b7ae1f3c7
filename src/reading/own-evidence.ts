/** What a candidate says by itself, whatever else is in the document: label, place, words around, cues, support. */
import type { SkillKind } from '../taxonomy/concept.js';
import { AMBIGUOUS, ANY_FORM, EXACT_CASE, JOB_TITLE, OTHER_CASE, PHRASE, conceptOf, isPlain } from '../taxonomy/meanings.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Candidate } from './candidates.js';
import { CUE, type CueHit } from './cue-matcher.js';
import { Tally } from './evidence.js';
import { isRole } from './headlines.js';
import { longFormBeside } from './long-forms.js';
import { Relatives } from './relatives.js';
import { SentenceTokens } from './sentence-tokens.js';
import type { Source } from './source.js';
import type { Structure } from './structure.js';
import { Support } from './support.js';
import { SurroundingWords } from './surrounding-words.js';
import { caseTells, isBeforeRole, isCapitals, isInsideCompound, isPartOfName, isWholeItem, standsAlone } from './surroundings.js';
import type { SectionKind, Sentence } from './types.js';

/** Sections that list skills. */
export const SKILL_SECTIONS: ReadonlySet<SectionKind> = new Set(['skills', 'required', 'preferred']);

/** A text of no more sentences than this has no headings to go by. */
const FEW_SENTENCES = 6;

/**
 * Kinds of which a job is named: in a posting, a "project manager" is a colleague and no project management; a "Java
 * developer" does know Java. In a title the job is the one on offer, in a résumé the person's own.
 */
const NAMES_ROLE: ReadonlySet<SkillKind> = new Set(['method', 'knowledge', 'domain', 'soft']);

/** Kinds that a headline names by doubtful words: Operations Head, HR. A tool (Chef, Spring Intern) is no better known for it. */
const NAMES_FIELD: ReadonlySet<SkillKind> = new Set(['method', 'knowledge', 'domain']);

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

/** Gathers the evidence of the candidates of one document, in text order. */
export class OwnEvidence {
  /** Candidate → where its senses begin in the four columns below. */
  readonly firstSense: number[] = [];
  /** For each sense: bits of its evidence, the sum, and what of that the words around say. */
  readonly low: number[] = [];
  readonly high: number[] = [];
  readonly sum: number[] = [];
  readonly wordSum: number[] = [];
  /** Concepts of which a label is part of a name in this document. */
  readonly names = new Set<number>();
  private readonly tally = new Tally();
  private cueAt = 0;

  constructor(
    private readonly source: Source,
    private readonly tables: JudgeTables,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
  ) {
    this.tally.begin(structure.fitted);
    tables.tokens.begin();
    tables.words.begin();
  }

  /** The evidence for each sense of a candidate; calls come in text order. */
  gather(index: number): void {
    const { tally } = this;
    const candidate = this.candidates[index] as Candidate;
    tally.reset(0, 0, 0);
    this.gatherShared(index, candidate);
    const { low, high, sum } = tally;
    const { taxonomy, words: around } = this.tables;
    const sentence = this.sentenceOf(candidate);
    const { fitted } = this.structure;
    if (fitted) around.turnTo(this.source, sentence, candidate);
    this.firstSense.push(this.sum.length);
    for (let at = candidate.from; at < candidate.to; at++) {
      tally.reset(low, high, sum);
      this.gatherOfSense(candidate, candidate.pool[at] as number);
      const words = fitted ? around.weight(sentence, taxonomy.at(conceptOf(candidate.pool[at] as number)).kind) : 0;
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
    if (structure.kind === 'posting' && sentence.section !== 'title' && isBeforeRole(source, candidate.end) && NAMES_ROLE.has(this.tables.taxonomy.at(concept).kind))
      tally.add('roleName');
    if (candidate.sure) return;
    if (structure.kind === 'resume' && sentence.section === 'title') {
      if (NAMES_FIELD.has(this.tables.taxonomy.at(concept).kind)) tally.add('headline');
      else if (isRole(source.text.slice(candidate.start, candidate.end))) tally.add('roleName');
    }
    const support = this.tables.support.count(source, sentence, concept);
    if (support > 0) tally.add('supportNear');
    if (support > 1) tally.add('supportTwice');
    if ((sense & (AMBIGUOUS | OTHER_CASE | JOB_TITLE)) === AMBIGUOUS && isVague(this.tables.taxonomy, concept)) tally.add('vague');
    const longForm = longFormBeside(source, candidate.start, candidate.end, this.tables.taxonomy, concept);
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
      tally.add((sense & PHRASE) !== 0 || sentence.section === 'title' ? 'jobTitle' : 'titleInPassing');
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

  private sentenceOf(candidate: Candidate): Sentence {
    return this.structure.sentences[candidate.sentence] as Sentence;
  }
}

/** Virtues and industries are named in passing everywhere. */
export function isVague(taxonomy: Taxonomy, concept: number): boolean {
  const { kind } = taxonomy.at(concept);
  return kind === 'soft' || kind === 'domain';
}

function isAmbiguous({ pool, from, to }: Candidate): boolean {
  for (let at = from; at < to; at++) if (((pool[at] as number) & AMBIGUOUS) !== 0) return true;
  return false;
}
