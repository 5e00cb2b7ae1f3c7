/** Turns readings into mentions: what each sentence says of the skills in it. */
import { alternativesOf } from './alternatives.js';
import type { Candidate } from './candidates.js';
import { CUE, type CueHit } from './cue-matcher.js';
import type { Reading } from './doubt.js';
import type { GatheredEvidence } from './evidence.js';
import { type Job, JobWalk } from './jobs.js';
import { LIST_OR } from './list-gap.js';
import { NAMES_PROFICIENCY, PROFICIENCIES, type Place, type ProficiencyReader } from './proficiency.js';
import { SentenceFacts } from './sentence-facts.js';
import type { Source } from './source.js';
import type { DocumentKind, Level, Period, Proficiency, SectionKind, Sentence, Years } from './types.js';

/** One place where a skill is really meant. */
export interface ReadMention extends GatheredEvidence {
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
}

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

  constructor(
    private readonly source: Source,
    private readonly kind: DocumentKind,
    private readonly proficiency: ProficiencyReader,
    cues: readonly CueHit[],
    jobs: readonly Job[],
    /** The name of a concept that is a spoken language. */
    private readonly languageOf: (concept: number) => string | undefined,
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

  /**
   * How well a language is spoken is told apart (proficiency); its mention is the name alone.
   *
   * ```text
   * fluent in English
   *           ^^^^^^^
   * ```
   */
  private bareName({ start, end }: Candidate, concept: number): { start: number; end: number } {
    const name = this.languageOf(concept);
    if (name === undefined || end - start <= name.length) return { start, end };
    const written = this.source.text.slice(start, end);
    const at = written.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0 || !isEdge(written[at - 1]) || !isEdge(written[at + name.length])) return { start, end };
    return { start: start + at, end: start + at + name.length };
  }

  private add({ candidate, concept, confidence, low, high, words }: Reading, { section }: Sentence, proficiency: Proficiency | undefined): void {
    const { facts } = this;
    const { start, end } = this.bareName(candidate, concept);
    const isResume = this.kind === 'resume';
    const scope = facts.yearsAt(start);
    const months = isResume ? scope?.months : undefined;
    const years = months === undefined ? scope?.years : undefined;
    const period = isResume && !OUTSIDE_JOBS.has(section) ? this.jobs.at(start) : undefined;
    this.mentions.push({ concept, start, end, section, level: isResume ? 'mentioned' : facts.levelAt(start), years, proficiency, months, period, confidence, low, high, words });
  }
}

/** What stands right before and after the bare name of a language in its labels. */
const NAME_EDGE = /[\s\-/(),]/;

function isEdge(character: string | undefined): boolean {
  return character === undefined || NAME_EDGE.test(character);
}

function placesOf({ readings, from, to }: SentenceReadings): Place[] {
  return readings.slice(from, to).map(({ concept, candidate: { start, end } }) => ({ concept, start, end }));
}
