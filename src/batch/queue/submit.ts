import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { builtInTaxonomy } from '../../taxonomy/built-in.js';
import { type Chunk, START } from '../chunk.js';
import { type Columns, columnsOf } from '../columns.js';
import { BatchError } from '../errors.js';
import { type Source, openInput } from '../input/source.js';
import { DEFAULT_MOST_RECORD_BYTES, type RecordOptions, fullOptions } from '../options.js';
import { type ChunkJob, type Connection, type QueueOptions, connect } from './redis.js';
import { type Run, hasResult, jobId, keepResult, noteChunk, noteRun, noteSubmitted, pack } from './runs.js';

/** What to submit. */
export interface SubmitOptions extends QueueOptions, RecordOptions {
  /** Name of the run. Default: made of the file's name, its content and the options; the same for the same. */
  readonly run?: string | undefined;
  /** How often a chunk is tried when workers fail, with growing pauses. Default: 10. */
  readonly attempts?: number | undefined;
}

/** What was submitted. */
export interface Submitted {
  readonly run: string;
  readonly chunks: number;
  /** False: the signal ended it before all was in the queue. */
  readonly complete: boolean;
}

const JOBS_AT_ONCE = 20;
const FIRST_PAUSE_MS = 500;
const DEFAULT_ATTEMPTS = 10;

function runName(options: SubmitOptions, run: Run): string {
  const base = typeof options.input === 'string' ? basename(options.input).replace(/[^\w.-]+/g, '_') : 'stdin';
  return `${base}-${createHash('sha256').update(JSON.stringify(run)).digest('hex').slice(0, 8)}`;
}

async function runOf(options: SubmitOptions, source: Source, columns: Columns | undefined): Promise<Run> {
  const { name, version } = options.taxonomy ?? (await builtInTaxonomy());
  const { outputFormat: format = 'ndjson', fields, mostRecordBytes = DEFAULT_MOST_RECORD_BYTES } = options;
  return {
    options: { tag: fullOptions(options), write: { format, fields, columns: columns?.columns } },
    taxonomy: `${name} ${version}`,
    columns,
    // Not its time: a copy on another machine is the same input.
    input: { size: source.identity.size, head: source.identity.head, format: source.format, mostRecordBytes },
  };
}

async function jobOf(name: string, index: number, chunk: Chunk, attempts: number): Promise<{ name: string; data: ChunkJob; opts: object }> {
  const records = (await pack(chunk.bytes)).toString('base64');
  return {
    name: 'chunk',
    data: { run: name, index, lines: chunk.lines, records },
    opts: { jobId: jobId(name, index), attempts, backoff: { type: 'exponential', delay: FIRST_PAUSE_MS, jitter: 0.5 } },
  };
}

/** Puts chunks into the queue. What is there already is left as it is: submitting twice does nothing twice. */
async function addAll(connection: Connection, name: string, chunks: AsyncIterable<Chunk>, options: SubmitOptions): Promise<Omit<Submitted, 'run'>> {
  let jobs: Array<Awaited<ReturnType<typeof jobOf>>> = [];
  let index = 0;
  const flush = async (): Promise<void> => {
    await connection.queue.addBulk(jobs);
    jobs = [];
  };
  for await (const chunk of chunks) {
    if (options.signal?.aborted) return { chunks: index, complete: false };
    await noteChunk(connection.redis, name, index, chunk);
    if (chunk.bytes.length === 0) await keepResult(connection.redis, name, index, { output: new Uint8Array(0), records: 0, skills: 0, rejects: chunk.rejects });
    else if (!(await hasResult(connection.redis, name, index))) jobs.push(await jobOf(name, index, chunk, options.attempts ?? DEFAULT_ATTEMPTS));
    index++;
    if (jobs.length >= JOBS_AT_ONCE) await flush();
  }
  await flush();
  await noteSubmitted(connection.redis, name, index);
  return { chunks: index, complete: true };
}

/** Chunks whose own rejects, which need no worker, stand apart: a job holds nothing but records. */
async function* apart(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    const { rejects, bytes, end } = chunk;
    if (rejects.length > 0) yield { bytes: new Uint8Array(0), lines: [], rejects, end };
    if (bytes.length > 0) yield { ...chunk, rejects: [] };
  }
}

/** The first chunk, for a look, and all of them. */
async function first(chunks: AsyncIterable<Chunk>): Promise<{ chunk: Chunk | undefined; all: AsyncIterable<Chunk> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { done, value } = (await iterator.next()) as IteratorResult<Chunk, undefined>;
  async function* all(): AsyncGenerator<Chunk> {
    if (done) return;
    yield value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { chunk: done ? undefined : value, all: all() };
}

/**
 * Puts the records of an input into the queue, in chunks. May be stopped and called again: chunks have names that
 * depend on the input alone, and none is added twice.
 *
 * @throws BatchError when input or Redis cannot be reached, or a run of this name is another one
 */
export async function submit(options: SubmitOptions): Promise<Submitted> {
  const connection = await connect(options);
  let source: Source | undefined;
  try {
    source = await openInput(options);
    const { chunk, all } = await first(source.chunks(START));
    const columns = options.outputFormat === 'csv' && chunk ? columnsOf(options.fields ?? source.columns, chunk, options.vectorOnly === true) : undefined;
    if (options.outputFormat === 'csv' && chunk && !columns)
      throw new BatchError(`${source.shown} does not begin with records, so that its columns are unknown; name them with --fields`);
    const run = await runOf(options, source, columns);
    const name = options.run ?? runName(options, run);
    await noteRun(connection.redis, name, run);
    return { run: name, ...(await addAll(connection, name, apart(all), options)) };
  } finally {
    source?.close();
    await connection.close();
  }
}
