/** How often concepts were counted in one document. */

/** Counts over the concepts of a taxonomy. A count is kept with the number of its document, so that nothing needs to be cleared between documents. */
export class ConceptCounts {
  private readonly documents: Int32Array;
  private readonly counts: Int32Array;
  private document = 0;

  constructor(size: number) {
    this.documents = new Int32Array(size);
    this.counts = new Int32Array(size);
  }

  /** Forgets all counts. */
  begin(): void {
    if (this.document === 0x7fffffff) this.documents.fill((this.document = 0));
    this.document++;
  }

  add(concept: number): void {
    this.counts[concept] = this.of(concept) + 1;
    this.documents[concept] = this.document;
  }

  of(concept: number): number {
    return this.documents[concept] === this.document ? (this.counts[concept] as number) : 0;
  }
}
