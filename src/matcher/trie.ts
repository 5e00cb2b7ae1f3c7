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

/** A finished trie as columns: what is packed for the scan, and what is stored. */
export interface TrieColumns {
  /** Token → hash; token → where its characters begin (one entry more than tokens); the characters. */
  readonly hashes: Int32Array;
  readonly offsets: Int32Array;
  readonly characters: Uint16Array;
  /** Node → its parent, the token and the code of the gap that lead to it. Node 0 is the root. */
  readonly parents: Int32Array;
  readonly tokens: Int32Array;
  readonly gaps: Int32Array;
  /** Node → number of its first ending, or -1; ending → the next one at the same node, or -1. */
  readonly firstEndings: Int32Array;
  readonly nextEndings: Int32Array;
  readonly endings: readonly Ending[];
}

/** A label, or a variant of one, cut into tokens. */
export interface TokenPath {
  readonly tokens: readonly string[];
  /** gaps[i] is the code of the gap before tokens[i + 1]. */
  readonly gaps: readonly number[];
}

function edgeHash(node: number, token: number, gap: number): number {
  return Math.imul(Math.imul(node, 0x85ebca6b) ^ Math.imul(token, 0x9e3779b1) ^ gap, 0x27d4eb2f);
}

/** How much of the text an ending takes beyond the letters. A dot comes first, since it begins the name further left. */
function reach({ leadingDot, sign }: Ending): number {
  return (leadingDot ? 2 : 0) + (sign === '' ? 0 : 1);
}

/** A trie of labels that can still grow. */
export class Trie {
  private readonly dictionary = new Dictionary();
  private readonly endings: Ending[] = [];
  private nextEnding = new Int32Array(64);
  private firstEnding = new Int32Array(64).fill(-1);
  private rootChildren = new Int32Array(64);
  private nodeCount = 1;
  private parents = new Int32Array(64);
  private tokens = new Int32Array(64);
  private gaps = new Int32Array(64);
  /** Open addressing table of nodes, by parent, token and gap; 0 is free. */
  private edges = new Int32Array(256);
  private edgeCount = 0;
  private shift = 32 - 8;

  /** The node of a path; made when it is new. */
  nodeOf(path: TokenPath): number {
    let node = 0;
    for (let i = 0; i < path.tokens.length; i++) {
      const token = this.dictionary.add(path.tokens[i] as string);
      node = i === 0 ? this.addRoot(token) : this.addChild(node, token, path.gaps[i - 1] as number);
    }
    return node;
  }

  /** Adds what ends at a node, after the endings there that take as much of the text or more: `C++` stands before `C`. */
  addEnding(node: number, ending: Ending): void {
    const number = this.endings.push(ending) - 1;
    let previous = -1;
    let next = this.firstEnding[node] as number;
    while (next >= 0 && reach(this.endings[next] as Ending) >= reach(ending)) {
      previous = next;
      next = this.nextEnding[next] as number;
    }
    this.nextEnding = grow(this.nextEnding, number + 1);
    this.nextEnding[number] = next;
    if (previous < 0) this.firstEnding[node] = number;
    else this.nextEnding[previous] = number;
  }

  /** True when an ending at the node fits the predicate. */
  someEnding(node: number, fits: (ending: Ending) => boolean): boolean {
    for (let e = this.firstEnding[node] as number; e >= 0; e = this.nextEnding[e] as number) if (fits(this.endings[e] as Ending)) return true;
    return false;
  }

  /** The trie as columns. */
  columns(): TrieColumns {
    const { nodeCount } = this;
    return {
      ...this.dictionary.columns(),
      parents: this.parents.slice(0, nodeCount),
      tokens: this.tokens.slice(0, nodeCount),
      gaps: this.gaps.slice(0, nodeCount),
      firstEndings: this.firstEnding.slice(0, nodeCount),
      nextEndings: this.nextEnding.slice(0, this.endings.length),
      endings: this.endings,
    };
  }

  private addRoot(token: number): number {
    this.rootChildren = grow(this.rootChildren, token + 1);
    return this.rootChildren[token] || (this.rootChildren[token] = this.addNode(0, token, 0));
  }

  private addChild(parent: number, token: number, gap: number): number {
    const mask = this.edges.length - 1;
    let slot = edgeHash(parent, token, gap) >>> this.shift;
    for (let node = this.edges[slot] as number; node !== 0; node = this.edges[slot] as number) {
      if (this.parents[node] === parent && this.tokens[node] === token && this.gaps[node] === gap) return node;
      slot = (slot + 1) & mask;
    }
    const node = this.addNode(parent, token, gap);
    this.edges[slot] = node;
    if (++this.edgeCount * 2 > this.edges.length) this.rehash();
    return node;
  }

  private addNode(parent: number, token: number, gap: number): number {
    const node = this.nodeCount++;
    const before = this.firstEnding.length;
    this.firstEnding = grow(this.firstEnding, node + 1);
    if (this.firstEnding.length > before) this.firstEnding.fill(-1, before);
    this.parents = grow(this.parents, node + 1);
    this.tokens = grow(this.tokens, node + 1);
    this.gaps = grow(this.gaps, node + 1);
    this.parents[node] = parent;
    this.tokens[node] = token;
    this.gaps[node] = gap;
    return node;
  }

  private rehash(): void {
    this.edges = new Int32Array(this.edges.length * 2);
    this.shift--;
    const mask = this.edges.length - 1;
    for (let node = 1; node < this.nodeCount; node++) {
      if (this.parents[node] === 0) continue;
      let slot = edgeHash(this.parents[node] as number, this.tokens[node] as number, this.gaps[node] as number) >>> this.shift;
      while (this.edges[slot] !== 0) slot = (slot + 1) & mask;
      this.edges[slot] = node;
    }
  }
}
