import { describe, expect, it } from 'vitest';
import { smallTaxonomy } from '../support/taxonomies.js';

const taxonomy = smallTaxonomy();

function idsFor(query: string, limit?: number): string[] {
  return taxonomy.search(query, limit === undefined ? {} : { limit }).map(({ concept }) => concept.id);
}

describe('a look-up finds', () => {
  it.each([
    ['an exact name', 'Kubernetes', 'kubernetes'],
    ['a name in another case', 'pytorch', 'pytorch'],
    ['an alias', 'k8s', 'kubernetes'],
    ['a hidden label', 'Postgress', 'postgresql'],
    ['a typo', 'kuberntes', 'kubernetes'],
    ['two letters changed places', 'kubernetse', 'kubernetes'],
    ['a wrong letter', 'pytirch', 'pytorch'],
    ['a name cut apart', 'postgre sql', 'postgresql'],
    ['a name put together', 'machinelearning', 'machine-learning'],
    ['a name with hyphens', 'deep-learning', 'deep-learning'],
    ['a beginning', 'kube', 'kubernetes'],
    ['a beginning with a typo', 'kubrn', 'kubernetes'],
    ['a name with spaces around', '  go ', 'go'],
  ])('%s: %s', (_, query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });
});

describe('the hits of a look-up', () => {
  it('score 1 for an exact name and less for anything else', () => {
    const [first, ...rest] = taxonomy.search('SQL');
    expect(first).toMatchObject({ label: 'SQL', score: 1 });
    for (const { score } of rest) expect(score).toBeLessThan(1);
  });

  it('name the label that fits best', () => {
    expect(taxonomy.search('golan')[0]?.label).toBe('Golang');
  });

  it('are as many as asked for, when there are more', () => {
    expect(idsFor('p', 2)).toHaveLength(2);
  });

  it('are the best of those, when there are more', () => {
    expect(idsFor('s', 1)).toEqual(idsFor('s').slice(0, 1));
  });
});
