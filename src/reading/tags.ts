/** Lines of HTML: block tags part them as line ends do, inline tags around them are no content. */
import { tagAt } from '../matcher/characters.js';

/** The end of a line, and what the next one is by the tag between them. */
export interface LineBreak {
  /** End of the line. */
  readonly at: number;
  /** Start of the next line. */
  readonly next: number;
  /** The block tag between them; empty for a line end. */
  readonly tag: string;
}

/** The next line end or block tag at or after `from`; the end of the text when there is none. */
export function nextBreak(text: string, from: number): LineBreak {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return { at, next: at + 1, tag: '' };
    const tag = unit === 0x3c ? tagAt(text, at) : undefined;
    if (tag && !tag.inline) return { at, next: tag.end, tag: text.slice(at, tag.end) };
  }
  return { at: text.length, next: text.length + 1, tag: '' };
}

const LONGEST_END_TAG = 20;

/** The stretch without the inline tags around it, and whether those make all of it bold. */
export function withoutTags(text: string, from: number, to: number): { start: number; end: number; bold: boolean } {
  let start = from;
  let end = to;
  let opensBold = false;
  for (let tag = tagAtStart(text, start); tag !== undefined && tag <= end; tag = tagAtStart(text, start)) {
    opensBold ||= /^<(?:b|strong)\b/i.test(text.slice(start, tag));
    start = tag;
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
  }
  while (end > start && text.charCodeAt(end - 1) === 0x3e) {
    const reach = Math.max(start, end - LONGEST_END_TAG);
    const at = text.slice(reach, end).lastIndexOf('<');
    if (at < 0 || tagAtStart(text, reach + at) !== end) break;
    end = reach + at;
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  }
  return { start, end, bold: opensBold && end < to && !text.slice(start, end).includes('<') };
}

function tagAtStart(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 0x3c) return undefined;
  const tag = tagAt(text, at);
  return tag?.inline ? tag.end : undefined;
}
