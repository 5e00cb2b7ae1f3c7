/** Gives every sentence its section: from headings above it, headings inside the line, and what the sentence says itself. */
import { type Block, readBlocks } from './blocks.js';
import { CUE, type CueHit, findCues } from './cue-matcher.js';
import { sentenceEnd } from './sentences.js';
import type { DocumentKind, SectionKind, Sentence } from './types.js';

/** A text as reading sees it. */
export interface Structure {
  readonly sentences: readonly Sentence[];
  /** All cues, in text order. */
  readonly cues: readonly CueHit[];
  readonly kind: DocumentKind;
}

const LONGEST_HEADING = 70;
const LONGEST_TITLE = 120;
const LEAST_BLOCKS = 5;
/** Sections that an unknown heading does not end: their parts have headings of their own. */
const KEEPS_UNKNOWN: ReadonlySet<SectionKind> = new Set(['required', 'preferred', 'responsibilities', 'benefits', 'legal', 'page', 'skills', 'experience', 'education']);
const FOREIGN: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'legal', 'page']);
const DEMANDS = /require|must|minimum|essential|mandatory|basic qualif/;
/** Headings that mean requirements unless the posting has others that say so. */
const DESIRED = /^desired|^desirable/;
/** The employer speaks of itself … */
const TELLS_OF_COMPANY = /\b(?:we|our|us)\b|\bis (?:a|an|the)\b/i;
/** … or of the job. */
const TELLS_OF_JOB =
  /\b(?:you|your|role|position|candidate|team|experience|responsib\w+|use|using|stack|hiring|job|who|engineers?|developers?|scientists?|analysts?|managers?|nurses?)\b/i;
/** In a résumé these headings mean the person's own. */
const RESUME_SECTION: Readonly<Partial<Record<SectionKind, SectionKind>>> = {
  required: 'skills',
  preferred: 'skills',
  responsibilities: 'experience',
  company: 'experience',
  page: 'other',
  benefits: 'other',
  legal: 'other',
};

function kindOf(cues: readonly CueHit[], text: string): DocumentKind {
  let balance = 0;
  for (const { cue } of cues) balance += (cue.bits & CUE.posting ? 1 : 0) - (cue.bits & CUE.resume ? 1.5 : 0);
  const dates =
    text.length < 60_000
      ? (
          text.match(
            /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?(?:-|–|to) ?(?:(?:19|20)\d\d|present|now|till date|current)\b/gi,
          ) ?? []
        ).length
      : 0;
  return balance - Math.max(0, dates - 2) * 0.75 < -1 ? 'resume' : 'posting';
}

/** Walks the cues along with the text. */
class CueCursor {
  private at = 0;
  constructor(private readonly cues: readonly CueHit[]) {}

  /** The cues that begin in [start, end); calls must not go back. */
  within(start: number, end: number): CueHit[] {
    while (this.at < this.cues.length && (this.cues[this.at] as CueHit).start < start) this.at++;
    const found: CueHit[] = [];
    for (let i = this.at; i < this.cues.length && (this.cues[i] as CueHit).start < end; i++) found.push(this.cues[i] as CueHit);
    return found;
  }
}

function wordCount(text: string, start: number, end: number): number {
  let words = 1;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x20 && text.charCodeAt(i + 1) !== 0x20) words++;
  return words;
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) return false;
    if (unit >= 0x41 && unit <= 0x5a) letters++;
  }
  return letters >= 4;
}

/** What a block is as a heading: the section it opens, 'unknown' for a heading of no known section, undefined for no heading. */
function headingOf(text: string, block: Block, cues: readonly CueHit[]): SectionKind | 'unknown' | undefined {
  const length = block.end - block.start;
  if (length > LONGEST_TITLE) return undefined;
  const hit = cues.filter(({ cue }) => cue.heading !== undefined).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const last = text.charCodeAt(block.end - 1);
  const isShort = length <= LONGEST_HEADING && wordCount(text, block.start, block.end) <= 9 && last !== 0x2e && last !== 0x2c && last !== 0x3b;
  const marked = block.headingMarks || isAllCapitals(text, block.start, block.end);
  if (hit?.cue.heading && isShort) {
    const cover = (hit.end - hit.start) / length;
    const leads = hit.start - block.start <= 4;
    const closes = block.end - hit.end <= 2 && !block.item && startsUpper(text, block.start);
    if (cover >= 0.75 || (closes && cover >= 0.4) || (leads && cover >= 0.45 && !block.item) || (marked && cover >= 0.3 && !block.item) || (marked && leads))
      return hit.cue.heading;
  }
  return marked && isShort && !block.item ? 'unknown' : undefined;
}

function startsUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
}

/** The end of a heading that stands in front of its text on the same line (`Requirements: AutoCAD`), or -1. */
function inlineHeading(text: string, start: number, cues: readonly CueHit[]): { section: SectionKind; end: number } | undefined {
  const hit = cues.find((c) => c.start >= start && c.start - start <= 3 && c.cue.heading !== undefined);
  if (!hit?.cue.heading) return undefined;
  const after = text.slice(hit.end, hit.end + 14);
  const colon = /^(?:\s*\([^)]{0,10}\))?\s{0,2}(?:skills?|experience)?\s{0,2}[:–—]/i.exec(after) ?? /^ - /.exec(after);
  if (colon) return { section: hit.cue.heading, end: hit.end + colon[0].length };
  const words = text.slice(hit.start, hit.end).split(/\s+/);
  const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}|^(?:and|of|to|the|for|in)$/u.test(word));
  return isTitle && /^\s{0,2}[\p{Lu}\d]/u.test(after) ? { section: hit.cue.heading, end: hit.end } : undefined;
}

class StructureReader {
  readonly sentences: Sentence[] = [];
  private section: SectionKind = 'other';
  private sawRole = false;
  private stuckOnPage = false;
  /** Long enough to begin with a blurb. */
  private hasRoom = false;
  private readonly cursor: CueCursor;
  /** Some heading says outright what is required. */
  private demands = false;

  constructor(
    private readonly text: string,
    private readonly cues: readonly CueHit[],
    private readonly kind: DocumentKind,
  ) {
    this.cursor = new CueCursor(cues);
  }

  read(blocks: readonly Block[]): void {
    this.hasRoom = blocks.length >= LEAST_BLOCKS;
    this.demands = this.hasDemandingHeading(blocks);
    blocks.forEach((block, i) => this.readBlock(block, i === 0 && blocks.length > 1 && isTitle(this.text, block)));
  }

  private readBlock(block: Block, mayBeTitle: boolean): void {
    const cues = this.cursor.within(block.start, block.end);
    const heading = this.headingOf(block, cues);
    if (mayBeTitle && (heading === undefined || heading === 'unknown')) {
      this.push(block.start, block.end, this.kind === 'posting' ? 'title' : 'other', block.item, true);
      return;
    }
    if (heading !== undefined) {
      this.open(heading);
      this.push(block.start, block.end, this.section, false, true);
      return;
    }
    const kept = this.section;
    this.readSentences(block, cues);
    if (this.section !== kept && !endsWithColon(this.text, block)) this.section = kept;
  }

  private hasDemandingHeading(blocks: readonly Block[]): boolean {
    const cursor = new CueCursor(this.cues);
    return blocks.some((block) => {
      if (block.end - block.start > LONGEST_HEADING) return false;
      const cues = cursor.within(block.start, block.end);
      return cues.some((hit) => DEMANDS.test(hit.cue.phrase)) && headingOf(this.text, block, cues) === 'required';
    });
  }

  private headingOf(block: Block, cues: readonly CueHit[]): SectionKind | 'unknown' | undefined {
    const heading = headingOf(this.text, block, cues);
    const desired = heading === 'preferred' && !this.demands && cues.some((hit) => DESIRED.test(hit.cue.phrase));
    return desired ? 'required' : heading;
  }

  private open(heading: SectionKind | 'unknown'): void {
    if (this.stuckOnPage) return;
    if (heading === 'unknown') {
      if (!KEEPS_UNKNOWN.has(this.section)) this.section = 'other';
      return;
    }
    const section = this.kind === 'resume' ? (RESUME_SECTION[heading] ?? heading) : heading;
    if (section === 'required' || section === 'responsibilities') this.sawRole = true;
    if (section === 'page' && this.sawRole) this.stuckOnPage = true;
    this.section = section;
  }

  private readSentences(block: Block, cues: readonly CueHit[]): void {
    let blurbEnded = false;
    const cursor = new CueCursor(cues);
    for (let start = block.start; start < block.end;) {
      const end = sentenceEnd(this.text, start, block.end);
      const inside = cursor.within(start, end);
      const inline = this.kind === 'posting' || start === block.start ? inlineHeading(this.text, start, inside) : undefined;
      if (inline) this.open(inline.section);
      if (inside.some((c) => c.cue.sentence === 'role')) blurbEnded = true;
      this.push(start, end, this.sectionOf(this.text.slice(start, end), inside, blurbEnded), block.item, false);
      start = Math.max(end, start + 1);
    }
  }

  private sectionOf(sentence: string, cues: readonly CueHit[], blurbEnded: boolean): SectionKind {
    if (this.kind === 'resume') return this.section;
    const own = cues.map((c) => c.cue.sentence).find((s) => s !== undefined && s !== 'role');
    const saysRole = cues.some((c) => c.cue.sentence === 'role' || (c.cue.bits & CUE.asked) !== 0);
    if (own === 'legal' || own === 'benefits') return asksFirst(cues, own) && !FOREIGN.has(this.section) ? this.section : own;
    if (own === 'page' && !saysRole) return 'page';
    if (this.section === 'company' && (blurbEnded || saysRole)) return saysRole || blurbEnded ? 'other' : 'company';
    if (this.section === 'other' && !saysRole && (own === 'company' || (this.hasRoom && !this.sawRole && TELLS_OF_COMPANY.test(sentence) && !TELLS_OF_JOB.test(sentence))))
      return 'company';
    return this.section;
  }

  private push(start: number, end: number, section: SectionKind, item: boolean, heading: boolean): void {
    this.sentences.push({ start, end, section, item, heading });
  }
}

/** A short first line that is no sentence. */
function isTitle(text: string, block: Block): boolean {
  const last = text.charCodeAt(block.end - 1);
  return block.end - block.start <= LONGEST_TITLE && last !== 0x2e && last !== 0x21 && last !== 0x3a && wordCount(text, block.start, block.end) <= 16;
}

/** The sentence asks for something before it comes to legal text or benefits: two sentences run together. */
function asksFirst(cues: readonly CueHit[], section: SectionKind): boolean {
  const asked = cues.find((hit) => (hit.cue.bits & CUE.asked) !== 0);
  const foreign = cues.find((hit) => hit.cue.sentence === section);
  return asked !== undefined && foreign !== undefined && asked.start < foreign.start;
}

function endsWithColon(text: string, block: Block): boolean {
  return text.charCodeAt(block.end - 1) === 0x3a;
}

/**
 * Reads the structure of a text.
 *
 * @param kind 'auto' decides between posting and résumé by what the text says
 */
export function readStructure(text: string, kind: DocumentKind | 'auto'): Structure {
  const cues = findCues(text);
  const decided = kind === 'auto' ? kindOf(cues, text) : kind;
  const reader = new StructureReader(text, cues, decided);
  reader.read(readBlocks(text));
  return { sentences: reader.sentences, cues, kind: decided };
}
