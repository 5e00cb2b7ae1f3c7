import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/batch/input/format.js';
import { pieces, read } from './support.js';

const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('"', '\n', ',', '\r\n', '","', 'a "quoted" word', '[', '}', '\\'));
const records = fc.array(fc.record({ id: fc.nat(), description: value }), { maxLength: 20 });
const size = fc.integer({ min: 1, max: 40 });

describe('a well-formed input is read whole, however its bytes arrive', () => {
  it('as NDJSON', async () => {
    await fc.assert(
      fc.asyncProperty(records, size, fc.boolean(), async (given, pieceSize, ended) => {
        const text = given.map((record) => JSON.stringify(record)).join('\n') + (ended ? '\n' : '');
        const { seen } = await read(pieces(text, pieceSize), 'ndjson');
        expect(seen).toEqual(given.map((record, i) => ({ line: i + 1, record })));
      }),
    );
  });

  it('as a JSON array, in whatever layout', async () => {
    await fc.assert(
      fc.asyncProperty(records, size, fc.constantFrom(0, 1, '\t'), async (given, pieceSize, indent) => {
        const { seen } = await read(pieces(JSON.stringify(given, null, indent), pieceSize), 'json');
        expect(seen.map((one) => 'record' in one && one.record)).toEqual(given);
      }),
    );
  });

  it('as CSV, with line breaks and quotes in cells', async () => {
    const rows = records.filter((all) => all.every(({ description }) => !description.includes('\u0000')));
    await fc.assert(
      fc.asyncProperty(rows, size, async (given, pieceSize) => {
        const text = stringify([['id', 'description'], ...given.map(({ id, description }) => [String(id), description])], { quoted_match: /[\r\n]|^\s|\s$|^$/ });
        const { seen } = await read(pieces(text, pieceSize), 'csv');
        expect(seen.map((one) => 'record' in one && one.record)).toEqual(given.map(({ id, description }) => ({ id: String(id), description })));
      }),
    );
  });

  it('NDJSON is cut into the same chunks', async () => {
    await fc.assert(
      fc.asyncProperty(records, size, size, async (given, one, other) => {
        const text = given.map((record) => `${JSON.stringify(record)}\n`).join('');
        expect((await read(pieces(text, one), 'ndjson', undefined, 60)).ends).toEqual((await read(pieces(text, other), 'ndjson', undefined, 60)).ends);
      }),
    );
  });
});

describe('reading goes on from where a chunk ended', () => {
  const rows = Array.from({ length: 40 }, (_, id) => ({ id: String(id), description: `text ${id}` }));
  const inputs = {
    ndjson: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    json: JSON.stringify(rows),
    csv: stringify(rows, { header: true }),
  };
  it.each(Object.entries(inputs) as Array<[keyof typeof inputs, string]>)('in %s', async (format, text) => {
    const whole = await read(pieces(text, 50), format, undefined, 200);
    expect(whole.ends.length).toBeGreaterThan(3);
    for (const end of whole.ends) {
      const rest = await read(pieces(text, 50), format, end, 200);
      expect(whole.seen.slice(-rest.seen.length || Infinity)).toEqual(rest.seen);
      expect(rest.seen).toHaveLength(rows.length - end.records);
    }
  });
});

const places = async (text: string | Uint8Array, format: 'ndjson' | 'json' | 'csv', most?: number): Promise<unknown[]> =>
  (await read(pieces(text, 7), format, undefined, most)).seen.map((one) => ('line' in one ? one.line : -one.rejected));

describe('a bad record costs no other', () => {
  it('a line that is too long', async () => {
    expect(await places(`{"a":1}\n{"a":"${'x'.repeat(300)}"}\n{"a":2}\n`, 'ndjson', 100)).toEqual([1, -2, 3]);
  });

  it('an element that is too long', async () => {
    expect(await places(`[{"a":1},\n{"a":"${'x'.repeat(100_000)}"},\n{"a":2}]`, 'json', 70_000)).toEqual([1, -2, 3]);
  });

  it('an array that is cut off', async () => {
    const { seen } = await read(pieces('[{"a":1},\n{"a":2}', 5), 'json');
    expect(seen).toMatchObject([{ line: 1 }, { line: 2 }, { rejected: 2, reason: expect.stringContaining('not closed') as string }]);
  });

  it('a string in an array that is never closed', async () => {
    expect(await places('[{"a":1},\n{"a":"open,\n "b":2},\n{"a":3}]', 'json')).toEqual([1, -2, 4]);
  });

  it('a quote that is never closed, in CSV', async () => {
    expect(await places('a,b\n1,"open\n2,x\n3,y\n', 'csv')).toEqual([-2, 3, 4]);
  });

  it('a quote in the wrong place, in CSV', async () => {
    expect(await places('a,b\n1,x\n2,"bad" q\n3,"y\nz"\n4,w\n', 'csv')).toEqual([2, -3, 4, 6]);
  });

  it('two rows with stray quotes, in CSV', async () => {
    expect(await places('a,b\n1,"open\n2,x\n3,"y",\n4,"open\n5,z\n', 'csv')).toEqual(expect.arrayContaining([3, 6]));
  });

  it('more cells than columns, in CSV', async () => {
    expect(await places('a,b\n1,x,y\n\n2,z\n', 'csv')).toEqual([-2, 4]);
  });

  it('bytes that are no UTF-8, in CSV', async () => {
    expect(await places(Buffer.from('a,b\n1,x\n2,\xff\n3,z\n', 'latin1'), 'csv')).toEqual([2, -3, 4]);
  });

  it('a row that is too long, in CSV', async () => {
    expect(await places(`a,b\n1,${'x'.repeat(300)}\n2,y\n`, 'csv', 100)).toEqual([-2, 3]);
    expect(await places(`a,b\n1,"${'x\n'.repeat(300)}"\n2,y\n`, 'csv', 100)).toContain(303);
  });
});

describe('the format is told by content, then by name', () => {
  it.each([
    ['PAR1', 'x.bin', 'parquet'],
    ['\uFEFF [1]', 'x.json', 'json'],
    ['{"a":1}', '', 'ndjson'],
    ['{"a":1}', 'x.json', 'ndjson'],
    ['{a},b\n', 'x.csv.gz', 'csv'],
    ['id;text\n1;x\n', '', 'csv'],
    ['', '', 'ndjson'],
  ])('%j in %j is %s', (head, name, format) => {
    expect(formatOf(Buffer.from(head), name, 'x')).toBe(format);
  });

  it('says what to do when it cannot be told', () => {
    expect(() => formatOf(Buffer.from('hello\n'), 'x.txt', "'x.txt'")).toThrow('--input-format');
  });
});
