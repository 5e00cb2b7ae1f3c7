/** Moves tries into a memory of WebAssembly, and walks through them there. */
import { EDGE } from './layout.js';
import type { PackedTrie } from './packing.js';
import { FETCHED_FROM } from './sift.js';
import { type PlainWalk, type Walk, createWalk } from './walk.js';
import { type KeptTokens, LETTERS_KEPT } from './tokens.js';
import { PLACE, type ScanExports, TABLES, type WasmMemory, createWasmMemory } from './wasm-memory.js';

const INT = 4;
/** A slot of a table is in one line of the cache when the table begins at one. */
const LINE = 64;
/** Stands for a letter beyond ASCII: equal to none of a text. */
const OTHER_LETTER = 1;
const LAST_ASCII = 0x7f;

/** Where the tables of a trie are in the memory. */
interface Places {
  readonly roots: number;
  readonly edges: number;
  readonly first: number;
  readonly paths: number;
  readonly thirds: number;
  readonly letters: number;
  readonly end: number;
}

/** @param from where there is room */
function placesOf({ roots, edges, first, paths, thirds, characters }: PackedTrie, from: number): Places {
  let end = from;
  const place = (bytes: number): number => {
    const at = end;
    end = Math.ceil((end + bytes) / LINE) * LINE;
    return at;
  };
  return {
    first: place(first.byteLength),
    paths: place(paths.byteLength),
    thirds: place(thirds.byteLength),
    roots: place(roots.byteLength),
    edges: place(edges.byteLength),
    letters: place(characters.length + LETTERS_KEPT),
    end,
  };
}

function moved(table: Int32Array, memory: WasmMemory, place: number): Int32Array {
  const copy = new Int32Array(memory.buffer, place, table.length);
  copy.set(table);
  return copy;
}

function keepLetters(characters: Uint16Array, letters: Uint8Array): void {
  for (let i = 0; i < characters.length; i++) {
    const letter = characters[i] as number;
    letters[i] = letter <= LAST_ASCII ? letter : OTHER_LETTER;
  }
}

/** Moves the tables that WebAssembly reads; those of the returned trie are where WebAssembly reads them. */
function moveTrie(trie: PackedTrie, memory: WasmMemory, scan: ScanExports, places: Places): PackedTrie {
  const { first, firstShift, paths, pathShift, thirds, roots, edges, characters } = trie;
  keepLetters(characters, new Uint8Array(memory.buffer, places.letters, characters.length));
  scan.use(places.first, firstShift, places.paths, pathShift, places.thirds, places.roots, roots.length / EDGE, places.edges, edges.length / EDGE, places.letters);
  return {
    ...trie,
    first: moved(first, memory, places.first),
    paths: moved(paths, memory, places.paths),
    thirds: moved(thirds, memory, places.thirds),
    roots: moved(roots, memory, places.roots),
    edges: moved(edges, memory, places.edges),
  };
}

/** The walk through a trie in a memory of WebAssembly. */
export interface WasmWalk {
  /** Walks in JavaScript through the tables there. */
  readonly plain: PlainWalk;
  /** Walks in WebAssembly through a stretch whose tokens were cut in some such memory. */
  readonly walk: Walk;
}

function copyTokens(from: KeptTokens, to: KeptTokens): void {
  const { count } = from;
  to.hashes.set(from.hashes.subarray(0, count));
  to.starts.set(from.starts.subarray(0, count));
  to.ends.set(from.ends.subarray(0, count));
  to.behind.set(from.behind.subarray(0, count));
  to.letters.set(from.letters.subarray(0, count * LETTERS_KEPT));
}

function createWasmWalk(trie: PackedTrie, memory: WasmMemory, scan: ScanExports, places: Places): WasmWalk {
  const isFetched = trie.edges.length > FETCHED_FROM;
  const isRefined = trie.thirds.some((bits) => bits !== 0);
  const plain = createWalk(moveTrie(trie, memory, scan, places));
  const { state, records, tokens: own } = memory;
  return {
    plain,
    walk(stretch, begin, stop, matches) {
      const { tokens } = stretch;
      if (tokens !== own) copyTokens(tokens as KeptTokens, own);
      const siftedEnd = scan.sift(begin, stop);
      const candidatesEnd = isRefined ? scan.refine(siftedEnd) : siftedEnd;
      if (isFetched) scan.fetch(candidatesEnd);
      matches.reserve(stop - begin);
      let next = begin;
      for (let at = PLACE.candidates; at < candidatesEnd;) {
        at = scan.walk(at, candidatesEnd, tokens.count);
        next = plain.take(stretch, records, ((state[3] as number) - PLACE.records) / INT, next, matches);
      }
      return Math.max(next, stop);
    },
  };
}

/**
 * Moves tries into one memory, so that the tokens of a text that is scanned with all of them are in one place.
 *
 * @throws where WebAssembly or its vectors are missing or forbidden, or there is no such memory
 */
export function createWasmWalks(tries: readonly PackedTrie[]): { memory: WasmMemory; walks: readonly WasmWalk[] } {
  const places: Places[] = [];
  for (const trie of tries) places.push(placesOf(trie, places.at(-1)?.end ?? TABLES));
  const memory = createWasmMemory((places.at(-1)?.end ?? TABLES) - TABLES);
  const walks = tries.map((trie, i) => createWasmWalk(trie, memory, i === 0 ? memory.scan : memory.another(), places[i] as Places));
  return { memory, walks };
}
