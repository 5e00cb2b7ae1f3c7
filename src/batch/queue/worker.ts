import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import { builtInTaxonomy } from '../../taxonomy/built-in.js';
import { BatchError } from '../errors.js';
import { type Pool, createPool, defaultWorkers } from '../pool.js';
import { type TagRecords, tagSingly } from './isolate.js';
import { type ChunkJob, PREFIX, type QueueOptions, connect, connectionOptions, loadPackages } from './redis.js';
import { keepResult, readRun, unpack } from './runs.js';

/** How to work for a queue. */
export interface WorkerOptions extends QueueOptions {
  /** Default: the built-in one. Runs that were submitted for another one are left to others. */
  readonly taxonomy?: Taxonomy | undefined;
  /** Threads; 0: none. Default: as many as the machine has cores, at most 8. */
  readonly workers?: number | undefined;
  /** Seconds after which the chunks of a worker that has died go to others. Default: 30. */
  readonly stalledSeconds?: number | undefined;
  /** Called with the records of each chunk before they are tagged; an error that it throws fails the chunk. */
  readonly onChunk?: ((records: Uint8Array) => unknown) | undefined;
  /** Called when a chunk is done. */
  readonly onDone?: ((done: { readonly run: string; readonly index: number; readonly records: number; readonly rejects: number }) => void) | undefined;
  /** Called when a chunk failed and will be tried again, or was tried too often. */
  readonly onFailed?: ((reason: string) => void) | undefined;
}

/** A worker that works. */
export interface QueueWorker {
  /** True when nothing is left in the queue: neither waiting, nor being worked on, nor to be tried again. */
  isIdle(): Promise<boolean>;
  /** Takes no more chunks, finishes those at hand, and disconnects. */
  close(): Promise<void>;
}

/** A chunk may lose its worker so often: each time may be an accident, or a machine that leaves. */
const MOST_DEATHS = 1000;

function tagWith(pool: Pool, onChunk: WorkerOptions['onChunk']): TagRecords {
  return async (chunk, options) => {
    await onChunk?.(chunk.bytes);
    return pool.chunk(chunk, options);
  };
}

/**
 * Starts to work for a queue: takes chunks, tags them, keeps the results. Any number of workers may come, go and die.
 *
 * @throws BatchError when Redis cannot be reached, or BullMQ is missing
 */
export async function startWorker(options: WorkerOptions): Promise<QueueWorker> {
  const { taxonomy: given, workers = defaultWorkers(), stalledSeconds = 30, onDone, onFailed } = options;
  const { Worker } = await loadPackages();
  const { name, version } = given ?? (await builtInTaxonomy());
  const connection = await connect(options);
  const pool = await createPool({ taxonomy: given, workers }).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const tag = tagWith(pool, options.onChunk);
  const work = async (job: ChunkJob, isSuspect: boolean): Promise<void> => {
    // Read each time: a run that was collected may have been submitted anew under its name, with other options.
    const { taxonomy, options: chunkOptions } = await readRun(connection.redis, job.run);
    if (taxonomy !== `${name} ${version}`) throw new BatchError(`the run '${job.run}' wants the taxonomy ${taxonomy}, this worker has ${name} ${version}`);
    const bytes = new Uint8Array(await unpack(Buffer.from(job.records, 'base64')));
    const tagged = isSuspect ? await tagSingly(connection.redis, job, bytes, chunkOptions, tag) : await tag({ bytes, lines: job.lines, rejects: [] }, chunkOptions);
    await keepResult(connection.redis, job.run, job.index, tagged);
    onDone?.({ run: job.run, index: job.index, records: tagged.records, rejects: tagged.rejects.length });
  };
  const worker = new Worker<ChunkJob>(
    connection.queue.name,
    // A chunk that comes back may be what brought its worker down.
    (job) => work(job.data, job.attemptsMade > 0 || job.stalledCounter > 0),
    {
      connection: connectionOptions(options.redis),
      prefix: PREFIX,
      concurrency: Math.max(1, workers),
      lockDuration: stalledSeconds * 1000,
      stalledInterval: stalledSeconds * 1000,
      maxStalledCount: MOST_DEATHS,
    },
  );
  worker.on('failed', (_, error) => onFailed?.(error.message));
  // A connection that breaks is made anew; a chunk that was lost meanwhile is done by who has it now.
  worker.on('error', () => undefined);
  return {
    async isIdle() {
      const { waiting = 0, active = 0, delayed = 0, prioritized = 0 } = await connection.queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      return waiting + active + delayed + prioritized === 0;
    },
    async close() {
      await worker.close();
      await pool.close();
      await connection.close();
    },
  };
}
