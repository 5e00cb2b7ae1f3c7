import { describe, expect, it } from 'vitest';
import { type ConceptInput, Taxonomy } from '../../src/taxonomy/index.js';
import { smallTaxonomy } from '../support/taxonomies.js';

describe('the ancestors of a concept', () => {
  it('are given with their distance, nearest first', () => {
    expect(smallTaxonomy().ancestors('pytorch')).toEqual([
      { id: 'deep-learning', distance: 1 },
      { id: 'machine-learning', distance: 2 },
    ]);
  });

  it('come from all parents, each once', () => {
    expect(smallTaxonomy().ancestors('sql')).toEqual([
      { id: 'programming-languages', distance: 1 },
      { id: 'databases', distance: 1 },
      { id: 'software-development', distance: 2 },
    ]);
  });

  it('have the distance of the shortest way', () => {
    const taxonomy = Taxonomy.from([{ prefLabel: 'top' }, { prefLabel: 'middle', broader: 'top' }, { prefLabel: 'leaf', broader: ['middle', 'top'] }]);
    expect(taxonomy.ancestors('leaf')).toEqual([
      { id: 'middle', distance: 1 },
      { id: 'top', distance: 1 },
    ]);
  });

  it('are none for a top concept', () => {
    expect(smallTaxonomy().ancestors('kubernetes')).toEqual([]);
  });

  it('are none for an id that does not exist', () => {
    expect(smallTaxonomy().ancestors('cobol')).toEqual([]);
  });

  it('are found at once, however many ways lead up', () => {
    const floors = 40;
    const inputs = Array.from({ length: floors }, (_, i): ConceptInput[] => {
      const broader = i === 0 ? [] : [`left-${i - 1}`, `right-${i - 1}`];
      return [
        { prefLabel: `left ${i}`, broader },
        { prefLabel: `right ${i}`, broader },
      ];
    });
    expect(Taxonomy.from(inputs.flat()).ancestors(`left-${floors - 1}`)).toHaveLength(2 * (floors - 1));
  });
});
