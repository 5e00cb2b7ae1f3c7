/**
 * Counts of pairs of numbers, in bounded room. When more pairs are seen than there is room for, the rarest are forgotten
 * and counting goes on, as in lossy counting (Manku and Motwani 2002): what is common is counted exactly or nearly so.
 */
export class CountMatrix {
  readonly #rows = new Map<number, Map<number, number>>();
  #size = 0;
  #missed = 0;

  /** @param capacity most pairs that are kept */
  constructor(readonly capacity: number) {}

  /** How much a count may fall short of the truth, at most; 0 unless pairs had to be forgotten. */
  get missed(): number {
    return this.#missed;
  }

  add(row: number, column: number): void {
    this.addAll(row, [column]);
  }

  /**
   * Counts a row with several columns, faster than one by one.
   *
   * @param from the first of the columns that counts
   */
  addAll(row: number, columns: readonly number[], from = 0): void {
    if (from >= columns.length) return;
    const cells = this.#rows.get(row) ?? new Map<number, number>();
    if (cells.size === 0) this.#rows.set(row, cells);
    const before = cells.size;
    for (let i = from; i < columns.length; i++) {
      const column = columns[i] as number;
      cells.set(column, (cells.get(column) ?? 0) + 1);
    }
    this.#size += cells.size - before;
    if (this.#size > this.capacity) this.#forget();
  }

  get(row: number, column: number): number {
    return this.#rows.get(row)?.get(column) ?? 0;
  }

  /** The counts of a row, by column. */
  row(row: number): ReadonlyMap<number, number> {
    return this.#rows.get(row) ?? new Map<number, number>();
  }

  *entries(): Generator<readonly [row: number, column: number, count: number]> {
    for (const [row, cells] of this.#rows) for (const [column, count] of cells) yield [row, column, count];
  }

  /** Drops the rarest until half of the room is free, so that it happens seldom. */
  #forget(): void {
    for (let least = 1; this.#size > this.capacity / 2; least *= 2) {
      this.#missed += least;
      this.#drop(least);
    }
  }

  #drop(most: number): void {
    for (const [row, cells] of this.#rows) {
      for (const [column, count] of cells) {
        if (count > most) continue;
        cells.delete(column);
        this.#size--;
      }
      if (cells.size === 0) this.#rows.delete(row);
    }
  }
}
