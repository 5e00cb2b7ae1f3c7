/** Many documents: files of one each, and files of records. */
import { openSource } from '../../batch/input/source.js';
import { type InputFormat, formatByName } from '../../batch/input/format.js';
import { START } from '../../batch/chunk.js';
import { BatchError } from '../../batch/errors.js';
import { textOf } from '../../batch/tag.js';
import { linesOf } from '../../batch/tag-chunk.js';
import { RunError } from '../errors.js';
import { type Io, oneLine } from '../io.js';
import { type InputText, readInputDocument } from '../read-input.js';

/** Where records have what is needed. */
export interface RecordFields {
  readonly text: string;
  readonly title: string | false;
  readonly id: string;
  /** All files hold records of this format, whatever their names. */
  readonly inputFormat?: InputFormat;
  readonly maxRecordBytes: number;
}

type Read = InputText | { readonly reason: string };

const STDIN = '-';

/** What a record calls itself: id and title. */
function nameOf(record: object, place: string, { id, title }: RecordFields): string {
  const values = record as Readonly<Record<string, unknown>>;
  const [own, called] = [id, title].map((field) => (field !== false && Object.hasOwn(values, field) ? values[field] : undefined));
  const known = typeof own === 'number' || (typeof own === 'string' && own.trim() !== '') ? String(own) : place;
  return typeof called === 'string' && called.trim() !== '' ? `${oneLine(called)} (${known})` : known;
}

function recordOf(line: string, place: string, fields: RecordFields): Read {
  let record: unknown;
  try {
    record = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { reason: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const text = textOf(record, fields);
  return typeof text === 'string' ? { name: nameOf(record as object, place, fields), text } : text;
}

async function* records(file: string, fields: RecordFields, io: Io): AsyncGenerator<{ place: string; read: Read }> {
  const shown = file === STDIN ? 'standard input' : `'${file}'`;
  const origin = file === STDIN ? { stream: io.stdin } : { path: file };
  const source = await openSource({ ...origin, shown, format: fields.inputFormat, mostRecordBytes: fields.maxRecordBytes });
  for await (const { bytes, lines, rejects } of source.chunks(START)) {
    for (const { line, reason } of rejects) yield { place: `${shown}, line ${line}`, read: { reason } };
    let index = 0;
    for (const content of linesOf(bytes)) {
      const line = typeof lines === 'number' ? lines + index : (lines[index] ?? 0);
      index++;
      const place = `${shown}, line ${line}`;
      if (typeof content !== 'string') yield { place, read: { reason: 'is not UTF-8' } };
      else if (content.trim() !== '') yield { place, read: recordOf(content, `${file}:${line}`, fields) };
    }
  }
}

/**
 * Reads documents one after another. What cannot be read is said on stderr and set aside.
 *
 * @returns how many were set aside
 */
export async function readMany(files: readonly string[], fields: RecordFields, io: Io, visit: (document: InputText) => void): Promise<number> {
  let setAside = 0;
  const refuse = (message: string): void => {
    setAside++;
    io.stderr.write(`skillvec: ${oneLine(message)}; set aside\n`);
  };
  for (const file of files) {
    try {
      if (fields.inputFormat === undefined && formatByName(file) === undefined) visit(await readInputDocument(file, io));
      else
        for await (const { place, read } of records(file, fields, io)) {
          if ('reason' in read) refuse(`${place} ${read.reason}`);
          else visit(read);
        }
    } catch (error) {
      if (!(error instanceof RunError || error instanceof BatchError)) throw error;
      refuse(error.message);
    }
  }
  return setAside;
}
