import { logistic } from '../evidence.js';
import type { Reason } from '../types.js';

/** What each piece of evidence for an unknown skill is worth, in log-odds. At 0 or above the phrase is reported. */
export const DISCOVERY_EVIDENCE = {
  /** Most phrases are no skills. */
  unknownPhrase: -2.6,
  /** Beside a technology of the taxonomy in a list: Python, Zorble and Kafka. */
  besideTechnology: 2,
  /** Beside another skill of the taxonomy in a list. */
  besideSkill: 1.1,
  /** In a list with skills of the taxonomy, but beside none. */
  inListOfSkills: 1.1,
  /** Right after words such as "experience with", "tools like". */
  cueBefore: 1.6,
  /** Right after "such as", "including", "e.g.", which name examples of anything. */
  exampleCue: 0.9,
  /** In a list after such words. */
  inListAfterCue: 0.9,
  /** Right before words such as "framework", "library". */
  cueAfter: 1.1,
  /** Spelled as products are: LangZorb, zorb.ai, Zorb4j. */
  productSpelling: 1.2,
  /** A capital inside a sentence. */
  capitalised: 0.8,
  /** Several capitals and nothing else. */
  acronym: 0.3,
  /** Plain words without a capital. */
  plainWords: -0.7,
  /** A version behind it: LangZorb 2.1. */
  versioned: 1.5,
  /** In a section of skills or requirements. */
  skillSection: 0.5,
  /** At several places of the document. */
  repeated: 0.5,
  /** A capital that tells nothing: the first word, or a line of capitalised words. */
  caseUntold: -0.8,
  /** Some of its words are everyday ones. */
  everydayWord: -1.3,
  /** The same word stands in small letters elsewhere in the document. */
  alsoInSmallLetters: -1.4,
  /** Only a space lies between it and a skill of the taxonomy. */
  touchesSkill: -1.4,
  /** Résumés are full of names of firms and projects. */
  inResume: -0.6,
} as const;

/** Name of a piece of evidence for an unknown skill. */
export type DiscoveryEvidence = keyof typeof DISCOVERY_EVIDENCE;

export function sumOf(evidence: Iterable<DiscoveryEvidence>): number {
  let sum = 0;
  for (const name of evidence) sum += DISCOVERY_EVIDENCE[name];
  return sum;
}

/** The pieces with their weights. */
export function discoveryReasons(evidence: Iterable<DiscoveryEvidence>): Reason[] {
  return [...evidence].map((name) => ({ evidence: name, weight: DISCOVERY_EVIDENCE[name] }));
}

/** Log-odds as a confidence of three digits. */
export function confidenceOf(sum: number): number {
  return Math.round(logistic(sum) * 1000) / 1000;
}
