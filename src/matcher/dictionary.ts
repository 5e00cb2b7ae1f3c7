/** The distinct tokens of all labels, each with a number. Found by hash, proven by its characters. */

const MOST_LOAD = 0.5;

/** Grows a typed array to at least `size`, doubling. */
export function grow<T extends Int32Array | Uint16Array>(array: T, size: number): T {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (n: number) => T)(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}

/** Ints per slot: hash and number + 1. With the hash beside it, a token that is another one is not looked at. */
const SLOT = 2;

/** Token table while a trie is built: open addressing over the token's hash. */
export class Dictionary {
  /** Number of distinct tokens. */
  size = 0;
  private characters = new Uint16Array(1024);
  private offsets = new Int32Array(257);
  private hashes = new Int32Array(256);
  private slots = new Int32Array(512 * SLOT);
  private shift = 32 - 9;

  /** The number of the token with this hash and the folded characters letters[from, to); a new number if it is new. */
  add(hash: number, letters: Uint16Array, from: number, to: number): number {
    const mask = this.slots.length / SLOT - 1;
    let slot = hash >>> this.shift;
    for (; this.slots[slot * SLOT + 1] !== 0; slot = (slot + 1) & mask) {
      const token = (this.slots[slot * SLOT + 1] as number) - 1;
      if (this.slots[slot * SLOT] === hash && this.hasCharacters(token, letters, from, to)) return token;
    }
    const token = this.size++;
    this.slots[slot * SLOT] = hash;
    this.slots[slot * SLOT + 1] = token + 1;
    const at = this.offsets[token] as number;
    this.characters = grow(this.characters, at + to - from);
    for (let i = from; i < to; i++) this.characters[at + i - from] = letters[i] as number;
    this.offsets = grow(this.offsets, token + 2);
    this.offsets[token + 1] = at + to - from;
    this.hashes = grow(this.hashes, token + 1);
    this.hashes[token] = hash;
    if (this.size * SLOT > this.slots.length * MOST_LOAD) this.rehash();
    return token;
  }

  /** The tokens as columns. */
  columns(): { hashes: Int32Array; offsets: Int32Array; characters: Uint16Array } {
    return { hashes: this.hashes.slice(0, this.size), offsets: this.offsets.slice(0, this.size + 1), characters: this.characters.slice(0, this.offsets[this.size]) };
  }

  private hasCharacters(token: number, letters: Uint16Array, from: number, to: number): boolean {
    const at = this.offsets[token] as number;
    if ((this.offsets[token + 1] as number) - at !== to - from) return false;
    for (let i = from; i < to; i++) if (this.characters[at + i - from] !== letters[i]) return false;
    return true;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.shift--;
    const mask = this.slots.length / SLOT - 1;
    for (let token = 0; token < this.size; token++) {
      const hash = this.hashes[token] as number;
      let slot = hash >>> this.shift;
      while (this.slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & mask;
      this.slots[slot * SLOT] = hash;
      this.slots[slot * SLOT + 1] = token + 1;
    }
  }
}
