import { missingPackage } from '../peers.js';
import type { Task } from '../task.js';
import { TextWriter } from '../text-writer.js';
import { columnsOf } from './columns.js';
import { bodySize, linesOf } from './paragraphs.js';
import { type PdfEvents, type PdfFailure, readInThread } from './pdf-thread.js';
import { type Fragment, segmentsOf } from './segments.js';

/** Bytes at the end of a file in which its end mark stands. */
const TAIL = 2048;
const MEND = 'open it in a PDF viewer and save it again, or get it anew';
const MOST_PAGES_NAMED = 10;

/** Writes pages as text, and remembers those that could not be read. */
class PageWriter implements PdfEvents {
  readonly unreadPages: number[] = [];
  count = 0;
  private readonly writer: TextWriter;

  constructor(private readonly task: Task) {
    this.writer = new TextWriter(task);
  }

  pages(count: number): void {
    const { pages } = this.task.limits;
    if (count > pages) throw this.task.error('too-large', `has ${count} pages, more than ${pages}`, 'split it, or raise the limit pages');
    this.count = count;
  }

  page(_number: number, fragments: readonly Fragment[]): void {
    const segments = segmentsOf(fragments);
    const usualSize = bodySize(segments);
    for (const column of columnsOf(segments)) for (const { kind, text } of linesOf(column, usualSize)) this.writer.add(kind, text);
  }

  unread(number: number): void {
    this.unreadPages.push(number);
  }

  toString(): string {
    return this.writer.toString();
  }
}

/** True when the end mark of a PDF stands where it must. */
function isWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF');
}

function damaged(bytes: Uint8Array, task: Task, cause?: unknown): Error {
  return task.error('damaged', isWhole(bytes) ? 'is a damaged PDF' : 'is a damaged PDF: it is cut short', MEND, cause);
}

function errorOf(failure: PdfFailure, bytes: Uint8Array, task: Task): Error {
  if (failure.code === 'ERR_MODULE_NOT_FOUND') return missingPackage('unpdf', 'a PDF', task, ['unpdf'], failure);
  if (failure.name === 'PasswordException') return task.error('encrypted', 'is an encrypted PDF that opens only with a password', 'save it without one', failure);
  return damaged(bytes, task, failure);
}

/**
 * The text of a PDF, page by page, columns in reading order. Scripts are not run, fonts and files not fetched.
 *
 * @throws DocumentError when it is encrypted, damaged, a scan, or beyond the limits
 */
export async function readPdf(bytes: Uint8Array, task: Task): Promise<string> {
  const writer = new PageWriter(task);
  const failure = await readInThread(bytes, writer, task);
  if (failure) throw errorOf(failure, bytes, task);
  const { unreadPages, count } = writer;
  if (unreadPages.length === count) throw damaged(bytes, task);
  const text = writer.toString();
  if (text === '' && !isWhole(bytes)) throw damaged(bytes, task);
  if (text === '') throw task.error('scanned', 'is a PDF without text: its pages are pictures (a scan) or drawings', 'recognise its text first, for instance with ocrmypdf');
  if (unreadPages.length > 0) task.warn(`has damaged pages, which were left out: ${unreadPages.slice(0, MOST_PAGES_NAMED).join(', ')}`);
  if (!isWhole(bytes)) task.warn('is a PDF without its end mark; it may be cut short');
  return text;
}
