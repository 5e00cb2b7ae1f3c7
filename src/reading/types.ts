/** Part of a document that a mention stands in; `title` is that of a posting, in a résumé a line that says what its owner is or was. */
export type SectionKind =
  'title' | 'summary' | 'responsibilities' | 'required' | 'preferred' | 'skills' | 'experience' | 'education' | 'company' | 'benefits' | 'legal' | 'page' | 'other';

/** How much a posting asks for a skill; in a résumé always 'mentioned'. */
export type Level = 'required' | 'preferred' | 'mentioned';

/** What a document is. */
export type DocumentKind = 'posting' | 'resume';

/** Years asked for (posting) or held (résumé). */
export interface Years {
  /** Whole or half years, 0 or more. */
  readonly min: number;
  /** Given for ranges ("3 to 5 years") only. */
  readonly max?: number;
}

/** A piece of evidence for or against a mention, in log-odds: 0 says nothing, 2 doubles the odds almost thrice. */
export interface Reason {
  readonly evidence: string;
  readonly weight: number;
}

/** A stretch of text that is read as a whole. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly section: SectionKind;
  /** It is an item of a list. */
  readonly item: boolean;
  /** It is a heading. */
  readonly heading: boolean;
}

/** All sentences are made here, so that they have one shape: what looks at them is compiled once. */
export function sentenceOf(start: number, end: number, section: SectionKind, item: boolean, heading: boolean): Sentence {
  return { start, end, section, item, heading };
}

/** How well a skill is to be known (posting) or is known (résumé). */
export type Proficiency = 'basic' | 'working' | 'advanced' | 'expert';

/** A stretch of time in months since the year 0: month 24,228 is January 2019. */
export interface Period {
  /** The first month. */
  readonly from: number;
  /** After the last month. */
  readonly to: number;
}
