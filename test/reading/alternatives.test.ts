import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['Python', 'Java', 'Kotlin', 'Docker', 'SQL', 'Statistics']);

describe('any of these will do', () => {
  it.each<[string, string[][]]>([
    ['Python or Java', [['Python', 'Java']]],
    ['Python, Java or Kotlin', [['Python', 'Java', 'Kotlin']]],
    ['Python, Java, or Kotlin', [['Python', 'Java', 'Kotlin']]],
    ['Much love for what is written in Python,\n  java or Kotlin', [['Python', 'Java', 'Kotlin']]],
    ['Python and/or Java', [['Python', 'Java']]],
    ['Python/Java or Kotlin', [['Python', 'Java', 'Kotlin']]],
    ['Python (or Java) and SQL', [['Python', 'Java']]],
    ['Python/Java/Kotlin or similar', [['Python', 'Java', 'Kotlin']]],
    ['Degree in SQL, Statistics, or a related field; Python or Java', [['Python', 'Java']]],
    ['Degree in SQL, Statistics or related field', [['SQL', 'Statistics']]],
    ['One or more of the following: Python, Java and Kotlin', [['Python', 'Java', 'Kotlin']]],
    ['At least one language such as Python, Java, and Kotlin', [['Python', 'Java', 'Kotlin']]],
    [
      'Python or Java, and SQL or Statistics',
      [
        ['Python', 'Java'],
        ['SQL', 'Statistics'],
      ],
    ],
  ])('%s', (text, groups) => {
    expect(reader.alternatives(`Requirements\n- ${text}`)).toEqual(groups);
  });
});

describe('outside of a group stands', () => {
  it.each<[string, string, string[][]]>([
    ['what "and" adds behind it', 'Python or Java, and SQL', [['Python', 'Java']]],
    ['what "and" adds before it', 'Docker and Python or Java', [['Python', 'Java']]],
    ['what a comma adds behind it', 'Python or Java, Docker, SQL', [['Python', 'Java']]],
    ['what the brackets explain', 'Docker (Python or Java)', [['Python', 'Java']]],
    ['what the colon explains', 'Docker: Python or Java', [['Python', 'Java']]],
    ['another sentence', 'Docker. Python or Java. SQL', [['Python', 'Java']]],
  ])('%s', (_, text, groups) => {
    expect(reader.alternatives(`Requirements\n- ${text}`)).toEqual(groups);
  });
});

describe('no alternatives are', () => {
  it.each([
    'Python, Java and Kotlin',
    'Python/Java/Kotlin',
    'No Python or Java',
    'Python or a friend with Java',
    'Python or python',
    'At least one year of Python, Java and Kotlin',
    'One of the leading Python, Java and Kotlin companies',
  ])('%s', (text) => {
    expect(reader.alternatives(`Requirements\n- ${text}`)).toEqual([]);
  });

  it('in a résumé, which asks for nothing', () => {
    expect(reader.alternatives('Experience\n- Python or Java', 'resume')).toEqual([]);
  });
});
