/**
 * Which of many tests found something, when of all that are named at most a share may be false (Benjamini and Hochberg
 * 1995). Testing a thousand skills at 5 % each would name fifty by chance alone.
 *
 * @param chances p-values, in any order
 * @param rate share of false discoveries that is accepted, in (0, 1)
 * @returns for each test, whether it counts
 */
export function discoveries(chances: readonly number[], rate: number): boolean[] {
  const sorted = Float64Array.from(chances).sort();
  let limit = -1;
  sorted.forEach((chance, i) => {
    if (chance <= (rate * (i + 1)) / sorted.length) limit = chance;
  });
  return chances.map((chance) => chance <= limit);
}
