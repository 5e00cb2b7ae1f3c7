import type { Command } from 'commander';
import { type QueueStatus, queueStatus } from '../../batch/queue/status.js';
import { type Io, colorsFor } from '../io.js';
import { tableLines } from '../taxonomy/columns.js';
import { type Format, formatOption, jsonText } from '../taxonomy/format-option.js';
import { type QueueFlags, addQueueOptions, queueOf } from './redis-option.js';
import { counted, numberWord } from '../numbers.js';

function statusText({ workers, waiting, active, delayed, failed, runs }: QueueStatus, io: Io): string {
  const rows = runs.map(({ run, chunks, done }) => [run, numberWord(done), chunks === null ? 'being submitted' : numberWord(chunks)]);
  const table = tableLines(
    [
      { title: 'Run', most: 50 },
      { title: 'Done', align: 'right' },
      { title: 'Chunks', align: 'right' },
    ],
    rows,
    colorsFor(io.stdout, io.env),
  );
  const counts = [`${numberWord(waiting)} waiting`, `${numberWord(active)} active`, `${numberWord(delayed)} to be tried again`, `${numberWord(failed)} failed`];
  return [...(runs.length > 0 ? [...table, ''] : ['no runs']), `${counted(workers, 'worker')}; chunks: ${counts.join(', ')}`].join('\n');
}

async function status(flags: QueueFlags & { readonly format: Format }, io: Io): Promise<void> {
  const found = await queueStatus(queueOf(flags, io));
  io.stdout.write(flags.format === 'json' ? jsonText(found) : `${statusText(found, io)}\n`);
}

/** Adds `queue status`. */
export function addStatus(parent: Command, io: Io): void {
  const command = parent
    .command('status')
    .summary('show runs, chunks and workers')
    .description('Shows the runs in the queue, how far each is, and who works.')
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption());
  addQueueOptions(command).action((flags: QueueFlags & { readonly format: Format }) => status(flags, io));
}
