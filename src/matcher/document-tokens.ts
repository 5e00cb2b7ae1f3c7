/** The tokens of a whole text, kept for what reads on after the scan. */
import { resized } from './resized.js';
import type { TokenBuffer } from './tokens.js';

const FIRST_ROOM = 1 << 12;
/** After a text of more tokens than this the memory is given back. */
const MOST_KEPT = 1 << 18;

/** Tokens in text order, as columns. */
export class DocumentTokens implements TokenBuffer {
  hashes: Int32Array = new Int32Array(FIRST_ROOM);
  starts: Int32Array = new Int32Array(FIRST_ROOM);
  ends: Int32Array = new Int32Array(FIRST_ROOM);
  count = 0;

  /** Forgets all. */
  clear(): void {
    this.count = 0;
    if (this.hashes.length > MOST_KEPT) this.moveTo(FIRST_ROOM);
  }

  /** Adds the first tokens of a buffer. */
  append({ hashes, starts, ends }: TokenBuffer, count: number): void {
    const { length } = this.hashes;
    if (this.count + count > length) this.moveTo(Math.max(length * 2, this.count + count));
    this.hashes.set(hashes.subarray(0, count), this.count);
    this.starts.set(starts.subarray(0, count), this.count);
    this.ends.set(ends.subarray(0, count), this.count);
    this.count += count;
  }

  private moveTo(room: number): void {
    const { count } = this;
    this.hashes = resized(this.hashes, count, room);
    this.starts = resized(this.starts, count, room);
    this.ends = resized(this.ends, count, room);
  }
}
