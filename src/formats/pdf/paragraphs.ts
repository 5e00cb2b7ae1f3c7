/** Makes lines of text of the stretches of a column: wrapped lines joined, items and headings marked. */
import type { LineKind } from '../text-writer.js';
import { type Segment, rowsOfSegments } from './segments.js';

/** A line of the text. */
export interface TextLine {
  readonly kind: LineKind;
  readonly text: string;
}

interface PrintedLine {
  readonly text: string;
  readonly item: boolean;
  /** It has wide gaps: a date at the margin, a row of cells. */
  readonly hasGaps: boolean;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly lastFont: string;
}

const BULLET = /^(?:[-*•●○▪■□▸►◦‣∙·–➢➤✓✔\uf000-\uf0ff]|o(?=\s))\s*/;
/** What ends with one of these goes on with what stands beside it. */
const NO_CELL_END: ReadonlySet<string> = new Set(':•●▪◦‣∙·–-');
const PAGE_NUMBER = /^(?:page )?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/i;
/** Letters of this many times the usual size are a heading. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 70;
/** A printed line shorter than this was not wrapped. */
const SHORTEST_WRAPPED = 30;
/** … unless it ends with a comma, or the next one begins with a small letter. */
const SHORTEST_OPEN = 12;
const SAME_SIZE = 0.5;
/** By so many points the text of an item is set in. */
const LEAST_INDENT = 3;
/** Distance of two baselines of a paragraph, as a multiple of the letters' size. */
const WIDEST_LEADING = 1.75;
/** Width of a letter as a share of its size, about. */
const LETTER = 0.5;

function printedLines(segments: readonly Segment[]): PrintedLine[] {
  return rowsOfSegments(segments).map((row) => {
    const first = row[0] as Segment;
    const last = row.at(-1) as Segment;
    const whole = row.map(({ text }, i) => (i === 0 ? text : `${NO_CELL_END.has(row[i - 1]?.text.at(-1) ?? '') ? ' ' : ' | '}${text}`)).join('');
    const marker = BULLET.exec(whole)?.[0] ?? '';
    const item = marker !== '' && marker.length < whole.length;
    const hasGaps = row.length > (item && first.text.length < marker.length ? 2 : 1);
    return {
      text: item ? whole.slice(marker.length) : whole,
      item,
      hasGaps,
      left: first.left,
      right: last.right,
      y: first.y,
      size: first.size,
      font: first.font,
      lastFont: last.lastFont,
    };
  });
}

/** The size in which most letters of a page are set. */
export function bodySize(segments: readonly Segment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce<[number, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/**
 * True when a line goes on with what the line above it began: it hangs under the text of its item, or its first word
 * found no room above.
 *
 * @param itemLeft where the item begins to which the line above belongs, or undefined when it belongs to none
 */
function continues(above: PrintedLine, line: PrintedLine, columnRight: number, itemLeft: number | undefined): boolean {
  if (line.item || line.y <= above.y || line.y - above.y > WIDEST_LEADING * line.size || Math.abs(line.size - above.size) > SAME_SIZE) return false;
  if (itemLeft !== undefined && line.left - itemLeft > LEAST_INDENT) return true;
  if (above.hasGaps) return false;
  const startsLower = /^\p{Ll}/u.test(line.text);
  const isOpen = startsLower || /[,&]$/.test(above.text);
  if (above.text.length < (isOpen ? SHORTEST_OPEN : SHORTEST_WRAPPED) || (line.font !== above.lastFont && !isOpen)) return false;
  const firstWord = /^\S*/.exec(line.text)?.[0].length ?? 0;
  return above.right + (firstWord + 1) * LETTER * line.size > columnRight;
}

/** A line of the text, of so many printed ones; put together at the end, since a text that grows is copied at every look. */
interface OpenLine {
  readonly kind: LineKind;
  readonly printed: string[];
}

/** A word that was cut at the end of a printed line is whole again. */
function textOf(printed: readonly string[]): string {
  return printed
    .map((text, i) => {
      const next = printed[i + 1];
      if (next === undefined) return text;
      return /\p{Ll}-$/u.test(text.slice(-3)) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) : `${text} `;
    })
    .join('');
}

/**
 * The text of a column.
 *
 * @param usualSize size of the letters of the text, by which headings stand out
 */
export function linesOf(segments: readonly Segment[], usualSize: number): TextLine[] {
  const columnRight = segments.reduce((most, { right }) => Math.max(most, right), 0);
  const lines: OpenLine[] = [];
  let above: PrintedLine | undefined;
  let itemLeft: number | undefined;
  for (const line of printedLines(segments)) {
    const last = lines.at(-1);
    if (last && above && last.kind !== 'heading' && continues(above, line, columnRight, itemLeft)) {
      last.printed.push(line.text);
    } else if (!PAGE_NUMBER.test(line.text)) {
      const isHeading = !line.item && line.size >= HEADING_SIZE * usualSize && line.text.length <= LONGEST_HEADING;
      const isApart = above !== undefined && Math.abs(line.y - above.y) > WIDEST_LEADING * line.size;
      itemLeft = line.item ? line.left : undefined;
      lines.push({ kind: isHeading ? 'heading' : line.item ? 'item' : isApart ? 'paragraph' : 'line', printed: [line.text] });
    }
    above = line;
  }
  return lines.map(({ kind, printed }) => ({ kind, text: textOf(printed) }));
}
