/** The best of many documents for one. */
import { RoleIndex } from '../../compare/index.js';
import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import { type Compared, type ReadDocument, comparedOf } from './compared.js';

/** What is ranked. */
export type RankedKind = 'postings' | 'resumes';

/** What came of ranking. */
export interface Ranking {
  /** What the others were ranked for. */
  readonly subject: ReadDocument;
  readonly of: RankedKind;
  /** Documents that were read. */
  readonly read: number;
  /** Of those, how many have nothing to do with the subject: no skill in common and no relative of one. */
  readonly apart: number;
  /** Documents that could not be read. */
  readonly setAside: number;
  /** Best first. */
  readonly best: readonly Compared[];
}

/** So many are compared skill by skill. */
const SHORTLIST = 100;
/** So many are read before those that cannot be among the best are let go. */
const BATCH = 1000;
/** Of the number of a document, so that numbers sort as they count: of equals the first is kept. */
const DIGITS = 12;

/**
 * Keeps the best of the documents that it is given, by the index's score, which does not depend on what else there is:
 * so those that fall behind can be let go at once, and memory does not grow with the number of documents.
 */
export class Shortlist {
  private readonly documents = new Map<string, ReadDocument>();
  private readonly index: RoleIndex;
  private readonly size: number;
  private read = 0;
  private apart = 0;

  /** @param limit how many will be shown */
  constructor(
    private readonly subject: ReadDocument,
    private readonly of: RankedKind,
    private readonly taxonomy: Taxonomy,
    private readonly limit: number,
  ) {
    this.size = Math.max(SHORTLIST, limit);
    this.index = RoleIndex.from([], { scoring: of === 'postings' ? 'entry-coverage' : 'query-coverage', taxonomy });
  }

  add(document: ReadDocument): void {
    const id = String(this.read++).padStart(DIGITS, '0');
    this.documents.set(id, document);
    this.index.add({ id, vector: document.extraction.vector });
    if (this.documents.size >= this.size + BATCH) this.trim();
  }

  ranking(setAside: number): Ranking {
    this.trim();
    const { subject, of, taxonomy, read } = this;
    const compared = [...this.documents.values()].map((document) => (of === 'postings' ? comparedOf(subject, document, taxonomy) : comparedOf(document, subject, taxonomy)));
    // Sorting is stable: equals stay as they were given.
    const best = compared.sort((a, b) => (b.comparison.score ?? 0) - (a.comparison.score ?? 0)).slice(0, this.limit);
    return { subject, of, read, apart: this.apart, setAside, best };
  }

  /** Lets all go but the best. */
  private trim(): void {
    const ranked = this.index.rank(this.subject.extraction.vector, { limit: Infinity, relatives: { taxonomy: this.taxonomy } });
    const known = new Set(ranked.map(({ id }) => id));
    const kept = new Set(ranked.slice(0, this.size).map(({ id }) => id));
    for (const id of [...this.documents.keys()]) {
      if (kept.has(id)) continue;
      if (!known.has(id)) this.apart++;
      this.documents.delete(id);
      this.index.remove(id);
    }
  }
}
