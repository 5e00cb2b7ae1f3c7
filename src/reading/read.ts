/** Reads a text: from matches to mentions with level, section, years and confidence. */
import { type JointVisit, createJointScan } from '../matcher/joint-scan.js';
import { createUnitReader } from '../matcher/units.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { CandidateFinder, type FoundLabel } from './candidates.js';
import { type Cue, type CueHit, cueTables } from './cue-matcher.js';
import { type DiscoveredPhrase, discoverPhrases } from './discover/discover.js';
import { Judge, JudgeTables, type Reading } from './doubt.js';
import { SentenceFacts } from './sentence-facts.js';
import { readStructure } from './structure.js';
import type { DocumentKind, Level, SectionKind, Sentence, Years } from './types.js';
import { type Source, readSource } from './source.js';
import { unglue } from './unglue.js';

/** One place where a skill is really meant. */
export interface ReadMention {
  /** Index of the concept. */
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly section: SectionKind;
  readonly level: Level;
  readonly years: Years | undefined;
  /** In [0.5, 1]. */
  readonly confidence: number;
  /** The evidence for it, as `reasonsOf` reads it. */
  readonly low: number;
  readonly high: number;
}

/** A text after reading. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  /** In text order. */
  readonly mentions: readonly ReadMention[];
  /** Phrases that look like skills and are in no taxonomy, when asked for. */
  readonly discovered?: readonly DiscoveredPhrase[];
}

/** What the employer's blurb, benefits or legal text name is not asked for. */
const BLURB: ReadonlySet<SectionKind> = new Set(['company', 'legal', 'benefits']);

function toMention({ candidate, concept, confidence, low, high }: Reading, sentence: Sentence, facts: SentenceFacts, kind: DocumentKind): ReadMention {
  const { start, end } = candidate;
  return { concept, start, end, section: sentence.section, level: kind === 'resume' ? 'mentioned' : facts.levelAt(start), years: facts.yearsAt(start), confidence, low, high };
}

/** Reads documents with one taxonomy. What serves all documents is made once. */
export class Reader {
  private readonly tables: JudgeTables;
  private readonly finder: CandidateFinder;
  private readonly unitsOf = createUnitReader();
  private ownScan: ((text: string, visit: JointVisit) => void) | undefined;

  constructor(private readonly taxonomy: Taxonomy) {
    this.tables = new JudgeTables(taxonomy);
    this.finder = new CandidateFinder(taxonomy);
  }

  /**
   * Reads a text.
   *
   * @param kind what the text is; 'auto' decides by what it says
   * @param discover also look for phrases that are in no taxonomy
   */
  read(text: string, kind: DocumentKind | 'auto', discover = false): ReadDocument {
    const source = readSource(text, this.unitsOf(text));
    const unglued = unglue(source);
    if (!unglued) return this.readPlain(source, kind, discover, false);
    const { mentions, discovered, ...rest } = this.readPlain(readSource(unglued.text, this.unitsOf(unglued.text)), kind, discover, true);
    const original = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
      spans.map((span) => ({ ...span, start: unglued.original(span.start), end: unglued.original(span.end) }));
    return {
      ...rest,
      mentions: original(mentions),
      ...(discovered ? { discovered: discovered.map((phrase) => ({ ...phrase, places: original(phrase.places) })) } : undefined),
    };
  }

  private readPlain(source: Source, kind: DocumentKind | 'auto', discover: boolean, lostBreaks: boolean): ReadDocument {
    const { found, cues } = this.scan(source.text);
    const structure = readStructure(source, cues, kind);
    const { sentences } = structure;
    const readings = new Judge(source, this.tables, structure, this.finder.find(source, sentences, found)).readings();
    const facts = new SentenceFacts(source, cues);
    const mentions: ReadMention[] = [];
    for (const reading of readings) {
      const { start, end, sentence: index } = reading.candidate;
      const sentence = sentences[index] as Sentence;
      if (BLURB.has(sentence.section)) continue;
      facts.turnTo(sentence);
      if (!facts.isDenied(start, end)) mentions.push(toMention(reading, sentence, facts, structure.kind));
    }
    if (!discover) return { kind: structure.kind, mentions };
    const known = readings.map(({ candidate: { start, end }, concept }) => ({ start, end, technology: this.taxonomy.at(concept).kind === 'technology' }));
    return { kind: structure.kind, mentions, discovered: discoverPhrases({ source, structure, cues, known, found, lostBreaks }) };
  }

  /** The skills and the cues of a text, in one pass over its tokens. */
  private scan(text: string): { found: FoundLabel[]; cues: CueHit[] } {
    const { matcher, cues: all } = cueTables();
    this.ownScan ??= createJointScan([this.taxonomy.matcher(), matcher]);
    const found: FoundLabel[] = [];
    const cues: CueHit[] = [];
    this.ownScan(text, (dictionary, label, start, end) => {
      if (dictionary === 0) found.push({ label, start, end });
      else cues.push({ cue: all[label] as Cue, start, end });
    });
    return { found, cues };
  }
}
