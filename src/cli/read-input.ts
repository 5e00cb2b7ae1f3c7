import { createReadStream } from 'node:fs';
import { DocumentError } from '../formats/document-error.js';
import { DEFAULT_LIMITS } from '../formats/limits.js';
import type { DocumentText } from '../formats/document.js';
import { readDocument } from '../formats/read-document.js';
import { decode, guessEncoding } from '../formats/decoding.js';
import { binaryFormat } from '../formats/foreign-formats.js';
import { RunError, UsageError, cannotRead } from './errors.js';
import { type Io, note } from './io.js';

/** A document as it was read. */
export interface InputText {
  /** File name, or 'standard input'. */
  readonly name: string;
  readonly text: string;
}

/** Bytes as they were read. */
interface Input {
  readonly name: string;
  /** Its name as messages show it. */
  readonly shown: string;
  readonly bytes: Buffer;
}

const STDIN = '-';
const MEGABYTE = 1024 * 1024;
/** Far above any document: a stop for endless devices and swapped arguments. */
const MOST_BYTES = DEFAULT_LIMITS.bytes;

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

async function readBytes(file: string | undefined, io: Io): Promise<Input> {
  if (file === '') throw new UsageError("the file name is empty; name a file, or '-' for standard input");
  if (file === undefined && io.stdin.isTTY) throw new UsageError('no text to read; name a file, or pipe a text in');
  const path = file ?? STDIN;
  const name = path === STDIN ? 'standard input' : path;
  const shown = path === STDIN ? name : `'${path}'`;
  try {
    return { name, shown, bytes: await collect(path === STDIN ? io.stdin : createReadStream(path), shown) };
  } catch (error) {
    throw cannotRead(shown, error);
  }
}

/**
 * Reads a plain text, such as a table, from a file or from stdin: UTF-8, UTF-16 with byte order mark, or Windows-1252.
 *
 * @param file path; '-' means stdin; without it stdin is read unless that is a terminal
 * @throws UsageError when there is nothing to read
 * @throws RunError when it cannot be read or is no text
 */
export async function readInput(file: string | undefined, io: Io): Promise<InputText> {
  const { name, shown, bytes } = await readBytes(file, io);
  const binary = binaryFormat(bytes);
  if (binary) throw new RunError(`${shown} is ${binary.what}, not plain text; ${binary.remedy}`);
  const { encoding, warning } = guessEncoding(bytes);
  if (warning !== undefined) note(io, `${shown} ${warning}`);
  return { name, text: decode(bytes, encoding) };
}

/**
 * Reads one document of any format from a file or from stdin, and notes what there is to say of it.
 *
 * @param file path; '-' means stdin; without it stdin is read unless that is a terminal
 * @throws UsageError when there is nothing to read
 * @throws RunError when it cannot be read
 */
export async function readInputDocument(file: string | undefined, io: Io): Promise<InputText & DocumentText> {
  const { name, shown, bytes } = await readBytes(file, io);
  try {
    const document = await readDocument(bytes, { name });
    for (const warning of document.warnings) note(io, `${shown} ${warning}`);
    return { name, ...document };
  } catch (error) {
    if (error instanceof DocumentError) throw new RunError(`${shown} ${error.reason}; ${error.remedy}`);
    throw error;
  }
}
