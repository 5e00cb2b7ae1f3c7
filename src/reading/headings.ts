/** Which blocks are headings, and which section they open. */
import type { Block } from './blocks.js';
import { isDigit, isLower, isUpper, skipSpace } from './characters.js';
import { CUE, type CueHit } from './cue-matcher.js';
import type { Source } from './source.js';
import type { SectionKind } from './types.js';

const LONGEST_HEADING = 70;
const LONGEST_TITLE = 120;
const MOST_WORDS = 9;
const MOST_TITLE_WORDS = 16;
const LEAST_CAPITALS = 4;
/** A field of a table with its value. */
export const LONGEST_FIELD = 100;

/** Cues [from, to) of a list of cues. */
export interface CueRange {
  readonly cues: readonly CueHit[];
  readonly from: number;
  readonly to: number;
}

/** The bits of all cues of a range. */
export function bitsOf({ cues, from, to }: CueRange): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits |= (cues[i] as CueHit).cue.bits;
  return bits;
}

/** The words of [start, end), or more than `most`. */
function wordCount(units: Uint16Array, start: number, end: number): number {
  let words = 1;
  for (let i = start; i < end; i++) if (units[i] === 0x20 && units[i + 1] !== 0x20) words++;
  return words;
}

function isAllCapitals(units: Uint16Array, start: number, end: number): boolean {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] as number;
    if (isLower(unit)) return false;
    if (isUpper(unit)) letters++;
  }
  return letters >= LEAST_CAPITALS;
}

function longestHeadingCue({ cues, from, to }: CueRange): CueHit | undefined {
  let longest: CueHit | undefined;
  for (let i = from; i < to; i++) {
    const hit = cues[i] as CueHit;
    if (hit.cue.heading !== undefined && (!longest || hit.end - hit.start > longest.end - longest.start)) longest = hit;
  }
  return longest;
}

const LONGEST_FIELD_NAME = 40;
const COLON = 0x3a;

/**
 * The field of a table that a block names, all by itself or with its value behind a colon.
 *
 * ```text
 * Company size:              Company size: 51–200
 * 51–200
 * ```
 *
 * @returns 'name' when the value is on the next line, 'whole' when it is in the block, undefined for no field
 */
export function fieldOf({ units }: Source, { start, end }: Block, { cues, from, to }: CueRange): 'name' | 'whole' | undefined {
  for (let i = from; i < to; i++) {
    const hit = cues[i] as CueHit;
    if (hit.start - start > 1 || hit.end - start > LONGEST_FIELD_NAME) return undefined;
    if ((hit.cue.bits & CUE.field) === 0) continue;
    const after = skipSpace(units, hit.end, end);
    if (units[after] !== COLON || after >= end) return undefined;
    return skipSpace(units, after + 1, end) === end ? 'name' : end - start <= LONGEST_FIELD ? 'whole' : undefined;
  }
  return undefined;
}

/** What a block is as a heading: the section it opens, 'unknown' for a heading of no known section, undefined for no heading. */
export function headingOf({ units }: Source, block: Block, range: CueRange): SectionKind | 'unknown' | undefined {
  const { start, end } = block;
  const length = end - start;
  if (length > LONGEST_HEADING) return undefined;
  const last = units[end - 1] as number;
  if (last === 0x2e || last === 0x2c || last === 0x3b || wordCount(units, start, end) > MOST_WORDS) return undefined;
  const marked = block.headingMarks || isAllCapitals(units, start, end);
  const hit = longestHeadingCue(range);
  if (hit?.cue.heading) {
    const cover = (hit.end - hit.start) / length;
    const leads = hit.start - start <= 4;
    const closes = end - hit.end <= 2 && !block.item && isUpper(units[start] as number);
    if (cover >= 0.75 || (closes && cover >= 0.4) || (leads && cover >= 0.45 && !block.item) || (marked && cover >= 0.3 && !block.item) || (marked && leads))
      return hit.cue.heading;
  }
  return marked && !block.item ? 'unknown' : undefined;
}

/** Cheap test: behind a space or two there is a capital or a digit, or a letter that no ASCII tells. */
function mayBeginAnew(units: Uint16Array, end: number): boolean {
  const unit = units[skipSpace(units, end, end + 2)] as number;
  return isUpper(unit) || isDigit(unit) || unit > 0x7f;
}

/** The heading that stands in front of its text on the same line: `Requirements: AutoCAD`. */
export function inlineHeading({ text, units }: Source, start: number, { cues, from, to }: CueRange): SectionKind | undefined {
  for (let i = from; i < to; i++) {
    const hit = cues[i] as CueHit;
    if (hit.start - start > 3) return undefined;
    if (hit.start < start || hit.cue.heading === undefined) continue;
    const after = text.slice(hit.end, hit.end + 14);
    if (/^(?:\s*\([^)]{0,10}\))?\s{0,2}(?:skills?|experience)?\s{0,2}[:–—]/i.test(after) || after.startsWith(' - ')) return hit.cue.heading;
    if (!isUpper(units[hit.start] as number) || !mayBeginAnew(units, hit.end)) return undefined;
    const words = text.slice(hit.start, hit.end).split(/\s+/);
    const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}|^(?:and|of|to|the|for|in)$/u.test(word));
    return isTitle && /^\s{0,2}[\p{Lu}\d]/u.test(after) ? hit.cue.heading : undefined;
  }
  return undefined;
}

/** A short first line that is no sentence. */
export function isTitle({ units }: Source, { start, end }: Block): boolean {
  const last = units[end - 1] as number;
  return end - start <= LONGEST_TITLE && last !== 0x2e && last !== 0x21 && last !== 0x3a && wordCount(units, start, end) <= MOST_TITLE_WORDS;
}
