/** Many documents: files of one each, and files of records. */
import { openSource } from '../../batch/input/source.js';
import { type InputFormat, formatByName } from '../../batch/input/format.js';
import { START } from '../../batch/chunk.js';
import { BatchError } from '../../batch/errors.js';
import { textOf } from '../../batch/tag.js';
import { linesOf } from '../../batch/tag-chunk.js';
import { RunError } from '../errors.js';
import { type Io, oneLine } from '../io.js';
import { type ProgressLine, progressLine } from '../progress.js';
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
    record = JSON.parse(line);
  } catch (error) {
    return { reason: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const text = textOf(record, fields);
  return typeof text === 'string' ? { name: nameOf(record as object, place, fields), text } : text;
}

interface Found {
  readonly place: string;
  readonly read: Read;
  /** Of the file that lies behind it, in [0, 1]; undefined when nobody knows. */
  readonly share: number | undefined;
}

async function* records(file: string, fields: RecordFields, io: Io): AsyncGenerator<Found> {
  const shown = file === STDIN ? 'standard input' : `'${file}'`;
  const origin = file === STDIN ? { stream: io.stdin } : { path: file };
  const source = await openSource({ ...origin, shown, format: fields.inputFormat, mostRecordBytes: fields.maxRecordBytes });
  for await (const { bytes, lines, rejects, end } of source.chunks(START)) {
    const share = source.share(end);
    for (const { line, reason } of rejects) yield { place: `${shown}, line ${line}`, read: { reason }, share };
    let index = 0;
    for (const content of linesOf(bytes)) {
      const line = typeof lines === 'number' ? lines + index : (lines[index] ?? 0);
      index++;
      const place = `${shown}, line ${line}`;
      if (typeof content !== 'string') yield { place, read: { reason: 'is not UTF-8' }, share };
      else if (content.trim() !== '') yield { place, read: recordOf(content, `${file}:${line}`, fields), share };
    }
  }
}

async function* documents(file: string, fields: RecordFields, io: Io): AsyncGenerator<Found> {
  if (fields.inputFormat !== undefined || formatByName(file) !== undefined) yield* records(file, fields, io);
  else yield { place: file, read: await readInputDocument(file, io), share: 1 };
}

/** Counts what was read, and shows it while it is. */
class Tally {
  setAside = 0;
  private read = 0;

  constructor(
    private readonly io: Io,
    private readonly progress: ProgressLine,
    private readonly files: number,
  ) {}

  visited(file: number, share: number | undefined): void {
    const all = share === undefined ? undefined : (file + share) / this.files;
    this.progress.show({ records: ++this.read, rejects: this.setAside, skills: 0, bytes: undefined, share: all });
  }

  refuse(message: string): void {
    this.setAside++;
    this.progress.end();
    this.io.stderr.write(`skillvec: ${oneLine(message)}; set aside\n`);
  }
}

/**
 * Reads documents one after another. What cannot be read is said on stderr and set aside.
 *
 * @param signal ends the reading
 * @returns how many were set aside
 */
export async function readMany(files: readonly string[], fields: RecordFields, io: Io, visit: (document: InputText) => void, signal: AbortSignal): Promise<number> {
  const progress = await progressLine(io);
  const tally = new Tally(io, progress, files.length);
  try {
    for (const [number, file] of files.entries()) {
      try {
        for await (const { place, read, share } of documents(file, fields, io)) {
          if (signal.aborted) return tally.setAside;
          if ('reason' in read) tally.refuse(`${place} ${read.reason}`);
          else {
            visit(read);
            tally.visited(number, share);
          }
        }
      } catch (error) {
        if (!(error instanceof RunError || error instanceof BatchError)) throw error;
        tally.refuse(error.message);
      }
    }
    return tally.setAside;
  } finally {
    progress.end();
  }
}
