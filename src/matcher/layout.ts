/** How the tables of a packed trie are laid out, and where things are looked for in them. */

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
export const BEGINS_LABEL = 1;
export const IS_LABEL = 2;

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

/** The hash of a path at which a label ends. */
export function endHash(path: number): number {
  return Math.imul(path, 0x9e3779b1);
}

/** Where the bits of a path's hash begin that tell its two bits in a slot of the filter. */
export const PATH_BIT = 7;
export const OTHER_PATH_BIT = 2;

/**
 * Where the search in a table of so many slots begins. Any number of slots will do, so that no table is twice as large as it
 * must be. Of the hash 24 bits are taken: so the product is exact, and WebAssembly gets the same with whole numbers.
 */
export function slotOf(hash: number, slots: number): number {
  return ((hash >>> 8) * (slots / 2 ** 24)) | 0;
}
