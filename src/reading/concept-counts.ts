/** Counts over the concepts of a taxonomy. Whoever counts takes back what was counted, so that the next document begins with none. */
export class ConceptCounts {
  private readonly counts: Int32Array;

  constructor(size: number) {
    this.counts = new Int32Array(size);
  }

  add(concept: number): void {
    this.counts[concept] = (this.counts[concept] as number) + 1;
  }

  of(concept: number): number {
    return this.counts[concept] as number;
  }

  forget(concept: number): void {
    this.counts[concept] = 0;
  }
}
