/** Gives every sentence its section: from headings above it, headings inside the line, and what the sentence says itself. */
import { type Block, readBlocks } from './blocks.js';
import { CUE, type CueHit } from './cue-matcher.js';
import { kindOf } from './document-kind.js';
import { type CueRange, LONGEST_FIELD, bitsOf, fieldOf, headingOf, inlineHeading, isTitle } from './headings.js';
import { endOfPart, headingAt, isRunOn } from './run-ons.js';
import { headlinesOf, withHeadlines } from './headlines.js';
import { readLines } from './lines.js';
import { KEEPS_UNKNOWN, RESUME_SECTION, asksFirst, asksForNothing, beginsToAsk, ownSection, tellsOfCompany } from './section-rules.js';
import { SentenceCutter } from './sentences.js';
import type { Source } from './source.js';
import { type DocumentKind, type SectionKind, type Sentence, sentenceOf } from './types.js';

/** A text as reading sees it. */
export interface Structure {
  readonly sentences: readonly Sentence[];
  /** All cues, in text order. */
  readonly cues: readonly CueHit[];
  readonly kind: DocumentKind;
  /** It is a posting long enough for the weights that were fitted on postings. */
  readonly fitted: boolean;
}

/** Postings that the model was fitted on are longer; a sentence or two, or a résumé, are read by the rules alone. */
const SHORTEST_FITTED = 600;

/** A text of so many blocks is long enough to begin with a blurb. */
const LEAST_BLOCKS = 5;

class StructureReader {
  readonly sentences: Sentence[] = [];
  private section: SectionKind = 'other';
  private sawRole = false;
  private stuckOnPage = false;
  private hasRoom = false;
  /** Some heading says outright what is required. */
  private demands = false;
  /** The block before was the name of a field. */
  private awaitsValue = false;
  /** A sentence of the block was about the job. */
  private blurbEnded = false;
  private readonly cutter: SentenceCutter;
  /** The cues that were looked at last. */
  private readonly range: { readonly cues: readonly CueHit[]; from: number; to: number };

  constructor(
    private readonly source: Source,
    private readonly cues: readonly CueHit[],
    private readonly kind: DocumentKind,
  ) {
    this.cutter = new SentenceCutter(source);
    this.range = { cues, from: 0, to: 0 };
  }

  read(blocks: readonly Block[]): void {
    this.hasRoom = blocks.length >= LEAST_BLOCKS;
    this.demands = this.hasDemandingHeading(blocks);
    this.range.from = 0;
    blocks.forEach((block, i) => this.readBlock(block, i === 0 && blocks.length > 1 && isTitle(this.source, block)));
  }

  /** The cues that begin in [start, end), until the next call; calls must not go back. */
  private cuesWithin(start: number, end: number): CueRange {
    const { cues, range } = this;
    while (range.from < cues.length && (cues[range.from] as CueHit).start < start) range.from++;
    range.to = range.from;
    while (range.to < cues.length && (cues[range.to] as CueHit).start < end) range.to++;
    return range;
  }

  private readBlock(block: Block, mayBeTitle: boolean): void {
    const range = this.cuesWithin(block.start, block.end);
    if (this.kind === 'posting' && this.readField(block, range)) return;
    const heading = this.headingOf(block, range);
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
    this.readSentences(block);
    if (this.section !== kept && !this.endsWithColon(block)) this.section = kept;
  }

  /** Reads a field of a table, or the value of the field before; false when the block is neither. */
  private readField(block: Block, range: CueRange): boolean {
    const isValue = this.awaitsValue && block.end - block.start <= LONGEST_FIELD;
    const field = fieldOf(this.source, block, range);
    this.awaitsValue = field === 'name';
    if (field === undefined && (!isValue || this.headingOf(block, range) !== undefined)) return false;
    this.push(block.start, block.end, 'page', block.item, field !== undefined);
    return true;
  }

  private endsWithColon(block: Block): boolean {
    return this.source.units[block.end - 1] === 0x3a;
  }

  private hasDemandingHeading(blocks: readonly Block[]): boolean {
    return blocks.some((block) => {
      const range = this.cuesWithin(block.start, block.end);
      return (bitsOf(range) & CUE.demandsAsHeading) !== 0 && headingOf(this.source, block, range) === 'required';
    });
  }

  /** "Desired" means required unless the posting has another heading that says so. */
  private headingOf(block: Block, range: CueRange): SectionKind | 'unknown' | undefined {
    const heading = headingOf(this.source, block, range);
    if (heading === 'required' && this.kind === 'resume' && (bitsOf(range) & CUE.tellsOfJobs) !== 0) return 'experience';
    const desired = heading === 'preferred' && !this.demands && (bitsOf(range) & CUE.desired) !== 0;
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

  /** Reads the sentences of a block, and the parts of those that ran together. */
  private readSentences(block: Block): void {
    this.blurbEnded = false;
    for (let start = block.start; start < block.end;) {
      const whole = this.cutter.end(start, block.end);
      const runsOn = this.kind === 'posting' && isRunOn(start, whole);
      let from = start;
      do {
        const end = runsOn ? endOfPart(this.source, from, whole, this.cuesWithin(from, whole)) : whole;
        this.readPart(block, from, end, from > start);
        from = end;
      } while (from < whole);
      start = Math.max(whole, start + 1);
    }
  }

  private readPart(block: Block, start: number, end: number, isPart: boolean): void {
    const range = this.cuesWithin(start, end);
    const inline = this.kind === 'posting' || start === block.start ? (inlineHeading(this.source, start, range) ?? (isPart ? headingAt(start, range) : undefined)) : undefined;
    if (inline) this.open(inline);
    const bits = bitsOf(range);
    if ((bits & CUE.role) !== 0) this.blurbEnded = true;
    this.push(start, end, this.sectionOf(start, end, range, bits), block.item, false);
  }

  private sectionOf(start: number, end: number, range: CueRange, bits: number): SectionKind {
    const { section } = this;
    if (this.kind === 'resume') return section;
    const own = ownSection(range);
    if (own === 'legal' || own === 'benefits') return asksFirst(range, own) && !asksForNothing(section) ? section : own;
    if (own === undefined && section !== 'company' && section !== 'other') return asksForNothing(section) && section !== 'page' && beginsToAsk(start, range) ? 'other' : section;
    const saysRole = (bits & (CUE.role | CUE.asked)) !== 0 || (section === 'company' && (bits & CUE.endsAsPreference) !== 0);
    if (own === 'page' && !saysRole) return 'page';
    if (section === 'company' && (this.blurbEnded || saysRole)) return 'other';
    if (section === 'other' && !saysRole && (own === 'company' || (this.hasRoom && !this.sawRole && tellsOfCompany(this.source.text.slice(start, end))))) return 'company';
    return section;
  }

  private push(start: number, end: number, section: SectionKind, item: boolean, heading: boolean): void {
    this.sentences.push(sentenceOf(start, end, section, item, heading));
  }
}

/**
 * Reads the structure of a text.
 *
 * @param cues the cues of the text
 * @param kind 'auto' decides between posting and résumé by what the text says
 */
export function readStructure(source: Source, cues: readonly CueHit[], kind: DocumentKind | 'auto'): Structure {
  const decided = kind === 'auto' ? kindOf(source, cues) : kind;
  const reader = new StructureReader(source, cues, decided);
  const lines = readLines(source);
  reader.read(readBlocks(source, lines));
  const sentences = decided === 'resume' ? withHeadlines(reader.sentences, headlinesOf(source.text, lines)) : reader.sentences;
  return { sentences, cues, kind: decided, fitted: decided === 'posting' && source.text.length >= SHORTEST_FITTED };
}
