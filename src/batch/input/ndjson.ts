/** Cuts NDJSON into chunks at line breaks. Where it cuts depends on the bytes alone, not on how they arrive. */
import type { Chunk, Position } from '../chunk.js';
import type { Bytes } from './bytes.js';
import { KEPT_OF_LONG, tooLong } from './long-record.js';

/** How much is taken at once. */
export interface ChunkSizes {
  /** A chunk ends with the first record that reaches this many bytes. */
  readonly chunk: number;
  /** A record of more bytes is set aside. */
  readonly record: number;
}

const LINE_BREAK = 10;

function countLines(buffer: Buffer): number {
  let lines = 0;
  for (let at = buffer.indexOf(LINE_BREAK); at >= 0; at = buffer.indexOf(LINE_BREAK, at + 1)) lines++;
  return buffer.length > 0 && buffer[buffer.length - 1] !== LINE_BREAK ? lines + 1 : lines;
}

class LineCutter {
  private buffer: Buffer = Buffer.alloc(0);
  /** No line break stands between the end of the least chunk and here. */
  private searched = 0;
  /** Of a line that is too long: how it begins, and its length so far. */
  private long: { head: string; length: number } | undefined;
  private position: Position;

  constructor(
    from: Position,
    private readonly sizes: ChunkSizes,
  ) {
    this.position = from;
  }

  *add(part: Uint8Array): Generator<Chunk> {
    this.buffer = this.buffer.length === 0 ? Buffer.from(part.buffer, part.byteOffset, part.byteLength) : Buffer.concat([this.buffer, part]);
    yield* this.cut(false);
  }

  *finish(): Generator<Chunk> {
    yield* this.cut(true);
  }

  /** What there is of lines that have ended, when no more can be read. */
  *wholeLines(): Generator<Chunk> {
    const end = this.long ? 0 : this.buffer.lastIndexOf(LINE_BREAK) + 1;
    if (end > 0) yield this.take(end);
  }

  private *cut(atEnd: boolean): Generator<Chunk> {
    const { chunk: least, record: most } = this.sizes;
    while (this.buffer.length > 0) {
      if (this.long) {
        const end = this.buffer.indexOf(LINE_BREAK);
        const taken = end < 0 ? this.buffer.length : end + 1;
        this.long.length += taken;
        this.buffer = this.buffer.subarray(taken);
        if (end >= 0 || atEnd) yield this.longChunk(end >= 0);
        continue;
      }
      const from = Math.max(this.searched, least - 1);
      const found = from < this.buffer.length ? this.buffer.indexOf(LINE_BREAK, from) : -1;
      this.searched = this.buffer.length;
      const end = found >= 0 ? found + 1 : atEnd ? this.buffer.length : -1;
      const lineStart = this.lastLineStart(end < 0 ? this.buffer.length : end);
      const length = (end < 0 ? this.buffer.length : end) - lineStart;
      if (length > most + 1) {
        if (lineStart > 0) yield this.take(lineStart);
        // No more than the longest record: behind it another line may stand, or nothing yet.
        else this.long = { head: this.buffer.toString('utf8', 0, Math.min(KEPT_OF_LONG, most)), length: 0 };
      } else if (end < 0) return;
      else yield this.take(end);
    }
    if (atEnd && this.long) yield this.longChunk(false);
  }

  /** Start of the line that reaches beyond the least size of a chunk, or of the last line. */
  private lastLineStart(end: number): number {
    const before = Math.min(end - 1, this.sizes.chunk - 1);
    return before <= 0 ? 0 : this.buffer.lastIndexOf(LINE_BREAK, before - 1) + 1;
  }

  private take(length: number): Chunk {
    const part = this.buffer.subarray(0, length);
    const bytes = new Uint8Array(part);
    this.buffer = this.buffer.subarray(length);
    this.searched = 0;
    const first = this.position.line + 1;
    const lines = countLines(part);
    return { bytes, lines: first, rejects: [], end: this.advance(length, lines) };
  }

  private longChunk(broken: boolean): Chunk {
    const { head, length } = this.long ?? { head: '', length: 0 };
    this.long = undefined;
    this.searched = 0;
    const { offset, line } = this.position;
    const reject = { line: line + 1, reason: tooLong(this.sizes.record), record: head, offset, length: broken ? length - 1 : length };
    return { bytes: new Uint8Array(0), lines: [], rejects: [reject], end: this.advance(length, 1) };
  }

  private advance(length: number, lines: number): Position {
    const { offset, line, records } = this.position;
    return (this.position = { offset: offset + length, line: line + lines, records: records + lines });
  }
}

/** Chunks of whole lines. */
export async function* ndjsonChunks(bytes: Bytes, from: Position, sizes: ChunkSizes): AsyncGenerator<Chunk> {
  const cutter = new LineCutter(from, sizes);
  try {
    for await (const part of bytes) yield* cutter.add(part);
  } catch (error) {
    yield* cutter.wholeLines();
    throw error;
  }
  yield* cutter.finish();
}
