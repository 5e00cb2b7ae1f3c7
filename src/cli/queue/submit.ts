import type { Command } from 'commander';
import { submit } from '../../batch/queue/submit.js';
import { Interrupted, UsageError } from '../errors.js';
import { interruptionOf } from '../interruption.js';
import type { Io } from '../io.js';
import { type RecordFlags, addRecordOptions, outputFormatOf } from '../tag-options.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { type QueueFlags, addQueueOptions, queueOf } from './redis-option.js';
import { counted } from '../numbers.js';

interface SubmitFlags extends QueueFlags, RecordFlags, TaxonomyFlags {
  readonly run?: string;
}

async function submitFile(file: string | undefined, flags: SubmitFlags, io: Io): Promise<void> {
  if (file === undefined && io.stdin.isTTY) throw new UsageError('no records to submit; name a file, or pipe records in');
  const { run, text, title, type: kind, inputFormat, fields, mentions, vectorOnly, maxRecordBytes: mostRecordBytes } = flags;
  const taxonomy = flags.taxonomy === undefined ? undefined : await taxonomyOf(flags, io);
  const interruption = interruptionOf(io);
  try {
    const submitted = await submit({
      ...queueOf(flags, io),
      ...{ input: file === undefined || file === '-' ? io.stdin : file, run, inputFormat, outputFormat: outputFormatOf(flags, undefined), fields, taxonomy, mostRecordBytes },
      ...{ text, title, kind, mentions: mentions === true, vectorOnly: vectorOnly === true, signal: interruption.signal },
    });
    const by = interruption.by();
    if (!submitted.complete && by) throw new Interrupted(by, `stopped after ${counted(submitted.chunks, 'chunk')}; run the same command to add the rest`);
    io.stdout.write(`${submitted.run}\n`);
    io.stderr.write(`skillvec: ${counted(submitted.chunks, 'chunk')} in the queue; collect them with: skillvec queue collect ${submitted.run}\n`);
  } finally {
    interruption.end();
  }
}

const EXAMPLES = `
Prints the name of the run. The chunks lie in Redis, packed: about a fourth of
the input. Stopped, it is simply run again: nothing is added twice.

Examples:
  $ skillvec queue submit postings.ndjson
  $ skillvec queue submit postings.csv --text body --run may --redis redis://queue:6379`;

/** Adds `queue submit`. */
export function addSubmit(parent: Command, io: Io): void {
  const command = parent
    .command('submit')
    .summary('put records into the queue')
    .description('Puts the records of a file into the queue, in chunks, for workers to tag.')
    .argument('[file]', "file of records, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .option('--run <name>', 'name of the run; default: by file, content and options');
  addQueueOptions(addRecordOptions(command));
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, flags: SubmitFlags) => submitFile(file, flags, io));
}
