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

/** The encoding of a text that names none: what old programs of the West wrote when it is no UTF-8. */
export function guessedEncoding(bytes: Uint8Array): Encoding {
  return markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
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
export function decode(bytes: Uint8Array, encoding: Encoding = guessedEncoding(bytes)): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The text of bytes piece by piece. */
export function* decodedChunks(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = decoderNamed(encoding) ?? new TextDecoder();
  for (let at = 0; at < bytes.length; at += CHUNK) yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  yield decoder.decode();
}
