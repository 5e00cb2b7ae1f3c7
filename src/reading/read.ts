/** Reads a text: from matches to mentions with level, section, years, proficiency and confidence. */
import { type JointVisit, createJointScan } from '../matcher/joint-scan.js';
import { createUnitReader } from '../matcher/units.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { alternativesOf } from './alternatives.js';
import { CandidateFinder, type FoundLabel } from './candidates.js';
import { CUE, type Cue, type CueHit, cueTables } from './cue-matcher.js';
import { Judge, JudgeTables, type Reading } from './doubt.js';
import { type Job, JobWalk, jobsOf } from './jobs.js';
import { LIST_OR } from './list-gap.js';
import { NAMES_PROFICIENCY, PROFICIENCIES, type Place, ProficiencyReader } from './proficiency.js';
import { SentenceFacts } from './sentence-facts.js';
import { readStructure } from './structure.js';
import type { DocumentKind, Level, Period, Proficiency, SectionKind, Sentence, Years } from './types.js';
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
  readonly proficiency: Proficiency | undefined;
  /** Months of experience that the sentence of a résumé tells. */
  readonly months: number | undefined;
  /** In a résumé, the time of the job of which the text tells here. */
  readonly period: Period | undefined;
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
  /** Concepts of which any one will do, in text order; none in a résumé, which asks for nothing. */
  readonly alternatives: ReadonlyArray<readonly number[]>;
}

/** What the employer's blurb, benefits or legal text name is not asked for. */
const BLURB: ReadonlySet<SectionKind> = new Set(['company', 'legal', 'benefits']);

const NO_JOBS: readonly Job[] = [];
const CHOOSES = CUE.anyOf | CUE.orSimilar;
/** In these sections of a résumé no job is told of. */
const OUTSIDE_JOBS: ReadonlySet<SectionKind> = new Set(['education', 'skills', 'summary']);

/** The readings [from, to) of one sentence. */
interface SentenceReadings {
  readonly sentence: Sentence;
  readonly readings: readonly Reading[];
  readonly from: number;
  readonly to: number;
}

/** Turns the readings of one document into mentions, sentence by sentence. */
class MentionReader {
  readonly mentions: ReadMention[] = [];
  readonly alternatives: number[][] = [];
  private readonly facts: SentenceFacts;
  private readonly jobs: JobWalk;

  constructor(
    private readonly source: Source,
    private readonly kind: DocumentKind,
    private readonly proficiency: ProficiencyReader,
    cues: readonly CueHit[],
    jobs: readonly Job[],
  ) {
    this.facts = new SentenceFacts(source, cues);
    this.jobs = new JobWalk(jobs);
  }

  read(one: SentenceReadings): void {
    const { facts, mentions } = this;
    const { sentence, readings, from, to } = one;
    facts.turnTo(sentence);
    const proficiencies = facts.bits & NAMES_PROFICIENCY ? this.proficiency.read(sentence, facts.hits, placesOf(one)) : undefined;
    const before = mentions.length;
    let mayChoose = (facts.bits & CHOOSES) !== 0;
    for (let i = from; i < to; i++) {
      const reading = readings[i] as Reading;
      const { start, end, gap } = reading.candidate;
      if (gap === LIST_OR) mayChoose = true;
      if (!facts.isDenied(start, end)) this.add(reading, sentence, PROFICIENCIES[proficiencies?.[i - from] ?? -1]);
    }
    if (mayChoose && this.kind === 'posting' && mentions.length - before > 1)
      for (const group of alternativesOf(this.source, facts.hits, mentions.slice(before))) this.alternatives.push(group);
  }

  private add({ candidate: { start, end }, concept, confidence, low, high }: Reading, { section }: Sentence, proficiency: Proficiency | undefined): void {
    const { facts } = this;
    const isResume = this.kind === 'resume';
    const scope = facts.yearsAt(start);
    const months = isResume ? scope?.months : undefined;
    const years = months === undefined ? scope?.years : undefined;
    const period = isResume && !OUTSIDE_JOBS.has(section) ? this.jobs.at(start) : undefined;
    this.mentions.push({ concept, start, end, section, level: isResume ? 'mentioned' : facts.levelAt(start), years, proficiency, months, period, confidence, low, high });
  }
}

function placesOf({ readings, from, to }: SentenceReadings): Place[] {
  return readings.slice(from, to).map(({ concept, candidate: { start, end } }) => ({ concept, start, end }));
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
   * @param today number of the month that "Present" means in a résumé; without it the latest date of the text
   */
  read(text: string, kind: DocumentKind | 'auto', today?: number): ReadDocument {
    const source = readSource(text, this.unitsOf(text));
    const unglued = unglue(source);
    if (!unglued) return this.readPlain(source, kind, today);
    const { mentions, ...rest } = this.readPlain(readSource(unglued.text, this.unitsOf(unglued.text)), kind, today);
    return { ...rest, mentions: mentions.map((mention) => ({ ...mention, start: unglued.original(mention.start), end: unglued.original(mention.end) })) };
  }

  private readPlain(source: Source, kind: DocumentKind | 'auto', today: number | undefined): ReadDocument {
    const { found, cues } = this.scan(source.text);
    const structure = readStructure(source, cues, kind);
    const { sentences } = structure;
    const readings = new Judge(source, this.tables, structure, this.finder.find(source, sentences, found)).readings();
    const jobs = structure.kind === 'resume' ? jobsOf(source, sentences, today) : NO_JOBS;
    const proficiency = new ProficiencyReader(source, (concept) => this.taxonomy.at(concept).kind === 'language');
    const reader = new MentionReader(source, structure.kind, proficiency, cues, jobs);
    for (let from = 0; from < readings.length;) {
      const index = (readings[from] as Reading).candidate.sentence;
      let to = from + 1;
      while (to < readings.length && (readings[to] as Reading).candidate.sentence === index) to++;
      const sentence = sentences[index] as Sentence;
      if (!BLURB.has(sentence.section)) reader.read({ sentence, readings, from, to });
      from = to;
    }
    return { kind: structure.kind, mentions: reader.mentions, alternatives: reader.alternatives };
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
