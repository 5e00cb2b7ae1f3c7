import { afterAll, describe, expect, it } from 'vitest';
import { Folder, SKILLS, skillvec } from './harness.js';

const folder = new Folder();
afterAll(() => folder.remove());
const own = folder.write('own.yaml', SKILLS);
const posting = (i: number): string => `You bring experience with Python, Terraform and Docker for project ${'abc'[i] ?? ''}.\nWe love coffee number ${'xyz'[i] ?? ''}.\n`;
const discover = (path: string, ...flags: string[]) => skillvec(['taxonomy', 'discover', path, '--taxonomy', own, ...flags]);

describe('taxonomy discover', () => {
  it('finds in NDJSON what stands among skills', async () => {
    const corpus = folder.write('postings.jsonl', `${[0, 1, 2].map((i) => JSON.stringify({ body: posting(i) })).join('\n')}\nno json\n{"title":1}\n`);
    const { status, stdout, stderr } = await discover(corpus, '--text', 'body');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Score +Candidate +Texts +Like a skill +Nearest\n +\d\.\d +Terraform +3 +100\.0 %/);
    expect(stdout).toContain('experience with Python, «Terraform» and Docker');
    expect(stdout).toMatch(/\n1 candidate in 3 texts\n$/);
    expect(stderr).toMatch(/postings\.jsonl:4 is no JSON.*\n.*postings\.jsonl:5 has no text in 'body'; its fields are title; it is left out\n$/);
  });

  it('reads a folder of texts, and gives JSON', async () => {
    for (const i of [0, 1, 2]) folder.write(`texts/${i}.txt`, posting(i));
    const { stdout } = await discover(`${folder.path}/texts`, '--format', 'json', '--limit', '1', '--min-count', '3');
    expect(JSON.parse(stdout)).toMatchObject({ documents: 3, candidates: [{ term: 'Terraform', count: 3, documents: 3, contextShare: 1 }] });
  });

  it('says when there is no corpus', async () => {
    expect((await discover('nowhere')).stderr).toMatch(/cannot read the corpus 'nowhere': it does not exist/);
    expect((await discover(folder.write('empty/a.jsonl', '{"a":"b"}'))).stderr).toMatch(/holds no texts; give NDJSON and say --text/);
  });
});
