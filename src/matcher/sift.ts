/** The sift: which tokens may begin a label of a trie. */
import { EDGE, OTHER_PATH_BIT, PATH_BIT, pathHash, secondHash, slotOf } from './layout.js';
import type { PackedTrie } from './packing.js';

/** Edges in more ints than this are fetched before the walk; fewer are in the caches anyway, and it gains nothing. */
export const FETCHED_FROM = 1 << 22;

/**
 * Collects those of the tokens [begin, stop) that may begin a label: twice their number, and one more when the next token
 * may go on with it.
 *
 * @returns how many there are
 */
export type Sift = (hashes: Int32Array, begin: number, stop: number, candidates: Int32Array) => number;

/** Makes the sift of a packed trie. */
export function createSift({ roots, edges, first, firstShift, paths, pathShift }: PackedTrie): Sift {
  const rootSlots = roots.length / EDGE;
  const edgeSlots = edges.length / EDGE;

  /** No branch, so nothing to mispredict. */
  function sift(hashes: Int32Array, begin: number, stop: number, candidates: Int32Array): number {
    let found = 0;
    for (let at = begin; at < stop; at++) {
      const hash = hashes[at] as number;
      const one = hash >>> firstShift;
      const other = secondHash(hash) >>> firstShift;
      const kinds = ((first[one >>> 4] as number) >>> ((one & 15) << 1)) & ((first[other >>> 4] as number) >>> ((other & 15) << 1));
      const path = pathHash(hash, hashes[at + 1] as number);
      const bits = paths[path >>> pathShift] as number;
      const goesOn = kinds & (bits >>> (path >>> PATH_BIT)) & (bits >>> (path >>> OTHER_PATH_BIT)) & 1;
      candidates[found] = (at << 1) | goesOn;
      found += ((kinds >>> 1) & 1) | goesOn;
    }
    return found;
  }

  /**
   * Reads what the walk is going to read, so that the processor fetches it side by side: one by one, it would wait for
   * memory each time.
   */
  function fetch(hashes: Int32Array, found: number, candidates: Int32Array): number {
    let read = 0;
    for (let c = 0; c < found; c++) {
      const candidate = candidates[c] as number;
      const from = candidate >> 1;
      const hash = hashes[from] as number;
      const edge = slotOf(pathHash(hash, hashes[from + 1] as number), edgeSlots) & -(candidate & 1);
      read ^= (roots[slotOf(hash, rootSlots) * EDGE] as number) ^ (edges[edge * EDGE] as number);
    }
    return read;
  }

  return (hashes, begin, stop, candidates) => {
    const found = sift(hashes, begin, stop, candidates);
    // Kept, so that no compiler drops the reading.
    if (edges.length > FETCHED_FROM) candidates[found] = fetch(hashes, found, candidates);
    return found;
  };
}
