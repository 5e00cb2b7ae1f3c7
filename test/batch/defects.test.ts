/** What once went wrong; each test fails without its mending. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { tagFile, tagStream } from '../../src/batch/index.js';
import { openSource } from '../../src/batch/input/source.js';
import { START } from '../../src/batch/chunk.js';
import { type ByteStream, StreamSink } from '../../src/batch/sink.js';
import { Folder, pieces, read, tag, taxonomy } from './support.js';

const folder = new Folder();
afterAll(() => folder.remove());

const ROW = '{"description":"Python"}\n';

async function placesOf(text: string, format: 'ndjson' | 'json' | 'csv', most: number, pieceSize: number): Promise<number[]> {
  return (await read(pieces(text, pieceSize), format, undefined, most)).seen.map((one) => ('line' in one ? one.line : -one.rejected));
}

describe('CSV', () => {
  it('loses no row behind an open quote that reaches the longest row in the middle of a line', async () => {
    const text = `id,description\n1,"open\n2,fine\n3,${'x'.repeat(90)}\n4,fine\n`;
    expect(await placesOf(text, 'csv', 100, 40)).toEqual([-2, 3, 4, 5]);
  });

  it('tells the length of a long row, however its bytes arrive', async () => {
    const text = `id,description\n1,${'x'.repeat(500)}\n`;
    for (const size of [7, 1000]) {
      const source = await openSource({ stream: pieces(text, size), shown: 'test', format: 'csv', mostRecordBytes: 100 });
      for await (const { rejects } of source.chunks(START)) expect(rejects).toMatchObject([{ line: 2, length: 502 }]);
    }
  });

  it('full of stray quotes takes linear time', async () => {
    const count = 20_000;
    expect(await placesOf(`id,description\n${'a"\n'.repeat(count)}`, 'csv', 1_000_000, 262_144)).toHaveLength(count);
  });

  it('separated by tabs may have a quote in its header', async () => {
    const { seen } = await read(pieces('size in "\tdescription\n15\tPython\n17\tGo\n', 100), 'csv');
    expect(seen).toEqual([
      { line: 2, record: { 'size in "': '15', description: 'Python' } },
      { line: 3, record: { 'size in "': '17', description: 'Go' } },
    ]);
  });

  it('says what is wrong with its header', async () => {
    await expect(read(pieces('id,"description\n1,x\n', 100), 'csv')).rejects.toThrow('line 1');
    await expect(read(pieces('id,text,text\n1,a,b\n', 100), 'csv')).rejects.toThrow("names the column 'text' twice");
  });

  it('cuts rows that are no UTF-8 into chunks too', async () => {
    const row = Buffer.from(`1,${'\xe9'.repeat(100)}\n`, 'latin1');
    const rows = Buffer.concat([Buffer.from('id,description\n'), ...Array.from({ length: 50 }, () => row)]);
    const { ends } = await read(pieces(rows, 1000), 'csv', undefined, 1000);
    expect(ends.length).toBeGreaterThan(4);
  });
});

describe('columns of CSV', () => {
  const long = `{"description":"${'x'.repeat(2000)}"}\n`;

  it('are named although the run was stopped before the first record', async () => {
    const input = folder.write('first-long.ndjson', long + ROW.repeat(3));
    const options = { outputFormat: 'csv', mostRecordBytes: 1000, checkpointSeconds: 0, workers: 1 } as const;
    const whole = await tag(folder, input, options);
    const stop = (): never => {
      throw new Error('killed');
    };
    await expect(tag(folder, input, { ...options, onProgress: stop })).rejects.toThrow('killed');
    expect((await tag(folder, input, { ...options, resume: true })).output).toBe(whole.output);
  });

  it('hold the fields of a record that stands behind a byte order mark', async () => {
    const { output } = await tag(folder, pieces(`\uFEFF${ROW}`, 100), { outputFormat: 'csv' });
    expect(output).toMatch(/^description,skills\nPython,/);
  });
});

describe('a record that cannot be written', () => {
  const deep = `{"description":"Python","skills":[],"deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`;
  it('is set aside, and the run goes on', async () => {
    const { records, set } = await tag(folder, pieces(ROW + deep + ROW, 100_000));
    expect([records, set.map(({ line }) => line)]).toEqual([2, [2]]);
    expect(set[0]?.reason).toMatch(/^cannot be tagged: .*; report it with this record$/);
  });
});

describe('a skill', () => {
  it('has the same fields with and without its mentions', async () => {
    const description = 'Jane Doe\n\nExperience\nDeveloper, Acme, Jan 2019 - Jan 2021\n- strong Python, 3 years of Kubernetes\n';
    const input = JSON.stringify({ description });
    const skillsOf = ({ output }: { readonly output: string }): Array<Record<string, unknown>> =>
      output
        .trim()
        .split('\n')
        .flatMap((line) => (JSON.parse(line) as { skills: Array<Record<string, unknown>> }).skills);
    const [bare, full] = [await tag(folder, pieces(input, 1000), { kind: 'resume' }), await tag(folder, pieces(input, 1000), { kind: 'resume', mentions: true })].map(skillsOf);
    expect(
      full?.map((skill) =>
        Object.keys(skill)
          .filter((key) => key !== 'mentions')
          .sort(),
      ),
    ).toEqual(bare?.map((skill) => Object.keys(skill).sort()));
    expect(new Set(bare?.flatMap((skill) => Object.keys(skill)))).toEqual(new Set(['id', 'prefLabel', 'kind', 'weight', 'confidence', 'level', 'years', 'proficiency', 'months']));
  });
});

describe('a file of rejects', () => {
  it('that is a device or a link is not removed', async () => {
    const target = folder.write('target', '');
    symlinkSync(target, folder.file('link'));
    await tag(folder, pieces(ROW, 100), { rejects: folder.file('link') });
    expect(existsSync(folder.file('link'))).toBe(true);
    const { rejects } = await tagFile({ input: pieces('{broken\n', 100), output: folder.file('o'), rejects: folder.file('link'), taxonomy, workers: 0 });
    expect([rejects, readFileSync(target, 'utf8')]).toEqual([1, expect.stringContaining('is no JSON')]);
  });

  it('that is the output by another spelling is refused', async () => {
    const output = folder.file('not-there-yet');
    const rejects = `${folder.path}/./not-there-yet`;
    await expect(tagFile({ input: pieces(ROW, 100), output, rejects, taxonomy, workers: 0 })).rejects.toThrow('written twice');
  });
});

describe('a checkpoint that cannot be read', () => {
  it('is named, and --restart goes past it', async () => {
    folder.write('output.checkpoint', '{"format":1,');
    await expect(tag(folder, pieces(ROW, 100), { resume: true })).rejects.toThrow('output.checkpoint');
    expect((await tag(folder, pieces(ROW, 100), { restart: true })).records).toBe(1);
  });
});

describe('NDJSON', () => {
  it('keeps of a long line no more than that line', async () => {
    const source = await openSource({ stream: pieces(`${'x'.repeat(50)}\n${ROW}`, 1000), shown: 'test', format: 'ndjson', mostRecordBytes: 30 });
    for await (const { rejects } of source.chunks(START)) for (const { record } of rejects) expect(record).toMatch(/^x+$/);
  });
});

describe('a stream that the output goes to', () => {
  it('may break while it is waited for', async () => {
    const listeners = new Map<string, (error?: Error) => void>();
    const stream: ByteStream = {
      write: () => false,
      once: (event: string, listener: (error?: Error) => void) => listeners.set(event, listener),
      off: () => undefined,
    };
    const written = new StreamSink(stream).write(Buffer.from('x'));
    listeners.get('error')?.(new Error('broken pipe'));
    await expect(written).rejects.toThrow('broken pipe');
    const closed = new StreamSink(stream).write(Buffer.from('x'));
    listeners.get('close')?.();
    await expect(closed).rejects.toThrow('closed');
  });
});

describe('tagStream', () => {
  it('answers a source that waits for the answer', async () => {
    let answered: () => void = () => undefined;
    const source = async function* (): AsyncGenerator<{ description: string }> {
      for (let i = 0; i < 3; i++) {
        const answer = new Promise<void>((resolve) => (answered = resolve));
        yield { description: 'Python' };
        await answer;
      }
    };
    let count = 0;
    for await (const { skills } of tagStream(source(), { taxonomy, workers: 0 })) {
      count += skills.length;
      answered();
    }
    expect(count).toBe(3);
  });

  it('gives what a source gave before it failed', async () => {
    const source = async function* (): AsyncGenerator<{ description: string }> {
      yield { description: 'Python' };
      await Promise.resolve();
      throw new Error('feed broke');
    };
    const seen: object[] = [];
    await expect(
      (async () => {
        for await (const record of tagStream(source(), { taxonomy, workers: 0 })) seen.push(record);
      })(),
    ).rejects.toThrow('feed broke');
    expect(seen).toHaveLength(1);
  });
});

describe('an input', () => {
  it('is closed when the run cannot begin', async () => {
    let closed = false;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.alloc(200_000, ROW);
        yield Buffer.from(ROW);
      } finally {
        closed = true;
      }
    };
    mkdirSync(folder.file('folder'), { recursive: true });
    await expect(tagFile({ input: source(), output: folder.file('folder'), rejects: folder.file('r'), taxonomy, workers: 0 })).rejects.toThrow('folder');
    await new Promise(setImmediate);
    expect(closed).toBe(true);
  });
});
