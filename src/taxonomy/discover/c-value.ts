/** Termhood of a word sequence: K. Frantzi, S. Ananiadou, H. Mima, "Automatic recognition of multi-word terms: the C-value/NC-value method", 2000. */

/** A term and how often it was seen. */
export interface TermCount {
  /** Words separated by single spaces. */
  readonly term: string;
  readonly count: number;
}

function partsOf(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let length = 1; length < words.length; length++) {
    for (let from = 0; from + length <= words.length; from++) parts.push(words.slice(from, from + length).join(' '));
  }
  return parts;
}

/**
 * The C-value of each term: often, long, and not only as part of longer terms. One is added to the length before its
 * logarithm, so that single words have a value too.
 */
export function cValues(terms: readonly TermCount[]): Map<string, number> {
  const inside = new Map<string, { count: number; terms: number }>();
  const counts = new Set(terms.map(({ term }) => term));
  for (const { term, count } of terms) {
    for (const part of new Set(partsOf(term.split(' ')))) {
      if (!counts.has(part)) continue;
      const sum = inside.get(part) ?? { count: 0, terms: 0 };
      inside.set(part, { count: sum.count + count, terms: sum.terms + 1 });
    }
  }
  return new Map(
    terms.map(({ term, count }) => {
      const longer = inside.get(term);
      return [term, Math.log2(term.split(' ').length + 1) * (count - (longer ? longer.count / longer.terms : 0))];
    }),
  );
}
