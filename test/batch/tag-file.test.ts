import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { tagFile } from '../../src/batch/index.js';
import { Folder, pieces, tag, taxonomy } from './support.js';

const folder = new Folder();
afterAll(() => folder.remove());

interface Record {
  readonly id: unknown;
  readonly skills: ReadonlyArray<{ readonly id: string; readonly mentions?: unknown }>;
}

const RECORDS = [
  { id: '1', title: 'Python developer', description: '<p>You know <b>Kubernetes</b>.</p>' },
  { id: '2', title: '', description: 'Nothing to see.' },
  { id: '3', title: 'ML', description: 'ML and Python.' },
];
const NDJSON = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('');
const CSV = ['id;title;description', ...RECORDS.map(({ id, title, description }) => `${id};${title};${description}`)].join('\n');
const SKILLS = [['kubernetes', 'python'], [], ['machine-learning', 'python']];

const lines = (text: string): Record[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
const ids = (records: readonly Record[]): string[][] => records.map(({ skills }) => skills.map(({ id }) => id).sort());

const parquet = (): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData: (['id', 'title', 'description'] as const).map((name) => ({ name, data: RECORDS.map((record) => record[name]) })) }));

describe('every format in', () => {
  it.each([
    ['NDJSON', NDJSON],
    ['a JSON array', JSON.stringify(RECORDS, null, 2)],
    ['CSV', CSV],
    ['Parquet', parquet()],
    ['NDJSON, gzip', gzipSync(NDJSON)],
    ['CSV, gzip', gzipSync(CSV)],
    ['Parquet, gzip', gzipSync(parquet())],
  ])('%s, as a stream', async (_, content) => {
    const { output, rejects, records } = await tag(folder, pieces(content, 100));
    expect([rejects, records]).toEqual([0, 3]);
    expect(ids(lines(output))).toEqual(SKILLS);
    expect(lines(output).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('Parquet, as a file', async () => {
    const { output } = await tag(folder, folder.write('input.parquet', parquet()));
    expect(ids(lines(output))).toEqual(SKILLS);
  });
});

describe('every format out', () => {
  it('a JSON array', async () => {
    const { output } = await tag(folder, pieces(NDJSON, 100), { outputFormat: 'json' });
    expect(ids(JSON.parse(output) as Record[])).toEqual(SKILLS);
  });

  it('a JSON array without records', async () => {
    expect(JSON.parse((await tag(folder, pieces('', 1), { outputFormat: 'json' })).output)).toEqual([]);
  });

  it('CSV, which reads back as what it was', async () => {
    const { output } = await tag(folder, pieces(NDJSON, 100), { outputFormat: 'csv' });
    const { output: again } = await tag(folder, pieces(output, 100));
    expect(ids(lines(again))).toEqual(SKILLS);
    expect(lines(again)).toMatchObject(RECORDS);
  });

  it('CSV sets aside what it has no column for, rather than lose it', async () => {
    const { set } = await tag(folder, pieces(`${NDJSON.repeat(1500)}{"description":"x","more":1}\n`, 10_000), { outputFormat: 'csv' });
    expect(set).toMatchObject([{ line: 4501, reason: expect.stringContaining("'more'") as string }]);
  });

  it('only the fields that are asked for', async () => {
    const { output } = await tag(folder, pieces(NDJSON, 100), { fields: ['id'] });
    expect(lines(output).map((record) => Object.keys(record))).toEqual(RECORDS.map(() => ['id', 'skills']));
  });

  it('vectors instead of skills', async () => {
    const [first] = lines((await tag(folder, pieces(NDJSON, 100), { vectorOnly: true })).output) as unknown as Array<{ vector: object }>;
    expect(Object.keys(first?.vector ?? {}).sort()).toEqual(SKILLS[0]);
    expect(first).not.toHaveProperty('skills');
  });

  it('mentions, when they are asked for, in title and text', async () => {
    const [first] = lines((await tag(folder, pieces(NDJSON, 100), { mentions: true })).output);
    const text = `${RECORDS[0]?.title ?? ''}\n${RECORDS[0]?.description ?? ''}`;
    for (const { mentions } of first?.skills ?? [])
      for (const { start, end, text: own } of mentions as Array<{ start: number; end: number; text: string }>) expect(text.slice(start, end)).toBe(own);
    expect(lines((await tag(folder, pieces(NDJSON, 100))).output)[0]?.skills[0]).not.toHaveProperty('mentions');
  });
});

it('the rest of a record stays as it was written, long numbers too', async () => {
  const { output } = await tag(folder, pieces('\uFEFF{"id":12345678901234567890, "x": 1.0, "description":"Python"}\r\n', 3));
  expect(output).toContain('{"id":12345678901234567890, "x": 1.0, "description":"Python","skills":[{"id":"python"');
});

it('skills of an earlier tagging are replaced', async () => {
  const { output } = await tag(folder, pieces('{"skills":["old"],"description":"Python"}\n', 100));
  expect(ids(lines(output))).toEqual([['python']]);
});

describe('what cannot be tagged is set aside with line and reason', () => {
  it.each([
    ['broken JSON', '{"description":', 'is no JSON'],
    ['no object', '[1]', 'is an array'],
    ['no text', '{"id":1}', "no field 'description'; it has id"],
    ['a text of another type', '{"description":5}', "'description' is a number"],
    ['a title of another type', '{"description":"x","title":{}}', "'title' is an object"],
    ['an inherited name', '{"__proto__":{"description":"x"}}', "no field 'description'"],
  ])('%s', async (_, bad, reason) => {
    const { set, records } = await tag(folder, pieces(`${NDJSON}\n${bad}\n${NDJSON}`, 100));
    expect(records).toBe(6);
    expect(set).toEqual([{ line: 5, reason: expect.stringContaining(reason) as string, record: bad }]);
  });

  it('bytes that are no UTF-8, with the bytes', async () => {
    const bytes = Buffer.from('{"description":"\xff"}', 'latin1');
    const { set, records } = await tag(folder, pieces(Buffer.concat([Buffer.from(NDJSON), bytes, Buffer.from(`\n${NDJSON}`)]), 100));
    expect(records).toBe(6);
    expect(set).toEqual([{ line: 4, reason: 'is not UTF-8', base64: bytes.toString('base64') }]);
  });

  it('a long line, with its place', async () => {
    const long = `{"description":"${'x'.repeat(2000)}"}`;
    const { set, records } = await tag(folder, pieces(`${NDJSON}${long}\n${NDJSON}`, 100), { mostRecordBytes: 1000 });
    expect(records).toBe(6);
    expect(set).toMatchObject([{ line: 4, offset: NDJSON.length, length: long.length }]);
  });

  it('no file is made when there is nothing to set aside, and an old one goes', async () => {
    folder.write('rejects', 'of an earlier run');
    await tag(folder, pieces(NDJSON, 100));
    expect(existsSync(folder.file('rejects'))).toBe(false);
  });
});

describe('a run that was stopped', () => {
  const input = folder.write('long.ndjson', NDJSON.repeat(1100) + '{broken\n' + NDJSON.repeat(1100));

  it.each(['ndjson', 'json', 'csv'] as const)('goes on, and writes in the end what an undisturbed one writes: %s', async (outputFormat) => {
    const whole = await tag(folder, input, { outputFormat });
    let runs = 0;
    for (let done = false; !done; runs++) {
      const controller = new AbortController();
      const stopped = await tag(folder, input, {
        outputFormat,
        resume: runs > 0,
        restart: runs === 0,
        signal: controller.signal,
        checkpointSeconds: 0,
        onProgress: () => controller.abort(),
      });
      done = !stopped.interrupted;
    }
    expect(runs).toBeGreaterThan(2);
    const { output, set } = await tag(folder, input, { outputFormat, restart: true });
    expect([output, set]).toEqual([whole.output, whole.set]);
  });

  it('cuts off what was written after the last checkpoint', async () => {
    const whole = await tag(folder, input);
    const controller = new AbortController();
    const { output } = await tag(folder, input, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(whole.output.startsWith(output)).toBe(true);
    folder.write('output', `${output}{"half a rec`);
    const resumed = await tag(folder, input, { resume: true });
    expect(resumed.output).toBe(whole.output);
    expect(resumed.resumedAfter).toBeGreaterThan(0);
    expect(existsSync(folder.file('output.checkpoint'))).toBe(false);
  });

  it('is not begun anew by accident, nor continued as another job', async () => {
    const controller = new AbortController();
    await tag(folder, input, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(tag(folder, input)).rejects.toThrow('--resume');
    await expect(tag(folder, input, { resume: true, text: 'body' })).rejects.toThrow('text was "description" and is "body"');
    await expect(tag(folder, folder.write('other.ndjson', NDJSON), { resume: true })).rejects.toThrow('size of the input');
    expect((await tag(folder, input, { restart: true })).interrupted).toBe(false);
  });
});

describe('what cannot work is said', () => {
  it('an output that is the input', async () => {
    const path = folder.write('same.ndjson', NDJSON);
    await expect(tagFile({ input: path, output: path, rejects: folder.file('r'), taxonomy, workers: 0 })).rejects.toThrow('both read and written');
    expect(readFileSync(path, 'utf8')).toBe(NDJSON);
  });

  it('gzip that is damaged, after what stands before it is written', async () => {
    const packed = gzipSync(NDJSON.repeat(4000));
    await expect(tag(folder, pieces(packed.subarray(0, -10), 1000), { restart: true })).rejects.toThrow('damaged gzip');
    expect(readFileSync(folder.file('output'), 'utf8').length).toBeGreaterThan(100_000);
  });
});
