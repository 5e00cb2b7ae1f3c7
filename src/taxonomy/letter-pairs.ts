/** Finds, among very many names, those that share letters with a query, before anything costly looks at them. */

function pairsOf(name: string): Set<number> {
  const padded = `^${name}$`;
  const pairs = new Set<number>();
  for (let i = 1; i < padded.length; i++) pairs.add(padded.charCodeAt(i - 1) * 0x10000 + padded.charCodeAt(i));
  return pairs;
}

/** An index of names by the pairs of neighbouring letters in them. */
export class LetterPairs {
  private readonly postings = new Map<number, number[]>();
  private readonly sizes: Uint16Array;
  private readonly shared: Uint16Array;

  constructor(names: readonly string[]) {
    this.sizes = new Uint16Array(names.length);
    this.shared = new Uint16Array(names.length);
    names.forEach((name, i) => {
      const pairs = pairsOf(name);
      this.sizes[i] = pairs.size;
      for (const pair of pairs) {
        const posting = this.postings.get(pair);
        if (posting) posting.push(i);
        else this.postings.set(pair, [i]);
      }
    });
  }

  /** Indexes of the names that share most pairs with the query (Dice's coefficient `least` or more), most alike first. */
  nearest(query: string, limit: number, least: number): number[] {
    const pairs = pairsOf(query);
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const name of this.postings.get(pair) ?? []) {
        if (this.shared[name] === 0) touched.push(name);
        this.shared[name] = (this.shared[name] as number) + 1;
      }
    }
    const near: Array<readonly [number, number]> = [];
    for (const name of touched) {
      const alike = (2 * (this.shared[name] as number)) / (pairs.size + (this.sizes[name] as number));
      if (alike >= least) near.push([name, alike]);
      this.shared[name] = 0;
    }
    near.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return near.slice(0, limit).map(([name]) => name);
  }
}
