/** Options that `tag` and `queue submit` share. */
import { type Command, Option } from 'commander';
import { INPUT_FORMATS, type InputFormat } from '../batch/input/format.js';
import type { OutputFormat } from '../batch/chunk.js';
import type { DocumentKind } from '../reading/types.js';
import { count, fieldNames } from './options.js';

/** What the user says of records. */
export interface RecordFlags {
  readonly text: string;
  readonly title: string | false;
  readonly type: DocumentKind | 'auto';
  readonly inputFormat?: InputFormat;
  readonly outputFormat?: OutputFormat;
  readonly fields?: readonly string[];
  readonly mentions?: boolean;
  readonly vectorOnly?: boolean;
  readonly maxRecordBytes: number;
}

/** Adds them to a command. */
export function addRecordOptions(command: Command): Command {
  return command
    .option('--text <field>', 'field or column that holds the text; HTML is read as HTML', 'description')
    .option('--title <field>', 'field that is read as the first line of the text', 'title')
    .option('--no-title', 'read no title')
    .addOption(new Option('--type <type>', 'what the documents are').choices(['posting', 'resume', 'auto']).default('auto'))
    .addOption(new Option('--input-format <format>', 'default: by content and name').choices(INPUT_FORMATS))
    .addOption(new Option('--output-format <format>', 'default: by the name of the output, else ndjson').choices(['ndjson', 'json', 'csv']))
    .option('--fields <fields>', 'keep only these fields of the records, beside the skills', fieldNames)
    .option('--mentions', 'add to every skill where it stands in the text')
    .option('--vector-only', "add 'vector' (id and weight of each skill) instead of 'skills'")
    .option('--max-record-bytes <n>', 'set aside records that are longer', count, 10_000_000);
}

/** The format that an output's name promises. */
export function outputFormatOf(flags: Pick<RecordFlags, 'outputFormat'>, output: string | undefined): OutputFormat {
  if (flags.outputFormat) return flags.outputFormat;
  const [, extension] = /\.(csv|json)$/i.exec(output ?? '') ?? [];
  return (extension?.toLowerCase() as OutputFormat | undefined) ?? 'ndjson';
}

/** A whole number, 0 or more. */
export function countOrNone(value: string): number {
  return /^\s*0+\s*$/.test(value) ? 0 : count(value);
}
