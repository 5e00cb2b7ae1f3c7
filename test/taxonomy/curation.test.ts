import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/taxonomy/coverage.js';
import { cValues } from '../../src/taxonomy/discover/c-value.js';
import { isSkillContext } from '../../src/taxonomy/discover/contexts.js';
import { Discovery } from '../../src/taxonomy/discover/discover.js';
import { linesOf } from '../../src/taxonomy/discover/lines.js';
import { runsOf } from '../../src/taxonomy/discover/words.js';
import { taxonomyStats } from '../../src/taxonomy/stats.js';
import { Taxonomy } from '../../src/taxonomy/taxonomy.js';

const taxonomy = Taxonomy.from([
  { prefLabel: 'Tools', collection: true, kind: 'knowledge' },
  { prefLabel: 'Python', broader: 'tools' },
  { prefLabel: 'Microsoft Excel', altLabels: ['Excel'], exactCase: ['Excel'], broader: 'tools', definition: 'Spreadsheet' },
  { prefLabel: 'Fine-Tuning', kind: 'method', broader: ['tools', 'python'], hiddenLabels: ['finetunning'], notIn: ['fine-tuning of pianos'] },
]);

describe('coverageOf', () => {
  it('finds labels and their spellings whatever the case, and what is nearest to the rest', () => {
    const { found, missing, share, weightShare } = coverageOf(taxonomy, [
      { name: 'excel', weight: 6 },
      { name: 'Python 3.11' },
      { name: 'finetuning' },
      { name: 'Pyton' },
      { name: ' ' },
      { name: 'zzz', weight: 2 },
    ]);
    expect(found.map(({ concept }) => concept.id)).toEqual(['microsoft-excel', 'python', 'fine-tuning']);
    expect(missing.map(({ name, nearest }) => [name, nearest?.concept.id])).toEqual([
      ['zzz', undefined],
      ['Pyton', 'python'],
    ]);
    expect([share, weightShare]).toEqual([3 / 5, 8 / 11]);
  });

  it('reads spaces around a hyphen as the hyphen', () => expect(coverageOf(taxonomy, [{ name: 'fine - tuning' }]).found).toHaveLength(1));

  it('of nothing there is no share', () => expect(coverageOf(taxonomy, [])).toMatchObject({ share: null, weightShare: null }));
});

it('taxonomyStats counts', () => {
  expect(taxonomyStats(taxonomy)).toMatchObject({
    concepts: 4,
    collections: 1,
    definitions: 1,
    labels: { preferred: 4, alternative: 1, hidden: 1, total: 6 },
    fields: [{ id: 'tools', concepts: 4, labels: 6 }],
    depths: [1, 3],
    relations: { broader: 4, related: 0, severalBroader: 1 },
    guards: { exactCase: 1, ambiguous: 0, notIn: 1, guardedConcepts: 2 },
  });
});

describe('discover', () => {
  it('C-value: a part of longer terms only counts where it stands alone', () => {
    const values = cValues([
      { term: 'soft contact lens', count: 5 },
      { term: 'contact lens', count: 8 },
      { term: 'lens', count: 8 },
    ]);
    expect(values.get('soft contact lens')).toBeCloseTo(2 * 5);
    expect(values.get('contact lens')).toBeCloseTo(Math.log2(3) * 3);
    expect(values.get('lens')).toBeCloseTo(8 - 13 / 2);
  });

  it('runs end at small words and punctuation', () => {
    expect(runsOf('You own Apache Foo, C++ and the Node.js part.').map((run) => run.map(({ text }) => text))).toEqual([['Apache', 'Foo'], ['C++'], ['Node.js']]);
  });

  it('puts wrapped lines together, and leaves list items apart', () => {
    expect(linesOf('We build systems that help our customers with retrieval-\naugmented generation and more.\n- Python\n- Short\nline')).toEqual([
      'We build systems that help our customers with retrieval-augmented generation and more.',
      'Python',
      'Short',
      'line',
    ]);
  });

  it.each([
    ['Python, Foozle and more', true],
    ['Foozle / Python', true],
    ['experience with Foozle', true],
    ['tools such as Foozle', true],
    ['Python is nice. Foozle', false],
    ['the Foozle of the company', false],
  ])('%s: a place for skills? %s', (line, expected) => {
    const at = (word: string) => ({ start: line.indexOf(word), end: line.indexOf(word) + word.length });
    expect(isSkillContext(line, at('Foozle'), line.includes('Python') ? [at('Python')] : [])).toBe(expected);
  });

  it('ranks what stands among skills, leaves out what is known, and asks what is a noun phrase', () => {
    const discovery = new Discovery(taxonomy);
    for (const extra of ['one', 'two', 'three'])
      discovery.add(`Experience with Python, Foozle Flow and fine tuning, as ${extra}.\nOur Bazzle office ${extra} is nice.\nEqual Barzle for all.`);
    const [first, ...others] = discovery.candidates({ minCount: 3 });
    expect(first).toMatchObject({ term: 'Foozle Flow', count: 3, documents: 3, contextShare: 1 });
    expect(first?.examples).toHaveLength(3);
    // 'Foozle' alone stands nowhere else, 'Barzle' stands in one and the same line, 'Bazzle' never among skills.
    expect(others).toEqual([]);
    expect(discovery.candidates({ minCount: 3, isNounPhrase: () => false })).toEqual([]);
  });
});
