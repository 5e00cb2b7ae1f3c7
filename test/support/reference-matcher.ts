/**
 * What the matcher promises, without a trie, a hash, a filter or a buffer: every spelling is tried at every token. It
 * shares with the matcher only how text is cut and what stands between and after tokens.
 */
import { gapCode, hasLeadingDot, suffixAt } from '../../src/matcher/gap.js';
import type { Match, MatcherOptions } from '../../src/matcher/index.js';
import { type LabelPath, labelPath } from '../../src/matcher/labels.js';
import { appendTokens, createTokenBuffer, foldSpan } from '../../src/matcher/tokens.js';
import { createUnitReader } from '../../src/matcher/units.js';
import { variantsOf } from '../../src/matcher/variants.js';

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

interface Spelling {
  readonly label: number;
  readonly path: LabelPath;
  readonly made: boolean;
  readonly exactCase: boolean;
}

function cut(text: string): Token[] {
  const buffer = createTokenBuffer(text.length + 8);
  appendTokens(text, createUnitReader()(text), 0, text.length, buffer);
  return Array.from({ length: buffer.count }, (_, i) => {
    const start = buffer.starts[i] as number;
    const end = buffer.ends[i] as number;
    return { folded: foldSpan(text, start, end), start, end };
  });
}

/** All spellings in the order in which they win over one another: what takes more of the text, what is written, what is exact, what is first. */
function spellingsOf(labels: readonly string[], { variants = true, exactCase = () => false }: MatcherOptions): Spelling[] {
  const spellings = labels.flatMap((written, label) =>
    (variants ? variantsOf(written) : [written]).flatMap((spelling, i): Spelling[] => {
      const path = labelPath(spelling);
      return path ? [{ label, path, made: i > 0, exactCase: exactCase(label) }] : [];
    }),
  );
  const taken = ({ path }: Spelling): number => (path.leadingDot ? 2 : 0) + (path.sign === '' ? 0 : 1);
  return spellings.sort((a, b) => taken(b) - taken(a) || Number(a.made) - Number(b.made) || Number(b.exactCase) - Number(a.exactCase) || a.label - b.label);
}

function casedLetters(text: string, tokens: readonly Token[]): string {
  return tokens.map(({ start, end }) => labelPath(text.slice(start, end))?.cased ?? '').join('');
}

/** Where the spelling stands when it begins at the first of the tokens, or undefined. */
function placeOf(text: string, tokens: readonly Token[], { path, exactCase }: Spelling): { start: number; end: number } | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last || tokens.length < path.tokens.length) return undefined;
  if (!tokens.every((token, i) => token.folded === path.tokens[i])) return undefined;
  if (!path.gaps.every((gap, i) => gap === gapCode(text, (tokens[i] as Token).end, (tokens[i + 1] as Token).start))) return undefined;
  const suffix = suffixAt(text, last.start, last.end);
  if (path.sign !== suffix.sign && !(path.sign === '' && suffix.sign === '+')) return undefined;
  if (path.leadingDot && !hasLeadingDot(text, first.start)) return undefined;
  if (exactCase && casedLetters(text, tokens) !== path.cased) return undefined;
  return { start: path.leadingDot ? first.start - 1 : first.start, end: path.sign === '' ? last.end : suffix.end };
}

/** Leftmost-longest matches, found the slow and plain way. */
export function referenceMatch(labels: readonly string[], text: string, options: MatcherOptions = {}): Match[] {
  const spellings = spellingsOf(labels, options);
  const tokens = cut(text);
  const matches: Match[] = [];
  for (let from = 0; from < tokens.length;) {
    let longest = 0;
    let best: Match | undefined;
    for (const spelling of spellings) {
      const size = spelling.path.tokens.length;
      const place = size > longest ? placeOf(text, tokens.slice(from, from + size), spelling) : undefined;
      if (!place) continue;
      longest = size;
      best = { label: spelling.label, ...place };
    }
    if (best) matches.push(best);
    from += Math.max(1, longest);
  }
  return matches;
}
