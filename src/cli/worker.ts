import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { startWorker } from '../batch/queue/worker.js';
import { interruptionOf } from './interruption.js';
import { type Io, note } from './io.js';
import { count } from './options.js';
import { type QueueFlags, addQueueOptions, queueOf } from './queue/redis-option.js';
import { countOrNone } from './tag-options.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from './taxonomy-option.js';
import { counted } from './numbers.js';

interface WorkerFlags extends QueueFlags, TaxonomyFlags {
  readonly workers?: number;
  readonly stalledAfter: number;
  readonly exitWhenIdle?: boolean;
}

const LOOK_MS = 1000;

async function until(signal: AbortSignal, isIdle: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted) {
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    if (await isIdle()) return;
  }
}

async function work(flags: WorkerFlags, io: Io): Promise<void> {
  const taxonomy = flags.taxonomy === undefined ? undefined : await taxonomyOf(flags, io);
  const interruption = interruptionOf(io);
  let [chunks, records, rejects] = [0, 0, 0];
  try {
    const worker = await startWorker({
      ...queueOf(flags, io),
      ...{ taxonomy, workers: flags.workers, stalledSeconds: flags.stalledAfter },
      onDone: (done) => {
        chunks++;
        records += done.records;
        rejects += done.rejects;
      },
      onFailed: (reason) => note(io, `a chunk failed and will be tried again: ${reason}`),
    });
    note(io, 'working; end with Ctrl-C, which finishes the chunks at hand');
    await until(interruption.signal, flags.exitWhenIdle ? () => worker.isIdle() : () => Promise.resolve(false));
    await worker.close();
    io.stderr.write(`skillvec: ${counted(chunks, 'chunk')}, ${counted(records, 'record')}, ${counted(rejects, 'reject')}\n`);
  } finally {
    interruption.end();
  }
}

const EXAMPLES = `
Workers may join, leave and be killed at any time; what one was working on goes
to another after --stalled-after seconds. A record that brings workers down is
set aside alone, the rest of its chunk is tagged.

Examples:
  $ skillvec worker --redis redis://queue:6379
  $ skillvec worker --workers 4 --exit-when-idle`;

/** Adds `worker`: tags what is in the queue. */
export function addWorker(program: Command, io: Io): void {
  const command = program
    .command('worker')
    .summary('tag what is in the queue')
    .description('Takes chunks of records from the queue, tags them, and puts the results back,\nuntil it is ended.')
    .helpOption('-h, --help', 'show this help')
    .option('--workers <n>', 'threads; 0: none; default: as many as cores, at most 8', countOrNone)
    .option('--stalled-after <seconds>', 'when the chunks of a dead worker go to others', count, 30)
    .option('--exit-when-idle', 'end when nothing is left in the queue');
  addQueueOptions(command);
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((flags: WorkerFlags) => work(flags, io));
}
