/** How alike two short texts are, letter by letter. */

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other (optimal string
 * alignment), or into a beginning of the other.
 */
export interface EditDistances {
  readonly whole: number;
  readonly prefix: number;
}

/** Both distances from `query` to `name`; O(length × length). */
export function editDistances(query: string, name: string): EditDistances {
  const width = name.length + 1;
  let [before, last, row] = [new Uint16Array(width), Uint16Array.from({ length: width }, (_, i) => i), new Uint16Array(width)];
  for (let i = 1; i <= query.length; i++) {
    row[0] = i;
    for (let j = 1; j < width; j++) {
      const same = query[i - 1] === name[j - 1];
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      row[j] = least;
    }
    [before, last, row] = [last, row, before];
  }
  return { whole: last[width - 1] as number, prefix: Math.min(...last) };
}
