import { createReadStream } from 'node:fs';
import { linesOf } from '../../node/lines.js';
import { type TaggedRecord, isRefused, taggedRecord } from '../../report/index.js';
import { RunError, UsageError, cannotRead } from '../errors.js';
import { type Io, note } from '../io.js';

const STDIN = '-';
const MOST_NOTES = 5;

function recordOf(line: string): TaggedRecord | { readonly reason: string } {
  try {
    return taggedRecord(JSON.parse(line));
  } catch {
    return { reason: 'is no JSON; give one record a line (NDJSON)' };
  }
}

/** What was read. */
export interface Reading {
  readonly records: number;
  /** Lines that hold no tagged record, or none that could be counted. */
  readonly leftOut: number;
}

/** The name of an input as the report shows it. */
export function sourceName(file: string | undefined): string {
  return file === undefined || file === STDIN ? 'standard input' : file;
}

function inputOf(file: string | undefined, io: Io): AsyncIterable<Uint8Array | string> {
  if (file === '') throw new UsageError("the file name is empty; name a file, or '-' for standard input");
  if (file === undefined && io.stdin.isTTY) throw new UsageError('nothing to read; name a file of tagged postings, or pipe one in');
  return file === undefined || file === STDIN ? io.stdin : createReadStream(file);
}

function isBrokenGzip(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^Z_/.test(error.code);
}

async function* numberedRecords(file: string | undefined, io: Io): AsyncGenerator<{ line: number; record: TaggedRecord | { readonly reason: string } }> {
  let line = 0;
  for await (const text of linesOf(inputOf(file, io))) {
    line++;
    const content = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (content.trim() !== '') yield { line, record: recordOf(content) };
  }
}

/**
 * Hands over the tagged records of a file or of stdin, one by one; notes on stderr what is left out and why.
 *
 * @param file path; '-' or nothing means stdin
 * @throws UsageError when there is nothing to read
 * @throws RunError when it cannot be read or holds no tagged record
 */
export async function readTagged(file: string | undefined, io: Io, visit: (record: TaggedRecord) => void): Promise<Reading> {
  const name = sourceName(file);
  let records = 0;
  let leftOut = 0;
  try {
    for await (const { line, record } of numberedRecords(file, io)) {
      if (isRefused(record)) {
        if (++leftOut <= MOST_NOTES) note(io, `${name}:${line} ${record.reason}; it is left out`);
      } else {
        records++;
        visit(record);
      }
    }
  } catch (error) {
    if (isBrokenGzip(error)) throw new RunError(`${name} is broken gzip after ${records} records (${(error as Error).message}); pack it again`);
    throw cannotRead(file === undefined || file === STDIN ? name : `'${name}'`, error);
  }
  if (leftOut > MOST_NOTES) note(io, `${leftOut} lines are left out`);
  if (records === 0) throw new RunError(`${name} holds no tagged postings; make them with: skillvec tag postings.ndjson`);
  return { records, leftOut };
}
