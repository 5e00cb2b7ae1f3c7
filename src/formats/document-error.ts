/** Why a document cannot be read. */
export type DocumentErrorCode =
  /** It is longer, larger when unpacked, or slower to read than the limits allow. */
  | 'too-large'
  /** It opens only with a password. */
  | 'encrypted'
  /** It breaks the rules of its own format. */
  | 'damaged'
  /** Its pages hold no text, only pictures or drawings. */
  | 'scanned'
  /** It is of a format that is not read. */
  | 'unsupported'
  /** The package that reads the format is not installed. */
  | 'missing-package';

/** A document cannot be read: which, why, and what to do about it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  /**
   * @param file name of the document, as the caller gave it
   * @param reason a predicate: "is encrypted"
   * @param remedy what to do: "save it without a password"
   */
  constructor(
    readonly file: string,
    readonly code: DocumentErrorCode,
    readonly reason: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${file} ${reason}; ${remedy}`, options);
  }
}
