import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  'Java',
  'Data Analysis',
  'Falconry',
  { prefLabel: 'Human Resources', altLabels: ['HR'], kind: 'knowledge', exactCase: ['HR'], ambiguous: ['HR'] },
  { prefLabel: 'Operations Management', kind: 'domain', ambiguous: ['Operations Management'] },
  { prefLabel: 'Chef', kind: 'technology', exactCase: ['Chef'], ambiguous: ['Chef'] },
  { prefLabel: 'Law', kind: 'knowledge', ambiguous: ['Law'] },
]);

/** The skills of headlines, in text order. */
function titles(text: string): string[] {
  return reader
    .see(text, 'resume')
    .filter(({ section }) => section === 'title')
    .map(({ skill, text: seen }) => `${skill}: ${seen}`);
}

describe('a line of a résumé that names a job is a headline', () => {
  it.each<[string, string[]]>([
    ['Java Developer', ['Java: Java']],
    ['Senior Java Developer – Acme Ltd', ['Java: Java']],
    ['Java Developer, Acme, 2016 - 2019', ['Java: Java']],
    ['Java Developer at Acme', ['Java: Java']],
    ['Java Developer and Data Analyst', ['Java: Java', 'Data Analysis: Data Analyst']],
    ['- Role: Java Developer', ['Java: Java']],
    ['Designation: Java Developer', ['Java: Java']],
    ['Working as a Java Developer', ['Java: Java']],
    ['Senior Manager – Falconry', ['Falconry: Falconry']],
    ['Head of Falconry', ['Falconry: Falconry']],
  ])('%s', (line, expected) => {
    expect(titles(`Ada Miller\n\n${line}\nI go to work by train.`)).toEqual(expected);
  });

  it.each([
    'I was asked to help the Java Developer.',
    'Reporting to the Java Developer',
    '- Coordinated with a Java Developer',
    'Reference: our Java Developer',
    'Wrote programs in Java',
    'Java',
  ])('which this is not: %s', (line) => {
    expect(titles(`Ada Miller\n\nWork Experience\n${line}`)).toEqual([]);
  });

  it('not in a posting, whose first line is the title', () => {
    expect(reader.see('Draftsperson\n\nJava Developer\nYou write Java.').some(({ section }) => section === 'title')).toBe(false);
  });
});

describe("the lines above the skills of a board's export", () => {
  const exported = (...lines: string[]): string =>
    ['Education Details', 'June 2011 B.Com Pune, City College', ...lines, 'Skill Details', 'Company Details', 'company - Acme'].join('\r\n');

  it('are headlines whatever they say', () => {
    expect(titles(exported('Falconry', 'HR'))).toEqual(['Falconry: Falconry', 'Human Resources: HR']);
  });

  it('unless they are of the education', () => {
    expect(titles(exported('Falconry School', 'June 2009 Diploma Falconry'))).toEqual([]);
  });
});

describe('a headline makes sure', () => {
  it('of a field that is often something else', () => {
    expect(titles('Ada Miller\n\nOperations Manager\nHR Executive')).toEqual(['Operations Management: Operations Manager', 'Human Resources: HR Executive']);
  });

  it('of what a title says that no rule makes, and that says nothing elsewhere', () => {
    expect(titles('Ada Miller\n\nAdvocate')).toEqual(['Law: Advocate']);
    expect(reader.skills('Work Experience\n- I advocate for operations, Java and falconers', 'resume')).toEqual(['Java']);
  });

  it('of no tool: a cook is no user of Chef', () => {
    expect(titles('Ada Miller\n\nHead Chef')).toEqual([]);
    expect(titles('Education Details\nB.A. City College\nChef\nSkill Details\nCompany Details')).toEqual([]);
  });
});

describe('a job goes on behind its title', () => {
  it.each(['Java Developer\nJan 2017 - Dec 2018\n- Falconry', 'Jan 2017 - Dec 2018\nJava Developer\n- Falconry'])('%s', (job) => {
    expect(reader.sections(`Work Experience\n${job}`, 'resume')).toEqual({ Java: 'title', Falconry: 'experience' });
  });
});
