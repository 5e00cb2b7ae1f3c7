/** The distinct tokens of all labels, each with a number. Found by hash, proven by its characters. */
import { hashFolded } from './tokens.js';

const MOST_LOAD = 0.5;

/** Grows a typed array to at least `size`, doubling. */
export function grow<T extends Int32Array | Uint16Array>(array: T, size: number): T {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (n: number) => T)(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}

/** Token table while a trie is built: open addressing over the token's hash. */
export class Dictionary {
  /** Number of distinct tokens. */
  size = 0;
  private characters = new Uint16Array(1024);
  private offsets = new Int32Array(257);
  private hashes = new Int32Array(256);
  private slots = new Int32Array(512).fill(-1);
  private shift = 32 - 9;

  /** The number of the token with these folded characters; a new number if it is new. */
  add(folded: string): number {
    const hash = hashFolded(folded);
    const known = this.find(hash, folded);
    if (known >= 0) return known;
    if (this.size + 1 > this.slots.length * MOST_LOAD) this.rehash(this.slots.length * 2);
    const token = this.size++;
    const from = this.offsets[token] as number;
    this.characters = grow(this.characters, from + folded.length);
    for (let i = 0; i < folded.length; i++) this.characters[from + i] = folded.charCodeAt(i);
    this.offsets = grow(this.offsets, token + 2);
    this.offsets[token + 1] = from + folded.length;
    this.hashes = grow(this.hashes, token + 1);
    this.hashes[token] = hash;
    this.place(token);
    return token;
  }

  /** The tokens as columns. */
  columns(): { hashes: Int32Array; offsets: Int32Array; characters: Uint16Array } {
    return { hashes: this.hashes.slice(0, this.size), offsets: this.offsets.slice(0, this.size + 1), characters: this.characters.slice(0, this.offsets[this.size]) };
  }

  private find(hash: number, folded: string): number {
    const mask = this.slots.length - 1;
    for (let slot = hash >>> this.shift; ; slot = (slot + 1) & mask) {
      const token = this.slots[slot] as number;
      if (token < 0) return -1;
      if (this.hashes[token] === hash && this.hasCharacters(token, folded)) return token;
    }
  }

  private hasCharacters(token: number, folded: string): boolean {
    const from = this.offsets[token] as number;
    if ((this.offsets[token + 1] as number) - from !== folded.length) return false;
    for (let i = 0; i < folded.length; i++) if (this.characters[from + i] !== folded.charCodeAt(i)) return false;
    return true;
  }

  private place(token: number): void {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[token] as number) >>> this.shift;
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = token;
  }

  private rehash(size: number): void {
    this.slots = new Int32Array(size).fill(-1);
    this.shift = Math.clz32(size) + 1;
    for (let token = 0; token < this.size; token++) this.place(token);
  }
}
