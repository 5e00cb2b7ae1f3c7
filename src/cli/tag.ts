import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { checkpointPath } from '../batch/checkpoint.js';
import { BatchError } from '../batch/errors.js';
import { type TagFileOptions, type TagFileResult, tagFile } from '../batch/tag-file.js';
import { durationWord, megabytesWord } from './batch-words.js';
import { Interrupted, RunError, UsageError } from './errors.js';
import { interruptionOf } from './interruption.js';
import type { Io } from './io.js';
import { progressLine } from './progress.js';
import { type RecordFlags, addRecordOptions, countOrNone, outputFormatOf } from './tag-options.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from './taxonomy-option.js';
import { counted } from './numbers.js';

interface TagFlags extends RecordFlags, TaxonomyFlags {
  readonly output?: string;
  readonly rejects?: string;
  readonly allowRejects?: boolean;
  readonly resume?: boolean;
  readonly restart?: boolean;
  readonly workers?: number;
  readonly lineBuffered?: boolean;
}

const STDIO = '-';
const TO_GO_ON = 'run the same command with --resume to go on';

function check(file: string | undefined, flags: TagFlags, io: Io): void {
  const output = flags.output === STDIO ? undefined : flags.output;
  if (file === '' || flags.output === '') throw new UsageError("a file name is empty; name a file, or '-'");
  if (file === undefined && io.stdin.isTTY) throw new UsageError('no records to read; name a file, or pipe records in');
  if (flags.resume && output === undefined) throw new UsageError("'--resume' goes on with a file; name it with '--output <file>'");
  if (flags.resume && flags.restart) throw new UsageError("'--resume' goes on and '--restart' begins anew; give one of them");
  if (flags.lineBuffered && outputFormatOf(flags, output) === 'json') throw new UsageError("'--line-buffered' writes lines; a JSON array is none, use ndjson or csv");
  if (flags.lineBuffered && (flags.inputFormat ?? 'ndjson') !== 'ndjson') throw new UsageError("'--line-buffered' reads lines; give NDJSON");
}

/** Beside the output, or in the working folder when there is none; runs side by side do not share it. */
function rejectsPath(file: string | undefined, output: string | undefined): string {
  const base = output ?? (file === undefined || file === STDIO ? `stdin-${process.pid}` : basename(file));
  return `${base}.rejects.ndjson`;
}

function summary({ records, skills, rejects, bytes, seconds, resumedAfter }: TagFileResult, rejectsFile: string): string {
  const parts = [
    counted(records, 'record'),
    counted(skills, 'skill'),
    rejects > 0 ? `${counted(rejects, 'reject')} in '${rejectsFile}'` : 'no rejects',
    `${megabytesWord(bytes)} in ${durationWord(seconds)}, ${megabytesWord(bytes / Math.max(seconds, 0.001))}/s`,
  ];
  return `skillvec: ${parts.join(', ')}${resumedAfter === undefined ? '' : ` (resumed after ${counted(resumedAfter, 'record')})`}\n`;
}

async function runTag(options: TagFileOptions, io: Io): Promise<TagFileResult> {
  const progress = await progressLine(io);
  try {
    return await tagFile({ ...options, onProgress: (now) => progress.show(now) });
  } catch (error) {
    const canGoOn = typeof options.output === 'string' && existsSync(checkpointPath(options.output));
    if (error instanceof BatchError && canGoOn && !/--re(?:sume|start)/.test(error.message)) throw new BatchError(`${error.message}; what is done is safe: ${TO_GO_ON}`);
    throw error;
  } finally {
    progress.end();
  }
}

async function tag(file: string | undefined, flags: TagFlags, io: Io): Promise<void> {
  check(file, flags, io);
  const output = flags.output === STDIO ? undefined : flags.output;
  const rejects = flags.rejects ?? rejectsPath(file, output);
  const { text, title, type: kind, inputFormat, fields, mentions, vectorOnly, workers, lineBuffered, resume, restart, maxRecordBytes: mostRecordBytes } = flags;
  const taxonomy = flags.taxonomy === undefined ? undefined : await taxonomyOf(flags, io);
  const interruption = interruptionOf(io);
  try {
    const result = await runTag(
      {
        ...{ input: file === undefined || file === STDIO ? io.stdin : file, output: output ?? io.stdout, rejects },
        ...{ inputFormat, outputFormat: outputFormatOf(flags, output), fields, taxonomy, workers, lineBuffered, resume, restart, mostRecordBytes },
        ...{ text, title, kind, mentions: mentions === true, vectorOnly: vectorOnly === true, signal: interruption.signal },
      },
      io,
    );
    io.stderr.write(summary(result, rejects));
    const by = interruption.by();
    if (result.interrupted && by !== undefined) throw new Interrupted(by, output === undefined ? 'stopped' : `stopped; ${TO_GO_ON}`);
    if (result.rejects > 0 && !flags.allowRejects)
      throw new RunError(`${counted(result.rejects, 'record')} could not be tagged; see '${rejects}' for line and reason of each, or add --allow-rejects`);
  } finally {
    interruption.end();
  }
}

const EXAMPLES = `
Records that cannot be tagged (broken JSON, no text, no UTF-8, too long) go to
the rejects file with line and reason; the rest goes on, and the exit status
is 1 unless --allow-rejects is given. A run that is stopped, by whatever,
goes on with --resume; the output is then the same, byte for byte.

Examples:
  $ skillvec tag postings.ndjson -o tagged.ndjson
  $ skillvec tag postings.csv.gz --text body --title job_title -o tagged.csv
  $ skillvec tag postings.parquet --fields id,posted --vector-only -o vectors.ndjson
  $ skillvec tag postings.ndjson -o tagged.ndjson --resume
  $ some-feed | skillvec tag - --line-buffered | consumer`;

/** Adds `tag`: many documents in, the same with their skills out. */
export function addTag(program: Command, io: Io): void {
  const command = program
    .command('tag')
    .summary('add their skills to many records')
    .description('Adds their skills to job postings or résumés: NDJSON, a JSON array, CSV or\nParquet in, gzip too; the same records out, in the same order.')
    .argument('[file]', "file of records, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .option('-o, --output <file>', 'write to this file instead of standard output');
  addRecordOptions(command)
    .option('--rejects <file>', 'where records go that cannot be tagged; default: beside the output')
    .option('--allow-rejects', 'exit with 0 although records were set aside')
    .option('--resume', 'go on where an earlier run into the same output stopped')
    .option('--restart', 'begin anew although an earlier run stopped')
    .option('--workers <n>', 'threads; 0: none; default: as many as cores, at most 8', countOrNone)
    .option('--line-buffered', 'answer every line at once, for filters');
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, flags: TagFlags) => tag(file, flags, io));
}
