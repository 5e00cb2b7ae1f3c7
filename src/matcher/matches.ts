/** What a walk finds, as columns: writing three numbers costs a fifth of calling a visitor, which V8 cannot inline where there are several. */
import { resized } from './resized.js';

const FIRST_ROOM = 1 << 10;
/** After a text with more matches than this the memory is given back. */
const MOST_KEPT = 1 << 16;

/** Matches in text order. */
export class Matches {
  /** The number of each match's label. */
  labels: Int32Array = new Int32Array(FIRST_ROOM);
  /** UTF-16 offset of its first unit. */
  starts: Int32Array = new Int32Array(FIRST_ROOM);
  /** UTF-16 offset after its last unit. */
  ends: Int32Array = new Int32Array(FIRST_ROOM);
  count = 0;

  /** Forgets all. */
  clear(): void {
    this.count = 0;
    if (this.labels.length > MOST_KEPT) this.moveTo(FIRST_ROOM);
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const { length } = this.labels;
    if (this.count + more > length) this.moveTo(Math.max(length * 2, this.count + more));
  }

  private moveTo(room: number): void {
    const { count } = this;
    this.labels = resized(this.labels, count, room);
    this.starts = resized(this.starts, count, room);
    this.ends = resized(this.ends, count, room);
  }
}
