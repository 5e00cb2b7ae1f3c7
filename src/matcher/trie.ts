/**
 * Labels as paths of tokens, while they are collected. `pack` turns the finished trie into the flat tables of the scan.
 *
 * An edge is found by (node, token, gap). A node's labels form a chain, since one spelling can belong to several labels
 * that differ in case or sign.
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

/** Ints per edge: node, token, gap, child. A slot with child 0 is free. */
const EDGE = 4;

function edgeHash(node: number, token: number, gap: number): number {
  return Math.imul(Math.imul(node, 0x85ebca6b) ^ Math.imul(token, 0x9e3779b1) ^ gap, 0x27d4eb2f);
}

/** A trie of labels that can still grow. */
export class Trie {
  readonly dictionary = new Dictionary();
  readonly endings: Ending[] = [];
  /** Number of edges, those from the root left out. */
  edgeCount = 0;
  /** Number of nodes, the root (0) included. */
  nodeCount = 1;
  private nextEnding = new Int32Array(64);
  private firstEnding = new Int32Array(64).fill(-1);
  private rootChildren = new Int32Array(64);
  private edges = new Int32Array(256 * EDGE);
  private shift = 32 - 8;

  /** The node below the root for a token, or 0. */
  root(token: number): number {
    return this.rootChildren[token] ?? 0;
  }

  /** The number of the first ending at a node, or -1; go on with {@link endingAfter}. */
  endingAt(node: number): number {
    return this.firstEnding[node] as number;
  }

  /** The ending after this one at the same node, or -1. */
  endingAfter(ending: number): number {
    return this.nextEnding[ending] as number;
  }

  /** The node of a path; made when it is new. */
  nodeOf(path: TokenPath): number {
    let node = 0;
    for (let i = 0; i < path.tokens.length; i++) {
      const token = this.dictionary.add(path.tokens[i] as string);
      node = i === 0 ? this.addRoot(token) : this.addChild(node, token, path.gaps[i - 1] as number);
    }
    return node;
  }

  /** Adds what ends at a node, after the endings that are there. */
  addEnding(node: number, ending: Ending): void {
    const number = this.endings.push(ending) - 1;
    this.nextEnding = grow(this.nextEnding, number + 1);
    this.nextEnding[number] = -1;
    let last = this.endingAt(node);
    if (last < 0) {
      this.firstEnding[node] = number;
      return;
    }
    while (this.endingAfter(last) >= 0) last = this.endingAfter(last);
    this.nextEnding[last] = number;
  }

  /** True when an ending at the node fits the predicate. */
  someEnding(node: number, fits: (ending: Ending) => boolean): boolean {
    for (let e = this.endingAt(node); e >= 0; e = this.endingAfter(e)) if (fits(this.endings[e] as Ending)) return true;
    return false;
  }

  /** Visits all edges but those from the root. */
  eachEdge(visit: (node: number, token: number, gap: number, child: number) => void): void {
    const { edges } = this;
    for (let at = 0; at < edges.length; at += EDGE) {
      if (edges[at + 3] !== 0) visit(edges[at] as number, edges[at + 1] as number, edges[at + 2] as number, edges[at + 3] as number);
    }
  }

  private addRoot(token: number): number {
    this.rootChildren = grow(this.rootChildren, token + 1);
    return this.rootChildren[token] || (this.rootChildren[token] = this.addNode());
  }

  private addChild(node: number, token: number, gap: number): number {
    const known = this.child(node, token, gap);
    if (known !== 0) return known;
    if (++this.edgeCount * 2 * EDGE > this.edges.length) this.rehash(this.edges.length * 2);
    const child = this.addNode();
    this.placeEdge(node, token, gap, child);
    return child;
  }

  private child(node: number, token: number, gap: number): number {
    const edges = this.edges;
    const mask = edges.length / EDGE - 1;
    for (let slot = edgeHash(node, token, gap) >>> this.shift; ; slot = (slot + 1) & mask) {
      const at = slot * EDGE;
      const child = edges[at + 3] as number;
      if (child === 0 || (edges[at] === node && edges[at + 1] === token && edges[at + 2] === gap)) return child;
    }
  }

  private addNode(): number {
    const node = this.nodeCount++;
    const before = this.firstEnding.length;
    this.firstEnding = grow(this.firstEnding, node + 1);
    if (this.firstEnding.length > before) this.firstEnding.fill(-1, before);
    return node;
  }

  private placeEdge(node: number, token: number, gap: number, child: number): void {
    const edges = this.edges;
    const mask = edges.length / EDGE - 1;
    let slot = edgeHash(node, token, gap) >>> this.shift;
    while (edges[slot * EDGE + 3] !== 0) slot = (slot + 1) & mask;
    const at = slot * EDGE;
    edges[at] = node;
    edges[at + 1] = token;
    edges[at + 2] = gap;
    edges[at + 3] = child;
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
