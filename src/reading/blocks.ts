/** Joins wrapped lines: a block is a paragraph, a list item or a heading, however many lines it takes. */
import { isLower } from './characters.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';

/** Lines that belong together. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly item: boolean;
  readonly headingMarks: boolean;
  /** A blank line or the start of the text stands before it. */
  readonly afterBlank: boolean;
}

const SHORTEST_WRAPPED = 40;
const WIDEST_WRAPPED = 110;
const LEAST_LINES = 8;

/** The width at which the text was wrapped by hand, or 0 when its lines are not wrapped. */
function wrapWidth(lines: readonly Line[]): number {
  let count = 0;
  let longest = 0;
  for (const { start, end } of lines) {
    if (end > start) count++;
    if (end - start > longest) longest = end - start;
  }
  return count >= LEAST_LINES && longest >= SHORTEST_WRAPPED && longest <= WIDEST_WRAPPED ? longest : 0;
}

function firstWordLength(units: Uint16Array, line: Line): number {
  let end = line.start;
  while (end < line.end && units[end] !== 0x20) end++;
  return end - line.start;
}

/** True when `line` goes on with what `previous` began. */
function continues(units: Uint16Array, previous: Line, line: Line, width: number): boolean {
  if (line.item || line.rule || previous.headingMarks || line.headingMarks) return false;
  const length = previous.end - previous.start;
  if (isLower(units[line.start] as number) && length >= SHORTEST_WRAPPED / 2) return true;
  if (width === 0) return false;
  const last = units[previous.end - 1] as number;
  return length + 1 + firstWordLength(units, line) > width - 6 && last !== 0x3a;
}

/** The blocks that the lines of a text make, in text order. */
export function readBlocks({ units }: Source, lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let open: { start: number; end: number; item: boolean; headingMarks: boolean; afterBlank: boolean } | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const blank = line.end === line.start;
    if (blank && !line.rule) {
      open = undefined;
      previous = undefined;
      continue;
    }
    if (line.rule) {
      previous = undefined;
      open = undefined;
      continue;
    }
    if (open && previous && continues(units, previous, line, width)) open.end = line.end;
    else {
      open = { start: line.start, end: line.end, item: line.item, headingMarks: line.headingMarks, afterBlank: previous === undefined };
      blocks.push(open);
    }
    previous = line;
  }
  return blocks;
}
