/** Lays out a finished trie as the scan reads it. */
import { PLAIN } from './gap.js';
import { pathHash } from './layout.js';
import { BATCH, type PackedTrie, Packing } from './packing.js';
import { NODE, SLOT, type TrieColumns } from './trie.js';

/** How many nodes are below the root, and how many behind gaps. */
function survey({ nodes }: TrieColumns): { rootCount: number; gapCount: number } {
  let rootCount = 0;
  let gapCount = 0;
  for (let at = NODE; at < nodes.length; at += NODE) {
    if (nodes[at] === 0) rootCount++;
    else if (nodes[at + 2] !== PLAIN) gapCount++;
  }
  return { rootCount, gapCount };
}

/** Lays out a finished trie for scanning. */
export function pack(trie: TrieColumns): PackedTrie {
  const { characters, nodes, endings, cased } = trie;
  const { rootCount, gapCount } = survey(trie);
  const nodeCount = nodes.length / NODE;
  const packing = new Packing({ rootCount, edgeCount: nodeCount - 1 - rootCount + gapCount, nodeCount, characters, endings, cased });
  const behindGaps = new Int32Array(gapCount);
  addRoots(trie, packing, behindGaps);
  addBehindGaps(trie, packing, behindGaps);
  addPlainEdges(trie, packing);
  if (packing.hasThirds) markThirds(trie, packing);
  return packing.finish();
}

/** Adds the nodes below the root, and notes those behind gaps. */
function addRoots({ hashes, places, nodes }: TrieColumns, packing: Packing, behindGaps: Int32Array): void {
  let gaps = 0;
  for (let at = NODE; at < nodes.length; at += NODE) {
    if (nodes[at] === 0) {
      const token = nodes[at + 1] as number;
      packing.addRoot(hashes[token] as number, places[token] as number, at / NODE, nodes[at + 3] as number);
    } else if (nodes[at + 2] !== PLAIN) behindGaps[gaps++] = at;
  }
}

/** Adds the nodes behind gaps. */
function addBehindGaps({ hashes, places, nodes, paths }: TrieColumns, packing: Packing, behindGaps: Int32Array): void {
  for (let from = 0; from < behindGaps.length; from += BATCH) {
    const batch = behindGaps.subarray(from, from + BATCH);
    for (const at of batch) packing.readGapAhead(paths[nodes[at] as number] as number, nodes[at + 2] as number);
    for (const at of batch) {
      const parent = nodes[at] as number;
      const token = nodes[at + 1] as number;
      packing.addChild(parent, paths[parent] as number, nodes[at + 2] as number, hashes[token] as number, places[token] as number, at / NODE, nodes[at + 3] as number);
    }
  }
}

/**
 * Adds the other nodes in the order of the trie's own table: that of the scan is filled front to back, in the cache.
 * Nodes and tokens are read ahead.
 */
function addPlainEdges({ places, nodes, edges }: TrieColumns, packing: Packing): void {
  const batch = new Int32Array(BATCH);
  const paths = new Int32Array(BATCH);
  for (let at = 0; at < edges.length;) {
    let count = 0;
    for (; count < BATCH && at < edges.length; at += SLOT) {
      paths[count] = edges[at] as number;
      batch[count] = (edges[at + 1] as number) * NODE;
      if (batch[count] !== 0) count++;
    }
    packing.touch(nodes, batch, count);
    for (let i = 0; i < count; i++) {
      const own = batch[i] as number;
      if (nodes[own + 2] === PLAIN) packing.addPlain(paths[i] as number, nodes[own] as number, places[nodes[own + 1] as number] as number, own / NODE, nodes[own + 3] as number);
    }
  }
}

/** Marks the paths without gaps of a trie's nodes. */
function markThirds({ hashes, nodes }: TrieColumns, packing: Packing): void {
  const count = nodes.length / NODE;
  /** Node → hash of the path to it without gaps, and how many tokens that has, as far as the third. */
  const flats = new Int32Array(count);
  const depths = new Uint8Array(count);
  for (let node = 1, at = NODE; node < count; node++, at += NODE) {
    const parent = nodes[at] as number;
    const hash = hashes[nodes[at + 1] as number] as number;
    const depth = depths[parent] as number;
    const flat = depth > 0 ? pathHash(flats[parent] as number, hash) : hash;
    depths[node] = Math.min(depth + 1, 3);
    flats[node] = flat;
    packing.markThird(depth, flat, nodes[at + 3] as number);
  }
}
