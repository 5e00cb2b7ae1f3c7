/** The finished trie as the scan reads it: few flat tables, laid out so that one look touches one cache line. */
import { PLAIN } from './gap.js';
import type { Ending, Trie } from './trie.js';

/**
 * Ints per slot of the token table: hash, offset of the characters, length + 1 (0: free slot), node below the root, and
 * what is at that node. The token's number is its slot.
 */
export const TOKEN = 5;
/** Ints per slot of the edge table: node, token and gap in one, child (0: free slot), what is at the child. */
export const EDGE = 4;
/** Ints per ending: label, rule, number of the next ending at the node + 1. */
export const ENDING = 3;

/** What is at a node, in one number: longer labels go on from it … */
export const GOES_ON = 1;
/** … exactly one label ends here, by any case and without a sign: the number above bit 2 is the label … */
export const PLAIN_LABEL = 2;
/** … or labels end here under rules: the number above bit 2 is the first ending. */
export const RULED_LABELS = 4;
/** Where the number of label or ending begins. */
export const NUMBER_SHIFT = 3;

/** Tokens take the low bits of an edge's key, the number of the gap the rest. */
export const TOKEN_BITS = 24;

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
  readonly tokens: Int32Array;
  readonly tokenShift: number;
  readonly characters: Uint16Array;
  readonly edges: Int32Array;
  readonly edgeShift: number;
  /** Code of a gap → its number in edge keys; gaps that stand in no label are missing. */
  readonly gaps: ReadonlyMap<number, number>;
  readonly endings: Int32Array;
  /** Ending → its letters in their own case, where case counts. */
  readonly cased: ReadonlyArray<string | undefined>;
  /** Two bits a slot, by the hash of a first token. */
  readonly first: Int32Array;
  readonly firstShift: number;
  /** One bit a slot, by the hashes of the first two tokens. */
  readonly pairs: Int32Array;
  readonly pairShift: number;
}

/** How the hashes of the first two tokens are joined for the pair filter. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}

function bitsFor(slots: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, 32 - Math.clz32(Math.max(1, slots - 1))));
}

/** Where the search for an edge begins. */
export function edgeHash(node: number, key: number): number {
  return Math.imul(Math.imul(node, 0x85ebca6b) ^ Math.imul(key, 0x9e3779b1), 0x27d4eb2f);
}

function ruleOf(ending: Ending): number {
  return SIGNS.indexOf(ending.sign) | (ending.leadingDot ? LEADING_DOT : 0) | (ending.cased === undefined ? 0 : CASED);
}

/** What is at each node, as the flags above tell. */
function contents(trie: Trie): Int32Array {
  const at = new Int32Array(trie.nodeCount);
  for (let node = 1; node < trie.nodeCount; node++) {
    const number = trie.endingAt(node);
    const ending = trie.endings[number];
    if (!ending) continue;
    const plain = ruleOf(ending) === 0;
    at[node] = plain ? PLAIN_LABEL | (ending.label << NUMBER_SHIFT) : RULED_LABELS | (number << NUMBER_SHIFT);
  }
  trie.eachEdge((node) => (at[node] = (at[node] as number) | GOES_ON));
  return at;
}

function packTokens(trie: Trie, content: Int32Array): { tokens: Int32Array; tokenShift: number; slotOf: Int32Array } {
  const { dictionary } = trie;
  const bits = bitsFor(dictionary.size * 2, 4, TOKEN_BITS);
  const tokens = new Int32Array(2 ** bits * TOKEN);
  const slotOf = new Int32Array(dictionary.size);
  const mask = 2 ** bits - 1;
  for (let token = 0; token < dictionary.size; token++) {
    let slot = dictionary.hashOf(token) >>> (32 - bits);
    while (tokens[slot * TOKEN + 2] !== 0) slot = (slot + 1) & mask;
    const at = slot * TOKEN;
    const offset = dictionary.offsetOf(token);
    tokens[at] = dictionary.hashOf(token);
    tokens[at + 1] = offset;
    tokens[at + 2] = dictionary.offsetOf(token + 1) - offset + 1;
    tokens[at + 3] = trie.root(token);
    tokens[at + 4] = content[trie.root(token)] as number;
    slotOf[token] = slot;
  }
  return { tokens, tokenShift: 32 - bits, slotOf };
}

function packEdges(trie: Trie, content: Int32Array, slotOf: Int32Array): { edges: Int32Array; edgeShift: number; gaps: Map<number, number> } {
  const bits = bitsFor(trie.edgeCount * 2, 4, 30);
  const edges = new Int32Array(2 ** bits * EDGE);
  const mask = 2 ** bits - 1;
  const gaps = new Map([[PLAIN, 0]]);
  trie.eachEdge((node, token, gap, child) => {
    if (!gaps.has(gap)) gaps.set(gap, gaps.size);
    const key = (slotOf[token] as number) | ((gaps.get(gap) as number) << TOKEN_BITS);
    let slot = edgeHash(node, key) >>> (32 - bits);
    while (edges[slot * EDGE + 2] !== 0) slot = (slot + 1) & mask;
    const at = slot * EDGE;
    edges[at] = node;
    edges[at + 1] = key;
    edges[at + 2] = child;
    edges[at + 3] = content[child] as number;
  });
  return { edges, edgeShift: 32 - bits, gaps };
}

function packEndings(trie: Trie): Int32Array {
  const endings = new Int32Array(trie.endings.length * ENDING);
  trie.endings.forEach((ending, i) => {
    endings[i * ENDING] = ending.label;
    endings[i * ENDING + 1] = ruleOf(ending);
    endings[i * ENDING + 2] = trie.endingAfter(i) + 1;
  });
  return endings;
}

function packFirst(trie: Trie, content: Int32Array): { first: Int32Array; firstShift: number } {
  const { dictionary } = trie;
  const bits = bitsFor(dictionary.size * 8, 14, 22);
  const first = new Int32Array(2 ** (bits - 4));
  for (let token = 0; token < dictionary.size; token++) {
    const what = content[trie.root(token)] as number;
    const kinds = (what >= 2 ? IS_LABEL : 0) | (what & GOES_ON ? BEGINS_LABEL : 0);
    const slot = dictionary.hashOf(token) >>> (32 - bits);
    first[slot >>> 4] = (first[slot >>> 4] as number) | (kinds << ((slot & 15) * 2));
  }
  return { first, firstShift: 32 - bits };
}

function packPairs(trie: Trie): { pairs: Int32Array; pairShift: number } {
  const { dictionary } = trie;
  const tokenOfRoot = new Map<number, number>();
  for (let token = 0; token < dictionary.size; token++) if (trie.root(token) !== 0) tokenOfRoot.set(trie.root(token), token);
  const bits = bitsFor(trie.edgeCount * 8, 14, 24);
  const pairs = new Int32Array(2 ** (bits - 5));
  trie.eachEdge((node, token) => {
    const first = tokenOfRoot.get(node);
    if (first === undefined) return;
    const bit = pairHash(dictionary.hashOf(first), dictionary.hashOf(token)) >>> (32 - bits);
    pairs[bit >>> 5] = (pairs[bit >>> 5] as number) | (1 << (bit & 31));
  });
  return { pairs, pairShift: 32 - bits };
}

/** Lays out a finished trie for scanning. */
export function pack(trie: Trie): PackedTrie {
  const content = contents(trie);
  const { tokens, tokenShift, slotOf } = packTokens(trie, content);
  return {
    tokens,
    tokenShift,
    characters: trie.dictionary.allCharacters(),
    ...packEdges(trie, content, slotOf),
    endings: packEndings(trie),
    cased: trie.endings.map((ending) => ending.cased),
    ...packFirst(trie, content),
    ...packPairs(trie),
  };
}
