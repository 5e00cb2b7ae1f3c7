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

  it('finds each of thousands of names that differ by little, whole and without its last letter', () => {
    const syllables = ['ka', 'to', 'mi', 're', 'sul', 'ven', 'dor', 'pix', 'lan', 'gra'];
    const name = (i: number) => [...String(i + 10_000)].map((digit) => syllables[Number(digit)]).join('');
    const large = Taxonomy.from(Array.from({ length: 3000 }, (_, i) => ({ id: `c${i}`, prefLabel: name(i) })));
    for (const i of [0, 777, 1500, 2999]) for (const query of [name(i), name(i).slice(0, -1)]) expect(large.search(query)[0]?.concept.id).toBe(`c${i}`);
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
