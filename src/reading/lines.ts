/** Cuts a text into lines and tells how each is set: list item, heading, underlined. */
import type { Source } from './source.js';
import { nextBreak, withoutTags } from './tags.js';

/** How a line is set. */
export interface Line {
  /** First unit of the content, after indent, list marker and heading marks. */
  readonly start: number;
  /** After the last unit of the content; equal to start for a blank line. */
  readonly end: number;
  /** It begins with a list marker. */
  readonly item: boolean;
  /** It is set as a heading: `#`, `<h2>`, bold, underlined, or ends with a colon. */
  readonly headingMarks: boolean;
  /** It only draws a rule (---, ===). */
  readonly rule: boolean;
}

const MARKERS = /^(?:[-*+•·▪▸►●○◦‣∙–—➢➤✓✔★☆■□◆❖>]|o(?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s))\s*/;
const MARKER_UNITS = new Set([...'-*+•·▪▸►●○◦‣∙–—➢➤✓✔★☆■□◆❖>o(\\\uf0b7\uf0a7'].map((c) => c.charCodeAt(0)));
const WORD_PROCESSOR_BULLET = /^(?:[\uf000-\uf0ff]|\\[-*+])\s*/;
const LONGEST_HEADING = 90;

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0xa0 || unit === 0x200b || unit === 0xfeff;
}

function isRule(units: Uint16Array, start: number, end: number): boolean {
  const unit = units[start] as number;
  if (unit !== 0x2d && unit !== 0x3d && unit !== 0x5f && unit !== 0x2a) return false;
  for (let i = start; i < end; i++) {
    const next = units[i] as number;
    if (next !== unit && !isSpace(next)) return false;
  }
  return end - start >= 3;
}

function mayHaveMarker(unit: number): boolean {
  return MARKER_UNITS.has(unit) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xf000 && unit <= 0xf0ff);
}

function readLine({ text, units }: Source, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && isSpace(units[start] as number)) start++;
  while (end > start && isSpace(units[end - 1] as number)) end--;
  if (start === end) return { start, end, item: false, headingMarks: false, rule: false };
  if (isRule(units, start, end)) return { start, end: start, item: false, headingMarks: false, rule: true };
  let item = false;
  const first = units[start] as number;
  if (mayHaveMarker(first) && !text.startsWith('**', start)) {
    const head = text.slice(start, Math.min(end, start + 8));
    const marker = (MARKERS.exec(head) ?? WORD_PROCESSOR_BULLET.exec(head))?.[0] ?? '';
    item = marker !== '' && start + marker.length < end;
    if (item) start += marker.length;
  }
  let headingMarks = false;
  if (units[start] === 0x23) {
    while (start < end && (units[start] === 0x23 || isSpace(units[start] as number))) start++;
    headingMarks = true;
  }
  const isShort = end - start <= LONGEST_HEADING;
  if (isShort && text.startsWith('**', start) && /^\*\*[^*]+\*\*:?$/.test(text.slice(start, end))) headingMarks = true;
  while (start < end && units[start] === 0x2a) start++;
  while (end > start && units[end - 1] === 0x2a) end--;
  if (isShort && units[end - 1] === 0x3a) headingMarks = true;
  return { start, end, item, headingMarks, rule: false };
}

/** A line of HTML, set as the block tag before it and the inline tags around it say. */
function readTaggedLine(source: Source, from: number, to: number, blockTag: string): Line {
  const { start, end, bold } = withoutTags(source.text, from, to);
  const line = readLine(source, start, end);
  const isShort = line.end - line.start <= LONGEST_HEADING;
  return { ...line, item: line.item || /^<li\b/i.test(blockTag), headingMarks: line.headingMarks || (isShort && (bold || /^<h[1-6]\b/i.test(blockTag))) };
}

/** Adds a line; a rule below a line of text makes that a heading. */
function addLine(lines: Line[], line: Line): void {
  const previous = line.rule ? lines.at(-1) : undefined;
  if (previous && previous.end > previous.start && previous.end - previous.start <= LONGEST_HEADING) lines[lines.length - 1] = { ...previous, headingMarks: true };
  lines.push(line);
}

function readTaggedLines(source: Source): Line[] {
  const { text } = source;
  const lines: Line[] = [];
  for (let from = 0, blockTag = ''; from <= text.length;) {
    const { at: to, next, tag } = nextBreak(text, from);
    addLine(lines, readTaggedLine(source, from, to, blockTag));
    from = next;
    blockTag = tag;
  }
  return lines;
}

function readPlainLines(source: Source): Line[] {
  const { text } = source;
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const lineEnd = text.indexOf('\n', from);
    const to = lineEnd < 0 ? text.length : lineEnd;
    addLine(lines, readLine(source, from, to));
    from = to + 1;
  }
  return lines;
}

/** The lines of a text, blank ones included. */
export function readLines(source: Source): Line[] {
  const isHtml = source.mayHaveTags && /<(?:\/|br\b|p\b|li\b)/i.test(source.text);
  return isHtml ? readTaggedLines(source) : readPlainLines(source);
}
