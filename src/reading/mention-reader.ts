/** Turns readings into mentions: what each sentence says of the skills in it. */
import { alternativesOf } from './alternatives.js';
import { kindBits } from './concept-kinds.js';
import { CUE, type CueHit } from './cue-matcher.js';
import type { Reading } from './doubt.js';
import { type Job, JobWalk } from './jobs.js';
import { LIST_OR } from './list-gap.js';
import type { JudgeTables } from './judge-tables.js';
import { NAMES_PROFICIENCY, ProficiencyReader, proficiencyNamed } from './proficiency.js';
import { SentenceFacts } from './sentence-facts.js';
import type { Source } from './source.js';
import type { DocumentKind, Level, Period, Proficiency, SectionKind, Sentence, Years } from './types.js';

/** One place where a skill is really meant. */
export interface ReadMention {
  /** Index of the concept. */
  readonly concept: number;
  /** Offsets in the text that is read; once all is read, in the text as it was given. */
  start: number;
  end: number;
  readonly section: SectionKind;
  readonly level: Level;
  readonly years: Years | undefined;
  readonly proficiency: Proficiency | undefined;
  /** Months of experience that the sentence of a résumé tells. */
  readonly months: number | undefined;
  /** In a résumé, the time of the job of which the text tells here. */
  readonly period: Period | undefined;
  /** What it was read by: its evidence and its confidence. */
  readonly reading: Reading;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const SPOKEN = kindBits('language');
const CHOOSES = CUE.anyOf | CUE.orSimilar;
/** In these sections of a résumé no job is told of. */
const OUTSIDE_JOBS: ReadonlySet<SectionKind> = new Set(['education', 'skills', 'summary']);

/** The readings [from, to) of one sentence. */
export interface SentenceReadings {
  readonly sentence: Sentence;
  readonly readings: readonly Reading[];
  readonly from: number;
  readonly to: number;
}

/** Turns the readings of one document into mentions, sentence by sentence. */
export class MentionReader {
  readonly mentions: ReadMention[] = [];
  readonly alternatives: number[][] = [];
  private readonly facts: SentenceFacts;
  private readonly jobs: JobWalk;
  private readonly proficiency: ProficiencyReader;

  constructor(
    private readonly source: Source,
    private readonly kind: DocumentKind,
    private readonly tables: JudgeTables,
    cues: readonly CueHit[],
    jobs: readonly Job[],
  ) {
    this.facts = new SentenceFacts(source, cues);
    this.jobs = new JobWalk(jobs);
    this.proficiency = new ProficiencyReader(source, (concept) => this.isSpoken(concept));
  }

  read(one: SentenceReadings): void {
    const { facts, mentions } = this;
    const { sentence, readings, from, to } = one;
    facts.turnTo(sentence);
    const proficiencies = facts.bits & NAMES_PROFICIENCY ? this.proficiency.read(sentence, facts.hits, readings, from, to) : undefined;
    const before = mentions.length;
    let mayChoose = (facts.bits & CHOOSES) !== 0;
    for (let i = from; i < to; i++) {
      const reading = readings[i] as Reading;
      if (reading.candidate.gap === LIST_OR) mayChoose = true;
      if (!facts.isDenied(reading.start, reading.end)) this.add(reading, sentence, proficiencies ? proficiencyNamed(proficiencies[i - from] as number) : undefined);
    }
    if (mayChoose && this.kind === 'posting' && mentions.length - before > 1)
      for (const group of alternativesOf(this.source, facts.hits, mentions, before)) this.alternatives.push(group);
  }

  private isSpoken(concept: number): boolean {
    return this.tables.kinds.isAmong(concept, SPOKEN);
  }

  /**
   * How well a language is spoken is told apart (proficiency); its mention is the name alone.
   *
   * ```text
   * fluent in English
   *           ^^^^^^^
   * ```
   */
  private bareName(reading: Reading): Span {
    const { start, end, concept } = reading;
    const name = this.tables.taxonomy.at(concept).prefLabel;
    if (end - start <= name.length) return reading;
    const written = this.source.text.slice(start, end);
    const at = written.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0 || !isEdge(written[at - 1]) || !isEdge(written[at + name.length])) return reading;
    return { start: start + at, end: start + at + name.length };
  }

  private add(reading: Reading, { section }: Sentence, proficiency: Proficiency | undefined): void {
    const { facts } = this;
    const { concept } = reading;
    const { start, end } = this.isSpoken(concept) ? this.bareName(reading) : reading;
    const isResume = this.kind === 'resume';
    const scope = facts.yearsAt(start);
    const months = isResume ? scope?.months : undefined;
    const years = months === undefined ? scope?.years : undefined;
    const period = isResume && !OUTSIDE_JOBS.has(section) ? this.jobs.at(start) : undefined;
    const level = isResume ? 'mentioned' : facts.levelAt(start);
    this.mentions.push({ concept, start, end, section, level, years, proficiency, months, period, reading });
  }
}

/** What stands right before and after the bare name of a language in its labels. */
const NAME_EDGE = /[\s\-/(),]/;

function isEdge(character: string | undefined): boolean {
  return character === undefined || NAME_EDGE.test(character);
}
