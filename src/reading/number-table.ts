/** Numbers by key. */

const LEAST_SLOTS = 1 << 6;
/** Keys that drive each other out for longer than this need a larger table. */
const MOST_MOVES = 64;

/**
 * A table in which a key stands at one of two places (cuckoo hashing), so that a look-up is two comparisons and no loop:
 * V8 then keeps what a loop over many look-ups needs in registers, and the processor fetches for several at a time.
 */
export class NumberTable {
  private mask = 0;
  /** Per slot the key, 0 where it is free, and its number behind it. */
  private cells = new Int32Array(0);

  /** @param entries no key twice; a key of 0 has the number 0 whatever is said here */
  constructor(entries: ReadonlyMap<number, number>) {
    let slots = LEAST_SLOTS;
    while (slots < entries.size * 3) slots *= 2;
    while (!this.fill(entries, slots)) slots *= 2;
  }

  /** The number of a key, 0 when it has none. */
  get(key: number): number {
    return numberOf(this.cells, this.mask, key);
  }

  /** Writes the numbers of the first `count` keys. */
  getAll(keys: Int32Array, count: number, numbers: Int32Array): void {
    const { cells, mask } = this;
    for (let i = 0; i < count; i++) numbers[i] = numberOf(cells, mask, keys[i] as number);
  }

  private fill(entries: ReadonlyMap<number, number>, slots: number): boolean {
    this.mask = slots - 1;
    this.cells = new Int32Array(slots * 2);
    for (const [key, number] of entries) if (!this.insert(key, number)) return false;
    return true;
  }

  private insert(key: number, number: number): boolean {
    const { cells, mask } = this;
    let at = firstSlot(key, mask);
    for (let moves = 0; moves < MOST_MOVES; moves++) {
      const [otherKey, otherNumber] = [cells[at] as number, cells[at + 1] as number];
      cells[at] = key;
      cells[at + 1] = number;
      if (otherKey === 0) return true;
      [key, number] = [otherKey, otherNumber];
      const one = firstSlot(key, mask);
      at = at === one ? secondSlot(key, mask) : one;
    }
    return false;
  }
}

function numberOf(cells: Int32Array, mask: number, key: number): number {
  const one = firstSlot(key, mask);
  if (cells[one] === key) return cells[one + 1] as number;
  const other = secondSlot(key, mask);
  return cells[other] === key ? (cells[other + 1] as number) : 0;
}

function firstSlot(key: number, mask: number): number {
  return ((key >>> 7) & mask) * 2;
}

function secondSlot(key: number, mask: number): number {
  return ((Math.imul(key, 0x9e3779b1) >>> 15) & mask) * 2;
}
