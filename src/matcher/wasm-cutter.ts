/**
 * Drives the WebAssembly of cut.wat, which cuts text twice to three times as fast as JavaScript can. Text passes through
 * its memory in windows; what only JavaScript can read, it reads in between.
 */
import { CUT_MODULE } from './cut-module.js';
import type { Cutter } from './cutter.js';
import { foldingTables } from './folding.js';
import { HASH_PLACES, hashFactors } from './hash.js';
import { SPARE_TOKENS, type TokenBuffer, appendTokens } from './tokens.js';

/** Units that are in memory at a time: they, their folded form and the bounds of runs fit the first-level cache. */
const WINDOW = 4096;
/** Tokens of the columns. */
const CAPACITY = 4096;

/** Where things are in the memory; cut.wat has the same numbers. */
const PLACE = { factors: 0, mask: 512, state: 640, units: 16384, table: 65536, hashes: 196608, starts: 212992, ends: 229376 };
/** Bytes of ones and of zeros after them: loaded at a place between, they mask a token of up to sixteen letters. */
const MASK_BYTES = 32;

/** What `cut` returns. */
const DONE = 0;
const FULL = 2;

/** What cut.wat exports. */
interface CutExports {
  readonly memory: WebAssembly.Memory;
  readonly load: (count: number, isLast: number) => number;
  readonly cut: (count: number, most: number, base: number, from: number) => number;
}

function instantiate(): CutExports {
  const bytes = Uint8Array.from(atob(CUT_MODULE), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as CutExports;
}

function fillTables(memory: ArrayBuffer): void {
  new Int32Array(memory, PLACE.factors, HASH_PLACES).set(hashFactors());
  new Uint8Array(memory, PLACE.mask, MASK_BYTES).fill(0xff);
  const { folded } = foldingTables();
  new Uint16Array(memory, PLACE.table, folded.length).set(folded);
}

/** @throws where WebAssembly or its vectors are missing or forbidden */
export function createWasmCutter(): Cutter {
  const { memory, load, cut } = instantiate();
  const { buffer } = memory;
  fillTables(buffer);
  const state = new Int32Array(buffer, PLACE.state, 3);
  const windowUnits = new Uint16Array(buffer, PLACE.units, WINDOW);
  const tokens: TokenBuffer = {
    hashes: new Int32Array(buffer, PLACE.hashes, CAPACITY),
    starts: new Int32Array(buffer, PLACE.starts, CAPACITY),
    ends: new Int32Array(buffer, PLACE.ends, CAPACITY),
    count: 0,
  };
  const most = CAPACITY - SPARE_TOKENS;

  /** Cuts what is loaded of the window at `base`; returns where it stopped. Less than `limit` units on, there is no more room. */
  function cutWindow(text: string, units: Uint16Array, base: number, limit: number): number {
    for (let from = 0; ;) {
      const outcome = cut(tokens.count, most, base, from);
      tokens.count = state[0] as number;
      if (outcome === DONE) return base + Math.max(limit, from);
      if (outcome === FULL) return base + (state[1] as number);
      from = appendTokens(text, units, base + (state[1] as number), base + (state[2] as number), tokens) - base;
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
        at = limit === 0 ? appendTokens(text, units, at, at + count, tokens) : cutWindow(text, units, at, limit);
      }
      return at;
    },
  };
}
