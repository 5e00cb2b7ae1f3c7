/** The scan: a text is cut into tokens once, stretch by stretch, and each trie walks through the stretch by itself. */
import { checkText } from './check-text.js';
import type { Matches } from './matches.js';
import { type Walker, expectText } from './walker.js';
import { MOST_TOKENS, type Stretch, keepFrom, returnWorkspace, takeWorkspace } from './workspace.js';

/** Looks at a stretch after all walks went through it. */
export type StretchEnd = (stretch: Stretch, stop: number) => void;

/**
 * Scans a text with several tries at the cost of cutting it once.
 *
 * @param all one for each walker, to which what it finds is added; a single walker may do with the room of the stretch
 * @param then called after each stretch with the tokens that no later stretch has, [0, stop)
 * @param given the units of the text and a space after the last, where somebody has them already
 * @throws TypeError when the text is no string
 */
export function scanWith(walkers: readonly Walker[], text: string, all: readonly Matches[] | undefined, then: StretchEnd, given?: Uint16Array): void {
  checkText(text);
  expectText(walkers, text.length);
  const workspace = takeWorkspace(text, given, walkers[0]?.workspace);
  const { units, tokens, cutter } = workspace;
  const found = all ?? [workspace.matches];
  /** Where each walker goes on. */
  const next = walkers.map(() => 0);
  try {
    for (let from = 0; ;) {
      from = cutter.append(text, units, from);
      const isLast = from >= text.length;
      const stop = isLast ? tokens.count : tokens.count - MOST_TOKENS;
      for (let i = 0; i < walkers.length; i++) {
        const begin = next[i] as number;
        if (begin < stop) next[i] = (walkers[i] as Walker).walk(workspace, begin, stop, found[i] as Matches);
      }
      then(workspace, stop);
      if (isLast) return;
      keepFrom(tokens, stop);
      for (let i = 0; i < walkers.length; i++) next[i] = (next[i] as number) - stop;
    }
  } finally {
    returnWorkspace(workspace);
  }
}
