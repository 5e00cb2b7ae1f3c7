import type { Command } from 'commander';
import { collect } from '../../batch/queue/collect.js';
import { Interrupted, RunError } from '../errors.js';
import { interruptionOf } from '../interruption.js';
import type { Io } from '../io.js';
import { progressLine } from '../progress.js';
import { type QueueFlags, addQueueOptions, queueOf } from './redis-option.js';
import { counted } from '../numbers.js';

interface CollectFlags extends QueueFlags {
  readonly output?: string;
  readonly rejects?: string;
  readonly allowRejects?: boolean;
  readonly restart?: boolean;
  readonly keep?: boolean;
}

async function collectRun(run: string, flags: CollectFlags, io: Io): Promise<void> {
  const output = flags.output === '-' ? undefined : flags.output;
  const rejects = flags.rejects ?? `${output ?? run}.rejects.ndjson`;
  const { restart, keep } = flags;
  const interruption = interruptionOf(io);
  const progress = await progressLine(io);
  try {
    const collected = await collect({
      ...queueOf(flags, io),
      ...{ run, output: output ?? io.stdout, rejects, restart, keep, signal: interruption.signal },
      onProgress: ({ chunks, of, ...totals }) => progress.show({ ...totals, bytes: undefined, share: of ? chunks / of : undefined }),
    });
    progress.end();
    const aside = collected.rejects > 0 ? `${counted(collected.rejects, 'reject')} in '${rejects}'` : 'no rejects';
    io.stderr.write(`skillvec: ${counted(collected.records, 'record')}, ${counted(collected.skills, 'skill')}, ${aside}, of ${counted(collected.chunks, 'chunk')}\n`);
    const by = interruption.by();
    if (!collected.complete && by) throw new Interrupted(by, 'stopped; run the same command to go on');
    if (collected.rejects > 0 && !flags.allowRejects)
      throw new RunError(`${counted(collected.rejects, 'record')} could not be tagged; see '${rejects}' for line and reason of each, or add --allow-rejects`);
  } finally {
    progress.end();
    interruption.end();
  }
}

const EXAMPLES = `
Waits for the chunks that are not done yet. Every record comes once and in the
order of the input, however often its chunk was delivered. Stopped, it is
simply run again and goes on. At the end the run is removed from Redis.

Examples:
  $ skillvec queue collect postings.ndjson-1b2c3d4e -o tagged.ndjson`;

/** Adds `queue collect`. */
export function addCollect(parent: Command, io: Io): void {
  const command = parent
    .command('collect')
    .summary('write the results of a run')
    .description('Writes the results of a run, in the order of its input.')
    .argument('<run>', 'its name, as submit printed it')
    .helpOption('-h, --help', 'show this help')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--rejects <file>', 'where records go that could not be tagged; default: beside the output')
    .option('--allow-rejects', 'exit with 0 although records were set aside')
    .option('--restart', 'begin anew although an earlier collection stopped')
    .option('--keep', 'leave the run in Redis');
  addQueueOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((run: string, flags: CollectFlags) => collectRun(run, flags, io));
}
