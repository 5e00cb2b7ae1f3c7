/** Reads a text: from matches to mentions with level, section, years and confidence. */
import { type JointVisit, createJointScan } from '../matcher/joint-scan.js';
import { createUnitReader } from '../matcher/units.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { CandidateFinder, type FoundLabel } from './candidates.js';
import { type Cue, type CueHit, cueTables } from './cue-matcher.js';
import { Judge, JudgeTables, type Reading } from './doubt.js';
import { PhrasingFinder } from './phrasings.js';
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
  private readonly phrasings: PhrasingFinder;
  private readonly unitsOf = createUnitReader();
  private ownScan: ((text: string, visit: JointVisit) => void) | undefined;

  constructor(private readonly taxonomy: Taxonomy) {
    this.tables = new JudgeTables(taxonomy);
    this.finder = new CandidateFinder(taxonomy);
    this.phrasings = new PhrasingFinder(taxonomy.phrasings());
  }

  /**
   * Reads a text.
   *
   * @param kind what the text is; 'auto' decides by what it says
   */
  read(text: string, kind: DocumentKind | 'auto'): ReadDocument {
    const source = readSource(text, this.unitsOf(text));
    const unglued = unglue(source);
    if (!unglued) return this.readPlain(source, kind);
    const { mentions, ...rest } = this.readPlain(readSource(unglued.text, this.unitsOf(unglued.text)), kind);
    return { ...rest, mentions: mentions.map((mention) => ({ ...mention, start: unglued.original(mention.start), end: unglued.original(mention.end) })) };
  }

  private readPlain(source: Source, kind: DocumentKind | 'auto'): ReadDocument {
    const { found, cues } = this.scan(source.text);
    const structure = readStructure(source, cues, kind);
    const { sentences } = structure;
    const readings = new Judge(source, this.tables, structure, this.finder.find(source, sentences, found, this.phrasings.find(source))).readings();
    const facts = new SentenceFacts(source, cues);
    const mentions: ReadMention[] = [];
    for (const reading of readings) {
      const { start, end, sentence: index } = reading.candidate;
      const sentence = sentences[index] as Sentence;
      if (BLURB.has(sentence.section)) continue;
      facts.turnTo(sentence);
      if (!facts.isDenied(start, end)) mentions.push(toMention(reading, sentence, facts, structure.kind));
    }
    return { kind: structure.kind, mentions };
  }

  /** The skills, the cues and the words of phrasings in a text, in one pass over its tokens. */
  private scan(text: string): { found: FoundLabel[]; cues: CueHit[] } {
    const { matcher, cues: all } = cueTables();
    const { phrasings } = this;
    this.ownScan ??= createJointScan([this.taxonomy.matcher(), matcher, ...phrasings.matchers()]);
    phrasings.begin();
    const found: FoundLabel[] = [];
    const cues: CueHit[] = [];
    this.ownScan(text, (dictionary, label, start, end) => {
      if (dictionary === 0) found.push({ label, start, end });
      else if (dictionary === 1) cues.push({ cue: all[label] as Cue, start, end });
      else phrasings.add(label, start, end);
    });
    return { found, cues };
  }
}
