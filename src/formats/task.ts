import { DocumentError, type DocumentErrorCode } from './document-error.js';
import { DEFAULT_LIMITS, type DocumentLimits } from './limits.js';

const LONGEST_WARNINGS = 20;

/** The reading of one document: its name, its limits, and what has to be said of it. */
export class Task {
  readonly limits: DocumentLimits;
  private readonly said = new Set<string>();

  constructor(
    readonly name: string,
    limits: Partial<DocumentLimits> = {},
  ) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
  }

  get warnings(): string[] {
    return [...this.said].slice(0, LONGEST_WARNINGS);
  }

  /** Notes what was left out, guessed or tolerated. */
  warn(what: string): void {
    this.said.add(what);
  }

  /** The error that ends the reading. */
  error(code: DocumentErrorCode, reason: string, remedy: string, cause?: unknown): DocumentError {
    return new DocumentError(this.name, code, reason, remedy, cause === undefined ? undefined : { cause });
  }

  /** @throws DocumentError when a text is longer than the limit */
  checkTextLength(length: number): void {
    const { textLength } = this.limits;
    if (length > textLength) throw this.error('too-large', `holds more than ${textLength} characters of text`, 'split it, or raise the limit textLength');
  }
}
