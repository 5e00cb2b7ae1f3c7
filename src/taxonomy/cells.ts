/** Rows of text in columns, with printable separators that a string literal takes without escapes. */
import { SHORTHAND_SIGNS } from './shorthand.js';

const CELL = '|';
const ITEM = '`';
const ROW = '~';
const ESCAPE = '^';
const ESCAPED = /\^(.{4})/g;
const NEEDS_ESCAPE = new RegExp(`[^\\x20-\\x7e]|["\\\\|\`~^${SHORTHAND_SIGNS}]`, 'g');

function escaped(text: string): string {
  return text.replace(NEEDS_ESCAPE, (unit) => ESCAPE + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

function unescaped(text: string): string {
  return text.includes(ESCAPE) ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** A row of a table: texts and lists of texts. Empty cells at its end are left out. */
export function writeRow(cells: ReadonlyArray<string | readonly string[]>): string {
  const written = cells.map((cell) => (typeof cell === 'string' ? escaped(cell) : cell.map(escaped).join(ITEM)));
  while (written.at(-1) === '') written.pop();
  return written.join(CELL);
}

/** Reads the cells of a row in their order. */
export class RowReader {
  private readonly cells: string[];
  private at = 0;

  constructor(row: string) {
    this.cells = row.split(CELL);
  }

  text(): string {
    return unescaped(this.cells[this.at++] ?? '');
  }

  /** A list; one of a single empty text is read as empty. */
  list(): string[] {
    const cell = this.cells[this.at++] ?? '';
    return cell === '' ? [] : cell.split(ITEM).map(unescaped);
  }
}

/** A table of rows. */
export function joinRows(rows: readonly string[]): string {
  return rows.join(ROW);
}

/** The rows of a table that {@link joinRows} wrote. */
export function splitRows(text: string): string[] {
  return text.split(ROW);
}

/** A column of texts. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map(escaped).join(ROW);
}

/** The texts of a column that {@link joinTexts} wrote. */
export function splitTexts(text: string): string[] {
  return text.includes(ESCAPE) ? text.split(ROW).map(unescaped) : text.split(ROW);
}
