/** A file in, a file out, and nothing lost on the way. */
import { realpath, rm } from 'node:fs/promises';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { builtInTaxonomy } from '../taxonomy/built-in.js';
import { type Checkpoint, type Totals, checkpointPath, difference, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.js';
import { type Chunk, type OutputFormat, type Position, START, type TaggedChunk } from './chunk.js';
import { columnsOf } from './columns.js';
import { BatchError } from './errors.js';
import type { InputFormat } from './input/format.js';
import { type Source, openSource } from './input/source.js';
import { byLines } from './line-buffered.js';
import { type TagOptions, fullOptions } from './options.js';
import { inOrder } from './ordered.js';
import { type Pool, createPool } from './pool.js';
import { type ByteStream, FileSink, type Sink, StreamSink } from './sink.js';
import type { WriteOptions } from './write-record.js';

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

const NONE: Totals = { records: 0, skills: 0, rejects: 0 };
const [LIST_START, LIST_SEPARATOR, LIST_END] = [Buffer.from('[\n'), Buffer.from(',\n'), Buffer.from('\n]\n')];

/** All that a run holds while it goes. */
class Run {
  private totals: Totals;
  private position: Position;
  private columns: readonly string[] | undefined;
  private lastCheckpoint = performance.now();

  constructor(
    private readonly job: Checkpoint['job'],
    private readonly options: TagFileOptions,
    private readonly source: Source,
    private readonly output: Sink,
    private readonly rejects: Sink,
    private readonly from: Checkpoint | undefined,
  ) {
    this.totals = from?.totals ?? NONE;
    this.position = from?.position ?? START;
    this.columns = from?.columns;
  }

  async go(pool: Pool): Promise<void> {
    const { options, source } = this;
    const format = options.outputFormat ?? 'ndjson';
    if (format === 'json' && this.output.size === 0) await this.output.write(LIST_START);
    const tag = fullOptions(options);
    const chunks = options.lineBuffered ? byLines(source.bytes, this.position, options.mostRecordBytes ?? DEFAULT_MOST_RECORD_BYTES) : source.chunks(this.position);
    await this.save();
    const work = async (chunk: Chunk): Promise<{ end: Position; tagged: TaggedChunk; header: string }> => {
      const header = format === 'csv' ? this.headerFor(chunk, tag.vectorOnly) : '';
      const write: WriteOptions = { format, fields: options.fields, columns: this.columns };
      return { end: chunk.end, tagged: await pool.chunk(chunk, { tag, write }), header };
    };
    for await (const { end, tagged, header } of inOrder(chunks, work, pool.inFlight, options.signal)) await this.take(end, tagged, header);
    if (options.signal?.aborted !== true && format === 'json') await this.output.write(this.totals.records > 0 ? LIST_END : Buffer.from(']\n'));
    await this.save();
  }

  result(began: number): Omit<TagFileResult, 'interrupted'> {
    return {
      ...this.totals,
      bytes: this.position.offset - (this.from?.position.offset ?? 0),
      seconds: (performance.now() - began) / 1000,
      resumedAfter: this.from ? this.from.totals.records + this.from.totals.rejects : undefined,
    };
  }

  /** Columns are those of the input, or of the records of the first chunk; the line that names them is written once. */
  private headerFor(chunk: Chunk, vectorOnly: boolean): string {
    if (this.columns) return '';
    const known = this.options.fields ?? this.source.columns;
    const found = columnsOf(known, chunk, vectorOnly);
    if (!found) return '';
    this.columns = found.columns;
    return found.header;
  }

  private async take(end: Position, { output, records, skills, rejects }: TaggedChunk, header: string): Promise<void> {
    const { totals, options } = this;
    if (rejects.length > 0) await this.rejects.write(Buffer.from(rejects.map((reject) => `${JSON.stringify(reject)}\n`).join('')));
    if (header !== '') await this.output.write(Buffer.from(header));
    if (options.outputFormat === 'json' && records > 0 && totals.records > 0) await this.output.write(LIST_SEPARATOR);
    await this.output.write(output);
    this.position = end;
    this.totals = { records: totals.records + records, skills: totals.skills + skills, rejects: totals.rejects + rejects.length };
    if (performance.now() - this.lastCheckpoint > (options.checkpointSeconds ?? 1) * 1000) await this.save();
    options.onProgress?.({ ...this.totals, bytes: end.offset - (this.from?.position.offset ?? 0), share: this.source.share(end) });
  }

  /** Output and rejects first, then the checkpoint: what it vouches for is on the disk. */
  private async save(): Promise<void> {
    const { options, output, rejects, job, position, totals, columns } = this;
    if (typeof options.output !== 'string') return;
    await rejects.sync();
    await output.sync();
    await writeCheckpoint(checkpointPath(options.output), { job, position, outputBytes: output.size, rejectBytes: rejects.size, totals, columns });
    this.lastCheckpoint = performance.now();
  }
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

async function earlier(options: TagFileOptions, job: Checkpoint['job']): Promise<Checkpoint | undefined> {
  if (typeof options.output !== 'string') return undefined;
  const found = await readCheckpoint(checkpointPath(options.output));
  if (!found || options.restart) return undefined;
  if (!options.resume) throw new BatchError(`an earlier run into '${options.output}' was stopped; add --resume to go on, or --restart to begin anew`);
  const differs = difference(found.job, JSON.parse(JSON.stringify(job)) as Checkpoint['job']);
  if (differs !== undefined) throw new BatchError(`cannot go on with '${options.output}': ${differs}; run it as before, or add --restart to begin anew`);
  return found;
}

async function sinks(options: TagFileOptions, from: Checkpoint | undefined): Promise<[output: Sink, rejects: Sink]> {
  const { output, rejects } = options;
  if (from && typeof output === 'string') {
    return [await FileSink.continue(output, from.outputBytes), from.rejectBytes > 0 ? await FileSink.continue(rejects, from.rejectBytes) : await fresh(rejects)];
  }
  return [typeof output === 'string' ? await FileSink.create(output) : new StreamSink(output), await fresh(rejects)];
}

async function mustDiffer({ input, output, rejects }: TagFileOptions): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  const files = await Promise.all([input, output, rejects].filter((file) => typeof file === 'string').map(real));
  const twice = files.find((file, i) => files.indexOf(file) !== i && !file.startsWith('/dev/'));
  if (twice !== undefined) throw new BatchError(`'${twice}' would be both read and written, or written twice; name another file`);
}

async function fresh(path: string): Promise<Sink> {
  await rm(path, { force: true });
  return FileSink.lazy(path);
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
  const from = await earlier(options, job);
  const [output, rejects] = await sinks(options, from);
  const isSmall = typeof input === 'string' && (source.identity.size ?? Infinity) < SMALL_BYTES;
  const pool = await createPool({ taxonomy: options.taxonomy, workers: live ? 0 : (options.workers ?? (isSmall ? 0 : undefined)) });
  const run = new Run(job, options, source, output, rejects, from);
  try {
    await run.go(pool);
    const interrupted = options.signal?.aborted === true;
    if (!interrupted && typeof options.output === 'string') await removeCheckpoint(checkpointPath(options.output));
    return { ...run.result(began), interrupted };
  } finally {
    await Promise.all([output.close(), rejects.close(), pool.close()]);
  }
}
