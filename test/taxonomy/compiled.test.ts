import { describe, expect, it } from 'vitest';
import { type Concept, type ConceptInput, SKILL_KINDS, Taxonomy, compileTaxonomy, restoreTaxonomy } from '../../src/taxonomy/index.js';
import { fc } from '../support/properties.js';
import { smallTaxonomy } from '../support/taxonomies.js';

/** The ids found in a text, with the label of each. */
function found(taxonomy: Taxonomy, text: string): unknown[] {
  const meanings = taxonomy.meanings();
  return taxonomy
    .matcher()
    .match(text)
    .map(({ label, start, end }) => ({ start, end, senses: [...meanings.sensesOf(label)], hides: meanings.hides(label) }));
}

const TEXT = 'Go, Golang, go, Python3, C++, Postgress, ML, ml, go to market, Go live, k8s and communication skills';

const labels = fc.constantFrom('Go', 'go', 'C++', 'Node.js', 'R&D', 'データ', 'café', 'a b', 'Python 3', '.NET');
const inputs: fc.Arbitrary<ConceptInput[]> = fc
  .array(
    fc.record({
      prefLabel: labels,
      altLabels: fc.uniqueArray(labels, { maxLength: 3 }),
      hiddenLabels: fc.uniqueArray(labels, { maxLength: 2 }),
      kind: fc.constantFrom(...SKILL_KINDS),
      definition: fc.constantFrom('Short.', 'With "quotes" and\nlines'),
      notIn: fc.uniqueArray(labels, { maxLength: 2 }),
      supportedBy: fc.uniqueArray(labels, { maxLength: 2 }),
      collection: fc.boolean(),
      picked: fc.integer({ min: 0, max: 7 }),
    }),
    { maxLength: 8 },
  )
  .map((records) =>
    records.map(({ picked, ...record }, i) => {
      const own = [record.prefLabel, ...record.altLabels, ...record.hiddenLabels];
      const some = [...new Set(own)].filter((_, at) => ((picked >> at) & 1) === 1);
      const broader = i > 0 && picked > 3 ? [`c-${i - 1}`] : [];
      return { ...record, id: `c-${i}`, broader, related: broader, exactCase: some, ambiguous: some.slice(1) };
    }),
  );

describe('a taxonomy that was compiled and restored', () => {
  it('has the same concepts', () => {
    const taxonomy = smallTaxonomy();
    expect([...restoreTaxonomy(compileTaxonomy(taxonomy)).concepts()]).toEqual([...taxonomy.concepts()]);
  });

  it('has the same name and version', () => {
    expect(restoreTaxonomy(compileTaxonomy(smallTaxonomy()))).toMatchObject({ name: 'small', version: '1.2.3' });
  });

  it('finds the same', () => {
    const taxonomy = smallTaxonomy();
    expect(found(restoreTaxonomy(compileTaxonomy(taxonomy)), TEXT)).toEqual(found(taxonomy, TEXT));
  });

  it('is printable text that a string literal takes as it is', () => {
    expect(compileTaxonomy(smallTaxonomy())).toMatch(/^[^"\\]*$/);
    expect(compileTaxonomy(smallTaxonomy())).toMatch(/^[\x20-\x7e]*$/);
  });

  it('compiles to the same text again', () => {
    const compiled = compileTaxonomy(smallTaxonomy());
    expect(compileTaxonomy(restoreTaxonomy(compiled))).toBe(compiled);
  });

  it('is what it was, for random taxonomies', () => {
    fc.assert(
      fc.property(inputs, (concepts) => {
        const taxonomy = Taxonomy.from(concepts);
        const restored = restoreTaxonomy(compileTaxonomy(taxonomy));
        const list = (of: Taxonomy): Concept[] => [...of.concepts()];
        expect(list(restored)).toEqual(list(taxonomy));
        const text = list(taxonomy)
          .flatMap((concept) => [concept.prefLabel, ...concept.altLabels, ...concept.notIn])
          .join(', ');
        expect(found(restored, text)).toEqual(found(taxonomy, text));
      }),
      { numRuns: 300 },
    );
  });

  it('may be empty', () => {
    expect(restoreTaxonomy(compileTaxonomy(Taxonomy.from([]))).size).toBe(0);
  });

  it('may be merged', () => {
    const restored = restoreTaxonomy(compileTaxonomy(smallTaxonomy()));
    const { taxonomy } = restored.merge(Taxonomy.from([{ prefLabel: 'Rust' }]));
    expect(found(taxonomy, 'Rust and Golang')).toHaveLength(2);
  });
});

it('a compiled taxonomy of another format throws a RangeError that says what to do', () => {
  const compiled = compileTaxonomy(smallTaxonomy());
  const message = (format: string): RangeError => new RangeError(`the compiled taxonomy has format ${format}, this version reads format 3; compile it again`);
  expect(() => restoreTaxonomy(compiled.replace('skillvec 3 ', 'skillvec 99 '))).toThrow(message('99'));
  expect(() => restoreTaxonomy('{"format":1,"name":"small"}')).toThrow(message('1'));
  expect(() => restoreTaxonomy('')).toThrow(message('unknown'));
});
