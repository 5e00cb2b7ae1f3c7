/**
 * The scan: walks the trie from every token that may begin a label and reports the longest label there.
 *
 * Two passes over stretches of a few thousand tokens beat one pass over all: the first loop only cuts and hashes, the
 * second only looks up, and each token is hashed once however many labels pass over it.
 */
import { BREAK, gapCode, hasLeadingDot, suffixAt } from './gap.js';
import { foldingTables } from './folding.js';
import { type TokenBuffer, appendTokens, createTokenBuffer } from './tokens.js';
import { BEGINS_LABEL, type Ending, IS_LABEL, type Trie, pairHash } from './trie.js';

const BUFFERED_TOKENS = 4096;
/** Labels longer than this many tokens are not matched. */
export const MOST_TOKENS = 64;

/** Called for each match: the label's number and the UTF-16 offsets of its first unit and of the unit after its last. */
export type Visit = (label: number, start: number, end: number) => void;

/** True when text[start, end) has the letters of `cased` in exactly this case, separators and accents aside. */
function hasCase(text: string, start: number, end: number, cased: string): boolean {
  const table = foldingTables().cased;
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = table[text.charCodeAt(i)] as number;
    if (unit < 16) continue;
    if (unit !== cased.charCodeAt(at++)) return false;
  }
  return at === cased.length;
}

/** Makes the scan function of a trie. The trie must not change afterwards. */
export function createScan(trie: Trie): (text: string, visit: Visit) => void {
  const { dictionary, endings } = trie;
  const { first, firstShift, pairs, pairShift } = trie.filters();
  let spare: TokenBuffer | undefined = createTokenBuffer(BUFFERED_TOKENS);

  let label = -1;
  let labelStart = 0;
  let labelEnd = 0;

  function fits(ending: Ending, text: string, start: number, lastStart: number, end: number): boolean {
    const suffix = suffixAt(text, lastStart, end);
    if (ending.sign !== suffix.sign && !(ending.sign === '' && suffix.sign === '+')) return false;
    if (ending.leadingDot && !hasLeadingDot(text, start)) return false;
    if (ending.cased !== undefined && !hasCase(text, start, end, ending.cased)) return false;
    label = ending.label;
    labelStart = ending.leadingDot ? start - 1 : start;
    labelEnd = ending.sign === '' ? end : suffix.end;
    return true;
  }

  /** Finds the longest label that begins at token `from`; sets label, labelStart, labelEnd. Returns how many tokens it has, or 0. */
  function walk(text: string, tokens: TokenBuffer, from: number): number {
    const { hashes, starts, ends, count } = tokens;
    const start = starts[from] as number;
    let token = dictionary.find(hashes[from] as number, text, start, ends[from] as number);
    let node = token < 0 ? 0 : trie.root(token);
    let matched = 0;
    for (let at = from; node !== 0; ) {
      const end = ends[at] as number;
      for (let ending = trie.endingAt(node); ending >= 0; ending = trie.endingAfter(ending)) {
        if (fits(endings[ending] as Ending, text, start, starts[at] as number, end)) {
          matched = at - from + 1;
          break;
        }
      }
      if (!trie.goesOn(node) || ++at >= count) break;
      const gap = gapCode(text, end, starts[at] as number);
      if (gap === BREAK) break;
      token = dictionary.find(hashes[at] as number, text, starts[at] as number, ends[at] as number);
      node = token < 0 ? 0 : trie.child(node, token, gap);
    }
    return matched;
  }

  /** Reports the labels that begin at the first `stop` tokens; returns the token at which to go on. */
  function matchTokens(text: string, tokens: TokenBuffer, stop: number, visit: Visit): number {
    const { hashes, count } = tokens;
    let at = 0;
    while (at < stop) {
      const hash = hashes[at] as number;
      const kinds = first[hash >>> firstShift] as number;
      if (kinds === 0) {
        at++;
        continue;
      }
      let candidate = (kinds & IS_LABEL) !== 0;
      if (!candidate && (kinds & BEGINS_LABEL) !== 0 && at + 1 < count) {
        const bit = pairHash(hash, hashes[at + 1] as number) >>> pairShift;
        candidate = ((pairs[bit >>> 5] as number) >>> (bit & 31) & 1) === 1;
      }
      const matched = candidate ? walk(text, tokens, at) : 0;
      if (matched === 0) at++;
      else {
        at += matched;
        visit(label, labelStart, labelEnd);
      }
    }
    return at;
  }

  return function scan(text, visit) {
    const tokens = spare ?? createTokenBuffer(BUFFERED_TOKENS);
    spare = undefined;
    try {
      tokens.count = 0;
      let from = 0;
      do {
        from = appendTokens(text, from, tokens);
        const stop = from < text.length ? tokens.count - MOST_TOKENS : tokens.count;
        const done = matchTokens(text, tokens, stop, visit);
        keepFrom(tokens, done);
      } while (from < text.length);
    } finally {
      spare = tokens;
    }
  };
}

function keepFrom(tokens: TokenBuffer, from: number): void {
  for (const column of [tokens.hashes, tokens.starts, tokens.ends]) column.copyWithin(0, from, tokens.count);
  tokens.count -= from;
}
