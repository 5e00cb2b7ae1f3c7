/**
 * Counts of numbers, rounded to a few significant digits, so that millions of them need no more room than the digits
 * allow: 900 values for each power of ten at three digits.
 */
export class Histogram {
  readonly #counts = new Map<number, number>();
  #sorted: Array<readonly [value: number, count: number]> | undefined;
  #total = 0;

  /** @param digits significant digits that are kept */
  constructor(readonly digits: number) {}

  get total(): number {
    return this.#total;
  }

  add(value: number, count = 1): void {
    const kept = Number(value.toPrecision(this.digits));
    this.#counts.set(kept, (this.#counts.get(kept) ?? 0) + count);
    this.#total += count;
    this.#sorted = undefined;
  }

  /** What is here and not in a part of it. */
  without(part: Histogram): Histogram {
    const rest = new Histogram(this.digits);
    for (const [value, count] of this.#counts) {
      const left = count - (part.#counts.get(value) ?? 0);
      if (left > 0) rest.add(value, left);
    }
    return rest;
  }

  /** The value at a place in ascending order, from 1; NaN beyond the ends. */
  at(rank: number): number {
    this.#sorted ??= [...this.#counts].sort(([a], [b]) => a - b);
    let seen = 0;
    for (const [value, count] of this.#sorted) {
      seen += count;
      if (rank >= 1 && seen >= rank) return value;
    }
    return NaN;
  }

  /** The middle value, or the mean of the two in the middle; NaN when there is none. */
  median(): number {
    const middle = (this.#total + 1) / 2;
    return (this.at(Math.floor(middle)) + this.at(Math.ceil(middle))) / 2;
  }
}
