/** The finished trie as the scan reads it: few flat tables, laid out so that one look touches one cache line. */
import { PLAIN } from './gap.js';
import { BEGINS_LABEL, EDGE, GOES_ON, IS_LABEL, OTHER_PATH_BIT, PATH_BIT, PLAIN_LABEL, gapPathHash, pathHash, secondHash, slotOf } from './layout.js';
import { NODE, type TrieColumns } from './trie.js';

/** Tables of the scan. */
export interface PackedTrie {
  readonly roots: Int32Array;
  readonly edges: Int32Array;
  readonly characters: Uint16Array;
  readonly endings: Int32Array;
  /** Ending → its letters in their own case, where case counts. */
  readonly cased: ReadonlyArray<string | undefined>;
  /** Two bits a slot, at two slots for the hash of each first token. */
  readonly first: Int32Array;
  readonly firstShift: number;
  /** Two bits of one slot for the hash of each path of two tokens or more. */
  readonly paths: Int32Array;
  readonly pathShift: number;
}

function tableFor(count: number, load: number): Int32Array {
  return new Int32Array((Math.ceil(count / load) + 1) * EDGE);
}

function bitsFor(slots: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, 32 - Math.clz32(Math.max(1, slots - 1))));
}

/** Edges may fill three quarters of their table: half as much memory as at two fifths, and scanning is no slower. */
const MOST_LOAD = 0.75;
/** What is below the root is looked for ten times as often. */
const MOST_ROOT_LOAD = 0.5;

/**
 * Entries of tables larger than the caches are placed in batches: a first loop only reads where each will go, so that the
 * processor fetches those places side by side, and a second one finds them in the cache. One by one takes three times as long.
 */
const BATCH = 128;

/** Ints of an entry that waits for its place: where the search for it begins, its slot, and the hash by which the filters are marked. */
const WAITING = EDGE + 2;
const SLOT_AT = 1;
const HASH_AT = EDGE + 1;

/** Entries of one table that wait for their places. */
class Waiting {
  readonly entries = new Int32Array(BATCH * WAITING);
  end = 0;

  /** Adds an entry; true when there is no room for another. */
  add(begin: number, first: number, second: number, node: number, content: number, hash: number): boolean {
    const { entries, end } = this;
    entries[end] = begin;
    entries[end + 1] = first;
    entries[end + 2] = second;
    entries[end + 3] = node;
    entries[end + 4] = content;
    entries[end + 5] = hash;
    this.end = end + WAITING;
    return this.end === entries.length;
  }
}

/** Puts an entry into a table, at the first free slot from where its search begins. */
function place(table: Int32Array, entries: Int32Array, at: number): void {
  const slots = table.length / EDGE;
  let slot = entries[at] as number;
  while (table[slot * EDGE + 2] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
  for (let i = 0; i < EDGE; i++) table[slot * EDGE + i] = entries[at + SLOT_AT + i] as number;
}

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
  private readonly edges: Int32Array;
  private readonly first: Int32Array;
  private readonly firstShift: number;
  private readonly paths: Int32Array;
  private readonly pathShift: number;
  private readonly waitingRoots = new Waiting();
  private readonly waitingEdges = new Waiting();
  private nextGap: number;
  /** What the first loops read; kept so that no compiler drops them. */
  private touched = 0;

  constructor(private readonly parts: TrieParts) {
    const firstBits = bitsFor(parts.rootCount * 8, 14, 22);
    const pathBits = bitsFor(parts.edgeCount * 8, 14, 26);
    this.roots = tableFor(parts.rootCount, MOST_ROOT_LOAD);
    this.edges = tableFor(parts.edgeCount, MOST_LOAD);
    this.first = new Int32Array(2 ** (firstBits - 4));
    this.firstShift = 32 - firstBits;
    this.paths = new Int32Array(2 ** (pathBits - 5));
    this.pathShift = 32 - pathBits + 5;
    this.nextGap = parts.nodeCount;
  }

  /**
   * Adds a node below the root.
   *
   * @param place where the token's characters begin, shifted by LENGTH_BITS, and how many they are
   */
  addRoot(hash: number, place: number, node: number, content: number): void {
    if (this.waitingRoots.add(slotOf(hash, this.roots.length / EDGE), hash, place, node, content, hash)) this.placeRoots();
  }

  private placeRoots(): void {
    const { roots, first, firstShift, waitingRoots } = this;
    const { entries, end } = waitingRoots;
    let touched = 0;
    for (let at = 0; at < end; at += WAITING) {
      const hash = entries[at + HASH_AT] as number;
      touched ^=
        (roots[(entries[at] as number) * EDGE + 2] as number) ^ (first[(hash >>> firstShift) >>> 4] as number) ^ (first[(secondHash(hash) >>> firstShift) >>> 4] as number);
    }
    for (let at = 0; at < end; at += WAITING) {
      place(roots, entries, at);
      const content = entries[at + EDGE] as number;
      const hash = entries[at + HASH_AT] as number;
      const kinds = (content >= PLAIN_LABEL ? IS_LABEL : 0) | (content & GOES_ON ? BEGINS_LABEL : 0);
      this.markFirst(hash >>> firstShift, kinds);
      this.markFirst(secondHash(hash) >>> firstShift, kinds);
    }
    this.touched ^= touched;
    waitingRoots.end = 0;
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
    if (gap !== PLAIN) this.markPath(pathHash(path, hash));
    if (this.waitingEdges.add(slotOf(ownPath, this.edges.length / EDGE), before, place, node, content, ownPath)) this.placeEdges();
    return ownPath;
  }

  /** The node of a gap behind another node; made when it is new. */
  private gapNode(parent: number, path: number, code: number): number {
    const { edges } = this;
    const slots = edges.length / EDGE;
    let slot = slotOf(gapPathHash(path, code), slots);
    for (let child = edges[slot * EDGE + 2] as number; child !== 0; child = edges[slot * EDGE + 2] as number) {
      if (child < 0 && edges[slot * EDGE] === parent && edges[slot * EDGE + 1] === code) return -child;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    this.markPath(gapPathHash(path, code));
    const node = this.nextGap++;
    edges[slot * EDGE] = parent;
    edges[slot * EDGE + 1] = code;
    edges[slot * EDGE + 2] = -node;
    return node;
  }

  private placeEdges(): void {
    const { edges, paths, pathShift, waitingEdges } = this;
    const { entries, end } = waitingEdges;
    let touched = 0;
    for (let at = 0; at < end; at += WAITING) touched ^= edges[(entries[at] as number) * EDGE + 2] as number;
    for (let at = HASH_AT; at < end; at += WAITING) touched ^= paths[(entries[at] as number) >>> pathShift] as number;
    for (let at = 0; at < end; at += WAITING) {
      place(edges, entries, at);
      this.markPath(entries[at + HASH_AT] as number);
    }
    this.touched ^= touched;
    waitingEdges.end = 0;
  }

  /** Notes that labels go on along a path. */
  private markPath(path: number): void {
    const slot = path >>> this.pathShift;
    this.paths[slot] = (this.paths[slot] as number) | (1 << (path >>> PATH_BIT)) | (1 << (path >>> OTHER_PATH_BIT));
  }

  /** The finished tables. */
  finish(): PackedTrie {
    const { roots, edges, first, firstShift, paths, pathShift, parts } = this;
    const { characters, endings, cased } = parts;
    this.placeRoots();
    this.placeEdges();
    return { roots, edges, characters, endings, cased, first, firstShift, paths, pathShift };
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
  const { hashes, places, characters, nodes, endings, cased } = trie;
  const paths = new Int32Array(nodes.length / NODE);
  const packing = new Packing({ ...survey(trie), nodeCount: nodes.length / NODE, characters, endings, cased });
  for (let at = NODE; at < nodes.length; at += NODE) {
    const parent = nodes[at] as number;
    const token = nodes[at + 1] as number;
    const gap = nodes[at + 2] as number;
    const content = nodes[at + 3] as number;
    const hash = hashes[token] as number;
    const place = places[token] as number;
    const node = at / NODE;
    if (parent === 0) packing.addRoot(hash, place, node, content);
    paths[node] = parent === 0 ? hash : packing.addChild(parent, paths[parent] as number, gap, hash, place, node, content);
  }
  return packing.finish();
}
