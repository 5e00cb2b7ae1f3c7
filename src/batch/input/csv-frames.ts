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
  /** Its length without the last line break, also when it is too long. */
  readonly length: number;
  /** A quote is open at its end: at the end of the input, or where the row is too long. */
  readonly open: boolean;
  /** It is longer than a row may be. */
  readonly long: boolean;
}

const LINE_BREAK = 10;
const QUOTE = 0x22;

/** Two stretches as one; what still lies side by side is not copied, or a file full of stray quotes would be, row after row. */
function before(first: Buffer, rest: Buffer): Buffer {
  if (rest.length === 0) return first;
  const isBeside = first.buffer === rest.buffer && first.byteOffset + first.length === rest.byteOffset;
  return isBeside ? Buffer.from(first.buffer, first.byteOffset, first.length + rest.length) : Buffer.concat([first, rest]);
}

/** Finds rows: a row ends at the first line break before which quotes are even in number. */
export class FrameCutter {
  /** Whether quotes may hold line breaks. */
  quotes = true;
  private buffer: Buffer = Buffer.alloc(0);
  private line = 1;
  /** Of the row at the start of the buffer: how far it was looked at, and whether a quote is open there. */
  private at = 0;
  private open = false;
  /** A line that is too long: how it begins, and its length so far. */
  private long: { readonly head: Buffer; length: number } | undefined;

  constructor(private readonly most: number) {}

  add(part: Uint8Array): void {
    this.buffer = Buffer.concat([this.buffer, part]);
  }

  /** The next row, or undefined when more bytes are needed. */
  next(atEnd: boolean): Frame | undefined {
    if (this.long) return this.pastLong(this.long, atEnd);
    for (let end = this.buffer.indexOf(LINE_BREAK, this.at); end >= 0; end = this.buffer.indexOf(LINE_BREAK, this.at)) {
      this.look(end);
      this.at = end + 1;
      if (!this.open || this.at > this.most) return this.take(this.at);
    }
    if (this.buffer.length > this.most) {
      // Of several lines, those behind the first may be rows of their own: whoever reads them gives them back.
      if (this.at > 0) return this.take(this.buffer.length);
      this.long = { head: Buffer.from(this.buffer.subarray(0, this.most)), length: 0 };
      return this.pastLong(this.long, atEnd);
    }
    if (!atEnd || this.buffer.length === 0) return undefined;
    this.look(this.buffer.length);
    return this.take(this.buffer.length);
  }

  /** Takes rows back, from the first one's line on. */
  giveBack(rows: readonly Buffer[], line: number): void {
    this.buffer = rows.reduceRight((rest, row) => before(row, rest), this.buffer);
    this.line = line;
    this.at = 0;
    this.open = false;
  }

  private pastLong(long: { readonly head: Buffer; length: number }, atEnd: boolean): Frame | undefined {
    const end = this.buffer.indexOf(LINE_BREAK);
    const taken = end < 0 ? this.buffer.length : end + 1;
    long.length += taken;
    this.buffer = this.buffer.subarray(taken);
    if (end < 0 && !atEnd) return undefined;
    this.long = undefined;
    return { line: this.line++, bytes: long.head, length: end < 0 ? long.length : long.length - 1, open: false, long: true };
  }

  private look(end: number): void {
    if (!this.quotes) return;
    for (let at = this.buffer.indexOf(QUOTE, this.at); at >= 0 && at < end; at = this.buffer.indexOf(QUOTE, at + 1)) this.open = !this.open;
  }

  private take(length: number): Frame {
    const bytes = this.buffer.subarray(0, length);
    const frame = { line: this.line, bytes, length: bytes[length - 1] === LINE_BREAK ? length - 1 : length, open: this.open, long: length > this.most };
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
