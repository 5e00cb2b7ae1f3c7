/** Bytes to text: the encoding by its mark, by what the document says of itself, by its bytes. */

const CHUNK = 64 * 1024;

/** An encoding by a name that TextDecoder knows. */
export type Encoding = string;

/** The encoding that a byte order mark tells, or undefined. */
export function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** True when all bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // By pieces, so that no text as large as the document is made for a yes or no.
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** An encoding that was told by the bytes, and what has to be said of it. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  /** The end of a sentence that begins with the document's name. */
  readonly warning?: string;
}

/** The encoding of a text that names none: UTF-8, also when a few bytes of it are broken, or what old programs of the West wrote. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { encoding: marked };
  if (isUtf8(bytes)) return { encoding: 'utf-8' };
  let broken = 0;
  let whole = 0;
  for (const chunk of decodedChunks(bytes, 'utf-8')) {
    broken += chunk.match(/\ufffd/g)?.length ?? 0;
    whole += chunk.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  }
  return whole >= broken
    ? { encoding: 'utf-8', warning: `has ${broken} broken ${broken === 1 ? 'character' : 'characters'} of UTF-8, which came out as �` }
    : { encoding: 'windows-1252', warning: 'is no UTF-8; it was read as Windows-1252' };
}

/** A TextDecoder of a name that a document gave, or undefined when there is no such encoding. */
export function decoderNamed(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    return undefined;
  }
}

/** The text of bytes, without byte order mark. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The text of bytes piece by piece. */
export function* decodedChunks(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = decoderNamed(encoding) ?? new TextDecoder();
  for (let at = 0; at < bytes.length; at += CHUNK) yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  yield decoder.decode();
}
