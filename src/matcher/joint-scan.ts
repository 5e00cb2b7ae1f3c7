import { type Matcher, walkerOf } from './matcher.js';
import { Matches } from './matches.js';
import { scanWith } from './scan.js';
import { DocumentTokens } from './document-tokens.js';
import type { Stretch } from './workspace.js';

/** What a joint scan found in a text, until it scans the next. */
export interface JointScan {
  /** The tokens of the text. */
  readonly tokens: DocumentTokens;
  /** For each dictionary its matches: leftmost-longest, in text order; those of different dictionaries may overlap. */
  readonly matches: readonly Matches[];
}

/**
 * Makes a scan that finds the labels of several matchers in one text at the cost of cutting it into tokens once. It has
 * memory of its own, which the next text takes over. Whoever has the units of the text and a space after the last hands
 * them over too.
 */
export function createJointScan(matchers: readonly Matcher[]): (text: string, units?: Uint16Array) => JointScan {
  const walkers = matchers.map(walkerOf);
  const tokens = new DocumentTokens();
  const matches = walkers.map(() => new Matches());
  const result = { tokens, matches };
  const keep = (stretch: Stretch, stop: number): void => tokens.append(stretch.tokens, stop);
  return (text, units) => {
    tokens.clear();
    for (const own of matches) own.clear();
    scanWith(walkers, text, matches, keep, units);
    return result;
  };
}
