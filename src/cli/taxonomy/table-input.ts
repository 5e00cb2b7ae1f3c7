/** Reads a CSV or TSV text with a header line. */
import { type CsvError, type Info, parse } from 'csv-parse/sync';

/** A record and where it began. */
export interface TableRecord {
  /** Line in the text, from 1. */
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** What was read of a table. */
export interface TableInput {
  readonly columns: readonly string[];
  readonly records: readonly TableRecord[];
  /** Rows that are no records: a quote that is never closed, more cells than columns. */
  readonly bad: ReadonlyArray<{ readonly line: number; readonly reason: string }>;
}

const DELIMITERS = ['\t', ';', ','];

/** The one that stands most often in the header; a comma when none does. */
function delimiterOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const times = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best), ',');
}

function reasonOf({ code }: CsvError): string {
  if (code === 'CSV_RECORD_INCONSISTENT_COLUMNS' || code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return 'has more cells than there are columns; put texts that hold the separator in quotes';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'opens a quote that is never closed';
  return 'has a quote in the wrong place; put the whole cell in quotes and double those inside';
}

/** Reads the table; separator (comma, semicolon, tab) by its header. Never throws on content. */
export function readTable(text: string): TableInput {
  const delimiter = delimiterOf(text);
  const bad: Array<{ line: number; reason: string }> = [];
  let columns: string[] = [];
  const parsed = parse(text, {
    bom: true,
    delimiter,
    columns: (header: string[]) => (columns = header.map((name) => name.trim())),
    info: true,
    quote: delimiter === '\t' ? false : '"',
    relax_column_count_less: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error) => {
      if (error) bad.push({ line: (error as CsvError & Partial<Info>).lines ?? 0, reason: reasonOf(error) });
      return undefined;
    },
  }) as unknown as ReadonlyArray<{ readonly record: Record<string, string>; readonly info: Info }>;
  // The parser tells where a record ends; records of several lines end later than they begin.
  const records = parsed.map(({ record, info }) => ({ line: info.lines - Object.values(record).join('').split('\n').length + 1, fields: record }));
  return { columns, records, bad };
}
