/** How much one document may take. Reading stops with a DocumentError ('too-large') at the first that is passed. */
export interface DocumentLimits {
  /** Size of the document in bytes; default 128 MB (134,217,728). Memory stays within about three times this and the text. */
  readonly bytes: number;
  /** Length of its text in UTF-16 units; default 16,777,216 (some five thousand pages). */
  readonly textLength: number;
  /** Size in bytes of what a DOCX unpacks to, the parts with its text; default 64 MB. */
  readonly unpackedBytes: number;
  /** Pages of a PDF; default 1,000. */
  readonly pages: number;
  /** Seconds for a PDF, the one format whose pages are programs; default 30. It is read in a thread that is then stopped. */
  readonly seconds: number;
  /**
   * Bytes by which the memory of the process may grow while a PDF is read, beyond three times the size of the PDF; default
   * 256 MB. It is looked at twenty times a second; a step of the parser that runs then is finished first, so that a
   * hostile PDF may reach several times as much (1.8 GB seen).
   */
  readonly memoryBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: DocumentLimits = {
  bytes: 128 * MEGABYTE,
  textLength: 16 * MEGABYTE,
  unpackedBytes: 64 * MEGABYTE,
  pages: 1000,
  seconds: 30,
  memoryBytes: 256 * MEGABYTE,
};

/** A size as a person says it. */
export function sizeWords(bytes: number): string {
  return bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${bytes} bytes`;
}
