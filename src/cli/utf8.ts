function startsWell(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

/** Halves its way to the longest start that decodes; the sequence after its last whole character is the wrong one. */
function wrongByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startsWell(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  return Buffer.byteLength(startsWell(bytes, good) ?? '');
}

/** Decodes UTF-8 without its byte order mark, or tells where the first byte stands that is none. */
export function decodeUtf8(bytes: Uint8Array): string | { readonly wrongByte: number } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { wrongByte: wrongByte(bytes) };
  }
}
