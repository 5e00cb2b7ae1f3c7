/** A file in, a file out, and nothing lost on the way. */
import { realpath } from 'node:fs/promises';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { builtInTaxonomy } from '../taxonomy/built-in.js';
import { type Checkpoint, type Totals, earlierRun } from './checkpoint.js';
import type { Chunk, OutputFormat } from './chunk.js';
import { columnsOf } from './columns.js';
import { BatchError } from './errors.js';
import type { InputFormat } from './input/format.js';
import { type Source, openSource } from './input/source.js';
import { byLines } from './line-buffered.js';
import { type TagOptions, fullOptions } from './options.js';
import { inOrder } from './ordered.js';
import { type Pool, createPool } from './pool.js';
import { type Finished, OutputWriter } from './output-writer.js';
import type { ByteStream } from './sink.js';

/** What to tag and where to write it. */
export interface TagFileOptions extends TagOptions {
  /** A path, or bytes. */
  readonly input: string | AsyncIterable<Uint8Array | string>;
  /** A path, or a stream; only a path can be resumed. */
  readonly output: string | ByteStream;
  /** Where records go that cannot be tagged: NDJSON with line and reason. The file is made when there are any. */
  readonly rejects: string;
  /** Default: told by content and name. */
  readonly inputFormat?: InputFormat | undefined;
  /** Default: 'ndjson'. */
  readonly outputFormat?: OutputFormat | undefined;
  /** Fields of the records to keep. Default: all. */
  readonly fields?: readonly string[] | undefined;
  /** Default: the built-in one. */
  readonly taxonomy?: Taxonomy | undefined;
  /** Threads; 0: none. Default: as many as the machine has cores, at most 8; none for a small file. */
  readonly workers?: number | undefined;
  /** Tag and write each record as soon as it has come: for filters. No threads; NDJSON in only. Default: false. */
  readonly lineBuffered?: boolean | undefined;
  /** Go on where an earlier run stopped, if one did. Default: false. */
  readonly resume?: boolean | undefined;
  /** Begin anew although an earlier run stopped. Default: false. */
  readonly restart?: boolean | undefined;
  /** Longer records are set aside. Default: 10 MB. */
  readonly mostRecordBytes?: number | undefined;
  /** Seconds between checkpoints. Default: 1. */
  readonly checkpointSeconds?: number | undefined;
  /** Ends the run in good order. */
  readonly signal?: AbortSignal | undefined;
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

export const DEFAULT_MOST_RECORD_BYTES = 10_000_000;

/** Done before a thread has started. */
const SMALL_BYTES = 500_000;

/** What is done with each chunk on its way. */
function tagging(options: TagFileOptions, source: Source, writer: OutputWriter, pool: Pool): (chunk: Chunk) => Promise<Finished> {
  const tag = fullOptions(options);
  const { outputFormat: format = 'ndjson', fields } = options;
  return async (chunk) => {
    const header = format === 'csv' && !writer.columns ? columnsOf(fields ?? source.columns, chunk, tag.vectorOnly) : undefined;
    if (header) writer.columns = header.columns;
    const { end } = chunk;
    return { end, tagged: await pool.chunk(chunk, { tag, write: { format, fields, columns: writer.columns } }), header: header?.line };
  };
}

async function run(options: TagFileOptions, source: Source, writer: OutputWriter, pool: Pool): Promise<void> {
  const { position: start } = writer;
  const chunks = options.lineBuffered ? byLines(source.bytes, start, options.mostRecordBytes ?? DEFAULT_MOST_RECORD_BYTES) : source.chunks(start);
  await writer.begin();
  for await (const finished of inOrder(chunks, tagging(options, source, writer, pool), pool.inFlight, options.signal)) {
    await writer.take(finished);
    options.onProgress?.({ ...writer.totals, bytes: finished.end.offset - start.offset, share: source.share(finished.end) });
  }
  await writer.end(options.signal?.aborted !== true);
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

async function mustDiffer({ input, output, rejects }: TagFileOptions): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  const files = await Promise.all([input, output, rejects].filter((file) => typeof file === 'string').map(real));
  const twice = files.find((file, i) => files.indexOf(file) !== i && !file.startsWith('/dev/'));
  if (twice !== undefined) throw new BatchError(`'${twice}' would be both read and written, or written twice; name another file`);
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
  await mustDiffer(options);
  const { input, mostRecordBytes = DEFAULT_MOST_RECORD_BYTES } = options;
  const where = typeof input === 'string' ? { path: input, shown: `'${input}'` } : { stream: input, shown: 'standard input' };
  const live = options.lineBuffered === true;
  const source = await openSource({ ...where, live, format: options.inputFormat, mostRecordBytes });
  if (live && source.format !== 'ndjson') throw new BatchError(`${where.shown} is ${source.format}; only NDJSON comes line by line`);
  const job = await jobOf(options, source);
  const from = await earlierRun(options, job);
  const isSmall = typeof input === 'string' && (source.identity.size ?? Infinity) < SMALL_BYTES;
  const pool = await createPool({ taxonomy: options.taxonomy, workers: live ? 0 : (options.workers ?? (isSmall ? 0 : undefined)) });
  try {
    const { output, rejects, outputFormat: format = 'ndjson', checkpointSeconds } = options;
    const writer = await OutputWriter.open({ output, rejects, format, job, checkpointSeconds }, from);
    const start = writer.position;
    try {
      await run(options, source, writer, pool);
    } finally {
      await writer.close();
    }
    return {
      ...writer.totals,
      bytes: writer.position.offset - start.offset,
      seconds: (performance.now() - began) / 1000,
      interrupted: options.signal?.aborted === true,
      resumedAfter: from ? from.totals.records + from.totals.rejects : undefined,
    };
  } finally {
    await pool.close();
  }
}
