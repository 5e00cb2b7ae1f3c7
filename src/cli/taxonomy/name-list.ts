import type { CoverageItem } from '../../taxonomy/coverage.js';
import { RunError } from '../errors.js';
import { type Io, note } from '../io.js';
import { type TableInput, readTable } from './table-input.js';

/** Which columns of a table hold what. */
export interface NameColumns {
  readonly column?: string;
  readonly weight?: string;
}

function columnOf(table: TableInput, asked: string, shown: string): string {
  const found = table.columns.find((name) => name === asked) ?? table.columns.find((name) => name.toLowerCase() === asked.toLowerCase());
  if (found === undefined) throw new RunError(`${shown} has no column '${asked}'; its columns are ${table.columns.join(', ') || 'none'}`);
  return found;
}

function weightOf(cell: string | undefined): number | undefined {
  const weight = cell === undefined || cell === '' ? NaN : Number(cell.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''));
  return Number.isFinite(weight) && weight >= 0 ? weight : undefined;
}

function fromTable(text: string, columns: NameColumns, shown: string, io: Io): CoverageItem[] {
  const table = readTable(text);
  const [name, weight] = [columnOf(table, columns.column ?? table.columns[0] ?? '', shown), columns.weight === undefined ? undefined : columnOf(table, columns.weight, shown)];
  for (const { line, reason } of table.bad) note(io, `line ${line} ${reason}; it is left out`);
  return table.records.flatMap(({ line, fields }): CoverageItem[] => {
    if (weight === undefined) return [{ name: fields[name] ?? '' }];
    const value = weightOf(fields[weight]);
    if (value !== undefined) return [{ name: fields[name] ?? '', weight: value }];
    note(io, `line ${line} has the weight '${fields[weight] ?? ''}', which is no number from 0; it is left out`);
    return [];
  });
}

/** The names of a list: one a line, or a column of a table with a header. */
export function namesOf(text: string, columns: NameColumns, shown: string, io: Io): CoverageItem[] {
  if (columns.column !== undefined || columns.weight !== undefined) return fromTable(text, columns, shown, io);
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[0]?.includes('\t')) note(io, `${shown} looks like a table, but every line is taken as one name; say --column <name> to read one column`);
  return lines.map((name) => ({ name: name.trim() }));
}
