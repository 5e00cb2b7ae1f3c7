/** The distinct tokens of all labels, each with a number. Found by hash, proven by its characters. */
import { LENGTH_BITS, LONGEST_TOKEN } from './layout.js';

/** Made half full when the guess is right; a table that grows late costs less than one that grows for a few tokens more. */
const LOAD = 0.5;
const MOST_LOAD = 0.7;
/** The offset of a token's characters takes the bits above its length. */
const MOST_CHARACTERS = 2 ** (32 - LENGTH_BITS);

/** Grows a typed array to at least `size`, doubling. */
export function grow<T extends Int32Array | Uint16Array | Uint8Array>(array: T, size: number): T {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (n: number) => T)(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}

/** Ints per page of memory, on most machines. */
const PAGE = 1024;

/**
 * A table whose places are taken in no order. Each page of it is written to: new memory that is read first is a page of
 * zeros that all share, and the system is called for it a second time when it is written to.
 */
export function createTable(length: number): Int32Array {
  const table = new Int32Array(length);
  for (let at = 0; at < length; at += PAGE) table[at] = 0;
  return table;
}

/** The power of two that is at least `size`. */
export function roomFor(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, size)));
}

/** Ints per slot: hash, and number + 1 (0: free slot). */
const SLOT = 2;

/** Token table while a trie is built: open addressing over the token's hash. */
export class Dictionary {
  /** Number of distinct tokens. */
  size = 0;
  /** The number of the token that was added last. */
  token = 0;
  characters = new Uint16Array(1024);
  private end = 0;
  private hashes: Int32Array;
  private places: Int32Array;
  private slots: Int32Array;
  private shift: number;
  /** What is read ahead; kept so that no compiler drops it. */
  private touched = 0;

  /** @param expected how many tokens to make room for */
  constructor(expected: number) {
    this.slots = createTable(roomFor(Math.max(256, expected) / LOAD) * SLOT);
    this.shift = 32 - Math.log2(this.slots.length / SLOT);
    this.hashes = new Int32Array(Math.max(256, expected));
    this.places = new Int32Array(Math.max(256, expected));
  }

  /**
   * Finds the token with this hash and the folded characters letters[from, to); adds it if it is new.
   *
   * @throws RangeError when the distinct tokens have more characters than can be numbered, some 33 million
   */
  add(hash: number, letters: Uint16Array, from: number, to: number): void {
    if (this.size * SLOT >= this.slots.length * MOST_LOAD) this.rehash();
    const { slots } = this;
    const mask = slots.length / SLOT - 1;
    let slot = hash >>> this.shift;
    for (let next = slots[slot * SLOT + 1] as number; next !== 0; next = slots[slot * SLOT + 1] as number) {
      if (slots[slot * SLOT] === hash && this.hasCharacters(next - 1, letters, from, to)) {
        this.token = next - 1;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.token = this.append(hash, letters, from, to);
    slots[slot * SLOT] = hash;
    slots[slot * SLOT + 1] = this.size;
  }

  /** Reads where the search for some tokens begins, so that it is in the cache when they are added. */
  readAhead(count: number, hashes: Int32Array): void {
    const { slots, shift } = this;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= slots[((hashes[i] as number) >>> shift) * SLOT] as number;
    this.touched ^= touched;
  }

  /** The tokens as columns; see TrieColumns. */
  columns(): { hashes: Int32Array; places: Int32Array; characters: Uint16Array } {
    const { hashes, places, size, characters, end } = this;
    return { hashes: hashes.subarray(0, size), places: places.subarray(0, size), characters: characters.slice(0, end) };
  }

  /** Where the characters of a token are, as TrieColumns tells. */
  placeOf(token: number): number {
    return this.places[token] as number;
  }

  /** The hash of a token. */
  hashOf(token: number): number {
    return this.hashes[token] as number;
  }

  /** The folded characters of a token. */
  textOf(token: number): string {
    const place = this.placeOf(token);
    const start = place >>> LENGTH_BITS;
    const end = start + (place & LONGEST_TOKEN);
    const { characters } = this;
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(characters[i] as number);
    return text;
  }

  /** Appends a token to the columns; returns its number. */
  private append(hash: number, letters: Uint16Array, from: number, to: number): number {
    const start = this.end;
    const token = this.size;
    this.end += to - from;
    if (this.end > MOST_CHARACTERS) throw new RangeError(`the labels have more than ${MOST_CHARACTERS} characters in different words; make several matchers of them`);
    this.characters = grow(this.characters, this.end);
    this.hashes = grow(this.hashes, token + 1);
    this.places = grow(this.places, token + 1);
    const { characters } = this;
    for (let i = from; i < to; i++) characters[start + i - from] = letters[i] as number;
    this.hashes[token] = hash;
    this.places[token] = (start << LENGTH_BITS) | (to - from);
    return this.size++;
  }

  private hasCharacters(token: number, letters: Uint16Array, from: number, to: number): boolean {
    const place = this.places[token] as number;
    if ((place & LONGEST_TOKEN) !== to - from) return false;
    const { characters } = this;
    for (let i = from, at = place >>> LENGTH_BITS; i < to; i++, at++) if (characters[at] !== letters[i]) return false;
    return true;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = createTable(old.length * 2);
    this.shift--;
    const mask = this.slots.length / SLOT - 1;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 1] === 0) continue;
      let slot = (old[at] as number) >>> this.shift;
      while (this.slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & mask;
      for (let i = 0; i < SLOT; i++) this.slots[slot * SLOT + i] = old[at + i] as number;
    }
  }
}
