/**
 * The walk: from every token that may begin a label it follows the trie and reports the longest label there.
 *
 * With tokens.ts this is the hot loop. Three passes over stretches of a few thousand tokens (scan.ts): cut and hash
 * (tokens.ts), sift the candidates without a branch, walk from those. ARCHITECTURE.md tells what each trick earns.
 */
import { PLAIN, gapCode, hasLeadingDot, suffixAt } from './gap.js';
import { FIRST_FOLDED, IGNORED, foldingTables } from './folding.js';
import {
  CASED,
  EDGE,
  ENDING,
  GOES_ON,
  LEADING_DOT,
  LENGTH_BITS,
  LONGEST_TOKEN,
  NUMBER_SHIFT,
  PLAIN_LABEL,
  type PackedTrie,
  RULED_LABELS,
  SIGNS,
  SIGN_MASK,
  TOKEN,
  edgeHash,
  pairHash,
} from './packed.js';
import { type TokenBuffer, casedSpan, foldSpan } from './tokens.js';
import type { Stretch } from './workspace.js';

/** Called for each match: the label's number and the UTF-16 offsets of its first unit and of the unit after its last. */
export type Visit = (label: number, start: number, end: number) => void;

/** True when the tokens from `from` to `to` have the letters of `cased` in exactly this case, accents aside. */
function hasCase(text: string, tokens: TokenBuffer, from: number, to: number, cased: string): boolean {
  const table = foldingTables().cased;
  let at = 0;
  for (let token = from; token <= to; token++) {
    const end = tokens.ends[token] as number;
    for (let i = tokens.starts[token] as number; i < end; i++) {
      const unit = table[text.charCodeAt(i)] as number;
      if (unit > IGNORED && unit < FIRST_FOLDED) return hasUnusualCase(text, tokens, from, to, cased);
      if (unit >= FIRST_FOLDED && unit !== cased.charCodeAt(at++)) return false;
    }
  }
  return at === cased.length;
}

/** The same for tokens with entities, ligatures or letters beyond the basic plane. */
function hasUnusualCase(text: string, { starts, ends }: TokenBuffer, from: number, to: number, cased: string): boolean {
  let letters = '';
  for (let token = from; token <= to; token++) letters += casedSpan(text, starts[token] as number, ends[token] as number);
  return letters === cased;
}

/** True when a sign makes another name of the token at text[start, end): C++ is not C. A lone plus does not. */
function hasSign(text: string, units: Uint16Array, start: number, end: number): boolean {
  const unit = units[end] as number;
  if (unit !== 0x2b && unit !== 0x23 && unit !== 0x5c && unit !== 0x26) return false;
  if (end >= text.length) return false;
  const { sign } = suffixAt(text, start, end);
  return sign === '++' || sign === '#';
}

/**
 * Reports the labels of one trie that begin at the tokens [begin, stop) of a stretch.
 *
 * @returns the token at which to go on: `stop`, or later when the last label ends behind it
 */
export type Walk = (stretch: Stretch, begin: number, stop: number, visit: Visit) => number;

/** Makes the walk through a packed trie. */
export function createWalk(trie: PackedTrie): Walk {
  const { tokens: tokenTable, tokenShift, characters, edges, edgeShift, gaps, endings, cased, first, firstShift, pairs, pairShift } = trie;
  const tokenMask = tokenTable.length / TOKEN - 1;
  const tokenBits = 32 - tokenShift;
  const edgeMask = edges.length / EDGE - 1;
  const folded = foldingTables().folded;
  let matchStart = 0;
  let matchEnd = 0;

  /** The place in the token table of the token with this hash at text[start, end), or -1. Exact: its characters are compared. */
  function findToken(text: string, units: Uint16Array, hash: number, start: number, end: number): number {
    for (let slot = hash >>> tokenShift; ; slot = (slot + 1) & tokenMask) {
      const place = slot * TOKEN;
      const where = tokenTable[place + 1] as number;
      if (where === 0) return -1;
      if (tokenTable[place] !== hash) continue;
      let at = where >>> LENGTH_BITS;
      let i = start;
      while (i < end && folded[units[i] as number] === characters[at]) {
        i++;
        at++;
      }
      if (i === end && end - start === (where & LONGEST_TOKEN)) return place;
      if (isSpelledOut(text, start, end, where)) return place;
    }
  }

  /** The same comparison for tokens with unusual letters or signs inside. */
  function isSpelledOut(text: string, start: number, end: number, where: number): boolean {
    const from = where >>> LENGTH_BITS;
    const spelled = foldSpan(text, start, end);
    if (spelled.length !== (where & LONGEST_TOKEN)) return false;
    for (let i = 0; i < spelled.length; i++) if (characters[from + i] !== spelled.charCodeAt(i)) return false;
    return true;
  }

  /** The place in the edge table of the edge with this key, or -1. */
  function findEdge(node: number, key: number): number {
    for (let slot = edgeHash(node, key) >>> edgeShift; ; slot = (slot + 1) & edgeMask) {
      const place = slot * EDGE;
      if (edges[place + 2] === 0) return -1;
      if (edges[place] === node && edges[place + 1] === key) return place;
    }
  }

  /** The first label of the chain that the text from token `from` to `to` really is, or -1; sets matchStart and matchEnd. */
  function ruledLabel(firstEnding: number, text: string, tokens: TokenBuffer, from: number, to: number): number {
    const start = tokens.starts[from] as number;
    const end = tokens.ends[to] as number;
    const suffix = suffixAt(text, tokens.starts[to] as number, end);
    for (let ending = firstEnding + 1; ending > 0; ending = endings[(ending - 1) * ENDING + 2] as number) {
      const rule = endings[(ending - 1) * ENDING + 1] as number;
      const sign = SIGNS[rule & SIGN_MASK] as string;
      if (sign !== suffix.sign && !(sign === '' && suffix.sign === '+')) continue;
      if ((rule & LEADING_DOT) !== 0 && !hasLeadingDot(text, start)) continue;
      if ((rule & CASED) !== 0 && !hasCase(text, tokens, from, to, cased[ending - 1] as string)) continue;
      matchStart = (rule & LEADING_DOT) !== 0 ? start - 1 : start;
      matchEnd = sign === '' ? end : suffix.end;
      return endings[(ending - 1) * ENDING] as number;
    }
    return -1;
  }

  /** Collects the tokens that may begin a label; no branch, so nothing to mispredict. */
  function sift(hashes: Int32Array, from: number, stop: number, candidates: Int32Array): number {
    let found = 0;
    for (let at = from; at < stop; at++) {
      const hash = hashes[at] as number;
      const slot = hash >>> firstShift;
      const kinds = (first[slot >>> 4] as number) >>> ((slot & 15) << 1);
      const bit = pairHash(hash, hashes[at + 1] as number) >>> pairShift;
      const pair = (pairs[bit >>> 5] as number) >>> (bit & 31);
      candidates[found] = at;
      found += (kinds | ((kinds >>> 1) & pair)) & 1;
    }
    return found;
  }

  return function walk({ text, units, tokens, candidates }, begin, stop, visit) {
    const { hashes, starts, ends, count } = tokens;
    const found = sift(hashes, begin, stop, candidates);
    let next = begin;
    for (let c = 0; c < found; c++) {
      const from = candidates[c] as number;
      if (from < next) continue;
      const start = starts[from] as number;
      let place = findToken(text, units, hashes[from] as number, start, ends[from] as number);
      if (place < 0) continue;
      let node = tokenTable[place + 2] as number;
      let content = tokenTable[place + 3] as number;
      let label = -1;
      let labelStart = start;
      let labelEnd = 0;
      for (let at = from; ;) {
        const end = ends[at] as number;
        if ((content & PLAIN_LABEL) !== 0) {
          if (!hasSign(text, units, starts[at] as number, end)) {
            label = content >> NUMBER_SHIFT;
            labelStart = start;
            labelEnd = end;
            next = at + 1;
          }
        } else if ((content & RULED_LABELS) !== 0) {
          const here = ruledLabel(content >> NUMBER_SHIFT, text, tokens, from, at);
          if (here >= 0) {
            label = here;
            labelStart = matchStart;
            labelEnd = matchEnd;
            next = at + 1;
          }
        }
        if ((content & GOES_ON) === 0 || ++at === count) break;
        if (at === from + 1) {
          const bit = pairHash(hashes[from] as number, hashes[at] as number) >>> pairShift;
          if ((((pairs[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) break;
        }
        const tokenStart = starts[at] as number;
        const code = tokenStart - end === 1 && units[end] === 0x20 ? PLAIN : gapCode(text, end, tokenStart);
        const gap = code === PLAIN ? 0 : gaps.get(code);
        if (gap === undefined) break;
        place = findToken(text, units, hashes[at] as number, tokenStart, ends[at] as number);
        if (place < 0) break;
        place = findEdge(node, (place / TOKEN) | (gap << tokenBits));
        if (place < 0) break;
        node = edges[place + 2] as number;
        content = edges[place + 3] as number;
      }
      if (label >= 0) visit(label, labelStart, labelEnd);
    }
    return Math.max(next, stop);
  };
}
