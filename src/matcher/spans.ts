/** Spans of a text with a number each, as columns that grow: what a scan leaves behind without making an object for any. */

function resized(column: Int32Array, count: number, room: number): Int32Array {
  const larger = new Int32Array(room);
  larger.set(column.subarray(0, count));
  return larger;
}

/** Spans in text order. */
export class Spans {
  /** The number of each span. */
  protected numbers: Int32Array;
  /** UTF-16 offset of its first unit. */
  starts: Int32Array;
  /** UTF-16 offset after its last unit. */
  ends: Int32Array;
  count = 0;

  /**
   * @param firstRoom spans that there is room for at first
   * @param mostKept after a text with more than this the memory is given back
   */
  constructor(
    private readonly firstRoom: number,
    private readonly mostKept: number,
  ) {
    this.numbers = new Int32Array(firstRoom);
    this.starts = new Int32Array(firstRoom);
    this.ends = new Int32Array(firstRoom);
  }

  /** Forgets all. */
  clear(): void {
    this.count = 0;
    if (this.numbers.length > this.mostKept) this.moveTo(this.firstRoom);
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const { length } = this.numbers;
    if (this.count + more > length) this.moveTo(Math.max(length * 2, this.count + more));
  }

  private moveTo(room: number): void {
    const { count } = this;
    this.numbers = resized(this.numbers, count, room);
    this.starts = resized(this.starts, count, room);
    this.ends = resized(this.ends, count, room);
  }
}
