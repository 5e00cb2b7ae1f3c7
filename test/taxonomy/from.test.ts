import { describe, expect, it } from 'vitest';
import { type ConceptInput, Taxonomy, TaxonomyError, slug } from '../../src/taxonomy/index.js';
import { SMALL, problemsOf, smallTaxonomy } from '../support/taxonomies.js';

describe('a taxonomy of objects', () => {
  it('needs only prefLabel of each', () => {
    expect([...Taxonomy.from([{ prefLabel: 'Node.js' }]).concepts()]).toEqual([
      {
        id: 'node-js',
        prefLabel: 'Node.js',
        altLabels: [],
        hiddenLabels: [],
        kind: 'technology',
        broader: [],
        narrower: [],
        related: [],
        exactCase: [],
        ambiguous: [],
        anyForm: [],
        supportedBy: [],
        notIn: [],
        collection: false,
      },
    ]);
  });

  it('is called custom 1.0.0 unless it is given a name', () => {
    const { name, version } = Taxonomy.from([]);
    expect({ name, version }).toEqual({ name: 'custom', version: '1.0.0' });
  });

  it('has the name and the version that it is given', () => {
    const { name, version } = smallTaxonomy();
    expect({ name, version }).toEqual({ name: 'small', version: '1.2.3' });
  });

  it('may be empty', () => {
    expect(Taxonomy.from([]).size).toBe(0);
  });

  it('keeps the order in which its concepts were written', () => {
    expect([...smallTaxonomy().concepts()].map(({ prefLabel }) => prefLabel)).toEqual(SMALL.map(({ prefLabel }) => prefLabel));
  });

  it('knows the narrower of each concept', () => {
    expect(smallTaxonomy().get('programming-languages')?.narrower).toEqual(['python', 'go', 'c-plus-plus', 'sql']);
  });

  it('takes one id where a list may stand', () => {
    const taxonomy = smallTaxonomy();
    expect(taxonomy.get('python')).toMatchObject({ broader: ['programming-languages'], related: ['go'] });
  });

  it('knows nothing under an id that it lacks', () => {
    expect(smallTaxonomy().get('cobol')).toBeUndefined();
    expect(smallTaxonomy().get('__proto__')).toBeUndefined();
  });

  it('may be made of any iterable', () => {
    const inputs = new Set<ConceptInput>([{ prefLabel: 'Go' }, { prefLabel: 'R' }]);
    expect(Taxonomy.from(inputs).size).toBe(2);
  });

  it('trims labels', () => {
    expect(Taxonomy.from([{ prefLabel: ' Go ', altLabels: ['Golang '], exactCase: ['Go'] }]).get('go')).toMatchObject({ prefLabel: 'Go', altLabels: ['Golang'] });
  });
});

describe('problems of objects', () => {
  it.each<[string, unknown[], RegExp]>([
    ['a missing prefLabel', [{}], /^concepts\[0\]: prefLabel is missing$/],
    ['an unknown field', [{ prefLabel: 'Go' }, { prefLabel: 'R', aliases: [] }], /^concepts\[1\]: aliases is no field; there are /],
    ['a field of the wrong type', [{ prefLabel: 'Go', altLabels: 'Golang' }], /^concepts\[0\]: altLabels is not a list/],
    ['an entry that is no object', ['Go'], /^concepts\[0\]: /],
    ['an entry that is null', [null], /^concepts\[0\]: /],
    ['an id that is no slug', [{ id: 'Go!', prefLabel: 'Go' }], /^concepts\[0\]: id is no slug/],
    ['a name of which no id can be made', [{ prefLabel: '???' }], /^concepts\[0\]: .*id/],
    ['an id twice', [{ prefLabel: 'Go' }, { prefLabel: 'R' }, { prefLabel: 'GO' }], /^concepts\[2\]: id 'go' stands also at concepts\[0\]; ids are unique$/],
    ['an unknown broader', [{ prefLabel: 'Go', broader: 'languages' }], /^concepts\[0\]: 'go' has broader 'languages', which does not exist$/],
    [
      'a cycle',
      [
        { prefLabel: 'A', broader: 'b' },
        { prefLabel: 'B', broader: 'a' },
      ],
      /^concepts\[\d\]: '[ab]' is its own ancestor/,
    ],
    ['exactCase that names no label', [{ prefLabel: 'Go', exactCase: ['GO'] }], /^concepts\[0\]: 'go' has exactCase 'GO'/],
  ])('name their place: %s', (_, inputs, message) => {
    const problems = problemsOf(inputs);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('are reported all at once', () => {
    expect(problemsOf([{ prefLabel: 'Go', broader: 'x', related: ['y', 'z'], ambiguous: ['R'] }])).toHaveLength(4);
    expect(problemsOf([{ colour: 'blue' }, { prefLabel: 7 }])).toHaveLength(3);
  });

  it('stand in the message of the error, one a line', () => {
    const make = (): unknown => Taxonomy.from([{ prefLabel: 'Go', broader: ['x', 'y'] }]);
    expect(make).toThrow(TaxonomyError);
    expect(make).toThrow("concepts[0]: 'go' has broader 'x', which does not exist\nconcepts[0]: 'go' has broader 'y', which does not exist");
  });

  it('are none when broader names a concept of the base', () => {
    expect(problemsOf([{ prefLabel: 'Rust', broader: 'programming-languages', related: ['go'] }], smallTaxonomy())).toEqual([]);
  });
});

describe('a taxonomy does not change', () => {
  it('when the objects that it was made of change', () => {
    const altLabels = ['Golang'];
    const input = { prefLabel: 'Go', altLabels };
    const taxonomy = Taxonomy.from([input]);
    altLabels.push('Gopher');
    input.prefLabel = 'Went';
    expect(taxonomy.get('go')).toMatchObject({ prefLabel: 'Go', altLabels: ['Golang'] });
  });

  it('when somebody writes to a concept', () => {
    const concept = smallTaxonomy().get('go') as { prefLabel: string };
    expect(() => {
      concept.prefLabel = 'Went';
    }).toThrow(TypeError);
  });

  it('when it is merged', () => {
    const taxonomy = smallTaxonomy();
    const before = JSON.stringify([...taxonomy.concepts()]);
    taxonomy.merge(Taxonomy.from([{ prefLabel: 'Go', altLabels: ['Gopher'] }]));
    expect(JSON.stringify([...taxonomy.concepts()])).toBe(before);
  });
});

describe('the slug of', () => {
  it.each([
    ['Retrieval-Augmented Generation', 'retrieval-augmented-generation'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['F#', 'f-sharp'],
    ['Objective-C++', 'objective-c-plus-plus'],
    ['Notepad++', 'notepad-plus-plus'],
    ['.NET', 'dotnet'],
    ['Microsoft .NET', 'microsoft-dotnet'],
    ['ASP.NET', 'asp-net'],
    ['Node.js', 'node-js'],
    ['CI/CD', 'ci-cd'],
    ['A/B Testing', 'a-b-testing'],
    ['R&D', 'r-and-d'],
    ['Mergers & Acquisitions', 'mergers-and-acquisitions'],
    ["O'Reilly", 'oreilly'],
    ['Café Management', 'cafe-management'],
    ['  spaced   out  ', 'spaced-out'],
    ['(brackets)', 'brackets'],
    ['scikit-learn', 'scikit-learn'],
    ['k6', 'k6'],
    ['Ａｐａｃｈｅ', 'apache'],
  ])('%s is %s', (label, id) => {
    expect(slug(label)).toBe(id);
  });

  it('a slug is itself', () => {
    for (const { prefLabel } of SMALL) expect(slug(slug(prefLabel))).toBe(slug(prefLabel));
  });
});
