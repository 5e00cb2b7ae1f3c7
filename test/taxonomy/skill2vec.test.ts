import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadTaxonomy } from '../../src/node/index.js';
import { coverageOf } from '../../src/taxonomy/coverage.js';
import type { Taxonomy } from '../../src/taxonomy/taxonomy.js';

const COMMONEST = 1500;
const strings = new URL('../../../shared/data/skill2vec-top.tsv', import.meta.url);
const judged = new URL('data/skill2vec-no-skill.txt', import.meta.url);

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

let taxonomy: Taxonomy;
beforeAll(async () => {
  if (existsSync(strings)) taxonomy = await loadTaxonomy('taxonomy');
}, 60_000);

it.skipIf(!existsSync(strings))('each of the 1,500 commonest strings of skill2vec is found, or was judged to be no skill', () => {
  const commonest = linesOf(strings)
    .slice(1, 1 + COMMONEST)
    .map((line) => line.split('\t')[0] ?? '');
  const noSkill = new Set(linesOf(judged));
  const { missing } = coverageOf(
    taxonomy,
    commonest.map((name) => ({ name })),
  );
  expect(missing.map(({ name }) => name).filter((name) => !noSkill.has(name))).toEqual([]);
});
