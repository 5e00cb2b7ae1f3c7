import { type QueueOptions, connect } from './redis.js';
import { runNames, runSize } from './runs.js';

/** What is in a queue. */
export interface QueueStatus {
  /** Processes that work for it. */
  readonly workers: number;
  /** Chunks of all runs: waiting for a worker, being worked on, to be tried again later, tried too often. */
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly runs: readonly RunStatus[];
}

/** How far a run is. */
export interface RunStatus {
  readonly run: string;
  /** Null while it is being submitted. */
  readonly chunks: number | null;
  readonly done: number;
}

/**
 * Looks into a queue.
 *
 * @throws BatchError when Redis cannot be reached, or BullMQ is missing
 */
export async function queueStatus(options: QueueOptions): Promise<QueueStatus> {
  const connection = await connect(options);
  try {
    const { redis, queue } = connection;
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const runs = await Promise.all(
      (await runNames(redis)).map(async (run) => {
        const { chunks, results } = await runSize(redis, run);
        return { run, chunks: chunks ?? null, done: results };
      }),
    );
    return { workers: (await queue.getWorkers()).length, waiting, active, delayed, failed, runs };
  } finally {
    await connection.close();
  }
}
