import { afterAll, describe, expect, it } from 'vitest';
import type { Signals } from '../../../src/cli/io.js';
import { Folder, type Outcome, skillvec } from '../harness.js';
import { POSTING, RESUME, SILENT, SKILLS } from './documents.js';

const folder = new Folder();
const taxonomy = folder.write('skills.yaml', SKILLS);
const resume = folder.write('resume.txt', RESUME);
const posting = folder.write('posting.txt', POSTING);
const close = folder.write('close.txt', 'Engineer\n\nRequirements\n- Python\n- Docker\n');
const silent = folder.write('silent.txt', SILENT);
const gone = `${posting}.gone`;
const records = folder.write(
  'postings.ndjson',
  [
    JSON.stringify({ key: 7, name: 'Platform', body: POSTING }),
    '{ broken',
    JSON.stringify({ key: 8, name: 'Engineer', body: 'Requirements: Python, Docker' }),
    JSON.stringify({ key: 9, name: 'no text' }),
    JSON.stringify({ key: 10, body: SILENT }),
  ].join('\n'),
);
afterAll(() => folder.remove());

const rank = (...argv: string[]): Promise<Outcome> => skillvec(['rank', '--taxonomy', taxonomy, ...argv]);

interface Json {
  readonly read: number;
  readonly apart: number;
  readonly setAside: number;
  readonly best: ReadonlyArray<{ readonly posting: string; readonly resume: string; readonly score: number }>;
}

const json = ({ stdout }: Outcome): Json => JSON.parse(stdout) as Json;

describe('rank', () => {
  it('puts the best role first, with the score of compare', async () => {
    const outcome = await rank(resume, posting, silent, close, '--format', 'json');
    expect([outcome.status, outcome.stderr]).toEqual([0, '']);
    const { best, ...facts } = json(outcome);
    expect(facts).toMatchObject({ resume, read: 3, apart: 1, setAside: 0 });
    expect(best.map((one) => one.posting)).toEqual([close, posting]);
    const alone = await skillvec(['compare', '--taxonomy', taxonomy, resume, posting, '--format', 'json']);
    expect(best[1]?.score).toBe((JSON.parse(alone.stdout) as { score: number }).score);
  });

  it('ends at Ctrl-C, and says that nothing is ranked', async () => {
    const signals: Signals = { once: (signal, listener) => signal === 'SIGINT' && listener(signal), off: () => undefined };
    const outcome = await skillvec(['rank', '--taxonomy', taxonomy, resume, posting], { signals });
    expect([outcome.status, outcome.stdout, outcome.stderr]).toEqual([130, '', 'skillvec: stopped before all was read; nothing is ranked\n']);
  });

  it('shows how far it is on a terminal', async () => {
    const { stderr } = await skillvec(['rank', '--taxonomy', taxonomy, resume, records, '--text', 'body', '--title', 'name'], { terminal: true });
    expect(stderr).toMatch(/1 record/);
  });

  it('--candidates puts the best résumé first', async () => {
    const other = folder.write('other.txt', 'Experience\n- Python and Kubernetes, Podman and containers since 2015, 6 years of Python\n');
    const outcome = await rank(posting, resume, other, '--candidates', '--format', 'json');
    expect(json(outcome).best.map((one) => one.resume)).toEqual([other, resume]);
    expect(outcome.stdout).toContain(`"posting": ${JSON.stringify(posting)}`);
  });

  it('shows a table, best first, with what speaks for and against each', async () => {
    const { stdout } = await rank(resume, posting, close, '--limit', '1');
    expect(stdout).toMatch(/· 1 of 2\s+postings/);
    expect(stdout).toMatch(/^1 {2}0\.\d\d █\S* +100 % /m);
    expect(stdout).toMatch(/has: Docker, Python|has: Python, Docker/);
    expect(stdout).not.toContain('Kubernetes');
  });

  it('reads records, names them by id and title, and sets bad ones aside with exit status 1', async () => {
    const outcome = await rank(resume, records, '--text', 'body', '--title', 'name', '--id', 'key', '--format', 'json');
    expect(outcome.status).toBe(1);
    expect(json(outcome)).toMatchObject({ read: 3, apart: 1, setAside: 2, best: [{ posting: 'Engineer (8)' }, { posting: 'Platform (7)' }] });
    expect(outcome.stderr).toMatch(/postings\.ndjson', line 2 is no JSON.*; set aside\n/);
    expect(outcome.stderr).toMatch(/line 4 has no field 'body'.*; set aside\n/);
    expect(outcome.stderr).toMatch(/2 documents could not be read, see above; the others are ranked\n$/);
  });

  it('reads a JSON array from stdin when told', async () => {
    const { status, stdout } = await skillvec(['rank', '--taxonomy', taxonomy, resume, '-', '--input-format', 'json'], {
      stdin: JSON.stringify([{ id: 'a', description: POSTING }]),
    });
    expect([status, stdout]).toMatchObject([0, expect.stringMatching(/ a$/m)]);
  });

  it('sets a bad file aside and goes on with the rest', async () => {
    const outcome = await rank(resume, gone, posting, '--format', 'json');
    expect(outcome.status).toBe(1);
    expect(json(outcome).best.map((one) => one.posting)).toEqual([posting]);
    expect(outcome.stderr).toMatch(/does not exist.*; set aside\n.*1 document could not be read/);
  });

  it('keeps the best of more documents than it holds at a time', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) =>
      JSON.stringify({ id: i, description: i === 3 ? 'Requirements: Python, Docker' : i % 2 ? SILENT : 'Requirements: Python, Kubernetes, Terraform' }),
    );
    const { best, apart, read } = json(await rank(resume, folder.write('many.ndjson', lines.join('\n')), '--limit', '2', '--format', 'json'));
    expect([read, apart, best.map((one) => one.posting)]).toEqual([2500, 1249, ['3', '0']]);
  });

  it.each([
    ['nothing to rank', [resume], 2, /missing required argument 'others'/],
    ['stdin twice', ['-', '-'], 2, /only one of the files can be '-'/],
    ['an empty name', [resume, ''], 2, /file name is empty/],
    ['a résumé without skills', [silent, posting], 1, /names no skill to rank by/],
    ['nothing that can be read', [resume, gone], 1, /none of the documents could be read/],
  ])('%s', async (_, argv, status, message) => {
    const outcome = await rank(...argv);
    expect(outcome).toMatchObject({ status, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });
});
