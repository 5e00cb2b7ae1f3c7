/** Redis and BullMQ, which users install themselves. */
import type { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { BatchError } from '../errors.js';

/** Which Redis, and which queue in it. */
export interface QueueOptions {
  /** URL, e.g. 'redis://user:password@host:6379/0'. */
  readonly redis: string;
  /** Name of the queue; workers and submitters of one queue meet. Default: 'tag'. */
  readonly queue?: string | undefined;
}

/** A connection with the queue that lies behind it. */
export interface Connection {
  readonly redis: Redis;
  readonly queue: Queue<ChunkJob>;
  close(): Promise<void>;
}

/** What a job of the queue holds. */
export interface ChunkJob {
  readonly run: string;
  /** Number of the chunk, from 0. */
  readonly index: number;
  readonly lines: number | readonly number[];
  /** Gzip of the records, base64. */
  readonly records: string;
}

export const PREFIX = 'skillvec';
const MOST_FIRST_TRIES = 5;

/** The URL without its password, for messages. */
export function shownUrl(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
  } catch {
    throw new BatchError('the URL of Redis is none; write redis://host:6379');
  }
}

interface Packages {
  readonly Queue: typeof Queue;
  readonly Worker: typeof Worker;
  readonly Redis: typeof Redis;
}

/**
 * Loads BullMQ and ioredis.
 *
 * @throws BatchError with the command that installs them
 */
export async function loadPackages(): Promise<Packages> {
  try {
    const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { Queue: bullmq.Queue, Worker: bullmq.Worker, Redis: ioredis.Redis };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');
    if (!isMissing) throw error;
    throw new BatchError("the queue needs the packages 'bullmq' and 'ioredis', which are not both installed; run: npm install bullmq@5 ioredis@5");
  }
}

/** What BullMQ is told of the connection. It tries again for ever: Redis may restart. */
export function connectionOptions(url: string): { readonly url: string; readonly maxRetriesPerRequest: null } {
  return { url, maxRetriesPerRequest: null };
}

/**
 * Connects. The first time Redis must answer; later it may go and come back.
 *
 * @throws BatchError when Redis cannot be reached, or BullMQ is missing
 */
export async function connect({ redis: url, queue: name = 'tag' }: QueueOptions): Promise<Connection> {
  const packages = await loadPackages();
  const shown = shownUrl(url);
  let connected = false;
  const redis = new packages.Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected || times < MOST_FIRST_TRIES ? Math.min(times * 100, 1000) : null),
  });
  let last = '';
  redis.on('error', (error: Error) => (last = error.message));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new BatchError(`cannot reach Redis at ${shown}: ${last || (error instanceof Error ? error.message : String(error))}; check that it runs and the URL`);
  }
  connected = true;
  const queue = new packages.Queue<ChunkJob>(name, { connection: connectionOptions(url), prefix: PREFIX });
  // A connection that breaks is made anew by itself.
  queue.on('error', () => undefined);
  return {
    redis,
    queue,
    async close() {
      await queue.close();
      redis.disconnect();
    },
  };
}
