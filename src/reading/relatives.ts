/** Which skills are surely in a document, and which are their relatives in the taxonomy. */
import type { KinTable } from '../taxonomy/kin.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/**
 * Marks of one document over the concepts of a taxonomy. A mark is the number of the document, so that nothing needs to
 * be cleared between documents.
 */
export class Relatives {
  private readonly kin: KinTable;
  private readonly certain: Int32Array;
  private readonly near: Int32Array;
  private readonly parent: Int32Array;
  private document = 0;

  constructor(taxonomy: Taxonomy) {
    this.kin = taxonomy.kin();
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
    const { certain, near, parent, document } = this;
    if (certain[concept] === document) return;
    certain[concept] = document;
    const start = this.kin.start(concept);
    const { pool } = this.kin;
    let at = start;
    for (let list = 0; list < 3; list++) {
      const end = at + 1 + (pool[at] as number);
      for (at++; at < end; at++) {
        const index = pool[at] as number;
        near[index] = document;
        if (list === 0) parent[index] = document;
      }
    }
  }

  /** A relative of the concept is surely in the document: a child, a neighbour, a sibling. */
  has(concept: number): boolean {
    const { certain, near, document } = this;
    if (near[concept] === document && certain[concept] !== document) return true;
    if (this.parent[concept] === document) return true;
    const start = this.kin.start(concept);
    const { pool } = this.kin;
    const related = start + 1 + (pool[start] as number);
    return this.anyNear(pool, start) || this.anyNear(pool, related);
  }

  private anyNear(pool: Int32Array, list: number): boolean {
    const { certain, near, document } = this;
    const end = list + 1 + (pool[list] as number);
    for (let at = list + 1; at < end; at++) {
      const index = pool[at] as number;
      if ((certain[index] === document || near[index] === document) && !this.isTop(index)) return true;
    }
    return false;
  }

  /** Everything is related through the top of the hierarchy. */
  private isTop(concept: number): boolean {
    const start = this.kin.start(concept);
    return this.kin.pool[start] === 0;
  }

  /** The two concepts have a parent in common. */
  areSiblings(one: number, other: number): boolean {
    const mine = this.kin.start(one);
    const theirs = this.kin.start(other);
    const { pool } = this.kin;
    for (let i = 1; i <= (pool[mine] as number); i++) for (let k = 1; k <= (pool[theirs] as number); k++) if (pool[mine + i] === pool[theirs + k]) return true;
    return false;
  }
}
