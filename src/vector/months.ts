import type { Period } from '../reading/types.js';

/** How many months the periods last together; what they share counts once. */
export function monthsTogether(periods: readonly Period[]): number {
  const sorted = [...periods].sort((a, b) => a.from - b.from);
  let months = 0;
  let reached = -Infinity;
  for (const { from, to } of sorted) {
    if (to <= reached) continue;
    months += to - Math.max(from, reached);
    reached = to;
  }
  return months;
}
