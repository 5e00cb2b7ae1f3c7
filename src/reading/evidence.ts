import { LEARNED } from './learned.js';
import type { Reason } from './types.js';

/**
 * What each piece of evidence is worth, in log-odds. The sum decides: at 0 or above the mention counts, and the logistic
 * of the sum is its confidence.
 */
export const EVIDENCE = {
  /** A label that means the skill wherever it stands. */
  plain: 3,
  /** A label in its own case, where the case tells something. */
  exactCase: 2,
  /** The same where it tells nothing: at the start of a sentence, in a line of capitals. */
  exactCaseUntold: 0.1,
  /** A label in another case than its own: java, JAVA. */
  otherCase: -1.9,
  /** The same of a label that is often something else, in capitals, which then abbreviate another name: ADA, BAS. */
  otherAcronym: -3.2,
  /** A job title of a résumé: business analyst, of business analysis. */
  jobTitle: 1,
  /** A name of a job that says so in a headline only: operations, advocate. */
  titleInPassing: -6,
  /** A label that is often something else. */
  ambiguous: -2,
  /** The same, in its own telling case. */
  ambiguousExactCase: -0.7,
  /** An ambiguous label of several words. */
  ambiguousPhrase: -1.3,
  /** A label in another form of its words: managing complex projects. */
  anyForm: 0.4,
  /** The same in a longer document, where no heading says what the sentence is about. */
  anyFormInPassing: -1.4,
  /** A virtue or an industry that is only named in passing. */
  vague: -0.5,
  /** It is half of a hyphenated word: customer-driven, cutting-edge AI. */
  insideCompound: -3.5,
  /** It stands in a list beside a sure skill. */
  besideSkill: 1.9,
  /** It stands in a list beside a doubtful skill of the same kind. */
  besideDoubtful: 0.9,
  /** A name of a technology with nothing but a space between it and another one: a list that lost its commas. */
  touchesTechnology: 0.9,
  /** Right after words such as "experience with". */
  cueBefore: 1.4,
  /** Right before words such as "developer". */
  cueAfter: 1.1,
  /** A field or method right before a word for people: "data engineering team", "project manager". */
  roleName: -3.5,
  /** A word that its concept names as support, in the same sentence. */
  supportNear: 1.7,
  /** Two or more such words. */
  supportTwice: 0.6,
  /** A relative in the taxonomy is in the document for sure. */
  relative: 0.5,
  /** Elsewhere in the document the same skill is meant for sure: a word keeps its sense (Gale, Church and Yarowsky, 1992). */
  elsewhere: 0.8,
  /** The long form stands beside it: Retrieval-Augmented Generation (RAG). */
  longForm: 4,
  /** Another long form stands beside it: API (active pharmaceutical ingredient). */
  otherLongForm: -5,
  /** It stands alone in a list item or between separators. */
  standsAlone: 1,
  /** It is all of an item of such a list, in a section of skills or requirements. */
  wholeItem: 1,
  /** In a section of skills or requirements. */
  skillSection: 0.6,
  /** In the title. */
  title: 0.4,
  /** A field or method in the line of a résumé that says what its owner is. */
  headline: 2,
  /** In the employer's blurb. */
  companySection: -1.2,
  /** In the job board's page. */
  pageSection: -1,
  /** In benefits or legal text. */
  foreignSection: -4,
  /** It looks like part of another name: Elm Street, Devin Patel. */
  partOfName: -3.2,
  /** Elsewhere in the document the same label is part of a name, and nothing beside it says otherwise. */
  nameElsewhere: -3.2,
} as const;

/** Name of a piece of evidence. */
export type Evidence = keyof typeof EVIDENCE;

const NAMES = Object.keys(EVIDENCE) as Evidence[];

/** Numbers of the pieces, from 0 on: adding by name, V8 looked the name up each time. */
export const PIECE = {
  plain: 0,
  exactCase: 1,
  exactCaseUntold: 2,
  otherCase: 3,
  otherAcronym: 4,
  jobTitle: 5,
  titleInPassing: 6,
  ambiguous: 7,
  ambiguousExactCase: 8,
  ambiguousPhrase: 9,
  anyForm: 10,
  anyFormInPassing: 11,
  vague: 12,
  insideCompound: 13,
  besideSkill: 14,
  besideDoubtful: 15,
  touchesTechnology: 16,
  cueBefore: 17,
  cueAfter: 18,
  roleName: 19,
  supportNear: 20,
  supportTwice: 21,
  relative: 22,
  elsewhere: 23,
  longForm: 24,
  otherLongForm: 25,
  standsAlone: 26,
  wholeItem: 27,
  skillSection: 28,
  title: 29,
  headline: 30,
  companySection: 31,
  pageSection: 32,
  foreignSection: 33,
  partOfName: 34,
  nameElsewhere: 35,
} as const satisfies Readonly<Record<Evidence, number>>;

/** Number of a piece of evidence. */
export type Piece = (typeof PIECE)[Evidence];

/** Weights by the numbers of the pieces. */
function byNumber(weightOf: (evidence: Evidence) => number): Float64Array {
  const weights = new Float64Array(NAMES.length);
  for (const evidence of NAMES) weights[PIECE[evidence]] = weightOf(evidence);
  return weights;
}

const BY_HAND = byNumber((evidence) => EVIDENCE[evidence]);
/** The weights of postings: what was written by hand, corrected by what was fitted on postings. */
const FITTED = byNumber((evidence) => EVIDENCE[evidence] * LEARNED.trust + (LEARNED.evidence[evidence] ?? 0));

/** Gathers evidence for one sense of one candidate: a bit for each piece, and the sum of their weights. */
export class Tally {
  /** Pieces 0 to 30. */
  low = 0;
  /** The pieces from 31 on. */
  high = 0;
  /** Log-odds. */
  sum = 0;
  private weights = BY_HAND;

  /** Turns to a document: from here on evidence has these weights. */
  begin(fitted: boolean): void {
    this.weights = fitted ? FITTED : BY_HAND;
  }

  reset(low: number, high: number, sum: number): void {
    this.low = low;
    this.high = high;
    this.sum = sum;
  }

  add(piece: Piece): void {
    if (piece < 31) this.low |= 1 << piece;
    else this.high |= 1 << (piece - 31);
    this.sum += this.weights[piece] as number;
  }
}

/** Evidence as a tally holds it. */
export interface GatheredEvidence {
  readonly low: number;
  readonly high: number;
  /** What the words around the mention say, in log-odds. */
  readonly words: number;
}

/**
 * The pieces that a tally's bits stand for, each with its weight, in the order of the table, and last what the words
 * around the mention say.
 */
export function reasonsOf({ low, high, words }: GatheredEvidence, fitted: boolean): Reason[] {
  const weights = fitted ? FITTED : BY_HAND;
  const named = NAMES.flatMap((evidence) => {
    const piece = PIECE[evidence];
    const has = piece < 31 ? (low >>> piece) & 1 : (high >>> (piece - 31)) & 1;
    return has === 0 ? [] : [{ evidence, weight: round(weights[piece] as number) }];
  });
  return words === 0 ? named : [...named, { evidence: 'words', weight: round(words) }];
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** Log-odds to probability. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
