import { describe, expect, it } from 'vitest';
import { type DiscoveredSkill, createExtractor } from '../../src/extractor.js';
import { Taxonomy } from '../../src/taxonomy/index.js';
import { fc } from '../support/properties.js';

const taxonomy = Taxonomy.from(['Python', 'Kafka', 'Kubernetes', 'SQL', 'PyTorch'].map((prefLabel) => ({ prefLabel })));
const extractor = await createExtractor({ taxonomy });

function discover(text: string): readonly DiscoveredSkill[] {
  return extractor.extract(text, { kind: 'posting', discover: true }).discovered ?? [];
}

const phrases = (text: string): string[] => discover(text).map((skill) => skill.text);

describe('a phrase that looks like a skill', () => {
  it.each([
    ['a neighbour in a list of technologies', 'You will use Python, Zorble and Kafka.', 'Zorble'],
    ['in small letters between technologies', 'Requirements:\n- Experience with Python, zorblequeue, Kafka', 'zorblequeue'],
    ['behind "experience with"', 'Requirements:\n- Experience with Zorble', 'Zorble'],
    ['behind "tools like"', 'You debug with tools like LangZorb.', 'LangZorb'],
    ['in a list after such words', 'Requirements:\n- Proficient in Zorble, Fribble and Python', 'Fribble'],
    ['with a version', 'Requirements:\n- Three years of LangZorb 2.1 in production', 'LangZorb'],
    ['with a dot', 'Requirements:\n- Deploy with zorb.ai and Kubernetes', 'zorb.ai'],
    ['of two words', 'You will use Python, Zorble Fribbles and Kafka.', 'Zorble Fribbles'],
  ])('%s', (_, text, phrase) => {
    expect(phrases(text)).toContain(phrase);
  });
});

describe('a phrase that looks like none', () => {
  it.each([
    ['an employer', 'At Zorble, you use Python. Zorble is a leader. Python, Zorble and Kafka.'],
    ['a list of firms', 'Trusted by customers such as Zorble, Fribble and Kafka.'],
    ['a place', 'Offices in Berlin, London and Python.'],
    ['a job title', 'You join Python Developers, Data Engineers and Kafka people.'],
    ['a degree', 'Requirements:\n- BSc, MSc or PhD, Python'],
    ['the first word of a sentence', 'Zorbling happens here every day.'],
    ['words that only describe', 'Experience with Python-based and Rust-based services'],
    ['the abbreviation of a skill', 'Experience with Python (PY)'],
    ['what is not asked for', 'Requirements:\n- No experience with Zorble needed, only Python'],
    ['benefits', 'Benefits:\n- Python, Zorble and Kafka'],
    ['a skill of the taxonomy', 'Python, Kafka and SQL'],
    ['a person', 'Dear Zorbina, ask Mr Fribble about Python.'],
  ])('%s', (_, text) => {
    expect(phrases(text)).toEqual([]);
  });
});

describe('discovery', () => {
  it('is made only when asked for, and leaves skills and vector alone', () => {
    const text = 'Requirements:\n- Python, Zorble and Kafka';
    const { discovered, ...rest } = extractor.extract(text, { discover: true });
    expect(discovered).toHaveLength(1);
    expect(rest).toEqual(extractor.extract(text));
    expect(extractor.extract(text)).not.toHaveProperty('discovered');
  });

  it('says where, how sure and why', () => {
    const text = 'Requirements:\n- Python, Zorble and Kafka\nNice to have:\n- Experience with Zorble';
    const [skill] = discover(text);
    expect(skill).toMatchObject({ text: 'Zorble', level: 'required' });
    expect(skill?.mentions.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
      ['Zorble', 'required'],
      ['Zorble', 'preferred'],
    ]);
    expect(skill?.reasons.map(({ evidence }) => evidence)).toContain('besideTechnology');
    expect(skill?.confidence).toBeGreaterThan(0.5);
  });

  it('never takes a mention of the taxonomy, in any text', () => {
    const pieces = [
      'Python',
      'Kafka',
      'Zorble',
      'LangZorb 2.1',
      'zorb.ai',
      ', ',
      ' and ',
      ' ',
      '. ',
      '\n',
      '\n- ',
      'experience with ',
      '(',
      ')',
      'é',
      '\ud83d',
      'ToolsExperience',
      'Requirements:',
      '\0',
      '.',
      "'s",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { skills, discovered = [] } = extractor.extract(text, { discover: true });
        const known = skills.flatMap(({ mentions }) => mentions);
        for (const { start, end, text: words } of discovered.flatMap(({ mentions }) => mentions)) {
          expect(text.slice(start, end)).toBe(words);
          expect(known.some((mention) => mention.start < end && mention.end > start)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
