/** The finished trie as the scan reads it: few flat tables, laid out so that one look touches one cache line. */
import { PLAIN } from './gap.js';
import type { Ending, TrieColumns } from './trie.js';

/**
 * Ints per slot of the token table: hash, where its characters are (0: free slot), node below the root, and what is at
 * that node. Four ints are a quarter of a cache line, so that no slot straddles two. The token's number is its slot.
 */
export const TOKEN = 4;
/** Low bits of "where its characters are": the length; the offset stands above them. */
export const LENGTH_BITS = 7;
/** Tokens of more characters than this are in no label. */
export const LONGEST_TOKEN = 127;
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

/** Tokens take the low bits of an edge's key, as many as their table needs and at most these; the number of the gap takes the rest. */
const MOST_TOKEN_BITS = 24;

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
function contents({ parents, firstEndings, nextEndings, endings }: TrieColumns): Int32Array {
  const content = new Int32Array(parents.length);
  for (let node = 1; node < parents.length; node++) {
    const number = firstEndings[node] as number;
    const ending = endings[number];
    if (ending) {
      const plain = ruleOf(ending) === 0 && (nextEndings[number] as number) < 0;
      const flags = plain ? PLAIN_LABEL | (ending.label << NUMBER_SHIFT) : RULED_LABELS | (number << NUMBER_SHIFT);
      content[node] = (content[node] as number) | flags;
    }
    const parent = parents[node] as number;
    content[parent] = (content[parent] as number) | GOES_ON;
  }
  return content;
}

/** Token → the node below the root, or 0. */
function rootsOf({ parents, tokens, hashes }: TrieColumns): Int32Array {
  const roots = new Int32Array(hashes.length);
  for (let node = 1; node < parents.length; node++) if (parents[node] === 0) roots[tokens[node] as number] = node;
  return roots;
}

function packTokens(trie: TrieColumns, content: Int32Array, roots: Int32Array): { tokens: Int32Array; tokenShift: number; slotOf: Int32Array } {
  const { hashes, offsets } = trie;
  const bits = bitsFor(hashes.length * 2, 4, MOST_TOKEN_BITS);
  const tokens = new Int32Array(2 ** bits * TOKEN);
  const slotOf = new Int32Array(hashes.length);
  const mask = 2 ** bits - 1;
  for (let token = 0; token < hashes.length; token++) {
    const hash = hashes[token] as number;
    let slot = hash >>> (32 - bits);
    while (tokens[slot * TOKEN + 1] !== 0) slot = (slot + 1) & mask;
    const at = slot * TOKEN;
    const root = roots[token] as number;
    const offset = offsets[token] as number;
    const length = (offsets[token + 1] as number) - offset;
    tokens[at] = hash;
    tokens[at + 1] = (offset << LENGTH_BITS) | length;
    tokens[at + 2] = root;
    tokens[at + 3] = root === 0 ? 0 : (content[root] as number);
    slotOf[token] = slot;
  }
  return { tokens, tokenShift: 32 - bits, slotOf };
}

function packEdges(trie: TrieColumns, content: Int32Array, slotOf: Int32Array, tokenBits: number): { edges: Int32Array; edgeShift: number; gaps: Map<number, number> } {
  const bits = bitsFor(trie.parents.length * 2, 4, 30);
  const edges = new Int32Array(2 ** bits * EDGE);
  const mask = 2 ** bits - 1;
  const gaps = new Map([[PLAIN, 0]]);
  for (let node = 1; node < trie.parents.length; node++) {
    const parent = trie.parents[node] as number;
    if (parent === 0) continue;
    const gap = trie.gaps[node] as number;
    if (!gaps.has(gap)) gaps.set(gap, gaps.size);
    const key = (slotOf[trie.tokens[node] as number] as number) | ((gaps.get(gap) as number) << tokenBits);
    let slot = edgeHash(parent, key) >>> (32 - bits);
    while (edges[slot * EDGE + 2] !== 0) slot = (slot + 1) & mask;
    const at = slot * EDGE;
    edges[at] = parent;
    edges[at + 1] = key;
    edges[at + 2] = node;
    edges[at + 3] = content[node] as number;
  }
  return { edges, edgeShift: 32 - bits, gaps };
}

function packEndings({ endings, nextEndings }: TrieColumns): Int32Array {
  const packed = new Int32Array(endings.length * ENDING);
  endings.forEach((ending, i) => {
    packed[i * ENDING] = ending.label;
    packed[i * ENDING + 1] = ruleOf(ending);
    packed[i * ENDING + 2] = (nextEndings[i] as number) + 1;
  });
  return packed;
}

function packFirst({ hashes }: TrieColumns, content: Int32Array, roots: Int32Array): { first: Int32Array; firstShift: number } {
  const bits = bitsFor(hashes.length * 8, 14, 22);
  const first = new Int32Array(2 ** (bits - 4));
  for (let token = 0; token < hashes.length; token++) {
    const root = roots[token] as number;
    if (root === 0) continue;
    const what = content[root] as number;
    const kinds = (what >= PLAIN_LABEL ? IS_LABEL : 0) | (what & GOES_ON ? BEGINS_LABEL : 0);
    const slot = (hashes[token] as number) >>> (32 - bits);
    first[slot >>> 4] = (first[slot >>> 4] as number) | (kinds << ((slot & 15) * 2));
  }
  return { first, firstShift: 32 - bits };
}

function packPairs({ parents, tokens, hashes }: TrieColumns): { pairs: Int32Array; pairShift: number } {
  const bits = bitsFor(parents.length * 8, 14, 24);
  const pairs = new Int32Array(2 ** (bits - 5));
  for (let node = 1; node < parents.length; node++) {
    const parent = parents[node] as number;
    if (parent === 0 || parents[parent] !== 0) continue;
    const bit = pairHash(hashes[tokens[parent] as number] as number, hashes[tokens[node] as number] as number) >>> (32 - bits);
    pairs[bit >>> 5] = (pairs[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { pairs, pairShift: 32 - bits };
}

/** Lays out a finished trie for scanning. */
export function pack(trie: TrieColumns): PackedTrie {
  const content = contents(trie);
  const roots = rootsOf(trie);
  const { tokens, tokenShift, slotOf } = packTokens(trie, content, roots);
  return {
    tokens,
    tokenShift,
    characters: trie.characters,
    ...packEdges(trie, content, slotOf, 32 - tokenShift),
    endings: packEndings(trie),
    cased: trie.endings.map((ending) => ending.cased),
    ...packFirst(trie, content, roots),
    ...packPairs(trie),
  };
}
