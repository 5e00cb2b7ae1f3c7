import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Folder, POSTING, SKILLS, skillvec } from './harness.js';

const folder = new Folder();
const taxonomy = folder.write('skills.yaml', SKILLS);
const own = ['--taxonomy', taxonomy, '--workers', '0'];
const NDJSON = [1, 2, 3].map((id) => `${JSON.stringify({ id, description: POSTING })}\n`).join('');
const input = folder.write('input.ndjson', NDJSON);
const at = (name: string): string => `${folder.path}/${name}`;
afterAll(() => folder.remove());

const ids = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: unknown }).id);

describe('skillvec tag', () => {
  it('writes the records with their skills, and says what it did', async () => {
    const { status, stdout, stderr } = await skillvec(['tag', input, ...own]);
    expect([status, ids(stdout)]).toEqual([0, [1, 2, 3]]);
    expect(stderr).toMatch(/^skillvec: 3 records, 1\d skills, no rejects, 0\.00 MB in [\d.]+ s, [\d.]+ MB\/s\n$/);
  });

  it('reads stdin, packed too, and writes files', async () => {
    const output = at('out.csv');
    const { status, stdout } = await skillvec(['tag', '-', '-o', output, '--fields', 'id', ...own], { stdin: gzipSync(NDJSON) });
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(output, 'utf8')).toMatch(/^id,skills\n1,"\[\{/);
  });

  it('sets bad records aside: status 1, or 0 with --allow-rejects', async () => {
    const bad = folder.write('bad.ndjson', `${NDJSON}{broken\n`);
    const argv = ['tag', bad, '-o', at('bad.out'), ...own];
    const { status, stderr } = await skillvec(argv);
    expect(status).toBe(1);
    expect(stderr).toContain('1 record could not be tagged');
    expect(readFileSync(at('bad.out.rejects.ndjson'), 'utf8')).toMatch(/^\{"line":4,"reason":"is no JSON/);
    expect((await skillvec([...argv, '--allow-rejects'])).status).toBe(0);
  });

  it.each([
    ['no input', ['tag'], 'no records to read'],
    ['--resume without a file', ['tag', input, '--resume'], '--output'],
    ['--resume and --restart', ['tag', input, '-o', 'x', '--resume', '--restart'], 'give one of them'],
    ['lines as an array', ['tag', input, '--line-buffered', '--output-format', 'json'], '--line-buffered'],
    ['an unknown format', ['tag', input, '--input-format', 'xml'], 'ndjson'],
  ])('%s is wrong usage', async (_, argv, message) => {
    const { status, stderr } = await skillvec(argv);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('a file that is not there is said', async () => {
    expect(await skillvec(['tag', 'nowhere.ndjson', ...own])).toMatchObject({ status: 1, stderr: expect.stringContaining('does not exist') as string });
  });
});

describe('the built command', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

  it('answers each line at once with --line-buffered', async () => {
    const child = spawn(process.execPath, [cli, 'tag', '-', '--line-buffered', '--taxonomy', taxonomy], { stdio: ['pipe', 'pipe', 'ignore'] });
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${JSON.stringify({ id, description: 'Python' })}\n`);
      const [answer] = (await once(child.stdout, 'data')) as [Buffer];
      expect(JSON.parse(answer.toString())).toMatchObject({ id, skills: [{ id: 'python' }] });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends at Ctrl-C although standard input stays open', async () => {
    const child = spawn(process.execPath, [cli, 'tag', '-', '--line-buffered', '--taxonomy', taxonomy], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.write(`${JSON.stringify({ description: 'Python' })}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  });

  it('goes on after kill -9, and ends with the same bytes', async () => {
    const long = folder.write('long.ndjson', NDJSON.repeat(1500));
    const argv = ['tag', long, '--taxonomy', taxonomy, '--workers', '1', '--output'];
    const run = (output: string): ReturnType<typeof spawn> => spawn(process.execPath, [cli, ...argv, output, '--resume'], { stdio: 'ignore' });
    expect(await once(run(at('whole')), 'close')).toEqual([0, null]);
    const output = at('killed');
    for (let kill = 0; kill < 3; kill++) {
      const child = run(output);
      const closed = once(child, 'close');
      // The first dies wherever it is, the others once they have begun to write.
      if (kill > 0) while (!existsSync(output) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 120 * kill));
      child.kill('SIGKILL');
      await closed;
    }
    expect(await once(run(output), 'close')).toEqual([0, null]);
    expect(readFileSync(output).equals(readFileSync(at('whole')))).toBe(true);
  });
});

describe('skillvec queue', () => {
  it('says how to start when Redis is not there', async () => {
    const { status, stderr } = await skillvec(['queue', 'status', '--redis', 'redis://user:secret@127.0.0.1:1']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot reach Redis at redis://127.0.0.1:1')]);
    expect(stderr).not.toContain('secret');
  });

  it('needs to be told what to do', async () => {
    expect((await skillvec(['queue'])).status).toBe(2);
    expect((await skillvec(['queue', 'collect'])).status).toBe(2);
  });
});
