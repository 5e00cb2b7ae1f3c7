/** The jobs of a résumé: which stretch of the text belongs to which span of dates. */
import { type DateRange, dateRanges } from './dates.js';
import { DEGREE } from './degrees.js';
import type { Source } from './source.js';
import type { Period, SectionKind, Sentence } from './types.js';

/** A job, and where the text tells of it. */
export interface Job {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

/** In these sections no job is told of; dates there are those of courses, and lists of skills are of no single job. */
const NO_JOB: ReadonlySet<SectionKind> = new Set(['education', 'skills', 'summary', 'page']);
const LONGEST_TITLE = 80;
/** Dates beside schooling are those of a course, unless one works there. */
const TEACHES =
  /\b(?:professor|lecturer|teacher|tutor|instructor|assistant|officer|engineer|developer|manager|analyst|intern|researcher|librarian|coach|administrator|consultant|nurse)\b/i;
/** Lines are read only so far from the dates: a text whose line breaks were lost is one line. */
const LONGEST_LINE = 200;

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LINE);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function lineEnd(text: string, at: number): number {
  const length = text.slice(at, at + LONGEST_LINE).indexOf('\n');
  return length < 0 ? Math.min(text.length, at + LONGEST_LINE) : at + length;
}

function isCourse(text: string, { start, end }: DateRange): boolean {
  const line = text.slice(lineStart(text, start), lineEnd(text, end));
  return DEGREE.test(line) && !TEACHES.test(line);
}

/** A title stands in the section around it: that of the next sentence that is none. */
function sectionAt(sentences: readonly Sentence[], at: number): SectionKind | undefined {
  let next = at;
  while (next + 1 < sentences.length && (sentences[next] as Sentence).section === 'title') next++;
  return sentences[next]?.section;
}

function isOf({ section }: Sentence, whole: SectionKind): boolean {
  return section === whole || section === 'title';
}

/** The line above a line, when it can be the title of a job whose dates stand below it. */
function titleAbove(text: string, line: number): number | undefined {
  if (line === 0) return undefined;
  const start = lineStart(text, line - 1);
  const title = text.slice(start, line - 1).trim();
  const isTitle = title !== '' && title.length <= LONGEST_TITLE && !/^[^\p{L}\p{N}]|[.;,]$/u.test(title);
  return isTitle ? start : undefined;
}

/**
 * Where the text begins to tell of a job: with the line of its dates, or the title above when the line has nothing else.
 * Of several jobs in one line each begins after a full stop or semicolon.
 */
function startOfJob(text: string, { start, end }: DateRange, previous: DateRange | undefined): number {
  const line = lineStart(text, start);
  if (previous && previous.end > line) {
    const between = text.slice(previous.end, start);
    return previous.end + Math.max(between.lastIndexOf('. '), between.lastIndexOf('; ')) + 1;
  }
  const rest = text.slice(line, start) + text.slice(end, lineEnd(text, end));
  const above = /\p{L}{3}/u.test(rest) ? undefined : titleAbove(text, line);
  // A title right below other dates would leave those without a job.
  const isFree = above !== undefined && (!previous || (above >= previous.end && text.slice(previous.end, above).trim() !== ''));
  return isFree ? above : line;
}

/**
 * The jobs of a résumé, in text order. Each goes on to the dates after it, or to the end of its section.
 *
 * ```text
 * Java Developer, Acme            <- begins here: the dates stand alone in their line
 * Jan 2017 – Dec 2018
 * - Spring and Hibernate
 * 2019 – 2021: Data Engineer      <- the next
 * EDUCATION                       <- ends it; dates below are of no job
 * ```
 *
 * @param today number of the month that "Present" means; without it the latest date of the text
 */
export function jobsOf(source: Source, sentences: readonly Sentence[], today: number | undefined): Job[] {
  const { text } = source;
  const ranges = dateRanges(source, today);
  const jobs: Job[] = [];
  let at = 0;
  ranges.forEach((range, i) => {
    while (at < sentences.length && (sentences[at] as Sentence).end <= range.start) at++;
    const section = sectionAt(sentences, at);
    if (section === undefined || NO_JOB.has(section) || isCourse(text, range)) return;
    const next = ranges[i + 1];
    const limit = next ? startOfJob(text, next, range) : text.length;
    let last = at;
    while (last + 1 < sentences.length && (sentences[last + 1] as Sentence).start < limit && isOf(sentences[last + 1] as Sentence, section)) last++;
    const start = startOfJob(text, range, ranges[i - 1]);
    jobs.push({ start, end: Math.min(limit, Math.max(range.end, (sentences[last] as Sentence).end)), period: range.period });
  });
  return jobs;
}

/** Finds the job of each of many places; calls must not go back. */
export class JobWalk {
  private index = 0;

  constructor(private readonly jobs: readonly Job[]) {}

  /** The time of the job of which the text tells at this offset. */
  at(offset: number): Period | undefined {
    const { jobs } = this;
    while (this.index < jobs.length && (jobs[this.index] as Job).end <= offset) this.index++;
    const job = jobs[this.index];
    return job && job.start <= offset ? job.period : undefined;
  }
}
