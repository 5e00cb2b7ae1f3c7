/** The tables that the scan reads, and how they are filled: few and flat, laid out so that one look touches one cache line. */
import { createTable } from './dictionary.js';
import { PLAIN } from './gap.js';
import { BEGINS_LABEL, EDGE, GOES_ON, IS_LABEL, OTHER_PATH_BIT, PATH_BIT, PLAIN_LABEL, endHash, gapPathHash, pathHash, secondHash, slotOf } from './layout.js';

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
  /**
   * The same, as large as `paths` or empty, for the flat paths (gaps left out) of three tokens, and of two where a label ends: of
   * the tokens that may begin a label, and go on to a second, most come to nothing with the third.
   */
  readonly thirds: Int32Array;
}

function tableFor(count: number, load: number): Int32Array {
  return createTable((Math.ceil(count / load) + 1) * EDGE);
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
export const BATCH = 128;

/** Ints of a filter of thirds: a larger one is in no cache, and most of what begins like one of a million names is one. */
const MOST_THIRDS = 1 << 17;

/** Ints of an edge that waits for its place: where the search for it begins, and its slot. */
const WAITING = EDGE + 1;

/** Puts an entry into the first free slot from this one on. */
function place(table: Int32Array, slots: number, start: number, first: number, characters: number, node: number, content: number): void {
  let slot = start;
  while (table[slot * EDGE + 2] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
  table[slot * EDGE] = first;
  table[slot * EDGE + 1] = characters;
  table[slot * EDGE + 2] = node;
  table[slot * EDGE + 3] = content;
}

/** Entries of a table that wait for their places, in no order. */
class Waiting {
  private readonly entries = new Int32Array(BATCH * WAITING);
  private end = 0;
  private readonly slots: number;
  /** What the first loop reads; kept so that no compiler drops it. */
  private touched = 0;

  constructor(private readonly table: Int32Array) {
    this.slots = table.length / EDGE;
  }

  add(hash: number, first: number, characters: number, node: number, content: number): void {
    const { entries, end } = this;
    entries[end] = slotOf(hash, this.slots);
    entries[end + 1] = first;
    entries[end + 2] = characters;
    entries[end + 3] = node;
    entries[end + 4] = content;
    this.end = end + WAITING;
    if (this.end === entries.length) this.place();
  }

  /** Places all that wait. */
  place(): void {
    const { entries, end, table, slots } = this;
    let touched = 0;
    for (let at = 0; at < end; at += WAITING) touched ^= table[(entries[at] as number) * EDGE + 2] as number;
    for (let at = 0; at < end; at += WAITING)
      place(table, slots, entries[at] as number, entries[at + 1] as number, entries[at + 2] as number, entries[at + 3] as number, entries[at + 4] as number);
    this.touched ^= touched;
    this.end = 0;
  }
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
  /** Whether the filter of thirds is filled: else nobody needs to know paths without gaps. */
  readonly hasThirds: boolean;
  private readonly roots: Int32Array;
  private readonly edges: Int32Array;
  private readonly first: Int32Array;
  private readonly firstShift: number;
  private readonly paths: Int32Array;
  private readonly pathShift: number;
  private readonly thirds: Int32Array;
  private readonly waitingRoots: Waiting;
  private readonly waitingEdges: Waiting;
  private nextGap: number;
  /** What the first loops read; kept so that no compiler drops them. */
  private touched = 0;

  constructor(private readonly parts: TrieParts) {
    const firstBits = bitsFor(parts.rootCount * 8, 14, 22);
    const pathBits = bitsFor(parts.edgeCount * 8, 14, 26);
    this.roots = tableFor(parts.rootCount, MOST_ROOT_LOAD);
    this.edges = tableFor(parts.edgeCount, MOST_LOAD);
    this.waitingRoots = new Waiting(this.roots);
    this.waitingEdges = new Waiting(this.edges);
    this.first = new Int32Array(2 ** (firstBits - 4));
    this.firstShift = 32 - firstBits;
    this.paths = createTable(2 ** (pathBits - 5));
    this.pathShift = 32 - pathBits + 5;
    this.hasThirds = this.paths.length <= MOST_THIRDS;
    this.thirds = new Int32Array(this.hasThirds ? this.paths.length : 0);
    this.nextGap = parts.nodeCount;
  }

  /**
   * Adds a node below the root.
   *
   * @param place where the token's characters begin, shifted by LENGTH_BITS, and how many they are
   */
  addRoot(hash: number, place: number, node: number, content: number): void {
    this.waitingRoots.add(hash, hash, place, node, content);
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
    mark(this.paths, this.pathShift, ownPath);
    if (gap !== PLAIN) mark(this.paths, this.pathShift, pathHash(path, hash));
    this.waitingEdges.add(ownPath, before, place, node, content);
    return ownPath;
  }

  /**
   * Adds a node that no gap is before. Whoever adds them in the order of their paths' hashes finds each place in the cache.
   *
   * @param path the hash of the path to the node
   */
  addPlain(path: number, parent: number, characters: number, node: number, content: number): void {
    mark(this.paths, this.pathShift, path);
    const { edges } = this;
    const slots = edges.length / EDGE;
    place(edges, slots, slotOf(path, slots), parent, characters, node, content);
  }

  /** Reads where the search for the node of a gap begins, so that it is in the cache. */
  readGapAhead(path: number, code: number): void {
    const { edges } = this;
    this.touched ^= edges[slotOf(gapPathHash(path, code), edges.length / EDGE) * EDGE + 2] as number;
  }

  /** Reads some places of a column, so that they are in the cache. */
  touch(column: Int32Array, at: Int32Array, count: number): void {
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= column[at[i] as number] as number;
    this.touched ^= touched;
  }

  /**
   * Marks the path to a node without gaps, when it is one of those that the filter of thirds has.
   *
   * @param depth tokens on the path to the parent
   * @param flat the hash of the path to the node without gaps
   */
  markThird(depth: number, flat: number, content: number): void {
    if (depth === 2) mark(this.thirds, this.pathShift, flat);
    else if (depth === 1 && content >= PLAIN_LABEL) mark(this.thirds, this.pathShift, endHash(flat));
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
    mark(this.paths, this.pathShift, gapPathHash(path, code));
    const node = this.nextGap++;
    edges[slot * EDGE] = parent;
    edges[slot * EDGE + 1] = code;
    edges[slot * EDGE + 2] = -node;
    return node;
  }

  /** The finished tables. */
  finish(): PackedTrie {
    const { roots, edges, first, firstShift, paths, pathShift, thirds, parts } = this;
    const { characters, endings, cased } = parts;
    this.waitingRoots.place();
    this.waitingEdges.place();
    return { roots, edges, characters, endings, cased, first, firstShift, paths, pathShift, thirds };
  }
}

/** Sets the two bits of a path. */
function mark(filter: Int32Array, shift: number, path: number): void {
  const slot = path >>> shift;
  filter[slot] = (filter[slot] as number) | (1 << (path >>> PATH_BIT)) | (1 << (path >>> OTHER_PATH_BIT));
}
