/** What a text is: HTML, Markdown or plain, by its marks; its name decides what they leave open. */
import type { DocumentFormat } from './document.js';

/** So much of a text is looked at. */
const HEAD = 64 * 1024;
const LEAST_TAGS = 3;
const LEAST_MARKS = 2;

/** No comment reaches beyond its first end: else there were as many ways to read many of them as there are to part them. */
const BEGINS_AS_HTML = /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const BLOCK_TAG = /<\/?(?:p|div|ul|ol|li|br|h[1-6]|table|tr|td|span|strong|section|article|main)(?:\s[^<>]{0,500})?\/?>/gi;
const CLOSING_TAG = /<\/(?:p|div|ul|ol|li|h[1-6]|table|tr|td|section|article|main)>/i;
const MARKDOWN = /^(?:#{1,6} \S|```|\s{0,3}[*-] \*\*\S|\*\*[^*\n]+\*\*:?\s*$|(?:===+|---+)\s*$)|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/gm;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Tells HTML, Markdown and plain text apart.
 *
 * @param text its beginning is enough
 * @param name file name, if there is one
 */
export function textFormat(text: string, name: string): Extract<DocumentFormat, 'html' | 'markdown' | 'text'> {
  const head = text.slice(0, HEAD);
  if (BEGINS_AS_HTML.test(head.trimStart())) return 'html';
  const marks = countOf(head, MARKDOWN);
  const tags = countOf(head, BLOCK_TAG);
  const isMarkup = tags >= LEAST_TAGS && CLOSING_TAG.test(head) && tags > marks;
  if (isMarkup && !/\.(?:md|markdown)$/i.test(name)) return 'html';
  if (/\.x?html?$/i.test(name) && tags > 0) return 'html';
  return marks >= LEAST_MARKS || /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
