/** Rows of a Parquet file as records. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BatchError } from '../errors.js';
import type { Bytes } from './bytes.js';
import type { Item } from './items.js';
import { KEPT_OF_LONG, tooLong } from './long-record.js';

/** Rows are decoded in batches of about this many bytes. */
const BATCH_BYTES = 32e6;

/** Whole numbers that a JSON number cannot hold exactly become strings. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

function itemOf(record: object, line: number, most: number): Item {
  const json = Buffer.from(JSON.stringify(record, plain));
  if (json.length <= most) return { line, json };
  return { line, reason: tooLong(most), record: json.toString('utf8', 0, Math.min(KEPT_OF_LONG, most)), length: json.length };
}

/** Runs something on a file, which is a temporary one when there are only bytes: Parquet is read from its end. */
export async function* withFile<T>(path: string | undefined, bytes: Bytes, read: (path: string) => AsyncIterable<T>): AsyncGenerator<T> {
  if (path !== undefined) {
    yield* read(path);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'skillvec-'));
  try {
    const copy = join(folder, 'input.parquet');
    await pipeline(bytes, createWriteStream(copy));
    yield* read(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The rows from one on.
 *
 * @param from rows to leave out at the beginning
 * @param most bytes of a row as JSON; longer ones are set aside
 */
export async function* parquetItems(path: string, from: number, most: number, shown: string): AsyncGenerator<Item> {
  const [{ asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects }, { compressors }] = await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    let groupStart = 0;
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows);
      const batch = Math.max(1, Math.ceil(rows / Math.max(1, Math.ceil(Number(group.total_byte_size) / BATCH_BYTES))));
      for (let first = Math.max(0, from - groupStart); first < rows; first += batch) {
        const rowStart = groupStart + first;
        const rowEnd = groupStart + Math.min(rows, first + batch);
        const records = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd, useOffsetIndex: true });
        for (const [i, record] of records.entries()) yield itemOf(record, rowStart + i + 1, most);
      }
      groupStart += rows;
    }
  } catch (error) {
    throw new BatchError(`${shown} cannot be read as Parquet: ${error instanceof Error ? error.message : String(error)}`);
  }
}
