/** Reads a text: from matches to mentions with level, section, years and confidence. */
import type { Concept } from '../taxonomy/concept.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { findCandidates } from './candidates.js';
import type { CueHit } from './cue-matcher.js';
import { Judge, type Reading } from './doubt.js';
import { SentenceLevels } from './levels.js';
import { deniedSpans } from './negation.js';
import { type Structure, readStructure } from './structure.js';
import type { DocumentKind, Level, Reason, SectionKind, Sentence, Years } from './types.js';
import { unglue } from './unglue.js';
import { type YearsScope, yearsOf } from './years.js';

/** One place where a skill is really meant. */
export interface ReadMention {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
  readonly section: SectionKind;
  readonly level: Level;
  readonly years: Years | undefined;
  /** In [0.5, 1]. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** It stands in a list item. */
  readonly item: boolean;
}

/** A text after reading. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly mentions: readonly ReadMention[];
}

/** What is known of a sentence once one of its mentions is asked about. */
interface SentenceFacts {
  readonly levels: SentenceLevels;
  readonly denied: ReadonlyArray<readonly [number, number]>;
  readonly years: readonly YearsScope[];
}

function cuesOf(structure: Structure, sentence: Sentence): CueHit[] {
  const { cues } = structure;
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as CueHit).start < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: CueHit[] = [];
  for (let i = low; i < cues.length && (cues[i] as CueHit).start < sentence.end; i++) found.push(cues[i] as CueHit);
  return found;
}

function factsOf(text: string, structure: Structure, sentence: Sentence): SentenceFacts {
  const cues = cuesOf(structure, sentence);
  return { levels: new SentenceLevels(text, sentence, cues), denied: deniedSpans(text, sentence.start, sentence.end, cues), years: yearsOf(text, sentence, cues) };
}

function toMention(reading: Reading, sentence: Sentence, facts: SentenceFacts, kind: DocumentKind): ReadMention | undefined {
  const { start, end } = reading.candidate;
  if (facts.denied.some(([from, to]) => start >= from && end <= to)) return undefined;
  const years = facts.years.find((scope) => start >= scope.from && start < scope.to)?.years;
  const level = kind === 'resume' ? 'mentioned' : facts.levels.at(start);
  return { concept: reading.concept, start, end, section: sentence.section, level, years, confidence: reading.confidence, reasons: reading.reasons, item: sentence.item };
}

const BLURB: ReadonlySet<SectionKind> = new Set(['company', 'legal', 'benefits']);

/** What the employer's blurb, benefits or legal text name is not asked for. */
function withoutBlurb(mentions: readonly ReadMention[]): ReadMention[] {
  return mentions.filter((mention) => !BLURB.has(mention.section));
}

/**
 * Reads a text with a taxonomy.
 *
 * @param kind what the text is; 'auto' decides by what it says
 */
export function readDocument(text: string, taxonomy: Taxonomy, kind: DocumentKind | 'auto'): ReadDocument {
  const unglued = unglue(text);
  if (!unglued) return readPlain(text, taxonomy, kind);
  const { mentions, ...rest } = readPlain(unglued.text, taxonomy, kind);
  return { ...rest, mentions: mentions.map((mention) => ({ ...mention, start: unglued.original(mention.start), end: unglued.original(mention.end) })) };
}

function readPlain(text: string, taxonomy: Taxonomy, kind: DocumentKind | 'auto'): ReadDocument {
  const structure = readStructure(text, kind);
  const readings = new Judge(text, taxonomy, structure, findCandidates(text, taxonomy, structure.sentences)).readings();
  const facts = new Map<number, SentenceFacts>();
  const mentions: ReadMention[] = [];
  for (const reading of readings) {
    const index = reading.candidate.sentence;
    const sentence = structure.sentences[index] as Sentence;
    const known = facts.get(index) ?? factsOf(text, structure, sentence);
    facts.set(index, known);
    const mention = toMention(reading, sentence, known, structure.kind);
    if (mention) mentions.push(mention);
  }
  return { kind: structure.kind, mentions: withoutBlurb(mentions) };
}
