import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Folder, SKILLS, skillvec } from './harness.js';

const folder = new Folder();
afterAll(() => folder.remove());
const importList = (stdin: string, ...flags: string[]) => skillvec(['taxonomy', 'import', '-', ...flags], { stdin });

describe('taxonomy import', () => {
  it('CSV becomes YAML; bad rows are reported with their line and set aside', async () => {
    const { status, stdout, stderr } = await importList('Name,Aliases,Category\nKubernetes,K8s; kube,Containers\n,x,y\n"Foo\nBar",,\nPython,,a,b,c\nRust lang,,\n');
    expect(status).toBe(0);
    expect(stdout).toBe(
      'containers:\n  prefLabel: Containers\n  collection: true\nkubernetes:\n  prefLabel: Kubernetes\n  altLabels: [K8s, kube]\n  broader: containers\nfoo-bar:\n  prefLabel: Foo Bar\nrust-lang:\n  prefLabel: Rust lang\n',
    );
    expect(stderr).toBe(
      'standard input: line 6: has more cells than there are columns; put texts that hold the separator in quotes\n' +
        'standard input: line 3: it has no name; write one\n' +
        'skillvec: note: 3 skills in 1 category, 2 rows set aside\n',
    );
  });

  it('JSON too, and what it writes can be used at once', async () => {
    const path = join(folder.path, 'own.yaml');
    const { status, stdout, stderr } = await importList('[{"prefLabel":"Frobnicator","altLabels":["Frob"]}, "Python", 7]', '--output', path);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/entry 3: is neither a name nor an object\n.*2 skills in 0 categories, 1 row set aside/);
    expect(readFileSync(path, 'utf8')).toContain('altLabels: [Frob]');
    const extracted = await skillvec(['extract', '--taxonomy', path, '--format', 'json'], { stdin: 'Requirements: Frob' });
    expect(JSON.parse(extracted.stdout)).toMatchObject({ skills: [{ id: 'frobnicator' }] });
  });

  it.each([
    ['no column of names', 'a,b\n1,2\n', /has no column 'name'; its columns are a, b/],
    ['broken JSON', '[{', /is no JSON/],
    ['an object', '{"name":"x"}', /is no list; write \[/],
    ['no usable row', 'name\n!!!\n', /holds no skill that can be used/],
  ])('%s', async (_, list, message) => {
    const { status, stdout, stderr } = await importList(list);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('a place where nothing can be written', async () => {
    const { status, stderr } = await importList('name\nPython\n', '--output', join(folder.path, 'nowhere', 'a.yaml'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot write '.*a\.yaml': .*ENOENT/);
  });
});

describe('taxonomy export', () => {
  const own = folder.write('skills.yaml', SKILLS);
  const exported = async (path: string, ...flags: string[]) => (await skillvec(['taxonomy', 'export', '--taxonomy', path, ...flags])).stdout;

  it('YAML that reads as the same', async () => {
    const yaml = await exported(own);
    expect(yaml).toContain('docker:\n  prefLabel: Docker\n  kind: technology\n  broader: containers\n');
    expect(await exported(folder.write('again.yaml', yaml))).toBe(yaml);
  });

  it('JSON for Taxonomy.from', async () => {
    const { Taxonomy } = await import('../../src/taxonomy/index.js');
    expect(Taxonomy.from(JSON.parse(await exported(own, '--format', 'json')) as []).size).toBe(5);
  });

  it('CSV that import reads, with nothing that a spreadsheet would run', async () => {
    const csv = await exported(folder.write('formula.yaml', `${SKILLS}x: { prefLabel: "=cmd()" }\n`), '--format', 'csv');
    expect(csv).toContain('docker,Docker,,,technology,Containers,');
    expect(csv).toContain("x,'=cmd(),");
    expect((await importList(csv)).stderr).toBe('skillvec: note: 6 skills in 0 categories, 0 rows set aside\n');
  });
});
