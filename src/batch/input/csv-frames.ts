/**
 * Where the rows of a CSV file begin and end. csv-parse reads the rows; but after a stray quote it swallows the rows
 * that follow, so it gets them apart.
 */
import type { Bytes } from './bytes.js';

/** A row that may run over several lines. */
export interface Frame {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** With its line break; of a row that is one line and too long, how it begins. */
  readonly bytes: Buffer;
  /** A quote is open at its end: at the end of the input, or where the row is too long. */
  readonly open: boolean;
  /** It is longer than a row may be. */
  readonly long: boolean;
}

const LINE_BREAK = 10;
const QUOTE = 0x22;

/** Finds rows: a row ends at the first line break before which quotes are even in number. */
export class FrameCutter {
  /** Whether quotes may hold line breaks. */
  quotes = true;
  private buffer: Buffer = Buffer.alloc(0);
  private line = 1;
  /** Of the row at the start of the buffer: how far it was looked at, and whether a quote is open there. */
  private at = 0;
  private open = false;
  /** The rest of a line is dropped. */
  private dropping = false;

  constructor(private readonly most: number) {}

  add(part: Uint8Array): void {
    this.buffer = Buffer.concat([this.buffer, part]);
  }

  /** The next row, or undefined when more bytes are needed. */
  next(atEnd: boolean): Frame | undefined {
    if (this.dropping) this.drop();
    for (let end = this.buffer.indexOf(LINE_BREAK, this.at); end >= 0; end = this.buffer.indexOf(LINE_BREAK, this.at)) {
      this.look(end);
      this.at = end + 1;
      if (!this.open || this.at > this.most) return this.take(this.at);
    }
    if (this.buffer.length > this.most) {
      this.dropping = true;
      return this.take(this.buffer.length);
    }
    if (!atEnd || this.buffer.length === 0) return undefined;
    this.look(this.buffer.length);
    return this.take(this.buffer.length);
  }

  /** Takes rows back, from the first one's line on. */
  giveBack(bytes: Buffer, line: number): void {
    this.buffer = Buffer.concat([bytes, this.buffer]);
    this.line = line;
    this.at = 0;
    this.open = false;
  }

  private drop(): void {
    const end = this.buffer.indexOf(LINE_BREAK);
    this.buffer = this.buffer.subarray(end < 0 ? this.buffer.length : end + 1);
    if (end < 0) return;
    this.dropping = false;
    this.line++;
  }

  private look(end: number): void {
    if (!this.quotes) return;
    for (let at = this.buffer.indexOf(QUOTE, this.at); at >= 0 && at < end; at = this.buffer.indexOf(QUOTE, at + 1)) this.open = !this.open;
  }

  private take(length: number): Frame {
    const bytes = this.buffer.subarray(0, length);
    const frame = { line: this.line, bytes, open: this.open, long: length > this.most };
    for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1)) this.line++;
    this.buffer = this.buffer.subarray(length);
    this.at = 0;
    this.open = false;
    return frame;
  }
}

/** Gives bytes to a cutter until it has a row. */
export class Frames {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private ended = false;

  constructor(
    bytes: Bytes,
    readonly cutter: FrameCutter,
  ) {
    this.iterator = bytes[Symbol.asyncIterator]();
  }

  async next(): Promise<Frame | undefined> {
    for (;;) {
      const frame = this.cutter.next(this.ended);
      if (frame || this.ended) return frame;
      const next = await this.iterator.next();
      if (next.done) this.ended = true;
      else this.cutter.add(next.value);
    }
  }
}
