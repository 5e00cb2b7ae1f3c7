import { describe, expect, it } from 'vitest';
import { conceptOf } from '../../src/taxonomy/meanings.js';
import { Taxonomy, TaxonomyError } from '../../src/taxonomy/index.js';
import { smallTaxonomy } from '../support/taxonomies.js';

describe('a merge', () => {
  const own = Taxonomy.from(
    [
      { prefLabel: 'Go', altLabels: ['Gopher'], hiddenLabels: ['Goo'], related: ['rust'], definition: 'Our main language.' },
      { prefLabel: 'Rust', kind: 'technology' },
    ],
    { name: 'own', version: '7' },
  );

  it('has the concepts of both, those that are new last', () => {
    const { taxonomy } = smallTaxonomy().merge(own);
    expect(taxonomy.size).toBe(smallTaxonomy().size + 1);
    expect([...taxonomy.concepts()].at(-1)?.id).toBe('rust');
  });

  it('keeps the labels of both', () => {
    const go = smallTaxonomy().merge(own).taxonomy.get('go');
    expect(go?.altLabels).toEqual(['Gopher', 'Golang']);
    expect(go?.hiddenLabels).toEqual(['Goo']);
  });

  it('lets the user win where the two disagree', () => {
    expect(smallTaxonomy().merge(own).taxonomy.get('go')?.definition).toBe('Our main language.');
  });

  it('keeps what the user leaves out', () => {
    const go = smallTaxonomy().merge(own).taxonomy.get('go');
    expect(go).toMatchObject({ broader: ['programming-languages'], exactCase: ['Go'], ambiguous: ['Go'], supportedBy: ['goroutine'], notIn: ['Go to market', 'Go live'] });
  });

  it('reports where the two disagree, with what was kept and what was dropped', () => {
    expect(smallTaxonomy().merge(own).conflicts).toEqual([
      { id: 'go', field: 'definition', kept: 'Our main language.', dropped: 'Compiled language by Google with built-in concurrency.' },
    ]);
  });

  it('reports nothing where the user says the same', () => {
    expect(smallTaxonomy().merge(smallTaxonomy()).conflicts).toEqual([]);
  });

  it('of a taxonomy with itself is that taxonomy', () => {
    const taxonomy = smallTaxonomy();
    expect([...taxonomy.merge(taxonomy).taxonomy.concepts()]).toEqual([...taxonomy.concepts()]);
  });

  it('keeps a former prefLabel as an altLabel, and a new one in one place only', () => {
    const { taxonomy, conflicts } = smallTaxonomy().merge(Taxonomy.from([{ id: 'go', prefLabel: 'Golang' }]));
    expect(taxonomy.get('go')).toMatchObject({ prefLabel: 'Golang', altLabels: ['Go'] });
    expect(conflicts).toEqual([{ id: 'go', field: 'prefLabel', kept: 'Golang', dropped: 'Go' }]);
  });

  it('moves a concept to the parents that the user gives', () => {
    const base = smallTaxonomy();
    const { taxonomy } = base.merge(Taxonomy.from([{ prefLabel: 'Go', broader: 'databases' }], { base }));
    expect(taxonomy.get('programming-languages')?.narrower).not.toContain('go');
    expect(taxonomy.get('databases')?.narrower).toContain('go');
  });

  it('is named after both', () => {
    const { name, version } = smallTaxonomy().merge(own).taxonomy;
    expect({ name, version }).toEqual({ name: 'small+own', version: '1.2.3+7' });
  });

  it('may be given a name', () => {
    expect(smallTaxonomy().merge(own, { name: 'house' }).taxonomy).toMatchObject({ name: 'house', version: '1.2.3+7' });
  });

  it('finds the labels of both', () => {
    const { taxonomy } = smallTaxonomy().merge(own);
    const found = taxonomy
      .matcher()
      .match('Gopher, Golang, Rust, Kubernetes')
      .map(({ label }) => taxonomy.at(conceptOf(taxonomy.meanings().sensesOf(label)[0] ?? -1)).id);
    expect(found).toEqual(['go', 'go', 'rust', 'kubernetes']);
  });

  it('throws when the parents of the two make a cycle', () => {
    const base = smallTaxonomy();
    const turned = Taxonomy.from([{ prefLabel: 'Machine Learning', kind: 'knowledge', broader: 'pytorch' }], { base });
    expect(() => base.merge(turned)).toThrow(TaxonomyError);
  });
});
