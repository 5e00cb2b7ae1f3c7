import { describe, expect, it } from 'vitest';
import type { Proficiency } from '../../src/reading/types.js';
import { SmallReader, describeBuiltIn, extract } from '../support/documents.js';

const reader = new SmallReader([
  'Python',
  'SQL',
  'Go lang',
  'Deep Learning',
  'React Native',
  { prefLabel: 'German', kind: 'language' },
  { prefLabel: 'English', kind: 'language' },
]);

describe('before the skill', () => {
  it.each<[string, Proficiency]>([
    ['basic Python', 'basic'],
    ['familiarity with Python', 'basic'],
    ['some experience with Python', 'basic'],
    ['exposure to languages such as Python', 'basic'],
    ['working knowledge of Python', 'working'],
    ['hands-on experience with Python', 'working'],
    ['proficient in Python', 'working'],
    ['strong Python', 'advanced'],
    ['Strong hands-on Python', 'advanced'],
    ['deep understanding of the ideas of Python', 'advanced'],
    ['extensive experience with Python', 'advanced'],
    ['in-depth knowledge of Python', 'advanced'],
    ['expert in Python', 'expert'],
    ['expert-level Python', 'expert'],
    ['mastery of Python', 'expert'],
    ['strong working knowledge of Python', 'advanced'],
  ])('%s', (text, proficiency) => {
    expect(reader.proficiencies(`Requirements\n- ${text}`)).toEqual({ Python: proficiency });
  });

  it('holds for the list behind it', () => {
    expect(reader.proficiencies('Requirements\n- strong Python and SQL, familiarity with Go lang')).toEqual({ Python: 'advanced', SQL: 'advanced', 'Go lang': 'basic' });
  });
});

describe('beside the skill', () => {
  it('holds for that one', () => {
    const text = 'Requirements\n- Python (expert), SQL – advanced, Go lang: intermediate; Deep Learning';
    expect(reader.proficiencies(text)).toEqual({ Python: 'expert', SQL: 'advanced', 'Go lang': 'working', 'Deep Learning': undefined });
  });

  it.each<[string, Proficiency]>([
    ['Python expert wanted', 'expert'],
    ['Python skills: basic', 'basic'],
    ['Python - beginner level', 'basic'],
  ])('%s', (text, proficiency) => {
    expect(reader.proficiencies(`Requirements\n- ${text}`)).toEqual({ Python: proficiency });
  });
});

describe('languages that people speak', () => {
  it.each<[string, Proficiency]>([
    ['fluent German', 'advanced'],
    ['Fluent in German', 'advanced'],
    ['native German', 'expert'],
    ['German (native speaker)', 'expert'],
    ['German (B2)', 'working'],
    ['German C1', 'advanced'],
    ['at least A2 German', 'basic'],
  ])('%s', (text, proficiency) => {
    expect(reader.proficiencies(`Requirements\n- ${text}`)).toEqual({ German: proficiency });
  });

  it('have levels that say nothing of other skills', () => {
    expect(reader.proficiencies('Requirements\n- native SQL, B2 Python')).toEqual({ SQL: undefined, Python: undefined });
  });
});

describe('words that are part of something else', () => {
  it.each(['Deep Learning', 'A strong team that also knows Deep Learning', 'Strong people. Deep Learning', 'React Native, English'])('%s', (text) => {
    expect(Object.values(reader.proficiencies(`Requirements\n- ${text}`)).filter(Boolean)).toEqual([]);
  });
});

describe('the mention of a language is its name', () => {
  const languages = new SmallReader([{ prefLabel: 'Danish', kind: 'language', altLabels: ['Dansk', 'fluent in Danish', 'Danish language skills', 'bilingual English/Danish'] }]);

  it.each([
    ['You are fluent in Danish.', 'Danish'],
    ['Danish language skills are needed.', 'Danish'],
    ['A bilingual English/Danish reception.', 'Danish'],
    ['You speak Dansk.', 'Dansk'],
  ])('%s', (text, mention) => {
    expect(languages.see(text).map((seen) => seen.text)).toEqual([mention]);
  });
});

describeBuiltIn('languages of the taxonomy', () => {
  it.each(['German (C1), English (C2), French (B1)', 'German C1, English C2, French B1', 'C1 German, C2 English, B1 French'])('%s', async (text) => {
    const { skills } = await extract(`Languages: ${text}`, { kind: 'resume' });
    expect(Object.fromEntries(skills.map(({ id, proficiency }) => [id, proficiency]))).toEqual({ german: 'advanced', english: 'expert', french: 'working' });
  });
});
