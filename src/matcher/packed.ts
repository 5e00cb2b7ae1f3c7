/** The finished trie as the scan reads it: few flat tables, laid out so that one look touches one cache line. */
import { PLAIN } from './gap.js';
import { NODE, type TrieColumns } from './trie.js';

/**
 * Ints per slot, a quarter of a cache line, so that none straddles two. Below the root: the token's hash, where its
 * characters are, node (0: free slot), and what is at the node. Elsewhere: the node before, where the characters of the
 * token between are, node (0: free slot), and what is there. A gap that is not plain has a node of its own before the
 * token: its slot has the gap's code, and the node with its sign turned.
 */
export const EDGE = 4;
/** Low bits of "where its characters are": the length; the offset stands above them. */
export const LENGTH_BITS = 7;
/** Tokens of more characters than this are in no label. */
export const LONGEST_TOKEN = 127;
/** Ints per ending under rules: label, rule, number of the next ending at the node + 1. */
export const ENDING = 3;

/** What is at a node, in one number: longer labels go on from it … */
export const GOES_ON = 1;
/** … exactly one label ends here, by any case and without a sign: the number above bit 2 is the label … */
export const PLAIN_LABEL = 2;
/** … or labels end here under rules: the number above bit 2 is the first ending. */
export const RULED_LABELS = 4;
/** Where the number of label or ending begins. */
export const NUMBER_SHIFT = 3;

/** Bits of an ending's rule. A rule of 0 means: no sign, any case. */
export const SIGN_MASK = 3;
export const LEADING_DOT = 4;
export const CASED = 8;

/** The signs in the order of their codes. */
export const SIGNS: readonly string[] = ['', '+', '++', '#'];

/** Bits of a first token's filter entry. */
export const IS_LABEL = 1;
export const BEGINS_LABEL = 2;

/** Tables of the scan. */
export interface PackedTrie {
  readonly roots: Int32Array;
  readonly rootShift: number;
  readonly edges: Int32Array;
  readonly edgeShift: number;
  readonly characters: Uint16Array;
  readonly endings: Int32Array;
  /** Ending → its letters in their own case, where case counts. */
  readonly cased: ReadonlyArray<string | undefined>;
  /** Two bits a slot, at two slots for the hash of each first token. */
  readonly first: Int32Array;
  readonly firstShift: number;
  /** One bit a slot, by the hash of each path of two tokens or more. */
  readonly paths: Int32Array;
  readonly pathShift: number;
}

/** Another hash of a first token: of two places in the filter, one is free for nearly all that begin no label. */
export function secondHash(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

/**
 * The hash of a path that goes on by a token; that of a single token is its own. An edge is looked for where the hash of
 * the path to its end says, so that the place is known before the node at its beginning is.
 */
export function pathHash(path: number, hash: number): number {
  return Math.imul(hash ^ Math.imul(path, 0x85ebca6b), 0x27d4eb2f);
}

/** The hash of a path that goes on by a gap. */
export function gapPathHash(path: number, code: number): number {
  return pathHash(path, Math.imul(code, 0x9e3779b1));
}

function bitsFor(slots: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, 32 - Math.clz32(Math.max(1, slots - 1))));
}

/** Edges may fill three quarters of their table: half as much memory as at two fifths, and scanning is no slower. */
const MOST_LOAD = 0.75;

/**
 * Entries of tables larger than the caches are placed in batches: a first loop only reads where each will go, so that the
 * processor fetches those places side by side, and a second one finds them in the cache. One by one takes three times as long.
 */
const BATCH = 512;

/** Ints of an edge that waits for its place: where the search for it begins, and its slot. */
const WAITING = EDGE + 1;

/** What is known of a trie before its tables are filled. */
export interface TrieParts extends Pick<PackedTrie, 'characters' | 'endings' | 'cased'> {
  readonly rootCount: number;
  /** How many nodes are not below the root, gaps that are not plain counted as nodes. */
  readonly edgeCount: number;
  /** Numbers from here on are free for the nodes of gaps. */
  readonly nodeCount: number;
}

/**
 * Fills the tables of a packed trie, one node at a time, so that a stored trie is unpacked in one pass, without columns
 * between: a loop of its own for every table took twice as long, most of it before the loops were compiled.
 */
export class Packing {
  private readonly roots: Int32Array;
  private readonly rootShift: number;
  private readonly edges: Int32Array;
  private readonly edgeShift: number;
  private readonly first: Int32Array;
  private readonly firstShift: number;
  private readonly paths: Int32Array;
  private readonly pathShift: number;
  private readonly waiting = new Int32Array(BATCH * WAITING);
  private waitingEnd = 0;
  private nextGap: number;
  /** What the first loops read; kept so that no compiler drops them. */
  private touched = 0;

  constructor(private readonly parts: TrieParts) {
    const rootBits = bitsFor(parts.rootCount * 2, 4, 30);
    const edgeBits = bitsFor(Math.ceil(parts.edgeCount / MOST_LOAD), 4, 30);
    const firstBits = bitsFor(parts.rootCount * 8, 14, 22);
    const pathBits = bitsFor(parts.edgeCount * 8, 14, 24);
    this.roots = new Int32Array(2 ** rootBits * EDGE);
    this.rootShift = 32 - rootBits;
    this.edges = new Int32Array(2 ** edgeBits * EDGE);
    this.edgeShift = 32 - edgeBits;
    this.first = new Int32Array(2 ** (firstBits - 4));
    this.firstShift = 32 - firstBits;
    this.paths = new Int32Array(2 ** (pathBits - 5));
    this.pathShift = 32 - pathBits;
    this.nextGap = parts.nodeCount;
  }

  /**
   * Adds a node below the root.
   *
   * @param place where the token's characters begin, shifted by LENGTH_BITS, and how many they are
   */
  addRoot(hash: number, place: number, node: number, content: number): void {
    const { roots } = this;
    const mask = roots.length / EDGE - 1;
    let slot = hash >>> this.rootShift;
    while (roots[slot * EDGE + 2] !== 0) slot = (slot + 1) & mask;
    roots[slot * EDGE] = hash;
    roots[slot * EDGE + 1] = place;
    roots[slot * EDGE + 2] = node;
    roots[slot * EDGE + 3] = content;
    const kinds = (content >= PLAIN_LABEL ? IS_LABEL : 0) | (content & GOES_ON ? BEGINS_LABEL : 0);
    this.markFirst(hash >>> this.firstShift, kinds);
    this.markFirst(secondHash(hash) >>> this.firstShift, kinds);
  }

  private markFirst(slot: number, kinds: number): void {
    this.first[slot >>> 4] = (this.first[slot >>> 4] as number) | (kinds << ((slot & 15) * 2));
  }

  /**
   * Adds a node below another.
   *
   * @param path the hash of the path to the parent
   * @returns the hash of the path to the node
   */
  addChild(parent: number, path: number, gap: number, hash: number, place: number, node: number, content: number): number {
    const before = gap === PLAIN ? parent : this.gapNode(parent, path, gap);
    const ownPath = pathHash(gap === PLAIN ? path : gapPathHash(path, gap), hash);
    this.markPath(ownPath);
    if (gap !== PLAIN) this.markPath(pathHash(path, hash));
    const { waiting, waitingEnd } = this;
    waiting[waitingEnd] = ownPath >>> this.edgeShift;
    waiting[waitingEnd + 1] = before;
    waiting[waitingEnd + 2] = place;
    waiting[waitingEnd + 3] = node;
    waiting[waitingEnd + 4] = content;
    this.waitingEnd = waitingEnd + WAITING;
    if (this.waitingEnd === waiting.length) this.placeWaiting();
    return ownPath;
  }

  /** The node of a gap behind another node; made when it is new. */
  private gapNode(parent: number, path: number, code: number): number {
    const { edges } = this;
    const mask = edges.length / EDGE - 1;
    let slot = gapPathHash(path, code) >>> this.edgeShift;
    for (let child = edges[slot * EDGE + 2] as number; child !== 0; child = edges[slot * EDGE + 2] as number) {
      if (child < 0 && edges[slot * EDGE] === parent && edges[slot * EDGE + 1] === code) return -child;
      slot = (slot + 1) & mask;
    }
    this.markPath(gapPathHash(path, code));
    const node = this.nextGap++;
    edges[slot * EDGE] = parent;
    edges[slot * EDGE + 1] = code;
    edges[slot * EDGE + 2] = -node;
    return node;
  }

  private placeWaiting(): void {
    const { waiting, waitingEnd, edges } = this;
    const mask = edges.length / EDGE - 1;
    let touched = 0;
    for (let at = 0; at < waitingEnd; at += WAITING) touched ^= edges[(waiting[at] as number) * EDGE + 2] as number;
    for (let at = 0; at < waitingEnd; at += WAITING) {
      let slot = waiting[at] as number;
      while (edges[slot * EDGE + 2] !== 0) slot = (slot + 1) & mask;
      edges[slot * EDGE] = waiting[at + 1] as number;
      edges[slot * EDGE + 1] = waiting[at + 2] as number;
      edges[slot * EDGE + 2] = waiting[at + 3] as number;
      edges[slot * EDGE + 3] = waiting[at + 4] as number;
    }
    this.touched ^= touched;
    this.waitingEnd = 0;
  }

  /** Notes that labels go on along a path. */
  private markPath(path: number): void {
    const bit = path >>> this.pathShift;
    this.paths[bit >>> 5] = (this.paths[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The finished tables. */
  finish(): PackedTrie {
    const { roots, rootShift, edges, edgeShift, first, firstShift, paths, pathShift, parts } = this;
    const { characters, endings, cased } = parts;
    this.placeWaiting();
    return { roots, rootShift, edges, edgeShift, characters, endings, cased, first, firstShift, paths, pathShift };
  }
}

/** How many nodes are below the root, and how many elsewhere. */
function survey({ nodes }: TrieColumns): { rootCount: number; edgeCount: number } {
  let rootCount = 0;
  let gapCount = 0;
  for (let at = NODE; at < nodes.length; at += NODE) {
    if (nodes[at] === 0) rootCount++;
    else if (nodes[at + 2] !== PLAIN) gapCount++;
  }
  return { rootCount, edgeCount: nodes.length / NODE - 1 - rootCount + gapCount };
}

/** Lays out a finished trie for scanning. */
export function pack(trie: TrieColumns): PackedTrie {
  const { hashes, offsets, characters, nodes, endings, cased } = trie;
  const paths = new Int32Array(nodes.length / NODE);
  const packing = new Packing({ ...survey(trie), nodeCount: nodes.length / NODE, characters, endings, cased });
  for (let at = NODE; at < nodes.length; at += NODE) {
    const parent = nodes[at] as number;
    const token = nodes[at + 1] as number;
    const gap = nodes[at + 2] as number;
    const content = nodes[at + 3] as number;
    const hash = hashes[token] as number;
    const offset = offsets[token] as number;
    const place = (offset << LENGTH_BITS) | ((offsets[token + 1] as number) - offset);
    const node = at / NODE;
    if (parent === 0) packing.addRoot(hash, place, node, content);
    paths[node] = parent === 0 ? hash : packing.addChild(parent, paths[parent] as number, gap, hash, place, node, content);
  }
  return packing.finish();
}
