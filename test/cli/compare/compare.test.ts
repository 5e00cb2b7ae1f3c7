import { afterAll, describe, expect, it } from 'vitest';
import { Folder, type Outcome, skillvec } from '../harness.js';
import { POSTING, RESUME, SILENT, SKILLS } from './documents.js';

const folder = new Folder();
const taxonomy = folder.write('skills.yaml', SKILLS);
const resume = folder.write('resume.txt', RESUME);
const posting = folder.write('posting.txt', POSTING);
const silent = folder.write('silent.txt', SILENT);
afterAll(() => folder.remove());

const compare = (...argv: string[]): Promise<Outcome> => skillvec(['compare', '--taxonomy', taxonomy, ...argv]);

interface Json {
  readonly score: number | null;
  readonly skillsAsked: number;
  readonly coverage: { readonly required: number | null; readonly preferred: number | null };
  readonly factors: ReadonlyArray<{ readonly value: number }>;
  readonly matched: ReadonlyArray<{
    readonly asked: { readonly id: string };
    readonly held: { readonly id: string };
    readonly relation: string;
    readonly asks: string;
    readonly shows: string;
  }>;
  readonly partial: Json['matched'];
  readonly missing: ReadonlyArray<{ readonly asked: { readonly id: string }; readonly asks: string }>;
  readonly extra: ReadonlyArray<{ readonly id: string }>;
}

describe('compare --format json', () => {
  it('says what is matched, in part, missing and beyond, with the sentences', async () => {
    const { status, stdout, stderr } = await compare(resume, posting, '--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    const json = JSON.parse(stdout) as Json;
    expect(json.skillsAsked).toBe(4);
    expect(json.score).toBeCloseTo(
      json.factors.reduce((product, { value }) => product * value, 1),
      12,
    );
    expect(json.matched).toMatchObject([{ asked: { id: 'containers' }, held: { id: 'docker' }, relation: 'narrower', asks: 'Containers', shows: 'Shipped them with Docker.' }]);
    expect(json.partial).toMatchObject([
      { asked: { id: 'python' }, years: { asked: 4, held: 2 }, credit: 0.75, asks: '4+ years of experience with Python', shows: 'Built services in Python for 2 years.' },
      { asked: { id: 'podman' }, held: { id: 'docker' }, relation: 'sibling' },
    ]);
    expect(json.missing).toMatchObject([{ asked: { id: 'kubernetes' }, asks: 'Kubernetes in production' }]);
    expect(json.extra.map(({ id }) => id)).toEqual(['painting']);
  });

  it('has no score when the posting names no skill', async () => {
    const { status, stdout } = await compare(resume, silent, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ score: null, skillsAsked: 0, coverage: { required: null, preferred: null } });
  });
});

describe('compare as text', () => {
  it('shows the score, its factors, coverage and every skill', async () => {
    const { status, stdout, stderr } = await compare(resume, posting);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/the role names 4 skills: 1 matched, 2 in part, 1\s+missing/);
    expect(stdout).toMatch(/^score 0\.\d\d = match 0\.\d\d × focus 0\.\d\d$/m);
    expect(stdout).toMatch(/^required +█+\S* +\d+ %$/m);
    expect(stdout).toMatch(/Containers · preferred · \d+ % of the role · credit 1 · Docker is one step\s+narrower than Containers/);
    expect(stdout).toMatch(/4\+ years asked, 2 held/);
    expect(stdout).toMatch(/asks {1,2}“Kubernetes in production”/);
    expect(stdout).toMatch(/Beyond the role, 1\n {2}Oil Painting/);
    for (const line of stdout.split('\n').filter((each) => !each.includes(folder.path))) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says that it cannot say when the posting names no skill', async () => {
    expect(await compare(resume, silent)).toMatchObject({ status: 0, stdout: expect.stringContaining('cannot say: the posting names no skill') as string });
  });

  it('reads one of the two from stdin', async () => {
    const { status, stdout } = await skillvec(['compare', '--taxonomy', taxonomy, resume, '-'], { stdin: POSTING });
    expect(status).toBe(0);
    expect(stdout).toContain('resume.txt for standard input');
  });
});

describe('compare that cannot be', () => {
  it.each([
    ['both from stdin', ['-', '-'], 2, /only one of the two can be '-'/],
    ['one document', [resume], 2, /missing required argument 'posting'/],
    ['a file that does not exist', [resume, `${resume}.gone`], 1, /does not exist/],
    ['a damaged PDF', [resume, folder.write('broken.pdf', '%PDF-1.7\n%%EOF\n')], 1, /broken\.pdf' is a damaged PDF/],
  ])('%s', async (_, argv, status, message) => {
    const outcome = await compare(...argv);
    expect(outcome).toMatchObject({ status, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });
});
