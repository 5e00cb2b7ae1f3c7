/** Which skills are surely in a document, and which are their relatives in the taxonomy. */
import type { KinTable } from '../taxonomy/kin.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** Bits of a mark: it is surely there; it is a relative of one that is; it is a parent of one. */
const CERTAIN = 1;
const NEAR = 2;
const PARENT = 4;
const MARK_BITS = 3;
/** A mark has room for so many documents: a table of single bytes stays near, and clearing it now and then costs nothing. */
const LAST_DOCUMENT = 31;

/**
 * Marks of one document over the concepts of a taxonomy. A mark has the number of the document, so that nothing needs to
 * be cleared from one document to the next.
 */
export class Relatives {
  private readonly kin: KinTable;
  /** Concept → number of the document that marked it last, and the marks. */
  private readonly marks: Uint8Array;
  private document = 0;

  constructor(taxonomy: Taxonomy) {
    this.kin = taxonomy.kin();
    this.marks = new Uint8Array(taxonomy.size);
  }

  /** Forgets the document before. */
  begin(): void {
    if (this.document === LAST_DOCUMENT) this.marks.fill((this.document = 0));
    this.document++;
  }

  /** Notes a concept as surely in the document. */
  add(concept: number): void {
    if ((this.marksOf(concept) & CERTAIN) !== 0) return;
    this.mark(concept, CERTAIN);
    let at = this.kin.start(concept);
    const { pool } = this.kin;
    for (let list = 0; list < 3; list++) {
      const end = at + 1 + (pool[at] as number);
      for (at++; at < end; at++) this.mark(pool[at] as number, list === 0 ? NEAR | PARENT : NEAR);
    }
  }

  /** A relative of the concept is surely in the document: a child, a neighbour, a sibling. */
  has(concept: number): boolean {
    const marks = this.marksOf(concept);
    if ((marks & PARENT) !== 0 || (marks & (NEAR | CERTAIN)) === NEAR) return true;
    const start = this.kin.start(concept);
    const { pool } = this.kin;
    const related = start + 1 + (pool[start] as number);
    return this.anyNear(pool, start) || this.anyNear(pool, related);
  }

  private anyNear(pool: Int32Array, list: number): boolean {
    const end = list + 1 + (pool[list] as number);
    for (let at = list + 1; at < end; at++) {
      const index = pool[at] as number;
      if ((this.marksOf(index) & (NEAR | CERTAIN)) !== 0 && !this.isTop(index)) return true;
    }
    return false;
  }

  private marksOf(concept: number): number {
    const mark = this.marks[concept] as number;
    return mark >>> MARK_BITS === this.document ? mark & (CERTAIN | NEAR | PARENT) : 0;
  }

  private mark(concept: number, marks: number): void {
    this.marks[concept] = (this.document << MARK_BITS) | this.marksOf(concept) | marks;
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
