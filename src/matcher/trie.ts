/**
 * Labels as paths of tokens, while they are collected. `pack` turns the finished trie into the flat tables of the scan.
 *
 * An edge is found where the hash of the path to its end says, as in the packed tables, and proven by (node, token, gap):
 * so packing goes through both tables front to back. A node's labels form a chain, since one spelling can belong to several labels
 * that differ in case or sign.
 */
import { Dictionary, createTable, grow, roomFor } from './dictionary.js';
import { CASED, ENDING, GOES_ON, LEADING_DOT, NUMBER_SHIFT, PLAIN_LABEL, RULED_LABELS, SIGN_MASK } from './layout.js';

/** Ints per node. Side by side, since whoever looks at one looks at the others: a quarter of a cache line. */
export const NODE = 4;
const TOKEN_AT = 1;
const GAP_AT = 2;
const CONTENT_AT = 3;

/** A finished trie as columns: what is packed for the scan, and what is stored. */
export interface TrieColumns {
  /** Token → hash; token → where its characters begin, shifted by LENGTH_BITS, and how many they are; the characters. */
  readonly hashes: Int32Array;
  readonly places: Int32Array;
  readonly characters: Uint16Array;
  /** NODE ints per node: its parent, the token and the code of the gap that lead to it, and what is there, as layout.ts tells. Node 0 is the root. */
  readonly nodes: Int32Array;
  /** Node → hash of the path to it, as layout.ts tells. */
  readonly paths: Int32Array;
  /** SLOT ints per slot: the hash of a path, and its node when it is not below the root, or 0; in the order of the hashes, but for collisions. */
  readonly edges: Int32Array;
  /** ENDING ints per ending under rules, and the letters of those whose case counts. */
  readonly endings: Int32Array;
  readonly cased: ReadonlyArray<string | undefined>;
}

/** Most steps that are gone at once. */
export const MOST_AT_ONCE = 512;

/** Ints per slot of the table of edges: hash of the path and node. */
export const SLOT = 2;
const MOST_LOAD = 0.7;

/** How much of the text an ending takes beyond the letters. A dot comes first, since it begins the name further left. */
function reach(rule: number): number {
  return (rule & LEADING_DOT ? 2 : 0) + (rule & SIGN_MASK ? 1 : 0);
}

/** A trie of labels that can still grow. */
export class Trie {
  readonly dictionary: Dictionary;
  private endings = new Int32Array(64 * ENDING);
  private readonly cased: Array<string | undefined> = [];
  private nodeCount = 1;
  private nodes: Int32Array;
  /** Node → hash of the path to it. */
  private paths: Int32Array;
  /** Token → the node below the root, or 0. */
  private roots = new Int32Array(1024);
  /** Open addressing table of nodes that are not below the root, by the hash of their paths; node 0 is free. */
  private edges: Int32Array;
  private edgeCount = 0;
  private shift: number;
  /** Where the search for edges begins. */
  private readonly slots = new Int32Array(MOST_AT_ONCE);
  /** What is read ahead; kept so that no compiler drops it. */
  private touched = 0;

  /** @param expected how many spellings to make room for; a guess, since a trie grows, but growing takes time */
  constructor(expected = 0) {
    const room = roomFor(Math.max(256, expected * 2));
    this.dictionary = new Dictionary(expected / 16);
    this.nodes = new Int32Array(Math.max(64, expected * 2) * NODE);
    this.paths = new Int32Array(Math.max(64, expected * 2));
    this.edges = createTable(room * SLOT);
    this.shift = 32 - Math.log2(room);
  }

  /**
   * Goes one step from each of some nodes, and puts where it leads in their place; what is new is made.
   *
   * @param count how many steps; at most MOST_AT_ONCE
   * @param paths the hashes of the paths to where the steps lead
   */
  goOn(count: number, nodes: Int32Array, paths: Int32Array, tokens: Int32Array, gaps: Int32Array): void {
    this.readAhead(count, paths);
    for (let i = 0; i < count; i++) nodes[i] = this.childOf(nodes[i] as number, paths[i] as number, tokens[i] as number, gaps[i] as number);
  }

  private childOf(parent: number, path: number, token: number, gap: number): number {
    return parent === 0 ? this.rootOf(path, token) : this.addChild(parent, path, token, gap);
  }

  /**
   * Reads where the search for some edges begins, and what is there. The loops do no more than that, since the processor
   * fetches the more places side by side the less stands between.
   */
  private readAhead(count: number, paths: Int32Array): void {
    const { slots, edges, nodes, shift } = this;
    for (let i = 0; i < count; i++) slots[i] = ((paths[i] as number) >>> shift) * SLOT;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= edges[slots[i] as number] as number;
    for (let i = 0; i < count; i++) slots[i] = (edges[(slots[i] as number) + 1] as number) * NODE;
    for (let i = 0; i < count; i++) touched ^= nodes[slots[i] as number] as number;
    this.touched ^= touched;
  }

  /** The hash of the path to a node. */
  pathOf(node: number): number {
    return this.paths[node] as number;
  }

  /** The node before this one. */
  parentOf(node: number): number {
    return this.nodes[node * NODE] as number;
  }

  /** The token that leads to a node. */
  tokenOf(node: number): number {
    return this.nodes[node * NODE + TOKEN_AT] as number;
  }

  /** The code of the gap before that token. */
  gapOf(node: number): number {
    return this.nodes[node * NODE + GAP_AT] as number;
  }

  /**
   * Adds what ends at a node, after the endings there that take as much of the text or more: `C++` stands before `C`.
   * An ending is left out when one that is there matches wherever it would, and takes as much.
   *
   * @param rule how the label may end and begin, as layout.ts tells
   * @param cased the tokens in their own case, joined, when case counts; undefined when any case will do
   */
  addEnding(node: number, label: number, rule: number, cased: string | undefined): void {
    const content = this.nodes[node * NODE + CONTENT_AT] as number;
    if (content <= GOES_ON && rule === 0) this.nodes[node * NODE + CONTENT_AT] = content | PLAIN_LABEL | (label << NUMBER_SHIFT);
    else if ((content & PLAIN_LABEL) === 0 || (rule & ~CASED) !== 0) this.addRuled(node, label, rule, cased);
  }

  /** The trie as columns. */
  columns(): TrieColumns {
    return {
      ...this.dictionary.columns(),
      nodes: this.nodes.subarray(0, this.nodeCount * NODE),
      paths: this.paths,
      edges: this.edges,
      endings: this.endings.slice(0, this.cased.length * ENDING),
      cased: this.cased,
    };
  }

  /** Adds an ending where there are others, or one under rules. */
  private addRuled(node: number, label: number, rule: number, cased: string | undefined): void {
    const content = this.nodes[node * NODE + CONTENT_AT] as number;
    const isPlain = (content & PLAIN_LABEL) !== 0;
    const first = content <= GOES_ON ? -1 : isPlain ? this.pushEnding(content >> NUMBER_SHIFT, 0, undefined) : content >> NUMBER_SHIFT;
    let previous = -1;
    for (let other = first; other >= 0; other = this.nextOf(other)) {
      const otherRule = this.endings[other * ENDING + 1] as number;
      const sameCase = (otherRule & CASED) === 0 || this.cased[other] === cased;
      if (sameCase && (otherRule & ~CASED) === (rule & ~CASED)) return;
      if (reach(otherRule) >= reach(rule)) previous = other;
    }
    const number = this.pushEnding(label, rule, cased);
    if (previous < 0) this.linkEnding(number, first);
    else {
      this.linkEnding(number, this.nextOf(previous));
      this.linkEnding(previous, number);
    }
    this.nodes[node * NODE + CONTENT_AT] = (content & GOES_ON) | RULED_LABELS | ((previous < 0 ? number : first) << NUMBER_SHIFT);
  }

  private pushEnding(label: number, rule: number, cased: string | undefined): number {
    const number = this.cased.push(cased) - 1;
    this.endings = grow(this.endings, (number + 1) * ENDING);
    this.endings[number * ENDING] = label;
    this.endings[number * ENDING + 1] = rule;
    return number;
  }

  /** The ending after this one at the same node, or -1. */
  private nextOf(ending: number): number {
    return (this.endings[ending * ENDING + 2] as number) - 1;
  }

  private linkEnding(ending: number, next: number): void {
    this.endings[ending * ENDING + 2] = next + 1;
  }

  private rootOf(path: number, token: number): number {
    this.roots = grow(this.roots, token + 1);
    const known = this.roots[token] as number;
    if (known !== 0) return known;
    const node = this.addNode(0, path, token, 0);
    this.roots[token] = node;
    return node;
  }

  private addChild(parent: number, path: number, token: number, gap: number): number {
    const { edges, nodes } = this;
    const mask = edges.length / SLOT - 1;
    let slot = path >>> this.shift;
    for (let node = edges[slot * SLOT + 1] as number; node !== 0; node = edges[slot * SLOT + 1] as number) {
      const at = node * NODE;
      if (edges[slot * SLOT] === path && nodes[at] === parent && nodes[at + TOKEN_AT] === token && nodes[at + GAP_AT] === gap) return node;
      slot = (slot + 1) & mask;
    }
    const node = this.addNode(parent, path, token, gap);
    edges[slot * SLOT] = path;
    edges[slot * SLOT + 1] = node;
    if (++this.edgeCount * SLOT > edges.length * MOST_LOAD) this.rehash();
    return node;
  }

  private addNode(parent: number, path: number, token: number, gap: number): number {
    const node = this.nodeCount++;
    this.nodes = grow(this.nodes, (node + 1) * NODE);
    this.paths = grow(this.paths, node + 1);
    this.paths[node] = path;
    const { nodes } = this;
    nodes[parent * NODE + CONTENT_AT] = (nodes[parent * NODE + CONTENT_AT] as number) | GOES_ON;
    nodes[node * NODE] = parent;
    nodes[node * NODE + TOKEN_AT] = token;
    nodes[node * NODE + GAP_AT] = gap;
    return node;
  }

  private rehash(): void {
    const old = this.edges;
    this.edges = createTable(old.length * 2);
    this.shift--;
    const mask = this.edges.length / SLOT - 1;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 1] === 0) continue;
      let slot = (old[at] as number) >>> this.shift;
      while (this.edges[slot * SLOT + 1] !== 0) slot = (slot + 1) & mask;
      this.edges[slot * SLOT] = old[at] as number;
      this.edges[slot * SLOT + 1] = old[at + 1] as number;
    }
  }
}
