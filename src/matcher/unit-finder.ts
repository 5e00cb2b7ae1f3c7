/** Finds the few units of a text that somebody asks about, sixteen at a time where the host has WebAssembly. */
import { grow } from './dictionary.js';
import { PLACE, WINDOW, createWasmMemory } from './wasm-memory.js';

const ASCII = 0x80;
const FIRST_ROOM = 1 << 10;

/** Offsets of units, in text order. */
export interface Offsets {
  /** Only the first `count` mean something; the next text takes them over. */
  readonly offsets: Int32Array;
  readonly count: number;
}

/** Finds units in the first `length` units of a text. */
export type UnitFinder = (units: Uint16Array, length: number) => Offsets;

/** Room that grows, and is given back after a text that needed much. */
class Found implements Offsets {
  offsets = new Int32Array(FIRST_ROOM);
  count = 0;

  begin(): void {
    this.count = 0;
    if (this.offsets.length > FIRST_ROOM * WINDOW) this.offsets = new Int32Array(FIRST_ROOM);
  }

  reserve(more: number): Int32Array {
    return (this.offsets = grow(this.offsets, this.count + more));
  }
}

function createPlainFinder(wanted: readonly number[]): UnitFinder {
  const isWanted = new Uint8Array(ASCII);
  for (const unit of wanted) isWanted[unit] = 1;
  const found = new Found();
  return (units, length) => {
    found.begin();
    for (let from = 0; from < length; from += WINDOW) {
      const to = Math.min(length, from + WINDOW);
      const offsets = found.reserve(to - from);
      let { count } = found;
      for (let at = from; at < to; at++) {
        const unit = units[at] as number;
        if (unit >= ASCII || isWanted[unit] === 1) offsets[count++] = at;
      }
      found.count = count;
    }
    return found;
  };
}

/** @throws where WebAssembly or its vectors are missing or forbidden */
function createWasmFinder(wanted: readonly number[]): UnitFinder {
  const { buffer, scan } = createWasmMemory();
  const halves = new Uint8Array(buffer, PLACE.set, 32);
  for (const unit of wanted) halves[unit & 15] = (halves[unit & 15] as number) | (1 << (unit >> 4));
  for (let high = 0; high < 8; high++) halves[16 + high] = 1 << high;
  const window = new Uint16Array(buffer, PLACE.units, WINDOW);
  const places = new Uint16Array(buffer, PLACE.found, WINDOW);
  const found = new Found();
  return (units, length) => {
    found.begin();
    for (let from = 0; from < length; from += WINDOW) {
      const size = Math.min(WINDOW, length - from);
      window.set(units.subarray(from, from + size));
      const more = scan.find(size);
      const offsets = found.reserve(more);
      for (let i = 0, at = found.count; i < more; i++) offsets[at++] = from + (places[i] as number);
      found.count += more;
    }
    return found;
  };
}

/**
 * Makes a finder of the units in a set, and of all beyond ASCII.
 *
 * @param wanted units of ASCII
 */
export function createUnitFinder(wanted: readonly number[]): UnitFinder {
  try {
    return createWasmFinder(wanted);
  } catch {
    return createPlainFinder(wanted);
  }
}
