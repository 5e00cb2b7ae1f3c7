import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTaxonomy } from '../../src/node/index.js';
import { type Concept, type Taxonomy, slug } from '../../src/taxonomy/index.js';

const MOST_TOP_CONCEPTS = 20;
const LONGEST_CHAIN = 7;

/** Number of concepts on the longest way up, the concept itself included. */
function chainLength(taxonomy: Taxonomy, concept: Concept, known = new Map<string, number>()): number {
  const already = known.get(concept.id);
  if (already !== undefined) return already;
  const length = 1 + Math.max(0, ...concept.broader.map((id) => chainLength(taxonomy, taxonomy.get(id) as Concept, known)));
  known.set(concept.id, length);
  return length;
}

describe('the built-in taxonomy', () => {
  let taxonomy: Taxonomy;
  let concepts: Concept[];

  // Fails with every problem, its file and its line, when the data have any.
  beforeAll(async () => {
    taxonomy = await loadTaxonomy(fileURLToPath(new URL('../../taxonomy', import.meta.url)));
    concepts = [...taxonomy.concepts()];
  });

  it('has thousands of concepts', () => {
    expect(taxonomy.size).toBeGreaterThan(2000);
  });

  it('has at most twenty top concepts', () => {
    const top = concepts.filter(({ broader }) => broader.length === 0).map(({ id }) => id);
    expect(top.length, top.join(', ')).toBeLessThanOrEqual(MOST_TOP_CONCEPTS);
  });

  it('has no chain longer than seven', () => {
    const known = new Map<string, number>();
    expect(concepts.filter((concept) => chainLength(taxonomy, concept, known) > LONGEST_CHAIN).map(({ id }) => id)).toEqual([]);
  });

  it('has the slug of its prefLabel as the id of every concept', () => {
    expect(concepts.filter(({ id, prefLabel }) => id !== slug(prefLabel)).map(({ id, prefLabel }) => `${id}: ${prefLabel}`)).toEqual([]);
  });

  it('has no label twice in one concept', () => {
    const twice = concepts.filter(
      ({ prefLabel, altLabels, hiddenLabels }) => new Set([prefLabel, ...altLabels, ...hiddenLabels]).size < 1 + altLabels.length + hiddenLabels.length,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});
