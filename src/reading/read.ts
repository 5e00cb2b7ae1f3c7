/** Reads a text: from matches to mentions with level, section, years and confidence. */
import { type JointScan, createJointScan } from '../matcher/joint-scan.js';
import type { Matches } from '../matcher/matches.js';
import type { TokenBuffer } from '../matcher/tokens.js';
import { createUnitReader } from '../matcher/units.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { CandidateFinder } from './candidates.js';
import { cueTables, hitsOf } from './cue-matcher.js';
import { type DiscoveredPhrase, discoverPhrases } from './discover/discover.js';
import { Judge, type Reading } from './doubt.js';
import { JudgeTables } from './judge-tables.js';
import { PhrasingFinder } from './phrasings.js';
import { type Job, jobsOf } from './jobs.js';
import { MentionReader, type ReadMention } from './mention-reader.js';

import { type Structure, readStructure } from './structure.js';
import type { DocumentKind, SectionKind, Sentence } from './types.js';
import { type Source, readSource } from './source.js';
import { unglue } from './unglue.js';

/** A text after reading. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  /** Evidence has its fitted weights. */
  readonly fitted: boolean;
  /** In text order. */
  readonly mentions: readonly ReadMention[];
  /** Concepts of which any one will do, in text order; none in a résumé, which asks for nothing. */
  readonly alternatives: ReadonlyArray<readonly number[]>;
  /** Phrases that look like skills and are in no taxonomy, when asked for. */
  readonly discovered?: readonly DiscoveredPhrase[];
}

/** How to read a text. */
export interface ReadOptions {
  readonly today?: number | undefined;
  readonly discover?: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that can be read. */
export interface OpenDocument {
  readonly source: Source;
  readonly tokens: TokenBuffer;
  readonly structure: Structure;
  readonly judge: Judge;
  /** What the scan found. */
  readonly found: Matches;
  /** Absent when the source is the text as it was given. */
  readonly original: ((offset: number) => number) | undefined;
}

/** What the employer's blurb, benefits or legal text name is not asked for. */
function isBlurb(section: SectionKind): boolean {
  return section === 'company' || section === 'legal' || section === 'benefits';
}

const NO_JOBS: readonly Job[] = [];

function spansOf({ starts, ends, count }: Matches): Span[] {
  return Array.from({ length: count }, (_, i) => ({ start: starts[i] as number, end: ends[i] as number }));
}

/** Moves spans of a text whose lost line breaks were put back in to where they stand in the text as it was given. */
function moveTo(original: (offset: number) => number, spans: ReadonlyArray<{ start: number; end: number }>): void {
  for (const span of spans) {
    span.start = original(span.start);
    span.end = original(span.end);
  }
}

/** Reads documents with one taxonomy. What serves all documents is made once. */
export class Reader {
  private readonly tables: JudgeTables;
  private readonly finder: CandidateFinder;
  private readonly phrasings: PhrasingFinder;
  private readonly unitsOf = createUnitReader();
  private ownScan: ReturnType<typeof createJointScan> | undefined;

  constructor(private readonly taxonomy: Taxonomy) {
    this.tables = new JudgeTables(taxonomy);
    this.finder = new CandidateFinder(taxonomy);
    this.phrasings = new PhrasingFinder(taxonomy.phrasings());
  }

  /**
   * Reads a text.
   *
   * @param kind what the text is; 'auto' decides by what it says
   * @param options today: number of the month that "Present" means in a résumé, without it the latest date of the text;
   *   discover: also look for phrases that are in no taxonomy
   */
  read(text: string, kind: DocumentKind | 'auto', { today, discover = false }: ReadOptions = {}): ReadDocument {
    const { source, structure, judge, found, original } = this.open(text, kind);
    const { sentences, cues, fitted } = structure;
    const readings = judge.readings();
    const jobs = structure.kind === 'resume' ? jobsOf(source, sentences, today) : NO_JOBS;
    const reader = new MentionReader(source, structure.kind, this.tables, cues, jobs);
    for (let from = 0; from < readings.length;) {
      const index = (readings[from] as Reading).candidate.sentence;
      let to = from + 1;
      while (to < readings.length && (readings[to] as Reading).candidate.sentence === index) to++;
      const sentence = sentences[index] as Sentence;
      if (!isBlurb(sentence.section)) reader.read({ sentence, readings, from, to });
      from = to;
    }
    const { mentions, alternatives } = reader;
    if (original) moveTo(original, mentions);
    const document = { kind: structure.kind, fitted, mentions, alternatives };
    if (!discover) return document;
    const known = readings.map(({ candidate: { start, end }, concept }) => ({ start, end, technology: this.taxonomy.at(concept).kind === 'technology' }));
    const discovered = discoverPhrases({ source, structure, cues, known, found: spansOf(found), lostBreaks: original !== undefined });
    const place = <T extends Span>(spans: readonly T[]): readonly T[] =>
      original ? spans.map((span) => ({ ...span, start: original(span.start), end: original(span.end) })) : spans;
    return { ...document, discovered: discovered.map((phrase) => ({ ...phrase, places: place(phrase.places) })) };
  }

  /**
   * A text with its structure and a judge for its candidates. Offsets of what they say are those of `source`, whose lost
   * line breaks are put back in; `original` leads from there to those of `text`.
   */
  open(text: string, kind: DocumentKind | 'auto'): OpenDocument {
    const given = readSource(text, this.unitsOf(text));
    const unglued = unglue(given, this.unitsOf);
    const source = unglued?.source ?? given;
    const { tokens, matches } = this.scan(source);
    const [found, cues, words] = matches as [Matches, Matches, Matches | undefined];
    const structure = readStructure(source, hitsOf(cues), kind);
    const candidates = this.finder.find(source, structure.sentences, found, this.phrasings.find(source, words), structure.kind);
    const judge = new Judge(source, this.tables, structure, candidates, tokens);
    return { source, tokens, structure, judge, found, original: unglued?.original };
  }

  /** The skills, the cues and the words of phrasings in a text, in one pass over its tokens. */
  private scan({ text, units }: Source): JointScan {
    this.ownScan ??= createJointScan([this.taxonomy.matcher(), cueTables().matcher, ...this.phrasings.matchers()]);
    return this.ownScan(text, units);
  }
}
