import { createReadStream } from 'node:fs';
import { RunError, UsageError, cannotRead } from './errors.js';
import type { Io } from './io.js';
import { foreignFormat } from './foreign-formats.js';
import { decodeUtf8 } from './utf8.js';

/** A document as it was read. */
export interface InputText {
  /** File name, or 'standard input'. */
  readonly name: string;
  readonly text: string;
}

const STDIN = '-';
const MEGABYTE = 1024 * 1024;
/** Far above any document: a stop for endless devices and swapped arguments. */
const MOST_BYTES = 64 * MEGABYTE;

async function collect(chunks: AsyncIterable<Uint8Array | string>, shown: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > MOST_BYTES) throw new RunError(`${shown} is larger than ${MOST_BYTES / MEGABYTE} MB; give one document at a time`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function readBytes(file: string, shown: string, io: Io): Promise<Buffer> {
  try {
    return await collect(file === STDIN ? io.stdin : createReadStream(file), shown);
  } catch (error) {
    throw cannotRead(shown, error);
  }
}

function toText(bytes: Buffer, shown: string): string {
  const foreign = foreignFormat(bytes);
  if (foreign) throw new RunError(`${shown} is ${foreign.what}, not plain text; ${foreign.remedy}`);
  const decoded = decodeUtf8(bytes);
  if (typeof decoded === 'string') return decoded;
  throw new RunError(`${shown} is not UTF-8 (first wrong byte at offset ${decoded.wrongByte}); convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8`);
}

/**
 * Reads the text of one document from a file or from stdin.
 *
 * @param file path; '-' means stdin; without it stdin is read unless that is a terminal
 * @throws UsageError when there is nothing to read
 * @throws RunError when it cannot be read or is no UTF-8 text
 */
export async function readInput(file: string | undefined, io: Io): Promise<InputText> {
  if (file === '') throw new UsageError("the file name is empty; name a file, or '-' for standard input");
  if (file === undefined && io.stdin.isTTY) throw new UsageError('no text to read; name a file, or pipe a text in');
  const path = file ?? STDIN;
  const name = path === STDIN ? 'standard input' : path;
  const shown = path === STDIN ? name : `'${path}'`;
  return { name, text: toText(await readBytes(path, shown, io), shown) };
}
