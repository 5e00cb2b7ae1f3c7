/** The distinct tokens of all labels, each with a number. Found by hash, proven by its characters. */
import { LENGTH_BITS, LONGEST_TOKEN } from './layout.js';

const MOST_LOAD = 0.5;
/** The offset of a token's characters takes the bits above its length. */
const MOST_CHARACTERS = 2 ** (32 - LENGTH_BITS);

/** Grows a typed array to at least `size`, doubling. */
export function grow<T extends Int32Array | Uint16Array>(array: T, size: number): T {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (n: number) => T)(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}

/** The power of two that is at least `size`. */
export function roomFor(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, size)));
}

/**
 * Ints per slot: hash, where the characters are (0: free slot), number, and what the trie keeps for it. All that is
 * looked at stands side by side: in a dictionary of a million names, each look elsewhere would miss the caches.
 */
const SLOT = 4;
const NOTE_AT = 3;

/** Token table while a trie is built: open addressing over the token's hash. */
export class Dictionary {
  /** Number of distinct tokens. */
  size = 0;
  /** The number of the token that was added last. */
  token = 0;
  private characters = new Uint16Array(1024);
  private end = 0;
  private slots: Int32Array;
  private slot = 0;
  private shift: number;

  /** @param expected how many tokens to make room for */
  constructor(expected: number) {
    this.slots = new Int32Array(roomFor(Math.max(256, expected) / MOST_LOAD) * SLOT);
    this.shift = 32 - Math.log2(this.slots.length / SLOT);
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
    for (let place = slots[slot * SLOT + 1] as number; place !== 0; place = slots[slot * SLOT + 1] as number) {
      if (slots[slot * SLOT] === hash && this.hasCharacters(place, letters, from, to)) {
        this.token = slots[slot * SLOT + 2] as number;
        this.slot = slot;
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot * SLOT] = hash;
    slots[slot * SLOT + 1] = this.append(letters, from, to);
    slots[slot * SLOT + 2] = this.size;
    this.token = this.size++;
    this.slot = slot;
  }

  /** What {@link note} kept for the token that was added last, or 0. */
  noted(): number {
    return this.slots[this.slot * SLOT + NOTE_AT] as number;
  }

  /** Keeps a number for the token that was added last. */
  note(value: number): void {
    this.slots[this.slot * SLOT + NOTE_AT] = value;
  }

  /** The tokens as columns; see TrieColumns. */
  columns(): { hashes: Int32Array; places: Int32Array; characters: Uint16Array } {
    const { slots, size } = this;
    const hashes = new Int32Array(size);
    const places = new Int32Array(size);
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at + 1] === 0) continue;
      const token = slots[at + 2] as number;
      hashes[token] = slots[at] as number;
      places[token] = slots[at + 1] as number;
    }
    return { hashes, places, characters: this.characters.slice(0, this.end) };
  }

  private append(letters: Uint16Array, from: number, to: number): number {
    const start = this.end;
    this.end += to - from;
    if (this.end > MOST_CHARACTERS) throw new RangeError(`the labels have more than ${MOST_CHARACTERS} characters in different words; make several matchers of them`);
    this.characters = grow(this.characters, this.end);
    const { characters } = this;
    for (let i = from; i < to; i++) characters[start + i - from] = letters[i] as number;
    return (start << LENGTH_BITS) | (to - from);
  }

  private hasCharacters(place: number, letters: Uint16Array, from: number, to: number): boolean {
    if ((place & LONGEST_TOKEN) !== to - from) return false;
    const { characters } = this;
    for (let i = from, at = place >>> LENGTH_BITS; i < to; i++, at++) if (characters[at] !== letters[i]) return false;
    return true;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
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
