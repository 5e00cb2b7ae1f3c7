/** Any input as chunks. */
import type { Chunk, Position } from '../chunk.js';
import { DEFAULT_MOST_RECORD_BYTES, type RecordOptions } from '../options.js';
import { type ByteSource, type Bytes, type InputIdentity, type OpenBytes, openBytes, seekBytes, skipBytes } from './bytes.js';
import { openCsv } from './csv.js';
import { type InputFormat, formatOf } from './format.js';
import { itemChunks } from './items.js';
import { jsonItems } from './json-array.js';
import { ndjsonChunks } from './ndjson.js';
import { parquetItems, withFile } from './parquet.js';

/** What is read, and how. */
export interface SourceOptions extends ByteSource {
  /** Default: told by content and name. */
  readonly format?: InputFormat | undefined;
  /** Bytes; longer records are set aside. */
  readonly mostRecordBytes: number;
}

/** An input that is open. */
export interface Source {
  /** As messages name it. */
  readonly shown: string;
  readonly format: InputFormat;
  readonly identity: InputIdentity;
  /** Columns of CSV. */
  readonly columns: readonly string[] | undefined;
  /** The unpacked bytes, for those who cut them themselves. */
  readonly bytes: Bytes;
  /** Share of the input that lies before a position, in [0, 1]; undefined when nobody knows. */
  share(position: Position): number | undefined;
  /** To be called once. */
  chunks(from: Position): AsyncIterable<Chunk>;
  /** Lets go of the input. Nobody waits for that: a stream may be waiting for its next byte. */
  close(): void;
}

/** Large enough that handing over costs nothing, small enough that threads share the work evenly. */
const CHUNK_BYTES = 262_144;

/**
 * Opens an input.
 *
 * @throws BatchError when it cannot be read or its format cannot be told
 */
export async function openSource(options: SourceOptions): Promise<Source> {
  const opened = await openBytes(options);
  try {
    return await sourceOf(opened, options);
  } catch (error) {
    void opened.close().catch(() => undefined);
    throw error;
  }
}

async function sourceOf({ bytes, head, packed, identity, done, close }: OpenBytes, options: SourceOptions): Promise<Source> {
  const { path, shown, mostRecordBytes: record } = options;
  const format = options.format ?? formatOf(head, path ?? '', shown);
  const sizes = { chunk: Math.min(CHUNK_BYTES, record), record };
  const csv = format === 'csv' && head.length > 0 ? await openCsv(bytes, record, shown) : undefined;
  const canSeek = path !== undefined && !packed && identity.size !== undefined;
  const chunks = async function* (from: Position): AsyncGenerator<Chunk> {
    try {
      switch (format) {
        case 'ndjson':
          yield* ndjsonChunks(from.offset === 0 ? bytes : canSeek ? seekBytes(path, from.offset, shown) : skipBytes(bytes, from.offset), from, sizes);
          return;
        case 'json':
          yield* itemChunks(jsonItems(bytes, record, shown), from, sizes);
          return;
        case 'csv':
          if (csv) yield* itemChunks(csv.items, from, sizes);
          return;
        case 'parquet':
          yield* withFile(canSeek ? path : undefined, bytes, (file) =>
            shifted(itemChunks(parquetItems(file, from.records, record, shown), { ...from, records: 0 }, sizes), from.records),
          );
      }
    } finally {
      await close();
    }
  };
  const share = ({ offset }: Position): number | undefined => {
    if (!identity.size || format === 'parquet') return undefined;
    return Math.min(1, (format === 'ndjson' && canSeek ? offset : done()) / identity.size);
  };
  return { shown, format, identity, columns: csv?.columns, bytes, share, chunks, close: () => void close().catch(() => undefined) };
}

/** Opens the input that somebody named: a path, or bytes. */
export function openInput({ input, inputFormat, mostRecordBytes = DEFAULT_MOST_RECORD_BYTES }: RecordOptions, live = false): Promise<Source> {
  const where = typeof input === 'string' ? { path: input, shown: `'${input}'` } : { stream: input, shown: 'standard input' };
  return openSource({ ...where, live, format: inputFormat, mostRecordBytes });
}

async function* shifted(chunks: AsyncIterable<Chunk>, records: number): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) yield { ...chunk, end: { ...chunk.end, records: chunk.end.records + records } };
}
