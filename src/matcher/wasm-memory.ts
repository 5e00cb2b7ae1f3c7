/** The memory of the WebAssembly in scan.wat: what is where, and what works on it. */
import { foldingTables } from './folding.js';
import { shortGapCodes } from './gap.js';
import { HASH_PLACES, hashFactors } from './hash.js';
import { isLittleEndian } from './units.js';
import { SCAN_MODULE } from './scan-module.js';
import { type KeptTokens, LETTERS_KEPT } from './tokens.js';
import { RECORD } from './walk.js';

/** Units of a window: they, their folded form and the bounds of runs fit the first-level cache. */
export const WINDOW = 4096;
/** Tokens of the columns. */
const CAPACITY = 4096;
const MOST_RECORDS = 8192;

/** Where things are in the memory; scan.wat has the same numbers. */
export const PLACE = {
  factors: 0,
  mask: 512,
  state: 640,
  set: 672,
  found: 1024,
  units: 16384,
  gaps: 34816,
  candidates: 36864,
  table: 65536,
  hashes: 196608,
  starts: 212992,
  ends: 229376,
  letters: 245760,
  behind: 311296,
  records: 327680,
};
/** Bytes of ones and of zeros after them: loaded at a place between, they mask a token of up to sixteen letters. */
const MASK_BYTES = 32;
const PAGE = 65536;
/** Pages of all this; tables of a trie stand behind them. */
const OWN_PAGES = 7;
export const TABLES = OWN_PAGES * PAGE;

/** What scan.wat exports. */
export interface ScanExports {
  readonly load: (count: number, isLast: number) => number;
  readonly cut: (count: number, most: number, base: number, from: number) => number;
  /** Sets where the tables of the trie are. */
  readonly use: (
    first: number,
    firstShift: number,
    paths: number,
    pathShift: number,
    thirds: number,
    roots: number,
    rootSlots: number,
    edges: number,
    edgeSlots: number,
    letters: number,
  ) => void;
  readonly sift: (begin: number, stop: number) => number;
  readonly refine: (siftedEnd: number) => number;
  readonly fetch: (candidatesEnd: number) => number;
  readonly find: (count: number) => number;
  readonly walk: (candidate: number, candidatesEnd: number, count: number) => number;
}

/** A memory with the columns of tokens in it. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** Cuts, and walks through one trie. */
  readonly scan: ScanExports;
  /** What walks through another trie in the same memory. */
  readonly another: () => ScanExports;
  /** What the exports leave behind: number of tokens, offsets of a special run, address of the end of the records. */
  readonly state: Int32Array;
  readonly tokens: KeptTokens;
  readonly records: Int32Array;
}

let compiled: WebAssembly.Module | undefined;

function compiledModule(): WebAssembly.Module {
  return (compiled ??= new WebAssembly.Module(Uint8Array.from(atob(SCAN_MODULE), (character) => character.charCodeAt(0))));
}

function fillTables(buffer: ArrayBuffer): void {
  new Int32Array(buffer, PLACE.factors, HASH_PLACES).set(hashFactors());
  new Uint8Array(buffer, PLACE.mask, MASK_BYTES).fill(0xff);
  const gaps = shortGapCodes();
  new Int32Array(buffer, PLACE.gaps, gaps.length).set(gaps);
  const { folded } = foldingTables();
  new Uint16Array(buffer, PLACE.table, folded.length).set(folded);
}

/**
 * Makes a memory.
 *
 * @param tableBytes room behind {@link TABLES}
 * @throws where WebAssembly or its vectors are missing or forbidden, there is no such memory, or numbers are stored the other way round
 */
export function createWasmMemory(tableBytes = 0): WasmMemory {
  if (!isLittleEndian()) throw new RangeError('WebAssembly has the low byte of a unit first, this host the high one');
  const module = compiledModule();
  const memory = new WebAssembly.Memory({ initial: OWN_PAGES + Math.ceil(tableBytes / PAGE) });
  const another = (): ScanExports => new WebAssembly.Instance(module, { host: { memory } }).exports as unknown as ScanExports;
  const { buffer } = memory;
  fillTables(buffer);
  return {
    buffer,
    scan: another(),
    another,
    state: new Int32Array(buffer, PLACE.state, 4),
    tokens: {
      hashes: new Int32Array(buffer, PLACE.hashes, CAPACITY),
      starts: new Int32Array(buffer, PLACE.starts, CAPACITY),
      ends: new Int32Array(buffer, PLACE.ends, CAPACITY),
      letters: new Uint8Array(buffer, PLACE.letters, CAPACITY * LETTERS_KEPT),
      behind: new Int32Array(buffer, PLACE.behind, CAPACITY),
      count: 0,
    },
    records: new Int32Array(buffer, PLACE.records, MOST_RECORDS * RECORD),
  };
}
