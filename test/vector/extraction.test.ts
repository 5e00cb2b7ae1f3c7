import { describe, expect, it } from 'vitest';
import { type Extraction, createExtractor } from '../../src/extractor.js';
import { TaxonomyError } from '../../src/taxonomy/index.js';
import { POSTING } from '../support/postings.js';
import { fc } from '../support/properties.js';
import { SMALL, smallTaxonomy } from '../support/taxonomies.js';
import { anyUnits } from '../support/texts.js';

const extractor = await createExtractor({ taxonomy: smallTaxonomy() });

const PIECES = [
  'Python',
  'Go',
  'C++',
  'SQL',
  'ml',
  'ML',
  'communication',
  'Requirements',
  ' or ',
  'strong ',
  'Jan 2019 – Present',
  'Nice to have:',
  'About us',
  '5+ years of',
  'experience with',
  'no',
  'not required',
  '(',
  ')',
  ';',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '\n- ',
  ' ',
  '<li>',
  '&amp;',
  '\ud83d',
  '\0',
  '2019 - 2021',
];
const texts = fc.oneof(
  anyUnits,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60, size: 'max' }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' }).map((pieces) => pieces.join(' ')),
);
const kinds = fc.constantFrom('auto' as const, 'posting' as const, 'resume' as const);

/** Checks what holds of every extraction, whatever the text. */
function expectSound(text: string, { skills, vector, kind, alternatives }: Extraction): void {
  skills.forEach((skill, i) => {
    const before = skills[i - 1];
    if (before) expect(before.weight > skill.weight || (before.weight === skill.weight && before.id < skill.id)).toBe(true);
    expect(skill.weight > 0 && skill.weight <= 1).toBe(true);
    expect(skill.confidence >= 0 && skill.confidence <= 1).toBe(true);
    expect(skill.mentions.length).toBeGreaterThan(0);
    let previousEnd = 0;
    for (const mention of skill.mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(previousEnd);
      expect(mention.end).toBeGreaterThan(mention.start);
      if (kind === 'resume') expect(mention.level).toBe('mentioned');
      previousEnd = mention.end;
    }
  });
  const ids = new Set(skills.map(({ id }) => id));
  for (const group of alternatives) expect(group.length >= 2 && new Set(group).size === group.length && group.every((id) => ids.has(id))).toBe(true);
  expect(new Set(alternatives.map((group) => [...group].sort().join(' '))).size).toBe(alternatives.length);
  if (skills.length > 0) {
    expect(skills[0]!.weight).toBe(1);
    expect(vector.length).toBeCloseTo(1, 10);
  }
  expect(vector.size).toBe(skills.length);
}

describe('an extraction of a posting', () => {
  const extraction = extractor.extract(POSTING);

  it('finds the skills that the posting asks for', () => {
    expect(extraction.skills.map(({ id }) => id).sort()).toEqual([
      'c-plus-plus',
      'communication',
      'databases',
      'deep-learning',
      'german',
      'go',
      'kubernetes',
      'machine-learning',
      'postgresql',
      'python',
      'pytorch',
      'scrum',
      'sql',
    ]);
  });

  it('is sound', () => {
    expectSound(POSTING, extraction);
  });

  it('reads the posting as one', () => {
    expect(extraction.kind).toBe('posting');
  });

  it('gives the weights as a vector of length 1', () => {
    const [heaviest] = extraction.skills;
    for (const { id, weight } of extraction.skills) expect(extraction.vector.get(id) / extraction.vector.get(heaviest!.id)).toBeCloseTo(weight, 10);
  });

  it('says of which taxonomy it is', () => {
    expect(extraction.taxonomy).toEqual({ name: 'small', version: '1.2.3' });
  });

  it('gives the years that are asked for', () => {
    expect(extraction.skills.find(({ id }) => id === 'python')?.years).toEqual({ min: 5 });
  });

  it('gives the strongest level of the mentions', () => {
    const level = (id: string): string | undefined => extraction.skills.find((skill) => skill.id === id)?.level;
    expect([level('python'), level('c-plus-plus'), level('pytorch')]).toEqual(['required', 'preferred', 'required']);
  });

  it.each([undefined, null, 5, {}, []])('of what is no string throws and says so: %j', (value) => {
    expect(() => extractor.extract(value as never)).toThrow(new TypeError(`a text is a string, not ${value === null ? 'null' : typeof value}`));
  });

  it('is the same each time', () => {
    extractor.extract('Something else with Python and Go.');
    expect(JSON.stringify(extractor.extract(POSTING, { explain: true }))).toBe(JSON.stringify(extractor.extract(POSTING, { explain: true })));
  });

  it('is the same by another extractor of the same taxonomy', async () => {
    const other = await createExtractor({ taxonomy: smallTaxonomy() });
    expect(JSON.stringify(other.extract(POSTING))).toBe(JSON.stringify(extraction));
  });
});

describe('a text without skills', () => {
  it.each(['', ' ', '\n\n', 'We bake bread.', '\ud83d', '\0'])('has none: %j', (text) => {
    const { skills, vector } = extractor.extract(text);
    expect([skills.length, vector.size, vector.length]).toEqual([0, 0, 0]);
  });
});

describe('whatever the text', () => {
  it('an extraction is sound and never throws', () => {
    fc.assert(
      fc.property(texts, kinds, fc.boolean(), (text, kind, explain) => {
        expectSound(text, extractor.extract(text, { kind, explain }));
      }),
    );
  });

  it('a second extraction is the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(extractor.extract(text))).toBe(JSON.stringify(extractor.extract(text)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('an extractor', () => {
  it('may be made of concepts', async () => {
    const own = await createExtractor({ taxonomy: SMALL });
    expect(own.extract('Python').skills.map(({ id }) => id)).toEqual(['python']);
    expect(own.taxonomy.name).toBe('custom');
  });

  it('of concepts that make no taxonomy is not made', async () => {
    await expect(createExtractor({ taxonomy: [{ prefLabel: 'Go', broader: 'nowhere' }] })).rejects.toThrow(TaxonomyError);
  });

  it('of no concepts finds nothing', async () => {
    const empty = await createExtractor({ taxonomy: [] });
    expect(empty.extract(POSTING).skills).toEqual([]);
  });

  it('never reports a collection', () => {
    expect(extractor.extract('Programming languages, Python').skills.map(({ id }) => id)).toEqual(['python']);
  });
});
