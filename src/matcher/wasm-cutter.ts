/**
 * Drives the WebAssembly of scan.wat that cuts text into tokens, twice to three times as fast as JavaScript can. Text passes
 * through its memory in windows; what only JavaScript can read, it reads in between.
 */
import type { Cutter } from './cutter.js';
import { LETTERS_KEPT, SPARE_TOKENS, appendTokens } from './tokens.js';
import { PLACE, WINDOW, type WasmMemory, createWasmMemory } from './wasm-memory.js';

/** Two units that are in no text. */
const UNKNOWN_UNITS = -1;
/** What `cut` returns. */
const DONE = 0;
const FULL = 2;

/**
 * @param memory where the tokens go
 * @throws where WebAssembly or its vectors are missing or forbidden
 */
export function createWasmCutter(memory: WasmMemory = createWasmMemory()): Cutter {
  const { buffer, scan, state, tokens } = memory;
  const { load, cut } = scan;
  const windowUnits = new Uint16Array(buffer, PLACE.units, WINDOW);
  const most = tokens.hashes.length - SPARE_TOKENS;

  /** What JavaScript reads, the walk in WebAssembly leaves to it too: no letters are kept. */
  function appendPlainly(text: string, units: Uint16Array, from: number, to: number): number {
    const { behind, letters, count } = tokens;
    const read = appendTokens(text, units, from, to, tokens);
    for (let token = count; token < tokens.count; token++) {
      behind[token] = UNKNOWN_UNITS;
      // Enough: no token of a trie begins with a zero.
      letters[token * LETTERS_KEPT] = 0;
    }
    return read;
  }

  /** Cuts what is loaded of the window at `base`; returns where it stopped. Less than `limit` units on, there is no more room. */
  function cutWindow(text: string, units: Uint16Array, base: number, limit: number): number {
    for (let from = 0; ;) {
      const outcome = cut(tokens.count, most, base, from);
      tokens.count = state[0] as number;
      if (outcome === DONE) return base + Math.max(limit, from);
      if (outcome === FULL) return base + (state[1] as number);
      from = appendPlainly(text, units, base + (state[1] as number), base + (state[2] as number)) - base;
    }
  }

  return {
    tokens,
    append(text, units, from) {
      const { length } = text;
      let at = from;
      while (at < length && tokens.count < most) {
        const count = Math.min(WINDOW, length - at);
        windowUnits.set(units.subarray(at, at + count));
        const limit = load(count, at + count === length ? 1 : 0);
        at = limit === 0 ? appendPlainly(text, units, at, at + count) : cutWindow(text, units, at, limit);
      }
      return at;
    },
  };
}
