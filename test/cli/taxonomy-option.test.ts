import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Folder, skillvec } from './harness.js';

vi.mock('#taxonomy-data', async () => {
  const { Taxonomy, compileTaxonomy } = await import('../../src/taxonomy/index.js');
  const builtIn = Taxonomy.from(
    [{ prefLabel: 'Python', kind: 'technology', definition: 'A language' }, { prefLabel: 'Containers' }, { prefLabel: 'Docker', broader: 'containers' }],
    { name: 'built-in', version: '7' },
  );
  return { data: compileTaxonomy(builtIn) };
});

const folder = new Folder();
afterAll(() => folder.remove());

const TEXT = 'Requirements\n- Python, Docker and Frobnicator\n';
const extract = async (...argv: string[]) => {
  const outcome = await skillvec(['extract', '--format', 'json', ...argv], { stdin: TEXT });
  return { ...outcome, json: outcome.stdout === '' ? undefined : (JSON.parse(outcome.stdout) as { skills: Array<{ id: string; prefLabel: string }>; taxonomy: object }) };
};
const ids = (json: { skills: Array<{ id: string }> } | undefined) => json?.skills.map((skill) => skill.id).sort();

describe('--taxonomy', () => {
  it('without it, the built-in one', async () => {
    const { json } = await extract();
    expect(ids(json)).toEqual(['docker', 'python']);
    expect(json?.taxonomy).toEqual({ name: 'built-in', version: '7' });
  });

  it('a file replaces the built-in one', async () => {
    const { json, stderr } = await extract('--taxonomy', folder.write('own.yaml', 'frob: { prefLabel: Frobnicator }'));
    expect(ids(json)).toEqual(['frob']);
    expect(json?.taxonomy).toEqual({ name: 'own', version: '1.0.0' });
    expect(stderr).toBe('');
  });

  it('a folder is searched through', async () => {
    folder.write('many/a.yaml', 'frob: { prefLabel: Frobnicator }');
    folder.write('many/deep/b.yml', 'snake: { prefLabel: Python }');
    expect(ids((await extract('--taxonomy', join(folder.path, 'many'))).json)).toEqual(['frob', 'snake']);
  });

  it('prints every mistake on its line, with its place', async () => {
    const { status, stdout, stderr } = await extract('--taxonomy', folder.write('bad.yaml', 'a:\n  prefLbl: A\nb:\n  prefLabel: B\n  broader: nothing\n'));
    expect([status, stdout]).toEqual([1, '']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/bad\.yaml:1: 'a': prefLabel is missing/);
    expect(lines[1]).toMatch(/bad\.yaml:2: 'a': prefLbl is no field/);
    expect(lines[2]).toMatch(/bad\.yaml:5: 'b' has broader 'nothing', which does not exist/);
  });

  it.each([
    ['broken YAML', 'a: [', /broken\.yaml:1: /],
    ['a list', '- a', /is no map/],
    ['an empty file', '', /holds no skills/],
  ])('%s', async (_, yaml, message) => {
    const { status, stdout, stderr } = await extract('--taxonomy', folder.write('broken.yaml', yaml));
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('a path that does not exist, a folder without YAML', async () => {
    const missing = await extract('--taxonomy', join(folder.path, 'nowhere.yaml'));
    expect(missing.stderr).toMatch(/^skillvec: cannot read the taxonomy '.*nowhere\.yaml': it does not exist; check the path\n$/);
    mkdirSync(join(folder.path, 'empty'));
    const empty = await extract('--taxonomy', join(folder.path, 'empty'));
    expect(empty.stderr).toMatch(/empty: holds no \.yaml file/);
    expect([missing.status, empty.status]).toEqual([1, 1]);
  });
});

describe('--merge', () => {
  it('adds to the built-in one', async () => {
    const { json, stderr, status } = await extract('--merge', '--taxonomy', folder.write('more.yaml', 'frob: { prefLabel: Frobnicator }'));
    expect(ids(json)).toEqual(['docker', 'frob', 'python']);
    expect([status, stderr]).toEqual([0, '']);
    expect(json?.taxonomy).toEqual({ name: 'built-in+more', version: '7+1.0.0' });
  });

  it('says what it replaces, and only that', async () => {
    // Docker's broader and Python's definition are left out here, and stay.
    const own = folder.write('other.yaml', 'python: { prefLabel: Python 3, kind: language }\ndocker: { prefLabel: Docker }');
    const { json, stderr, status } = await extract('--merge', '--taxonomy', own);
    expect(status).toBe(0);
    expect(stderr).toBe(
      'skillvec: note: \'python\': prefLabel "Python 3" of other replaces the built-in "Python"\n' +
        'skillvec: note: \'python\': kind "language" of other replaces the built-in "technology"\n',
    );
    expect(json?.skills.map((skill) => skill.prefLabel)).toContain('Python 3');
  });
});
