import { setTimeout as pause } from 'node:timers/promises';
import { type Totals, earlierRun } from '../checkpoint.js';
import { START, type TaggedChunk } from '../chunk.js';
import { BatchError } from '../errors.js';
import { OutputWriter } from '../output-writer.js';
import type { ByteStream } from '../sink.js';
import { mustDiffer } from '../tag-file.js';
import { type Connection, type QueueOptions, connect } from './redis.js';
import { forgetRun, jobId, readResult, readRun, runSize } from './runs.js';

/** What to collect, and where to write it. */
export interface CollectOptions extends QueueOptions {
  readonly run: string;
  /** A path, or a stream; only a path goes on where an earlier collection stopped. */
  readonly output: string | ByteStream;
  /** Where records go that could not be tagged. */
  readonly rejects: string;
  /** Begin anew although an earlier collection stopped. Default: false. */
  readonly restart?: boolean | undefined;
  /** Leave run and results in Redis. Default: false. */
  readonly keep?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Totals & { readonly chunks: number; readonly of: number | undefined }) => void) | undefined;
}

/** What was collected. */
export interface Collected extends Totals {
  readonly chunks: number;
  /** False: the signal ended it; the next call goes on. */
  readonly complete: boolean;
}

const POLL_MS = 200;
const AT_ONCE = 100;

/** Why there is no result yet: nothing, when it is only a matter of time. */
async function mustCome({ queue }: Connection, run: string, index: number): Promise<void> {
  const job = await queue.getJob(jobId(run, index));
  if (!job) throw new BatchError(`chunk ${index} of '${run}' is gone from Redis; submit the file once more, which adds what is missing`);
  if (await job.isFailed()) throw new BatchError(`chunk ${index} of '${run}' was tried too often: ${job.failedReason}; mend that and collect once more, which tries it again`);
}

/** Those that were tried too often get another chance: whoever collects once more has mended something. */
async function retryFailed({ queue }: Connection, run: string): Promise<void> {
  // Page by page, since jobs carry their records; those that are retried leave the list.
  for (let first = 0; ;) {
    const jobs = await queue.getFailed(first, first + AT_ONCE - 1);
    if (jobs.length === 0) return;
    const own = jobs.filter((job) => job.data.run === run);
    for (const job of own) await job.retry('failed');
    first += jobs.length - own.length;
  }
}

async function removeJobs({ queue }: Connection, run: string, chunks: number): Promise<void> {
  for (let first = 0; first < chunks; first += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, chunks - first) }, (_, i) => jobId(run, first + i));
    // One that a worker holds, delivered twice, cannot be removed; it does no harm.
    await Promise.all(ids.map((id) => queue.remove(id).catch(() => undefined)));
  }
}

/** Results in the order of the chunks, each as soon as it is there. */
async function* results(connection: Connection, { run, signal }: CollectOptions, from: number): AsyncGenerator<{ index: number; of: number | undefined; tagged: TaggedChunk }> {
  for (let index = from; ; index++) {
    let tagged = await readResult(connection.redis, run, index);
    let { chunks } = await runSize(connection.redis, run);
    while (!tagged && !(chunks !== undefined && index >= chunks)) {
      if (signal?.aborted) return;
      // While chunks are still being submitted, one that is missing may be to come.
      if (chunks !== undefined) await mustCome(connection, run, index);
      await pause(POLL_MS);
      tagged = await readResult(connection.redis, run, index);
      ({ chunks } = await runSize(connection.redis, run));
    }
    if (!tagged || signal?.aborted) return;
    yield { index, of: chunks, tagged };
  }
}

/**
 * Writes the results of a run, in order, each once; waits for those that are not there yet. When it is stopped, the
 * next call goes on. In the end the run is removed from Redis.
 *
 * @throws BatchError when a chunk was tried too often, the output fails, or Redis cannot be reached
 */
export async function collect(options: CollectOptions): Promise<Collected> {
  await mustDiffer(options.output, options.rejects);
  const connection = await connect(options);
  const { redis } = connection;
  try {
    const run = await readRun(redis, options.run);
    const job = { run: options.run, ...run };
    const from = await earlierRun({ output: options.output, resume: true, restart: options.restart }, job);
    await retryFailed(connection, options.run);
    const { output, rejects } = options;
    const writer = await OutputWriter.open({ output, rejects, format: run.options.write.format, job }, from);
    // Chunks are counted in the place of records.
    let chunks = writer.position.records;
    try {
      await writer.begin();
      for await (const { index, of, tagged } of results(connection, options, chunks)) {
        chunks = index + 1;
        await writer.take({ end: { ...START, records: chunks }, tagged, columns: index === 0 ? run.columns : undefined });
        options.onProgress?.({ ...writer.totals, chunks, of });
      }
      const complete = (await runSize(redis, options.run)).chunks === chunks;
      await writer.end(complete);
      if (complete && !options.keep) {
        await removeJobs(connection, options.run, chunks);
        await forgetRun(redis, options.run);
      }
      return { ...writer.totals, chunks, complete };
    } finally {
      await writer.close();
    }
  } finally {
    await connection.close();
  }
}
