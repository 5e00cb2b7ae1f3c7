/** Decides which candidates are real mentions, and of which sense, from evidence that can be named. */
import type { Concept, SkillKind } from '../taxonomy/concept.js';
import type { Sense } from '../taxonomy/labels.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Candidate } from './candidates.js';
import { CUE } from './cue-matcher.js';
import { EVIDENCE, type Evidence, logistic } from './evidence.js';
import { longFormBeside } from './long-forms.js';
import type { Structure } from './structure.js';
import type { Reason, SectionKind, Sentence } from './types.js';

/** A candidate that counts. */
export interface Reading {
  readonly candidate: Candidate;
  readonly concept: Concept;
  /** In [0.5, 1]. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

const TITLE_BEFORE = 8;

function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A sentence in which every word is capitalised or all letters are capitals tells nothing by case. */
function caseTells(text: string, sentence: Sentence, start: number, end: number): boolean {
  const isWord = end - start > 1 && isUpper(text.charCodeAt(start)) && isLower(text.charCodeAt(start + 1));
  let words = 0;
  let lower = 0;
  for (let i = sentence.start; i < sentence.end && words < 12; i++) {
    const first = i === sentence.start || text.charCodeAt(i - 1) === 0x20;
    const unit = text.charCodeAt(i);
    if (!first || i === start) continue;
    if (isLower(unit)) lower++;
    if (isLower(unit) || isUpper(unit)) words++;
  }
  if (isWord) return start > sentence.start + 1 && lower > 0 && lower * 3 >= words;
  if (sentence.heading && lower === 0) return false;
  return lower > 0 || words === 0 || hasLower(text, sentence);
}

function hasLower(text: string, sentence: Sentence): boolean {
  for (let i = sentence.start; i < sentence.end; i++) if (isLower(text.charCodeAt(i))) return true;
  return false;
}

const NAME_AFTER =
  /^(?: & Sons|,? (?:Inc|Ltd|LLC|GmbH|Corp)\b| (?:Street|Road|Avenue|Ave|Lane|Drive|Place|County|City|University|College|Hospital|Church|School|Park|Station|Hotel|Award|Awards)\b|, (?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Oklahoma|Alberta|Texas|Ohio|California|Florida|Georgia|Ontario)(?![\p{L}/]))/u;

/** The label is a word of somebody's or some place's name. */
function isPartOfName(text: string, candidate: Candidate, sentence: Sentence, next: Candidate | undefined): boolean {
  const after = text.slice(candidate.end, Math.min(sentence.end, candidate.end + 24));
  if (NAME_AFTER.test(after) && next?.start !== candidate.end + 2) return true;
  if (!isUpper(text.charCodeAt(candidate.start)) || next?.start === candidate.end + 1) return false;
  const nextWord = /^ ([A-Z][a-z]{2,})(?= (?:from|will|is|was|has|and|in our|at|still|who|works|said|joined)\b|,|\.)/.exec(after);
  const before = text.slice(Math.max(sentence.start, candidate.start - TITLE_BEFORE), candidate.start);
  return (nextWord !== null && candidate.start === sentence.start) || /(?:^|[\s,(])(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? $/.test(before);
}

/** Shared facts of one document, gathered once. */
export class DocumentEvidence {
  /** The sentence asked about last: mentions come in text order. */
  private last = { sentence: -1, lowered: '', supported: new Map<number, number>() };
  private readonly near = new Set<number>();
  private readonly certain = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly taxonomy: Taxonomy,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
  ) {
    for (const candidate of candidates) {
      const sense = candidate.senses[0];
      if (!sense || candidate.senses.length > 1 || sense.ambiguous || sense.exactCase) continue;
      if (EVIDENCE_FREE.has((structure.sentences[candidate.sentence] as Sentence).section)) continue;
      this.addCertain(sense.concept);
    }
  }

  /** Notes a concept as surely in the document. */
  addCertain(concept: number): void {
    if (this.certain.has(concept)) return;
    this.certain.add(concept);
    const { broader, related } = this.taxonomy.at(concept);
    for (const id of [...broader, ...related]) this.near.add(this.taxonomy.indexOf(id));
    for (const parent of broader) for (const id of this.taxonomy.get(parent)?.broader ?? []) this.near.add(this.taxonomy.indexOf(id));
  }

  /** A relative of the concept is surely in the document. */
  hasRelative(concept: number): boolean {
    if (this.near.has(concept) && !this.certain.has(concept)) return true;
    const { broader, related, narrower } = this.taxonomy.at(concept);
    return [...broader, ...related].some((id) => this.isNear(id)) || narrower.some((id) => this.certain.has(this.taxonomy.indexOf(id)));
  }

  private isNear(id: string): boolean {
    const index = this.taxonomy.indexOf(id);
    if (this.taxonomy.at(index).broader.length === 0) return false;
    return this.certain.has(index) || this.near.has(index);
  }

  /** How many of the words that the concept names as support stand in the sentence. */
  supportIn(sentence: number, concept: number): number {
    if (this.last.sentence !== sentence) {
      const { start, end } = this.structure.sentences[sentence] as Sentence;
      this.last = { sentence, lowered: this.text.slice(start, end).toLowerCase(), supported: new Map() };
    }
    const { lowered, supported } = this.last;
    const known = supported.get(concept) ?? this.taxonomy.at(concept).supportedBy.filter((word) => hasWord(lowered, word.toLowerCase())).length;
    supported.set(concept, known);
    return known;
  }
}

const SKILL_SECTIONS: ReadonlySet<SectionKind> = new Set(['skills', 'required', 'preferred']);
const EVIDENCE_FREE = new Set(['legal', 'benefits', 'company', 'page']);

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    const after = text.charAt(at + word.length);
    if (before && (after === '' || !/[\p{L}\p{N}]/u.test(after) || /^s\b/.test(text.slice(at + word.length, at + word.length + 2)))) return true;
  }
  return false;
}

/** Decides the candidates of one document. */
export class Judge {
  private readonly evidence: DocumentEvidence;
  private cueAt = 0;
  /** Concepts of which a label is part of a name in this document. */
  private readonly names = new Set<number>();
  /** Candidate → sense → evidence that does not depend on other candidates. */
  private readonly fixed: Evidence[][][] = [];

  constructor(
    private readonly text: string,
    private readonly taxonomy: Taxonomy,
    private readonly structure: Structure,
    private readonly candidates: readonly Candidate[],
  ) {
    this.evidence = new DocumentEvidence(text, taxonomy, structure, candidates);
  }

  /**
   * The candidates that count, in text order. Two rounds: what the first finds, sure or not, is evidence for its
   * neighbours and relatives in the second.
   */
  readings(): Reading[] {
    const first = this.candidates.map((_, i) => this.judge(i, undefined));
    first.forEach((reading, i) => {
      if (reading && !isSure(this.candidates[i] as Candidate)) this.evidence.addCertain(this.taxonomy.indexOf(reading.concept.id));
    });
    const second = this.candidates.map((candidate, i) => (isSure(candidate) && !this.isNameElsewhere(candidate) ? first[i] : this.judge(i, first)));
    return second.filter((reading) => reading !== undefined);
  }

  private judge(index: number, before: ReadonlyArray<Reading | undefined> | undefined): Reading | undefined {
    const candidate = this.candidates[index] as Candidate;
    const fixed = (this.fixed[index] ??= this.fixedEvidence(index, candidate));
    const shared = isSure(candidate) ? [] : this.neighbourEvidence(index, candidate, before);
    if (before && shared.length === 0 && this.isNameElsewhere(candidate)) shared.push('nameElsewhere');
    let best: Reading | undefined;
    let bestSum = -Infinity;
    candidate.senses.forEach((sense, i) => {
      const evidence = [...(fixed[i] as Evidence[]), ...shared];
      if (isDoubtful(candidate, sense) && !isVague(this.taxonomy.at(sense.concept)) && this.evidence.hasRelative(sense.concept)) evidence.push('relative');
      const sum = evidence.reduce((total, one) => total + EVIDENCE[one], 0);
      if (sum < 0 || sum <= bestSum) return;
      bestSum = sum;
      const reasons = evidence.map((one): Reason => ({ evidence: one, weight: EVIDENCE[one] }));
      best = { candidate, concept: this.taxonomy.at(sense.concept), confidence: Math.round(logistic(sum) * 1000) / 1000, reasons };
    });
    return best;
  }

  /** In this document the label is a name: where there is "Perl & Sons", "Sam Perl" is no language either. */
  private isNameElsewhere(candidate: Candidate): boolean {
    return candidate.senses.some((sense) => this.names.has(sense.concept));
  }

  /** For each sense, the evidence that does not depend on other candidates. */
  private fixedEvidence(index: number, candidate: Candidate): Evidence[][] {
    const shared = this.sharedEvidence(index, candidate);
    return candidate.senses.map((sense) => this.senseEvidence(candidate, sense, shared));
  }

  /** Evidence that is the same for all senses of the candidate. */
  private sharedEvidence(index: number, candidate: Candidate): Evidence[] {
    const sentence = this.structure.sentences[candidate.sentence] as Sentence;
    const found: Evidence[] = [];
    if (sentence.section === 'legal' || sentence.section === 'benefits') found.push('foreignSection');
    if (isInsideCompound(this.text, candidate)) found.push('insideCompound');
    if (isPartOfName(this.text, candidate, sentence, this.candidates[index + 1])) {
      found.push('partOfName');
      for (const sense of candidate.senses) this.names.add(sense.concept);
    }
    if (isSure(candidate)) return found;
    if (sentence.section === 'company') found.push('companySection');
    if (sentence.section === 'page') found.push('pageSection');
    const isSkillSection = SKILL_SECTIONS.has(sentence.section);
    if (isSkillSection) found.push('skillSection');
    if (isSkillSection && isWholeItem(this.text, candidate, sentence)) found.push('wholeItem');
    if (sentence.section === 'title') found.push('title');
    found.push(...this.cueEvidence(candidate, sentence));
    if (standsAlone(this.text, candidate, sentence)) found.push('standsAlone');
    return found;
  }

  private neighbourEvidence(index: number, candidate: Candidate, before: ReadonlyArray<Reading | undefined> | undefined): Evidence[] {
    const beside: number[] = [];
    if (candidate.besidePrevious) beside.push(index - 1);
    if (this.candidates[index + 1]?.besidePrevious) beside.push(index + 1);
    const sure = beside.some((i) => (before ? before[i] !== undefined : isSure(this.candidates[i] as Candidate)));
    if (sure) return ['besideSkill'];
    const parents = new Set(candidate.senses.flatMap((s) => this.taxonomy.at(s.concept).broader));
    const alike = beside.some((i) => this.candidates[i]?.senses.some((s) => this.taxonomy.at(s.concept).broader.some((id) => parents.has(id))));
    return alike ? ['besideDoubtful'] : [];
  }

  private cueEvidence(candidate: Candidate, sentence: Sentence): Evidence[] {
    const { cues } = this.structure;
    while (this.cueAt < cues.length && (cues[this.cueAt] as { end: number }).end < sentence.start) this.cueAt++;
    const found: Evidence[] = [];
    for (let i = this.cueAt; i < cues.length; i++) {
      const { cue, start, end } = cues[i] as (typeof cues)[number];
      if (start >= sentence.end) break;
      if (cue.bits & CUE.before && end <= candidate.start && candidate.start - end <= 3 + (this.text.charCodeAt(end) === 0x3a ? 2 : 0) && !found.includes('cueBefore'))
        found.push('cueBefore');
      if (cue.bits & CUE.after && start >= candidate.end && start - candidate.end <= 2 && !found.includes('cueAfter')) found.push('cueAfter');
    }
    return found;
  }

  private senseEvidence(candidate: Candidate, sense: Sense, shared: readonly Evidence[]): Evidence[] {
    const sentence = this.structure.sentences[candidate.sentence] as Sentence;
    const concept = this.taxonomy.at(sense.concept);
    const found: Evidence[] = [this.prior(candidate, sense, sentence), ...shared];
    const mayNameRole = this.structure.kind === 'posting' && sentence.section !== 'title' && NAMES_ROLE.has(concept.kind);
    if (mayNameRole && isBeforeRole(this.text, candidate.end)) found.push('roleName');
    if (!isDoubtful(candidate, sense)) return found;
    const support = this.evidence.supportIn(candidate.sentence, sense.concept);
    if (support > 0) found.push('supportNear');
    if (support > 1) found.push('supportTwice');
    if (sense.ambiguous && isVague(concept)) found.push('vague');
    const longForm = longFormBeside(this.text, candidate.start, candidate.end, concept);
    if (longForm === 'own') found.push('longForm');
    if (longForm === 'other') found.push('otherLongForm');
    return found;
  }

  private prior(candidate: Candidate, sense: Sense, sentence: Sentence): Evidence {
    const tells = sense.exactCase && caseTells(this.text, sentence, candidate.start, candidate.end);
    if (sense.ambiguous) {
      if (tells) return 'ambiguousExactCase';
      return sense.isPhrase ? 'ambiguousPhrase' : 'ambiguous';
    }
    if (!sense.exactCase) return 'plain';
    return tells ? 'exactCase' : 'exactCaseUntold';
  }
}

function isDoubtful(candidate: Candidate, sense: Sense): boolean {
  return sense.ambiguous || sense.exactCase || candidate.senses.length > 1;
}

/** Virtues and industries are named in passing everywhere. */
function isVague(concept: Concept): boolean {
  return concept.kind === 'soft' || concept.kind === 'domain';
}

/**
 * Kinds of which a job is named: in a posting, a "project manager" is a colleague and no project management; a "Java
 * developer" does know Java. In a title the job is the one on offer, in a résumé the person's own.
 */
const NAMES_ROLE: ReadonlySet<SkillKind> = new Set(['method', 'knowledge', 'domain', 'soft']);
const ROLE =
  /^ (?:developer|engineer|manager|analyst|architect|scientist|specialist|consultant|designer|administrator|team|department|leader|lead|officer|director|intern|technician|coordinator|researcher|tester|owner|professional|practitioner|representative|executive|associate)s?\b/i;

function isBeforeRole(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x20 && ROLE.test(text.slice(end, end + 18));
}

/**
 * ```text
 * customer-driven    cutting-edge AI
 *          ^-----            ^------  half of another word
 * ```
 */
function isInsideCompound(text: string, { start, end, senses }: Candidate): boolean {
  const isWord = (at: number): boolean => /[a-z]/.test(text.charAt(at));
  const joint = /-\n?\s{0,4}$/.exec(text.slice(Math.max(0, start - 6), start));
  const hyphenBefore = joint !== null && isWord(start - joint[0].length - 1) && isLower(text.charCodeAt(start));
  const escapedBefore = text.startsWith('\\-', start - 2) && isWord(start - 3) && isLower(text.charCodeAt(start));
  const isDoubtful = senses.some((sense) => sense.ambiguous);
  // 50 ML is no machine learning.
  if (end - start <= 2 && isUpper(text.charCodeAt(end - 1)) && /\d\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  // The D of Ph.D. is no language.
  if (end - start <= 2 && text.charAt(start - 1) === '.' && /[A-Za-z]/.test(text.charAt(start - 2))) return true;
  return hyphenBefore || escapedBefore || (isDoubtful && /^\\?-[a-z]/.test(text.slice(end, end + 3)));
}

function isSure(candidate: Candidate): boolean {
  const [sense] = candidate.senses;
  return candidate.senses.length === 1 && sense !== undefined && !sense.ambiguous && !sense.exactCase;
}

function isWholeItem(text: string, candidate: Candidate, sentence: Sentence): boolean {
  return (
    sentence.item &&
    candidate.start === sentence.start &&
    /^[\s.;,]*$/.test(text.slice(candidate.end, Math.min(sentence.end, candidate.end + 5))) &&
    sentence.end - candidate.end < 5
  );
}

/** It is a whole item or cell: nothing but separators around it. */
function standsAlone(text: string, candidate: Candidate, sentence: Sentence): boolean {
  if (sentence.end - sentence.start > 300) return false;
  const before = text.slice(sentence.start, candidate.start);
  const after = text.slice(candidate.end, sentence.end);
  const opens = /(?:^|[,;|•:/])\s*$/.test(before);
  const closes = /^\s*(?:$|[,;|•/]|\.\s*$)/.test(after);
  const isList = sentence.item || /[,|•]/.test(after.slice(0, 2)) || /[,|•:]\s*$/.test(before);
  return opens && closes && isList && !sentence.heading;
}
