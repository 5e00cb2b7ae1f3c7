/** Rows of CSV with a header line as records. */
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { BatchError } from '../errors.js';
import type { Bytes } from './bytes.js';
import { type Frame, FrameCutter, Frames } from './csv-frames.js';
import type { Item } from './items.js';
import { KEPT_OF_LONG, tooLong } from './long-record.js';

const DELIMITERS = [',', ';', '\t'];
/** Rows are parsed many at a time: starting the parser costs more than a row. */
const BATCH_BYTES = 65_536;
const LINE_BREAK = 10;

/** The separator that stands most often in the header. */
function delimiterOf(header: string): string {
  const times = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
}

/** What the reader of one file needs. */
interface Table {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

function rowsOf(text: string, delimiter: string): string[][] {
  return parse(text, { delimiter, quote: delimiter === '\t' ? false : '"', relax_column_count: true, skip_empty_lines: true });
}

function itemOf(cells: readonly string[], line: number, { columns }: Table, raw: () => string): Item {
  if (cells.length > columns.length) return { line, reason: `has ${cells.length} cells for ${columns.length} columns; put texts that hold the separator in quotes`, record: raw() };
  return { line, json: JSON.stringify(Object.fromEntries(cells.map((cell, i) => [columns[i], cell]))) };
}

function textOf({ bytes }: Frame): string {
  return bytes.toString().replace(/\r?\n$/, '');
}

const STRAY_QUOTE = 'has a quote that is never closed or stands in the wrong place; put the whole cell in quotes and double those inside';

/** A single row, or what is wrong with it. */
function readRow(frame: Frame, table: Table, most: number): Item {
  const { line, bytes, open, long } = frame;
  if (long) return { line, reason: tooLong(most), record: bytes.toString('utf8', 0, Math.min(KEPT_OF_LONG, most)), length: frame.length };
  if (!isUtf8(bytes)) return { line, reason: 'is not UTF-8', base64: bytes.toString('base64') };
  try {
    const [cells, ...others] = open ? [] : rowsOf(bytes.toString(), table.delimiter);
    if (cells && others.length === 0) return itemOf(cells, line, table, () => textOf(frame));
  } catch {
    // Said below.
  }
  return { line, reason: STRAY_QUOTE, record: textOf(frame) };
}

function isBlank({ bytes }: Frame): boolean {
  return bytes.length < 3 && bytes.toString('latin1').trim() === '';
}

/** Rows that are all well formed, parsed at once; undefined when one is not. */
function readBatch(frames: readonly Frame[], table: Table): Item[] | undefined {
  if (frames.some(({ open, long }) => open || long)) return undefined;
  const bytes = Buffer.concat(frames.map((frame) => frame.bytes));
  if (!isUtf8(bytes)) return undefined;
  try {
    const rows = rowsOf(bytes.toString(), table.delimiter);
    const full = frames.filter((frame) => !isBlank(frame));
    if (rows.length !== full.length) return undefined;
    return rows.map((cells, i) => itemOf(cells, (full[i] as Frame).line, table, () => textOf(full[i] as Frame)));
  } catch {
    return undefined;
  }
}

/**
 * Rows one by one. A quote that is never closed swallowed the rows that follow: only its own line is set aside, and the
 * rest is given back to be cut anew.
 */
function* readSingly(batch: readonly Frame[], table: Table, cutter: FrameCutter, most: number): Generator<Item> {
  for (const [i, frame] of batch.entries()) {
    if (isBlank(frame)) continue;
    const row = readRow(frame, table, most);
    const firstEnd = frame.bytes.indexOf(LINE_BREAK) + 1;
    const isWhole = 'json' in row || row.base64 !== undefined || (frame.long && !frame.open);
    if (isWhole || firstEnd === 0 || firstEnd === frame.bytes.length) {
      yield row;
      continue;
    }
    cutter.giveBack([frame.bytes.subarray(firstEnd), ...batch.slice(i + 1).map(({ bytes }) => bytes)], frame.line + 1);
    yield { line: frame.line, reason: STRAY_QUOTE, record: frame.bytes.toString('utf8', 0, firstEnd).replace(/\r?\n$/, '') };
    return;
  }
}

/** A CSV file that is open. */
export interface OpenCsv {
  readonly columns: readonly string[];
  readonly items: AsyncGenerator<Item>;
}

/** The columns that the first line names, and what separates them. */
function readHeader(frame: Frame, cutter: FrameCutter, shown: string): Table {
  const fail = (what: string): BatchError => new BatchError(`${shown}, line 1 names the columns, but ${what}`);
  const whole = frame.bytes.toString().replace(/^\uFEFF/, '');
  const [line = ''] = whole.split('\n', 1);
  const delimiter = delimiterOf(line);
  if (delimiter === '\t') {
    // Quotes mean nothing there: what one of them swallowed is given back.
    cutter.quotes = false;
    const end = frame.bytes.indexOf(LINE_BREAK) + 1;
    if (end > 0) cutter.giveBack([frame.bytes.subarray(end)], frame.line + 1);
  } else if (frame.open) throw fail('has a quote that is never closed; close it');
  if (frame.long) throw fail('is longer than a record may be; check that it is CSV, or raise --max-record-bytes');
  const columns = headerCells(delimiter === '\t' ? line : whole, delimiter, fail);
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined) throw fail(`names the column '${twice}' twice; rename one, or its cells are lost`);
  return { columns, delimiter };
}

function headerCells(text: string, delimiter: string, fail: (what: string) => BatchError): string[] {
  try {
    return (rowsOf(text, delimiter)[0] ?? []).map((name) => name.trim());
  } catch {
    throw fail('has a quote in the wrong place; put the whole name in quotes and double those inside');
  }
}

/** The columns, and the rows as items. */
export async function openCsv(bytes: Bytes, most: number, shown: string): Promise<OpenCsv> {
  const cutter = new FrameCutter(most);
  const frames = new Frames(bytes, cutter);
  const header = await frames.next();
  if (!header) throw new BatchError(`${shown} is empty; CSV begins with a line that names the columns`);
  const table = readHeader(header, cutter, shown);
  async function* items(): AsyncGenerator<Item> {
    let batch: Frame[] = [];
    let size = 0;
    let enough = BATCH_BYTES;
    for (;;) {
      const frame = await frames.next();
      if (frame) {
        batch.push(frame);
        size += frame.bytes.length;
        if (size < enough && !frame.open && !frame.long) continue;
      }
      if (batch.length === 0) return;
      const read = (batch.length > 1 && readBatch(batch, table)) || [...readSingly(batch, table, cutter, most)];
      yield* read;
      // Where one quote strays, others do: else each of them would cost a batch.
      enough = read.some((item) => 'reason' in item && item.reason === STRAY_QUOTE) ? 1 : Math.min(BATCH_BYTES, 2 * size);
      [batch, size] = [[], 0];
    }
  }
  return { columns: table.columns, items: items() };
}
