/** A résumé and a posting held together, as every format shows them. */
import { type Comparison, compare } from '../../compare/index.js';
import type { Extraction } from '../../extractor.js';
import type { Taxonomy } from '../../taxonomy/taxonomy.js';

/** A document that has been read. */
export interface ReadDocument {
  /** File name, 'standard input', or what a record calls itself. */
  readonly name: string;
  readonly text: string;
  readonly extraction: Extraction;
}

/** How well one document's candidate fits the other's role. */
export interface Compared {
  readonly resume: ReadDocument;
  readonly posting: ReadDocument;
  readonly comparison: Comparison;
}

/** Holds a résumé against a posting. */
export function comparedOf(resume: ReadDocument, posting: ReadDocument, taxonomy: Taxonomy): Compared {
  return { resume, posting, comparison: compare(resume.extraction, posting.extraction, { taxonomy }) };
}
