import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTaxonomyFiles } from '../../src/node/index.js';
import type { YamlResult } from '../../src/taxonomy/yaml.js';

type Entry = YamlResult['concepts'][number];

const MOST_TOP_CONCEPTS = 20;
/** Both ends counted. */
const LONGEST_CHAIN = 7;

/** For each concept the longest chain up, itself first; a cycle, which is a problem of its own, ends it. */
function chainsOf(concepts: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const chains = new Map<string, readonly string[]>();
  const chainOf = (id: string): readonly string[] => {
    const known = chains.get(id);
    if (known) return known;
    chains.set(id, []);
    const above = (byId.get(id)?.broader ?? []).map(chainOf).reduce((a, b) => (b.length > a.length ? b : a), []);
    const chain = [id, ...above];
    chains.set(id, chain);
    return chain;
  };
  for (const { id } of concepts) chainOf(id);
  return chains;
}

describe('the curated taxonomy', () => {
  let concepts: readonly Entry[] = [];
  let problems: YamlResult['problems'] = [];

  beforeAll(async () => {
    ({ concepts, problems } = await checkTaxonomyFiles(fileURLToPath(new URL('../../taxonomy', import.meta.url))));
  });

  it('loads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('has thousands of concepts', () => {
    expect(concepts.length).toBeGreaterThan(2000);
  });

  it('has at most twenty top concepts', () => {
    const tops = concepts.filter(({ broader }) => broader.length === 0).map(({ id }) => id);
    expect(tops.length, tops.join(', ')).toBeLessThanOrEqual(MOST_TOP_CONCEPTS);
  });

  it('has no chain longer than seven', () => {
    const long = [...chainsOf(concepts).values()].filter((chain) => chain.length > LONGEST_CHAIN);
    expect(long.map((chain) => chain.join(' → '))).toEqual([]);
  });

  it('has no label twice in one concept', () => {
    const twice = concepts.filter(
      ({ prefLabel, altLabels, hiddenLabels }) => new Set([prefLabel, ...altLabels, ...hiddenLabels]).size < 1 + altLabels.length + hiddenLabels.length,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});
