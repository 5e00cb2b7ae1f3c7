/**
 * The packed trie: labels as paths of tokens, in flat typed arrays with open addressing.
 *
 * An edge is found by (node, token, gap). Tokens are numbers that the dictionary has proven, so edges need no further
 * proof. A node's labels form a chain, since one spelling can belong to several labels that differ in case or sign.
 */
import { Dictionary, grow } from './dictionary.js';

/** How one label may end, begin and be spelled. */
export interface Ending {
  readonly label: number;
  /** A sign that belongs to the last token: '', '+', '++' or '#'. */
  readonly sign: string;
  /** The name begins with a dot of its own (.NET). */
  readonly leadingDot: boolean;
  /** The tokens in their own case, joined, when case counts; undefined when any case will do. */
  readonly cased: string | undefined;
}

/** A label, or a variant of one, cut into tokens. */
export interface TokenPath {
  readonly tokens: readonly string[];
  /** gaps[i] is the code of the gap before tokens[i + 1]. */
  readonly gaps: readonly number[];
}

const ROOT = 0;
const EDGE = 4;

function edgeHash(node: number, token: number, gap: number): number {
  return Math.imul(Math.imul(node, 0x85ebca6b) ^ Math.imul(token, 0x9e3779b1) ^ gap, 0x27d4eb2f);
}

/** How the hashes of the first two tokens are joined for the pair filter. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}

/** What the filter says of a first token. */
export const IS_LABEL = 1;
export const BEGINS_LABEL = 2;

/** Filters that reject most tokens with one look: exact for "no", roughly right for "yes". */
export interface Filters {
  /** hash >>> firstShift → IS_LABEL | BEGINS_LABEL */
  readonly first: Uint8Array;
  readonly firstShift: number;
  /** A bit for each pair of tokens that begins a label. */
  readonly pairs: Int32Array;
  readonly pairShift: number;
}

/** Labels as paths; `add` while building, `child` and `endingsOf` while matching. */
export class Trie {
  readonly dictionary = new Dictionary();
  readonly endings: Ending[] = [];
  private nextEnding = new Int32Array(64);
  private firstEnding = new Int32Array(64).fill(-1);
  private rootChildren = new Int32Array(64);
  private hasMore = new Int32Array(64);
  private edges = new Int32Array(256 * EDGE);
  private edgeCount = 0;
  private nodeCount = 1;
  private shift = 32 - 8;

  /** The node below the root for a token, or 0. */
  root(token: number): number {
    return this.rootChildren[token] ?? 0;
  }

  /** The node below `node` for a token after a gap, or 0. */
  child(node: number, token: number, gap: number): number {
    const edges = this.edges;
    const mask = edges.length / EDGE - 1;
    for (let slot = edgeHash(node, token, gap) >>> this.shift; ; slot = (slot + 1) & mask) {
      const at = slot * EDGE;
      const child = edges[at + 3] as number;
      if (child === 0) return 0;
      if (edges[at] === node && edges[at + 1] === token && edges[at + 2] === gap) return child;
    }
  }

  /** True when longer labels go on from this node. */
  goesOn(node: number): boolean {
    return this.hasMore[node] === 1;
  }

  /** The number of the first ending at a node, or -1; go on with {@link endingAfter}. */
  endingAt(node: number): number {
    return this.firstEnding[node] as number;
  }

  /** The ending after this one at the same node, or -1. */
  endingAfter(ending: number): number {
    return this.nextEnding[ending] as number;
  }

  /** Adds a path and what ends there. Endings of a node keep the order in which they were added. */
  add(path: TokenPath, ending: Ending): void {
    let node = ROOT;
    path.tokens.forEach((folded, i) => {
      const token = this.dictionary.add(folded);
      node = i === 0 ? this.addRoot(token) : this.addChild(node, token, path.gaps[i - 1] ?? 0);
    });
    this.addEnding(node, ending);
  }

  /** The endings of the path, in order; empty when the path does not exist. */
  endingsOf(path: TokenPath): Ending[] {
    const found: Ending[] = [];
    const node = this.walk(path);
    if (node !== ROOT) for (let e = this.endingAt(node); e >= 0; e = this.endingAfter(e)) found.push(this.endings[e] as Ending);
    return found;
  }

  /** Computes the filters for all paths added so far. */
  filters(): Filters {
    const firstBits = bitsFor(this.dictionary.size, 16, 20);
    const pairBits = bitsFor(this.edgeCount, 16, 24);
    const filters: Filters = { first: new Uint8Array(2 ** firstBits), firstShift: 32 - firstBits, pairs: new Int32Array(2 ** (pairBits - 5)), pairShift: 32 - pairBits };
    const tokenOfRoot = new Map<number, number>();
    for (let token = 0; token < this.dictionary.size; token++) {
      const node = this.root(token);
      if (node === 0) continue;
      tokenOfRoot.set(node, token);
      const slot = this.dictionary.hashOf(token) >>> filters.firstShift;
      filters.first[slot] = (filters.first[slot] ?? 0) | (this.endingAt(node) >= 0 ? IS_LABEL : 0) | (this.goesOn(node) ? BEGINS_LABEL : 0);
    }
    for (let at = 0; at < this.edges.length; at += EDGE) {
      const first = tokenOfRoot.get(this.edges[at] as number);
      if (this.edges[at + 3] === 0 || first === undefined) continue;
      const bit = pairHash(this.dictionary.hashOf(first), this.dictionary.hashOf(this.edges[at + 1] as number)) >>> filters.pairShift;
      filters.pairs[bit >>> 5] = (filters.pairs[bit >>> 5] as number) | (1 << (bit & 31));
    }
    return filters;
  }

  private walk(path: TokenPath): number {
    let node = ROOT;
    for (const [i, folded] of path.tokens.entries()) {
      const token = this.dictionary.add(folded);
      node = i === 0 ? this.root(token) : this.child(node, token, path.gaps[i - 1] ?? 0);
      if (node === ROOT) return ROOT;
    }
    return node;
  }

  private addRoot(token: number): number {
    this.rootChildren = grow(this.rootChildren, token + 1);
    return this.rootChildren[token] || (this.rootChildren[token] = this.addNode());
  }

  private addChild(node: number, token: number, gap: number): number {
    const known = this.child(node, token, gap);
    if (known !== 0) return known;
    if ((this.edgeCount + 1) * 2 * EDGE > this.edges.length) this.rehash(this.edges.length * 2);
    const child = this.addNode();
    this.hasMore[node] = 1;
    this.edgeCount++;
    this.placeEdge(node, token, gap, child);
    return child;
  }

  private addNode(): number {
    const node = this.nodeCount++;
    if (node >= this.firstEnding.length) {
      const before = this.firstEnding.length;
      this.firstEnding = grow(this.firstEnding, node + 1).fill(-1, before);
      this.hasMore = grow(this.hasMore, node + 1);
    }
    return node;
  }

  private addEnding(node: number, ending: Ending): void {
    const number = this.endings.push(ending) - 1;
    this.nextEnding = grow(this.nextEnding, number + 1);
    this.nextEnding[number] = -1;
    if ((this.firstEnding[node] as number) < 0) {
      this.firstEnding[node] = number;
      return;
    }
    let last = this.firstEnding[node] as number;
    while ((this.nextEnding[last] as number) >= 0) last = this.nextEnding[last] as number;
    this.nextEnding[last] = number;
  }

  private placeEdge(node: number, token: number, gap: number, child: number): void {
    const edges = this.edges;
    const mask = edges.length / EDGE - 1;
    let slot = edgeHash(node, token, gap) >>> this.shift;
    while (edges[slot * EDGE + 3] !== 0) slot = (slot + 1) & mask;
    edges.set([node, token, gap, child], slot * EDGE);
  }

  private rehash(size: number): void {
    const before = this.edges;
    this.edges = new Int32Array(size);
    this.shift = Math.clz32(size / EDGE) + 1;
    for (let at = 0; at < before.length; at += EDGE) {
      if (before[at + 3] !== 0) this.placeEdge(before[at] as number, before[at + 1] as number, before[at + 2] as number, before[at + 3] as number);
    }
  }
}

function bitsFor(entries: number, least: number, most: number): number {
  const wanted = 32 - Math.clz32(Math.max(1, entries * 32));
  return Math.min(most, Math.max(least, wanted));
}
