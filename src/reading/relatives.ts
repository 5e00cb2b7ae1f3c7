/** Which skills are surely in a document, and which are their relatives in the taxonomy. */
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/**
 * Marks of one document over the concepts of a taxonomy. A mark is the number of the document, so that nothing needs to
 * be cleared between documents.
 */
export class Relatives {
  private readonly certain: Int32Array;
  private readonly near: Int32Array;
  private readonly parent: Int32Array;
  private document = 0;

  constructor(private readonly taxonomy: Taxonomy) {
    this.certain = new Int32Array(taxonomy.size);
    this.near = new Int32Array(taxonomy.size);
    this.parent = new Int32Array(taxonomy.size);
  }

  /** Forgets the document before. */
  begin(): void {
    this.document++;
  }

  /** Notes a concept as surely in the document. */
  add(concept: number): void {
    const { certain, near, document } = this;
    if (certain[concept] === document) return;
    certain[concept] = document;
    const { broader, grandparents, related } = this.taxonomy.kin(concept);
    for (const index of broader) this.parent[index] = near[index] = document;
    for (const index of related) near[index] = document;
    for (const index of grandparents) near[index] = document;
  }

  /** A relative of the concept is surely in the document: a child, a neighbour, a sibling. */
  has(concept: number): boolean {
    const { certain, near, document } = this;
    if (near[concept] === document && certain[concept] !== document) return true;
    if (this.parent[concept] === document) return true;
    const { broader, related } = this.taxonomy.kin(concept);
    return this.anyNear(broader) || this.anyNear(related);
  }

  private anyNear(concepts: readonly number[]): boolean {
    const { certain, near, document } = this;
    for (const index of concepts) if ((certain[index] === document || near[index] === document) && !this.taxonomy.kin(index).isTop) return true;
    return false;
  }
}
