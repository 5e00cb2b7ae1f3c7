import { type DocumentError, type DocumentLimits, readDocument } from '../../src/node/index.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The error with which a document is refused. */
export async function refusal(bytes: Uint8Array, name: string, limits: Partial<DocumentLimits> = {}): Promise<DocumentError> {
  try {
    await readDocument(bytes, { name, limits });
  } catch (error) {
    return error as DocumentError;
  }
  throw new Error(`${name} was read`);
}

/** The text of a document. */
export async function textOf(document: Uint8Array | string): Promise<string> {
  return (await readDocument(typeof document === 'string' ? bytesOf(document) : document)).text;
}
