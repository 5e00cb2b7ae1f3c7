/** The k best of many: a binary heap with the worst of them on top. Best is the highest score, of equals the lesser id. */

/** An entry and its score. */
export interface Ranked {
  readonly id: string;
  /** In [0, 1] for weights of 0 or more. */
  readonly score: number;
}

function isWorse(a: Ranked, b: Ranked): boolean {
  return a.score < b.score || (a.score === b.score && a.id > b.id);
}

export class Best {
  private readonly heap: Ranked[] = [];

  constructor(private readonly limit: number) {}

  /** A lower score has no chance. */
  get threshold(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0]?.score ?? Infinity);
  }

  offer(one: Ranked): void {
    if (this.heap.length < this.limit) {
      this.heap.push(one);
      this.rise(this.heap.length - 1);
    } else if (isWorse(this.heap[0] as Ranked, one)) {
      this.heap[0] = one;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): Ranked[] {
    return [...this.heap].sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.isWorseAt(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < this.heap.length && this.isWorseAt(below, worst)) worst = below;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private isWorseAt(a: number, b: number): boolean {
    return isWorse(this.heap[a] as Ranked, this.heap[b] as Ranked);
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b] as Ranked, this.heap[a] as Ranked];
  }
}
