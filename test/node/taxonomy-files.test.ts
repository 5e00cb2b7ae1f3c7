import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTaxonomyFiles, loadTaxonomy } from '../../src/node/index.js';
import { Taxonomy, TaxonomyError } from '../../src/taxonomy/index.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillvec-'));
  await mkdir(join(folder, 'good', 'deep'), { recursive: true });
  await mkdir(join(folder, 'bad'));
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'good', 'b.yml'), 'go:\n  prefLabel: Go\n  broader: languages\n');
  await writeFile(join(folder, 'good', 'a.yaml'), 'languages:\n  prefLabel: Languages\n  collection: true\n');
  await writeFile(join(folder, 'good', 'deep', 'c.yaml'), 'r:\n  prefLabel: R\n  broader: languages\n');
  await writeFile(join(folder, 'good', 'README.md'), 'no: taxonomy: at: all\n');
  await writeFile(join(folder, 'bad', 'a.yaml'), 'go:\n  prefLabel: Go\n  colour: blue\n');
  await writeFile(join(folder, 'bad', 'b.yaml'), 'r:\n  prefLabel: R\n  broader: nowhere\n');
});

afterAll(() => rm(folder, { recursive: true }));

async function failureOf(promise: Promise<unknown>): Promise<TaxonomyError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TaxonomyError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a taxonomy is loaded', () => {
  it('from all YAML files of a folder and its folders, by name', async () => {
    const taxonomy = await loadTaxonomy(join(folder, 'good'));
    expect([...taxonomy.concepts()].map(({ id }) => id)).toEqual(['languages', 'go', 'r']);
  });

  it('from one file', async () => {
    expect((await loadTaxonomy(join(folder, 'good', 'a.yaml'))).size).toBe(1);
  });

  it('under the name of its folder or file', async () => {
    expect(await loadTaxonomy(join(folder, 'good'))).toMatchObject({ name: 'good', version: '1.0.0' });
    expect(await loadTaxonomy(join(folder, 'good', 'a.yaml'))).toMatchObject({ name: 'a' });
  });

  it('under the name and the version that it is given', async () => {
    expect(await loadTaxonomy(join(folder, 'good'), { name: 'own', version: '2' })).toMatchObject({ name: 'own', version: '2' });
  });

  it('from a file that names concepts of a base', async () => {
    const base = Taxonomy.from([{ prefLabel: 'Languages' }]);
    expect((await loadTaxonomy(join(folder, 'good', 'b.yml'), { base })).size).toBe(1);
  });
});

describe('loading fails', () => {
  it('with the problems of all files, each with file and line', async () => {
    const { problems } = await failureOf(loadTaxonomy(join(folder, 'bad')));
    expect(problems.map(({ place }) => place.replace(/^.*\//, ''))).toEqual(['a.yaml:3', 'b.yaml:3']);
  });

  it('for a folder without YAML', async () => {
    const { message } = await failureOf(loadTaxonomy(join(folder, 'empty')));
    expect(message).toContain('holds no .yaml file');
  });

  it('for a path that does not exist', async () => {
    await expect(loadTaxonomy(join(folder, 'missing'))).rejects.toThrow(/ENOENT/);
  });
});

it('a check returns problems and throws none', async () => {
  expect((await checkTaxonomyFiles(join(folder, 'bad'))).problems).toHaveLength(2);
});
