/**
 * The walk: from every token that may begin a label it follows the trie and reports the longest label there.
 *
 * With the cutting of tokens this is the hot loop. Three passes over stretches of a few thousand tokens (scan.ts): cut
 * and hash, sift the candidates without a branch, walk from those. ARCHITECTURE.md tells what each trick earns.
 */
import { hasCase } from './cased.js';
import { FIRST_FOLDED, foldingTables } from './folding.js';
import { BREAK, PLAIN, gapCode, hasLeadingDot, suffixAt } from './gap.js';
import {
  CASED,
  EDGE,
  ENDING,
  GOES_ON,
  LEADING_DOT,
  LENGTH_BITS,
  LONGEST_TOKEN,
  NUMBER_SHIFT,
  OTHER_PATH_BIT,
  PATH_BIT,
  PLAIN_LABEL,
  RULED_LABELS,
  SIGNS,
  SIGN_MASK,
  gapPathHash,
  pathHash,
  slotOf,
} from './layout.js';
import type { Matches } from './matches.js';
import type { PackedTrie } from './packing.js';
import { createSift } from './sift.js';
import { type TokenBuffer, foldSpan } from './tokens.js';
import type { Stretch } from './workspace.js';

const SPACE = 0x20;
/** Ints of a record of the walk in WebAssembly: the token that it began with, the one that it came to, and what is at the node. */
export const RECORD = 3;
/** What is at the node when only JavaScript can tell; the token come to is then the candidate's bit. */
const UNSURE = 0;

/** True when a sign makes another name of the token at text[start, end): C++ is not C. A lone plus does not. */
function hasSign(text: string, units: Uint16Array, start: number, end: number): boolean {
  const unit = units[end] as number;
  if (unit !== 0x2b && unit !== 0x23 && unit !== 0x5c && unit !== 0x26) return false;
  if (end >= text.length) return false;
  const { sign } = suffixAt(text, start, end);
  return sign === '++' || sign === '#';
}

/**
 * Notes the labels of one trie that begin at the tokens [begin, stop) of a stretch.
 *
 * @returns the token at which to go on: `stop`, or later when the last label ends behind it
 */
export type Walk = (stretch: Stretch, begin: number, stop: number, matches: Matches) => number;

/** The walk through one trie in JavaScript, and what JavaScript does of the walk in WebAssembly. */
export interface PlainWalk {
  readonly walk: Walk;
  /**
   * Notes the labels of which WebAssembly wrote records.
   *
   * @param length ints of the records
   * @param begin the first token that no earlier label has
   * @returns the token after the last label, `begin` when there is none
   */
  readonly take: (stretch: Stretch, records: Int32Array, length: number, begin: number, matches: Matches) => number;
}

/** Makes the walk through a packed trie. */
export function createWalk(trie: PackedTrie): PlainWalk {
  const { roots, characters, edges, endings, cased, paths, pathShift } = trie;
  const sift = createSift(trie);
  const rootSlots = roots.length / EDGE;
  const edgeSlots = edges.length / EDGE;
  const folded = foldingTables().folded;

  /** The match that was found last: where it begins and ends, and the token after it. */
  let matchStart = 0;
  let matchEnd = 0;
  let matchNext = 0;

  /**
   * True when the token at text[start, end) has exactly the characters at a place. Where they differ by a letter they
   * are not the same; by anything else (an entity, a ligature, a soft hyphen), the token must be spelled out.
   */
  function hasCharacters(text: string, units: Uint16Array, start: number, end: number, place: number): boolean {
    for (let i = start, at = place >>> LENGTH_BITS; i < end; i++, at++) {
      const letter = folded[units[i] as number] as number;
      if (letter !== characters[at]) return letter < FIRST_FOLDED && isSpelledOut(text, start, end, place);
    }
    return end - start === (place & LONGEST_TOKEN);
  }

  function isSpelledOut(text: string, start: number, end: number, place: number): boolean {
    const from = place >>> LENGTH_BITS;
    const spelled = foldSpan(text, start, end);
    if (spelled.length !== (place & LONGEST_TOKEN)) return false;
    for (let i = 0; i < spelled.length; i++) if (characters[from + i] !== spelled.charCodeAt(i)) return false;
    return true;
  }

  /** Where the node below the root is whose token stands at text[start, end), or -1. */
  function findRoot(text: string, units: Uint16Array, hash: number, start: number, end: number): number {
    for (let slot = slotOf(hash, rootSlots); ; slot = slot + 1 === rootSlots ? 0 : slot + 1) {
      const at = slot * EDGE;
      if (roots[at + 2] === 0) return -1;
      if (roots[at] === hash && hasCharacters(text, units, start, end, roots[at + 1] as number)) return at;
    }
  }

  /** Where the edge is that leads from a node by the token at text[start, end), or -1. */
  function findEdge(text: string, units: Uint16Array, node: number, path: number, start: number, end: number): number {
    for (let slot = slotOf(path, edgeSlots); ; slot = slot + 1 === edgeSlots ? 0 : slot + 1) {
      const at = slot * EDGE;
      const child = edges[at + 2] as number;
      if (child === 0) return -1;
      if (edges[at] === node && child > 0 && hasCharacters(text, units, start, end, edges[at + 1] as number)) return at;
    }
  }

  /** The node behind the gap with this code after a node, or 0. */
  function findGap(node: number, path: number, code: number): number {
    for (let slot = slotOf(path, edgeSlots); ; slot = slot + 1 === edgeSlots ? 0 : slot + 1) {
      const at = slot * EDGE;
      const child = edges[at + 2] as number;
      if (child === 0) return 0;
      if (edges[at] === node && child < 0 && edges[at + 1] === code) return -child;
    }
  }

  /** The first label of the chain that the text from token `from` to `to` really is, or -1; sets matchStart, matchEnd and matchNext. */
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
      matchNext = to + 1;
      return endings[(ending - 1) * ENDING] as number;
    }
    return -1;
  }

  /** False when no label goes along the path; seldom true when none does. */
  function mayGoOn(path: number): boolean {
    const bits = paths[path >>> pathShift] as number;
    return ((bits >>> (path >>> PATH_BIT)) & (bits >>> (path >>> OTHER_PATH_BIT)) & 1) !== 0;
  }

  /**
   * The longest label that begins at the token of a candidate, or -1; sets matchStart, matchEnd and matchNext.
   */
  function labelFrom({ text, units, tokens }: Stretch, candidate: number): number {
    const { hashes, starts, ends, count } = tokens;
    const from = candidate >> 1;
    const start = starts[from] as number;
    let path = hashes[from] as number;
    let end = ends[from] as number;
    const root = findRoot(text, units, path, start, end);
    if (root < 0) return -1;
    let node = roots[root + 2] as number;
    let content = roots[root + 3] as number;
    let label = -1;
    for (let at = from; ;) {
      if ((content & PLAIN_LABEL) !== 0) {
        if (units[end] === SPACE || !hasSign(text, units, starts[at] as number, end)) {
          label = content >> NUMBER_SHIFT;
          matchStart = start;
          matchEnd = end;
          matchNext = at + 1;
        }
      } else if ((content & RULED_LABELS) !== 0) {
        const here = ruledLabel(content >> NUMBER_SHIFT, text, tokens, from, at);
        if (here >= 0) label = here;
      }
      if ((content & GOES_ON) === 0 || (at === from && (candidate & 1) === 0) || ++at === count) return label;
      const tokenStart = starts[at] as number;
      if (tokenStart - end !== 1 || units[end] !== SPACE) {
        const code = gapCode(text, end, tokenStart);
        if (code === BREAK) return label;
        if (code !== PLAIN) {
          path = gapPathHash(path, code);
          if (!mayGoOn(path)) return label;
          node = findGap(node, path, code);
          if (node === 0) return label;
        }
      }
      path = pathHash(path, hashes[at] as number);
      if (!mayGoOn(path)) return label;
      end = ends[at] as number;
      const edge = findEdge(text, units, node, path, tokenStart, end);
      if (edge < 0) return label;
      node = edges[edge + 2] as number;
      content = edges[edge + 3] as number;
    }
  }

  return {
    walk(stretch, begin, stop, matches) {
      const { candidates } = stretch;
      const found = sift(stretch.tokens.hashes, begin, stop, candidates);
      matches.reserve(stop - begin);
      const { labels, starts, ends } = matches;
      let matched = matches.count;
      let next = begin;
      for (let c = 0; c < found; c++) {
        const candidate = candidates[c] as number;
        if (candidate >> 1 < next) continue;
        const label = labelFrom(stretch, candidate);
        if (label < 0) continue;
        labels[matched] = label;
        starts[matched] = matchStart;
        ends[matched++] = matchEnd;
        next = matchNext;
      }
      matches.count = matched;
      return Math.max(next, stop);
    },
    take(stretch, records, length, begin, matches) {
      const { text, tokens } = stretch;
      const { labels, starts, ends } = matches;
      let matched = matches.count;
      let next = begin;
      for (let at = 0; at < length;) {
        const from = records[at] as number;
        if (from < next) {
          at += RECORD;
          continue;
        }
        let label = -1;
        do {
          const to = records[at + 1] as number;
          const content = records[at + 2] as number;
          if ((content & PLAIN_LABEL) !== 0) {
            label = content >> NUMBER_SHIFT;
            matchStart = tokens.starts[from] as number;
            matchEnd = tokens.ends[to] as number;
            matchNext = to + 1;
          } else {
            const here = content === UNSURE ? labelFrom(stretch, (from << 1) | to) : ruledLabel(content >> NUMBER_SHIFT, text, tokens, from, to);
            if (here >= 0) label = here;
          }
          at += RECORD;
        } while (at < length && records[at] === from);
        if (label < 0) continue;
        labels[matched] = label;
        starts[matched] = matchStart;
        ends[matched++] = matchEnd;
        next = matchNext;
      }
      matches.count = matched;
      return next;
    },
  };
}
