/** The scan: a text is cut into tokens once, stretch by stretch, and each trie walks through the stretch by itself. */
import type { Visit, Walk } from './walk.js';
import { MOST_TOKENS, keepFrom, returnWorkspace, takeWorkspace } from './workspace.js';

/**
 * Scans a text with several tries at the cost of cutting it once.
 *
 * @param visits one for each walk
 */
export function scanWith(walks: readonly Walk[], text: string, visits: readonly Visit[]): void {
  const workspace = takeWorkspace(text);
  const { units, tokens, cutter } = workspace;
  /** Where each walk goes on. */
  const next = walks.map(() => 0);
  try {
    for (let from = 0; ;) {
      from = cutter.append(text, units, from);
      const isLast = from >= text.length;
      const stop = isLast ? tokens.count : tokens.count - MOST_TOKENS;
      for (let i = 0; i < walks.length; i++) {
        const begin = next[i] as number;
        if (begin < stop) next[i] = (walks[i] as Walk)(workspace, begin, stop, visits[i] as Visit);
      }
      if (isLast) return;
      keepFrom(tokens, stop);
      for (let i = 0; i < walks.length; i++) next[i] = (next[i] as number) - stop;
    }
  } finally {
    returnWorkspace(workspace);
  }
}
