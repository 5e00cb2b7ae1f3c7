import type { LineKind } from '../text-writer.js';

/** A paragraph of a document. */
export interface Paragraph {
  readonly kind: LineKind;
  readonly text: string;
}

/**
 * A row of a table. One of single values (`Python | 5 years`) is a line; one whose cells hold several paragraphs is
 * there for the layout, and its cells follow one another.
 */
export class TableRow {
  private readonly cells: Paragraph[][] = [];

  openCell(): void {
    this.cells.push([]);
  }

  add(paragraph: Paragraph): void {
    if (paragraph.text !== '') this.cells.at(-1)?.push(paragraph);
  }

  paragraphs(): readonly Paragraph[] {
    const filled = this.cells.filter(({ length }) => length > 0);
    const isData = filled.length > 1 && filled.every(({ length }) => length === 1);
    return isData ? [{ kind: 'line', text: filled.map(([only]) => only?.text).join(' | ') }] : filled.flat();
  }
}
