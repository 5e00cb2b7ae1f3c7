import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/formats/pdf/columns.js';
import { bodySize, linesOf } from '../../src/formats/pdf/paragraphs.js';
import { type Fragment, segmentsOf } from '../../src/formats/pdf/segments.js';

const fragment = (text: string, left: number, y: number, width = 4): Fragment => ({ text, left, right: left + width, y, size: 10, font: 'f' });

function textOf(fragments: readonly Fragment[]): string[] {
  const segments = segmentsOf(fragments);
  return columnsOf(segments).flatMap((column) => linesOf(column, bodySize(segments)).map(({ text }) => text));
}

/** The pages of a PDF are put together in the main thread, where nothing can stop them. */
describe('a hostile page is put together in linear time', () => {
  const count = 150_000;

  it('of one line in very many pieces', () => {
    const [text = ''] = textOf(Array.from({ length: count }, (_, i) => fragment('a', 4 * i, 0)));
    expect(text).toHaveLength(count);
  });

  it('of one line in very many cells', () => {
    const [text = ''] = textOf(Array.from({ length: count }, (_, i) => fragment('a', 100 * i, 0)));
    expect(text).toHaveLength(4 * count - 3);
  });

  it('of one paragraph in very many lines', () => {
    const line = 'a line that is long enough to be wrapped, and is';
    const [text = ''] = textOf(Array.from({ length: count }, (_, i) => fragment(line, 0, 12 * i, 300)));
    expect(text).toHaveLength((line.length + 1) * count - 1);
  });
});

it('makes a word whole that was cut at the end of a line', () => {
  const [above, below] = ['We look for someone with knowledge of kuber-', 'netes and of Python'];
  expect(textOf([fragment(above, 0, 0, 300), fragment(below, 0, 12, 300)])).toEqual(['We look for someone with knowledge of kubernetes and of Python']);
});
