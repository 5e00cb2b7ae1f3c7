import { type Colors, oneLine } from '../io.js';

/** A column of a table of plain text. */
export interface Column {
  readonly title: string;
  /** Default: left. */
  readonly align?: 'right';
  /** Most characters; longer cells are cut with an ellipsis. */
  readonly most?: number;
}

function cut(cell: string, most: number): string {
  const characters = [...oneLine(cell)];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

function pad(cell: string, width: number, align: Column['align']): string {
  const room = ' '.repeat(Math.max(0, width - [...cell].length));
  return align === 'right' ? room + cell : cell + room;
}

/** Rows as lines, each column as wide as its widest cell, two spaces between. */
export function tableLines(columns: readonly Column[], rows: ReadonlyArray<readonly string[]>, colors: Colors): string[] {
  const cells = rows.map((row) => columns.map(({ most = Infinity }, i) => cut(row[i] ?? '', most)));
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...cells.map((row) => [...(row[i] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, i) => pad(row[i] ?? '', widths[i] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [colors.dim(line(columns.map(({ title }) => title))), ...cells.map(line)];
}

/** A share as '93.4 %'; '–' when there is none. */
export function shareWord(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}
