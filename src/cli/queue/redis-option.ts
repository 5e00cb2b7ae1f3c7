import type { Command } from 'commander';
import type { QueueOptions } from '../../batch/queue/redis.js';
import type { Io } from '../io.js';

/** Which queue. */
export interface QueueFlags {
  readonly redis?: string;
  readonly queue: string;
}

const LOCAL = 'redis://127.0.0.1:6379';

/** Adds `--redis` and `--queue`. */
export function addQueueOptions(command: Command): Command {
  return command.option('--redis <url>', `where Redis is; default: REDIS_URL, else ${LOCAL}`).option('--queue <name>', 'queue in it', 'tag');
}

/** What the flags and the environment say of the queue. */
export function queueOf({ redis, queue }: QueueFlags, io: Io): QueueOptions {
  return { redis: redis ?? (io.env.REDIS_URL || LOCAL), queue };
}
