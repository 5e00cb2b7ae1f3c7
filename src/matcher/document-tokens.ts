import { Spans } from './spans.js';
import type { TokenBuffer } from './tokens.js';

/** The tokens of a whole text, kept for what reads on after the scan. */
export class DocumentTokens extends Spans implements TokenBuffer {
  constructor() {
    super(1 << 12, 1 << 18);
  }

  get hashes(): Int32Array {
    return this.numbers;
  }

  /** Adds the first tokens of a buffer. */
  append({ hashes, starts, ends }: TokenBuffer, count: number): void {
    this.reserve(count);
    this.numbers.set(hashes.subarray(0, count), this.count);
    this.starts.set(starts.subarray(0, count), this.count);
    this.ends.set(ends.subarray(0, count), this.count);
    this.count += count;
  }
}
