import { afterAll, describe, expect, it } from 'vitest';
import { Folder, SKILLS, skillvec } from './harness.js';

const folder = new Folder();
afterAll(() => folder.remove());
const own = folder.write('own.yaml', SKILLS);
const coverage = (list: string, ...flags: string[]) => skillvec(['taxonomy', 'coverage', '-', '--taxonomy', own, ...flags], { stdin: list });

describe('taxonomy coverage', () => {
  it('of lines: what is missing, what is nearest, the share', async () => {
    const { status, stdout, stderr } = await coverage('PYTHON\r\nmachine-learning\n\nPyton\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Missing +Nearest +Score +Id\nPyton +Python +0\.\d\d +python\n\n2 of 3 names found \(66\.7 %\)\n$/);
  });

  it('of a column with weights, in TSV and CSV', async () => {
    const tsv = await coverage('skill\tn\nPython\t1,500\nFoo "bar\t500\n', '--column', 'skill', '--weight', 'n', '--found');
    expect(tsv.stdout).toMatch(/1,500 +Python +Python +python\n/);
    expect(tsv.stdout).toMatch(/ 500 +Foo "bar/);
    expect(tsv.stdout).toMatch(/1 of 2 names found \(50\.0 %\), 75\.0 % by weight\n$/);
    const csv = await coverage('\uFEFFn;Skill\n2;"Docker; ML"\nx;Python\n', '--column', 'skill', '--weight', 'n', '--format', 'json');
    expect(JSON.parse(csv.stdout)).toMatchObject({ share: 0, missing: [{ name: 'Docker; ML', weight: 2 }] });
    expect(csv.stderr).toBe("skillvec: note: line 3 has the weight 'x', which is no number from 0; it is left out\n");
  });

  it('says which columns there are, and when a table is read as lines', async () => {
    expect(await coverage('a,b\n1,2\n', '--column', 'skill')).toEqual({
      status: 1,
      stdout: '',
      stderr: "skillvec: 'standard input' has no column 'skill'; its columns are a, b\n",
    });
    expect((await coverage('skill\tn\nPython\t2\n')).stderr).toMatch(/looks like a table.*--column/);
    expect((await coverage('\n')).stderr).toMatch(/holds no names/);
  });
});
