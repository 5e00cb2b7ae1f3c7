import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  { prefLabel: 'Languages', collection: true },
  { prefLabel: 'Python', broader: 'languages' },
  { prefLabel: 'SQL', broader: 'languages' },
  { prefLabel: 'Java', broader: 'languages', exactCase: ['Java'] },
  { prefLabel: 'Spring', kind: 'technology', exactCase: ['Spring'], ambiguous: ['Spring'] },
  { prefLabel: 'Kubernetes', kind: 'technology' },
  { prefLabel: 'Docker', kind: 'technology' },
  { prefLabel: 'Agile', kind: 'method', ambiguous: ['Agile'], supportedBy: ['sprints'] },
  { prefLabel: 'Jogging', kind: 'method' },
  { prefLabel: 'CAN Bus', altLabels: ['CAN'], exactCase: ['CAN'] },
]);

describe('a name whose case counts, in another case', () => {
  it.each([
    ['in a list of skills', 'Technologies: python, java, sql'],
    ['as an item', 'Skills:\n- python\n- java'],
    ['in a line of capitals', 'KNOWLEDGE OF JAVA AND SQL'],
  ])('counts %s', (_, text) => {
    expect(reader.skills(text)).toContain('Java');
  });

  it.each([
    ['alone in prose', 'A cup of java to start the day.'],
    ['when it is an everyday word, even in a list', 'python, can, sql'],
  ])('does not count %s', (_, text) => {
    expect(reader.skills(text)).not.toContain('Java');
    expect(reader.skills(text)).not.toContain('CAN Bus');
  });
});

describe('an everyday name in capitals', () => {
  it('is another name, even in a list', () => {
    expect(reader.skills('Python, SPRING, SQL')).toEqual(['Python', 'SQL']);
  });

  it('is itself where all is in capitals', () => {
    expect(reader.skills('PYTHON, SPRING, SQL')).toEqual(['Python', 'Spring', 'SQL']);
  });
});

describe('in a list that lost its commas', () => {
  it('a technology vouches for the technology beside it', () => {
    expect(reader.skills('Our stack for billing is Kubernetes Spring')).toEqual(['Kubernetes', 'Spring']);
  });

  it('two vouch for a method between them, one does not', () => {
    expect(reader.skills('Our stack for the sprints is Docker Agile Kubernetes')).toEqual(['Docker', 'Agile', 'Kubernetes']);
    expect(reader.skills('We moved to Kubernetes Agile in two sprints')).toEqual(['Kubernetes']);
  });

  it('nothing else does', () => {
    expect(reader.skills('We go Jogging Spring and autumn')).toEqual(['Jogging']);
    expect(reader.skills('We moved to Kubernetes. Spring was cold')).toEqual(['Kubernetes']);
  });
});

it('a heading is no item of the list above or below it', () => {
  expect(reader.skills('Skills\n- Python\n- Kubernetes\n\n## Spring\n- Docker\n- SQL')).toEqual(['Python', 'Kubernetes', 'Docker', 'SQL']);
  expect(reader.skills('Skills\n- Python\n- Spring\n- Docker')).toEqual(['Python', 'Spring', 'Docker']);
});

describe('a phrase that hides one concept', () => {
  const guarded = new SmallReader([
    { prefLabel: 'Networking', altLabels: ['network'], notIn: ['neural network', 'CNNs'] },
    { prefLabel: 'Neural Networks', altLabels: ['CNN'], exactCase: ['CNN'] },
  ]);

  it.each([
    ['We train a neural network.', ['Neural Networks']],
    ['We train CNNs.', ['Neural Networks']],
    ['We watch cnns.', []],
    ['We plan a network.', ['Networking']],
  ])('may be another in a made spelling: %s', (text, skills) => {
    expect(guarded.skills(text)).toEqual(skills);
  });
});
