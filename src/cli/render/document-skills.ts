import type { Extraction } from '../../extractor.js';

/** A document and the skills of it that are to be shown. */
export interface DocumentSkills {
  /** File name, or 'standard input'. */
  readonly name: string;
  readonly text: string;
  readonly extraction: Extraction;
  /** How many skills the document has; more than are shown when the user asked for some only. */
  readonly found: number;
  /** The user asked for reasons. */
  readonly explained?: boolean;
}
