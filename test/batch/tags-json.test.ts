import { describe, expect, it } from 'vitest';
import { fullOptions } from '../../src/batch/options.js';
import { addedField } from '../../src/batch/tags-json.js';
import { createExtractor } from '../../src/extractor.js';
import { Taxonomy } from '../../src/taxonomy/taxonomy.js';

const TEXTS = [
  '',
  'No skill in here.',
  'Requirements: 3 to 5 years of Python, expert knowledge of "Quotes\\" & <b>Bold</b>',
  'EXPERIENCE\nPython Developer, Acme\nJan 2017 – Dec 2018\n- Python and SQL\nSKILLS\nPython – 24 months, fluent in English',
];
const taxonomy = Taxonomy.from([{ prefLabel: 'Python' }, { prefLabel: 'SQL' }, { prefLabel: 'Quotes"\\', altLabels: ['Quotes'] }, { prefLabel: 'English', kind: 'language' }]);

describe('tags as JSON are what JSON.stringify writes', () => {
  const all = TEXTS.flatMap((text) => [{ text }, { text, kind: 'resume' as const }, { text, mentions: true }, { text, vectorOnly: true }]);
  it.each(all)('%j', async ({ text, ...given }) => {
    const extractor = await createExtractor({ taxonomy });
    const options = fullOptions(given);
    const extraction = extractor.extract(text, { kind: options.kind });
    const skills = options.mentions ? extraction.skills : extraction.skills.map((skill) => ({ ...skill, mentions: undefined }));
    const { name, json } = addedField(extraction, taxonomy, options);
    expect(`{"${name}":${json}}`).toBe(JSON.stringify(options.vectorOnly ? { vector: extraction.vector } : { skills }));
  });

  it('of two taxonomies that call one id by two names', async () => {
    for (const prefLabel of ['Python', 'PYTHON']) {
      const own = Taxonomy.from([{ id: 'python', prefLabel }]);
      const extractor = await createExtractor({ taxonomy: own });
      expect(addedField(extractor.extract('Python'), own, fullOptions({})).json).toContain(`"prefLabel":"${prefLabel}"`);
    }
  });
});
