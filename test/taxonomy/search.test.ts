import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterPairs } from '../../src/taxonomy/letter-pairs.js';
import { Taxonomy } from '../../src/taxonomy/taxonomy.js';

const taxonomy = Taxonomy.from([
  { prefLabel: 'Kubernetes', altLabels: ['K8s'] },
  { prefLabel: 'MicroK8s' },
  { prefLabel: 'PostgreSQL' },
  { prefLabel: 'PL/pgSQL', altLabels: ['PostgreSQL procedural language'] },
  { prefLabel: 'React' },
  { prefLabel: 'ReAct', id: 'react-pattern' },
  { prefLabel: 'C++' },
  { prefLabel: 'C#' },
  { prefLabel: 'Stakeholder Management' },
  { prefLabel: 'Amazon Redshift' },
]);
const first = (query: string) => taxonomy.search(query)[0]?.concept.id;

describe('search', () => {
  it.each([
    ['kuberntes', 'kubernetes'],
    ['k8', 'kubernetes'],
    ['postgre sql', 'postgresql'],
    ['postrgesql', 'postgresql'],
    ['React', 'react'],
    ['ReAct', 'react-pattern'],
    ['c++', 'c-plus-plus'],
    ['c#', 'c-sharp'],
    ['stakeholder mangement', 'stakeholder-management'],
    ['redshift', 'amazon-redshift'],
    ['Kubérnetes', 'kubernetes'],
  ])('%s finds %s first', (query, id) => expect(first(query)).toBe(id));

  it('nothing where nothing is like it', () => {
    expect(taxonomy.search('zzzz')).toEqual([]);
    expect(taxonomy.search('  !')).toEqual([]);
  });

  it('scores lie in (0, 1], best first, each concept once', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (query, limit) => {
        const hits = taxonomy.search(query, { limit });
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map((hit) => hit.concept.id)).size).toBe(hits.length);
        hits.forEach((hit, i) => expect(hit.score > 0 && hit.score <= (hits[i - 1]?.score ?? 1)).toBe(true));
      }),
    );
  });

  it('answers in less than 50 ms over 11,000 concepts', () => {
    const syllables = ['ka', 'to', 'mi', 're', 'sul', 'ven', 'dor', 'pix', 'lan', 'gra'];
    const name = (i: number) => [...String(i + 10_000)].map((digit) => syllables[Number(digit)]).join('');
    const large = Taxonomy.from(
      Array.from({ length: 11_000 }, (_, i) => ({ id: `c${i}`, prefLabel: name(i), altLabels: [`${name(i)} tool`, `${name(i)} suite`, `open ${name(i)}`] })),
    );
    large.search('warm up');
    const queries = Array.from({ length: 20 }, (_, i) => name(i * 500).slice(0, -1));
    const start = performance.now();
    for (const query of queries) large.search(query);
    expect((performance.now() - start) / queries.length).toBeLessThan(50);
  });
});

describe('likeness', () => {
  it('leaves no counts behind between queries', () => {
    const pairs = new LetterPairs(['alpha', 'alphabet', 'beta']);
    expect(pairs.nearest('alpha', 9, 0.3)).toEqual([0, 1]);
    expect(pairs.nearest('alpha', 9, 0.3)).toEqual([0, 1]);
    expect(pairs.nearest('alpha', 1, 0.3)).toEqual([0]);
  });
});
