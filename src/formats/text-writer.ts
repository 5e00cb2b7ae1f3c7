import type { Task } from './task.js';

/** Lines are joined when there are so many: a line apiece would cost more memory than its letters. */
const LINES_A_CHUNK = 1024;

/** How a line stands in the text. */
export type LineKind = 'heading' | 'item' | 'paragraph' | 'line';

const PREFIX: Readonly<Record<LineKind, string>> = { heading: '# ', item: '- ', paragraph: '', line: '' };

/** Writes a text line by line: headings marked, list items marked, blank lines where something new begins. */
export class TextWriter {
  private readonly chunks: string[] = [];
  private lines: string[] = [];
  private last: LineKind | undefined;
  /** Length of the text so far, in UTF-16 units. */
  length = 0;

  constructor(private readonly task: Task) {}

  /** Adds a line; one without text is left out. */
  add(kind: LineKind, text: string): void {
    if (text === '') return;
    const parted = this.last !== undefined && (kind === 'heading' || kind === 'paragraph' || (kind === 'line' && this.last === 'item'));
    this.push(`${parted ? '\n' : ''}${PREFIX[kind]}${text}`);
    this.last = kind;
  }

  /** Adds a text of several lines as it is. */
  addText(text: string): void {
    if (text.trim() === '') return;
    this.push(`${this.last === undefined || this.last === 'heading' ? '' : '\n'}${text}`);
    this.last = 'paragraph';
  }

  private push(line: string): void {
    this.length += line.length + 1;
    this.task.checkTextLength(this.length);
    this.lines.push(line);
    if (this.lines.length >= LINES_A_CHUNK) this.close();
  }

  private close(): void {
    if (this.lines.length > 0) this.chunks.push(this.lines.join('\n'));
    this.lines = [];
  }

  toString(): string {
    this.close();
    return this.chunks.join('\n');
  }
}
