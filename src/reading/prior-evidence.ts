/** What the label of a candidate says by itself: how far it is to be trusted, and whether its case tells. */
import { AMBIGUOUS, ANY_FORM, EXACT_CASE, JOB_TITLE, OTHER_CASE, PHRASE, isPlain } from '../taxonomy/meanings.js';
import type { Candidate } from './candidates.js';
import { PIECE, type Tally } from './evidence.js';
import { caseTells, hasNoLower, isCapitals } from './letter-case.js';
import type { Source } from './source.js';
import type { Structure } from './structure.js';
import type { Sentence } from './types.js';

/** A text of no more sentences than this has no headings to go by. */
const FEW_SENTENCES = 6;

/** Weighs the labels of one document. */
export class PriorEvidence {
  constructor(
    private readonly source: Source,
    private readonly structure: Structure,
    private readonly tally: Tally,
  ) {}

  /** Adds to the tally what the label says for one of its senses. */
  add(candidate: Candidate, sense: number, sentence: Sentence): void {
    const { source, structure, tally } = this;
    if (isPlain(sense)) {
      tally.add(PIECE.plain);
      return;
    }
    if ((sense & ANY_FORM) !== 0) {
      tally.add(PIECE.anyForm);
      if (sentence.section === 'other' && structure.sentences.length > FEW_SENTENCES) tally.add(PIECE.anyFormInPassing);
      return;
    }
    if ((sense & JOB_TITLE) !== 0) {
      tally.add((sense & PHRASE) !== 0 || sentence.section === 'title' ? PIECE.jobTitle : PIECE.titleInPassing);
      return;
    }
    if ((sense & OTHER_CASE) !== 0) {
      if (isCapitals(source, sentence, candidate)) tally.add(PIECE.exactCaseUntold);
      else tally.add((sense & AMBIGUOUS) !== 0 && hasNoLower(source, candidate) ? PIECE.otherAcronym : PIECE.otherCase);
      return;
    }
    const tells = (sense & EXACT_CASE) !== 0 && caseTells(source, sentence, candidate.start, candidate.end);
    if ((sense & AMBIGUOUS) === 0) tally.add(tells ? PIECE.exactCase : PIECE.exactCaseUntold);
    else tally.add(tells ? PIECE.ambiguousExactCase : (sense & PHRASE) !== 0 ? PIECE.ambiguousPhrase : PIECE.ambiguous);
  }
}
