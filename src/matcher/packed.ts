/** The finished trie as the scan reads it: few flat tables, laid out so that one look touches one cache line. */
import { PLAIN } from './gap.js';
import { NODE, type TrieColumns } from './trie.js';

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

/** Edges may fill three quarters of their table: half as much memory as at two fifths, and scanning is no slower. */
const MOST_LOAD = 0.75;

/**
 * Entries of tables larger than the caches are placed in batches: a first loop only reads where each will go, so that the
 * processor fetches those places side by side, and a second one finds them in the cache. One by one takes three times as long.
 */
const BATCH = 512;

/** What of a trie is in the packed one as it is. */
export interface TrieParts extends Pick<PackedTrie, 'characters' | 'endings' | 'cased'> {
  readonly tokenCount: number;
  /** How many nodes are not below the root. */
  readonly edgeCount: number;
  /** Codes of the gaps in the order of their numbers; the first is PLAIN. */
  readonly gapCodes: readonly number[];
}

/**
 * Fills the tables of a packed trie, one token and one node at a time, so that a stored trie is unpacked in one pass,
 * without columns between: a loop of its own for every table took twice as long, most of it before the loops were compiled.
 */
export class Packing {
  private readonly tokens: Int32Array;
  private readonly tokenShift: number;
  private readonly edges: Int32Array;
  private readonly edgeShift: number;
  private readonly first: Int32Array;
  private readonly firstShift: number;
  private readonly pairs: Int32Array;
  private readonly pairShift: number;
  private readonly waiting = new Int32Array(BATCH * EDGE);
  private waitingEnd = 0;
  /** What the first loops read; kept so that no compiler drops them. */
  private touched = 0;

  constructor(private readonly parts: TrieParts) {
    const tokenBits = bitsFor(parts.tokenCount * 2, 4, MOST_TOKEN_BITS);
    const edgeBits = bitsFor(Math.ceil(parts.edgeCount / MOST_LOAD), 4, 30);
    const firstBits = bitsFor(parts.tokenCount * 8, 14, 22);
    const pairBits = bitsFor(parts.edgeCount * 8, 14, 24);
    this.tokens = new Int32Array(2 ** tokenBits * TOKEN);
    this.tokenShift = 32 - tokenBits;
    this.edges = new Int32Array(2 ** edgeBits * EDGE);
    this.edgeShift = 32 - edgeBits;
    this.first = new Int32Array(2 ** (firstBits - 4));
    this.firstShift = 32 - firstBits;
    this.pairs = new Int32Array(2 ** (pairBits - 5));
    this.pairShift = 32 - pairBits;
  }

  /**
   * Adds the tokens.
   *
   * @param places token → where its characters begin, shifted by LENGTH_BITS, and how many they are
   * @returns token → its slot, which is its number from now on
   */
  addTokens(hashes: Int32Array, places: Int32Array): Int32Array {
    const { tokens, tokenShift } = this;
    const mask = tokens.length / TOKEN - 1;
    const slots = new Int32Array(hashes.length);
    let touched = 0;
    for (let from = 0; from < hashes.length; from += BATCH) {
      const end = Math.min(hashes.length, from + BATCH);
      for (let token = from; token < end; token++) touched ^= tokens[((hashes[token] as number) >>> tokenShift) * TOKEN] as number;
      for (let token = from; token < end; token++) {
        const hash = hashes[token] as number;
        let slot = hash >>> tokenShift;
        while (tokens[slot * TOKEN + 1] !== 0) slot = (slot + 1) & mask;
        tokens[slot * TOKEN] = hash;
        tokens[slot * TOKEN + 1] = places[token] as number;
        slots[token] = slot;
      }
    }
    this.touched ^= touched;
    return slots;
  }

  /** Adds a node below the root. */
  addRoot(slot: number, hash: number, node: number, content: number): void {
    this.tokens[slot * TOKEN + 2] = node;
    this.tokens[slot * TOKEN + 3] = content;
    const kinds = (content >= PLAIN_LABEL ? IS_LABEL : 0) | (content & GOES_ON ? BEGINS_LABEL : 0);
    const place = hash >>> this.firstShift;
    this.first[place >>> 4] = (this.first[place >>> 4] as number) | (kinds << ((place & 15) * 2));
  }

  /** Adds a node below another. */
  addChild(parent: number, slot: number, gap: number, node: number, content: number): void {
    const { waiting, waitingEnd } = this;
    waiting[waitingEnd] = parent;
    waiting[waitingEnd + 1] = slot | (gap << (32 - this.tokenShift));
    waiting[waitingEnd + 2] = node;
    waiting[waitingEnd + 3] = content;
    this.waitingEnd = waitingEnd + EDGE;
    if (this.waitingEnd === waiting.length) this.placeWaiting();
  }

  private placeWaiting(): void {
    const { waiting, waitingEnd, edges, edgeShift } = this;
    const mask = edges.length / EDGE - 1;
    let touched = 0;
    for (let at = 0; at < waitingEnd; at += EDGE) touched ^= edges[(edgeHash(waiting[at] as number, waiting[at + 1] as number) >>> edgeShift) * EDGE + 2] as number;
    for (let at = 0; at < waitingEnd; at += EDGE) {
      const parent = waiting[at] as number;
      const key = waiting[at + 1] as number;
      let slot = edgeHash(parent, key) >>> edgeShift;
      while (edges[slot * EDGE + 2] !== 0) slot = (slot + 1) & mask;
      edges[slot * EDGE] = parent;
      edges[slot * EDGE + 1] = key;
      edges[slot * EDGE + 2] = waiting[at + 2] as number;
      edges[slot * EDGE + 3] = waiting[at + 3] as number;
    }
    this.touched ^= touched;
    this.waitingEnd = 0;
  }

  /** Notes that labels begin with tokens of these two hashes. */
  addPair(first: number, second: number): void {
    const bit = pairHash(first, second) >>> this.pairShift;
    this.pairs[bit >>> 5] = (this.pairs[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The finished tables. */
  finish(): PackedTrie {
    const { tokens, tokenShift, edges, edgeShift, first, firstShift, pairs, pairShift, parts } = this;
    const { characters, endings, cased } = parts;
    this.placeWaiting();
    return {
      tokens,
      tokenShift,
      characters,
      edges,
      edgeShift,
      gaps: new Map(parts.gapCodes.map((code, number) => [code, number])),
      endings,
      cased,
      first,
      firstShift,
      pairs,
      pairShift,
    };
  }
}

/** Code of a gap → its number, and how many nodes are not below the root. */
function survey({ nodes }: TrieColumns): { numbers: Map<number, number>; edgeCount: number } {
  const numbers = new Map([[PLAIN, 0]]);
  let edgeCount = 0;
  for (let at = NODE; at < nodes.length; at += NODE) {
    const gap = nodes[at + 2] as number;
    if (nodes[at] !== 0) edgeCount++;
    if (gap !== PLAIN && !numbers.has(gap)) numbers.set(gap, numbers.size);
  }
  return { numbers, edgeCount };
}

/** Lays out a finished trie for scanning. */
export function pack(trie: TrieColumns): PackedTrie {
  const { hashes, offsets, characters, nodes, endings, cased } = trie;
  const { numbers, edgeCount } = survey(trie);
  const packing = new Packing({ tokenCount: hashes.length, edgeCount, gapCodes: [...numbers.keys()], characters, endings, cased });
  const places = hashes.map((_, token) => ((offsets[token] as number) << LENGTH_BITS) | ((offsets[token + 1] as number) - (offsets[token] as number)));
  const slots = packing.addTokens(hashes, places);
  for (let at = NODE; at < nodes.length; at += NODE) {
    const parent = nodes[at] as number;
    const token = nodes[at + 1] as number;
    const gap = nodes[at + 2] as number;
    const content = nodes[at + 3] as number;
    const slot = slots[token] as number;
    if (parent === 0) {
      packing.addRoot(slot, hashes[token] as number, at / NODE, content);
      continue;
    }
    packing.addChild(parent, slot, gap === PLAIN ? 0 : (numbers.get(gap) as number), at / NODE, content);
    if (nodes[parent * NODE] === 0) packing.addPair(hashes[nodes[parent * NODE + 1] as number] as number, hashes[token] as number);
  }
  return packing.finish();
}
