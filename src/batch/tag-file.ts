/** A file in, a file out, and nothing lost on the way. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { builtInTaxonomy } from '../taxonomy/built-in.js';
import { type Checkpoint, type Totals, earlierRun } from './checkpoint.js';
import type { Chunk } from './chunk.js';
import { columnsOf } from './columns.js';
import { BatchError } from './errors.js';
import { type Source, openInput } from './input/source.js';
import { byLines } from './line-buffered.js';
import { DEFAULT_MOST_RECORD_BYTES, type RecordOptions, fullOptions } from './options.js';
import { inOrder } from './ordered.js';
import { type Pool, createPool } from './pool.js';
import { type Finished, OutputWriter } from './output-writer.js';
import type { ByteStream } from './sink.js';

/** What to tag and where to write it. */
export interface TagFileOptions extends RecordOptions {
  /** A path, or a stream; only a path can be resumed. */
  readonly output: string | ByteStream;
  /** Where records go that cannot be tagged: NDJSON with line and reason. The file is made when there are any. */
  readonly rejects: string;
  /** Threads; 0: none. Default: as many as the machine has cores, at most 8; none for a small file. */
  readonly workers?: number | undefined;
  /** Tag and write each record as soon as it has come: for filters. No threads; NDJSON in only. Default: false. */
  readonly lineBuffered?: boolean | undefined;
  /** Go on where an earlier run stopped, if one did. Default: false. */
  readonly resume?: boolean | undefined;
  /** Begin anew although an earlier run stopped. Default: false. */
  readonly restart?: boolean | undefined;
  /** Seconds between checkpoints. Default: 1. */
  readonly checkpointSeconds?: number | undefined;
  /** Called whenever something was written. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** How far a run is. */
export interface Progress extends Totals {
  /** Bytes read in this run: of unpacked NDJSON; of other formats, of their records as JSON. */
  readonly bytes: number;
  /** Of the input, in [0, 1]; undefined when nobody knows. */
  readonly share: number | undefined;
}

/** How a run ended. */
export interface TagFileResult extends Totals {
  /** Bytes read in this run; see {@link Progress}. */
  readonly bytes: number;
  /** Wall time of this run. */
  readonly seconds: number;
  /** The signal ended it; the rest is still to do. */
  readonly interrupted: boolean;
  /** Records of earlier runs that this one went on from; undefined when it began anew. */
  readonly resumedAfter: number | undefined;
}

/** Done before a thread has started. */
const SMALL_BYTES = 500_000;

/** What is done with each chunk on its way. */
function tagging(options: TagFileOptions, source: Source, writer: OutputWriter, pool: Pool): (chunk: Chunk) => Promise<Finished> {
  const tag = fullOptions(options);
  const { outputFormat: format = 'ndjson', fields } = options;
  let known = writer.columns;
  return async (chunk) => {
    const columns = format === 'csv' && !known ? columnsOf(fields ?? source.columns, chunk, tag.vectorOnly) : undefined;
    known ??= columns?.columns;
    const { end } = chunk;
    return { end, tagged: await pool.chunk(chunk, { tag, write: { format, fields, columns: known } }), columns };
  };
}

/** @returns false when the signal ended it before all was done */
async function run(options: TagFileOptions, source: Source, writer: OutputWriter, pool: Pool): Promise<boolean> {
  const { position: start } = writer;
  const chunks = options.lineBuffered ? byLines(source.bytes, start, options.mostRecordBytes ?? DEFAULT_MOST_RECORD_BYTES) : source.chunks(start);
  await writer.begin();
  for await (const finished of inOrder(chunks, tagging(options, source, writer, pool), pool.inFlight, options.signal)) {
    await writer.take(finished);
    options.onProgress?.({ ...writer.totals, bytes: finished.end.offset - start.offset, share: source.share(finished.end) });
  }
  // Asked once: a signal that comes later finds all done.
  const complete = options.signal?.aborted !== true;
  await writer.end(complete);
  return complete;
}

async function jobOf(options: TagFileOptions, source: Source): Promise<Checkpoint['job']> {
  const { name, version } = options.taxonomy ?? (await builtInTaxonomy());
  const { outputFormat = 'ndjson', fields, mostRecordBytes = DEFAULT_MOST_RECORD_BYTES } = options;
  return {
    'the size of the input': source.identity.size,
    'the time of the input': source.identity.modified,
    'the beginning of the input': source.identity.head,
    'the input format': source.format,
    'the taxonomy': `${name} ${version}`,
    ...fullOptions(options),
    outputFormat,
    fields,
    mostRecordBytes,
    rejects: options.rejects,
  };
}

/** @throws BatchError when two of the files are the same */
export async function mustDiffer(...files: ReadonlyArray<string | object>): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  const paths = await Promise.all(files.filter((file) => typeof file === 'string').map(real));
  const twice = paths.find((path, i) => paths.indexOf(path) !== i && !path.startsWith('/dev/'));
  if (twice !== undefined) throw new BatchError(`'${twice}' would be both read and written, or written twice; name another file`);
}

async function tagSource(options: TagFileOptions, source: Source, began: number): Promise<TagFileResult> {
  const { input, output, rejects, outputFormat: format = 'ndjson', checkpointSeconds, lineBuffered: live = false, mostRecordBytes = DEFAULT_MOST_RECORD_BYTES } = options;
  if (live && source.format !== 'ndjson') throw new BatchError(`${source.shown} is ${source.format}; only NDJSON comes line by line`);
  const job = await jobOf(options, source);
  const from = await earlierRun(options, job);
  const isSmall = typeof input === 'string' && (source.identity.size ?? Infinity) < SMALL_BYTES;
  const workers = live ? 0 : (options.workers ?? (isSmall ? 0 : undefined));
  const pool = await createPool({ taxonomy: options.taxonomy, workers, mostRecordBytes });
  try {
    const writer = await OutputWriter.open({ output, rejects, format, job, checkpointSeconds }, from);
    const start = writer.position;
    try {
      const complete = await run(options, source, writer, pool);
      return {
        ...writer.totals,
        bytes: writer.position.offset - start.offset,
        seconds: (performance.now() - began) / 1000,
        interrupted: !complete,
        resumedAfter: from ? from.totals.records + from.totals.rejects : undefined,
      };
    } finally {
      await writer.close();
    }
  } finally {
    await pool.close();
  }
}

/**
 * Tags all records of an input. What cannot be tagged goes to the rejects file; order is kept; memory does not grow with
 * the input. When it is stopped, however abruptly, the same call with `resume: true` goes on, and in the end the files
 * are the same, byte for byte, as if it had not been stopped.
 *
 * @throws BatchError when input or output fail; what was written stays and can be resumed
 */
export async function tagFile(options: TagFileOptions): Promise<TagFileResult> {
  const began = performance.now();
  await mustDiffer(options.input, options.output, options.rejects);
  const source = await openInput(options, options.lineBuffered);
  try {
    return await tagSource(options, source, began);
  } finally {
    source.close();
  }
}
