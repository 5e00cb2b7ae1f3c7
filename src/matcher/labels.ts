/** Cuts a label into the path of tokens under which the trie keeps it. */
import { BREAK, gapCode, hasLeadingDot, suffixAt } from './gap.js';
import { LONGEST_TOKEN } from './packed.js';
import { MOST_TOKENS } from './scan.js';
import { appendTokens, casedSpan, createTokenBuffer, foldSpan } from './tokens.js';
import { createUnitReader } from './units.js';
import type { TokenPath } from './trie.js';

/** A label as the trie takes it. */
export interface LabelPath extends TokenPath {
  readonly sign: string;
  readonly leadingDot: boolean;
  /** The label's letters and digits in their own case, without what stands between them. */
  readonly cased: string;
}

const buffer = createTokenBuffer(MOST_TOKENS + 8);
const unitsOf = createUnitReader();

/** The path of a label, or undefined when it has no token, more than 64, one of more than 127 characters, or a break within. */
export function labelPath(label: string): LabelPath | undefined {
  buffer.count = 0;
  const read = appendTokens(label, unitsOf(label), 0, buffer);
  const { count, starts, ends } = buffer;
  if (count === 0 || count > MOST_TOKENS || read < label.length) return undefined;
  const tokens: string[] = [];
  const gaps: number[] = [];
  let cased = '';
  for (let i = 0; i < count; i++) {
    tokens.push(foldSpan(label, starts[i] as number, ends[i] as number));
    cased += casedSpan(label, starts[i] as number, ends[i] as number);
    if (i > 0) gaps.push(gapCode(label, ends[i - 1] as number, starts[i] as number));
  }
  if (gaps.includes(BREAK) || tokens.some((token) => token.length > LONGEST_TOKEN)) return undefined;
  const start = starts[0] as number;
  const lastStart = starts[count - 1] as number;
  return { tokens, gaps, sign: suffixAt(label, lastStart, ends[count - 1] as number).sign, leadingDot: hasLeadingDot(label, start), cased };
}
