/** Reads a text: from matches to mentions with level, section, years and confidence. */
import { type JointVisit, createJointScan } from '../matcher/joint-scan.js';
import { createUnitReader } from '../matcher/units.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { CandidateFinder, type FoundLabel } from './candidates.js';
import { type Cue, type CueHit, cueTables } from './cue-matcher.js';
import { Judge, JudgeTables, type Reading } from './doubt.js';
import type { GatheredEvidence } from './evidence.js';
import { PhrasingFinder } from './phrasings.js';
import { SentenceFacts } from './sentence-facts.js';
import { type Structure, readStructure } from './structure.js';
import type { DocumentKind, Level, SectionKind, Sentence, Years } from './types.js';
import { type Source, readSource } from './source.js';
import { unglue } from './unglue.js';

/** One place where a skill is really meant. */
export interface ReadMention extends GatheredEvidence {
  /** Index of the concept. */
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly section: SectionKind;
  readonly level: Level;
  readonly years: Years | undefined;
  /** In [0.5, 1]. */
  readonly confidence: number;
}

/** A text after reading. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  /** Evidence has its fitted weights. */
  readonly fitted: boolean;
  /** In text order. */
  readonly mentions: readonly ReadMention[];
}

/** A text that can be read. */
export interface OpenDocument {
  readonly source: Source;
  readonly structure: Structure;
  readonly judge: Judge;
  readonly original: (offset: number) => number;
}

/** What the employer's blurb, benefits or legal text name is not asked for. */
const BLURB: ReadonlySet<SectionKind> = new Set(['company', 'legal', 'benefits']);

/** Field by field: a spread makes objects that are slow to read, and there are some fifty of these a posting. */
function toMention(reading: Reading, sentence: Sentence, facts: SentenceFacts, kind: DocumentKind, original: (offset: number) => number): ReadMention {
  const { candidate, concept, confidence, low, high, words } = reading;
  const { start, end } = candidate;
  const level = kind === 'resume' ? 'mentioned' : facts.levelAt(start);
  return { concept, start: original(start), end: original(end), section: sentence.section, level, years: facts.yearsAt(start), confidence, low, high, words };
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
    const { source, structure, judge, original } = this.open(text, kind);
    const { sentences, cues } = structure;
    const facts = new SentenceFacts(source, cues);
    const mentions: ReadMention[] = [];
    for (const reading of judge.readings()) {
      const { start, end, sentence: index } = reading.candidate;
      const sentence = sentences[index] as Sentence;
      if (BLURB.has(sentence.section)) continue;
      facts.turnTo(sentence);
      if (!facts.isDenied(start, end)) mentions.push(toMention(reading, sentence, facts, structure.kind, original));
    }
    return { kind: structure.kind, fitted: structure.fitted, mentions };
  }

  /**
   * A text with its structure and a judge for its candidates. Offsets of what they say are those of `source`, whose lost
   * line breaks are put back in; `original` leads from there to those of `text`.
   */
  open(text: string, kind: DocumentKind | 'auto'): OpenDocument {
    const given = readSource(text, this.unitsOf(text));
    const unglued = unglue(given);
    const source = unglued ? readSource(unglued.text, this.unitsOf(unglued.text)) : given;
    const { found, cues } = this.scan(source.text);
    const structure = readStructure(source, cues, kind);
    const judge = new Judge(source, this.tables, structure, this.finder.find(source, structure.sentences, found, this.phrasings.find(source)));
    return { source, structure, judge, original: unglued?.original ?? ((offset) => offset) };
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
