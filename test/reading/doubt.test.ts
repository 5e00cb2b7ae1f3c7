import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  { prefLabel: 'Languages', collection: true },
  { prefLabel: 'Python', broader: 'languages' },
  { prefLabel: 'Java', broader: 'languages' },
  { prefLabel: 'Go', altLabels: ['Golang'], broader: 'languages', exactCase: ['Go'], ambiguous: ['Go'], supportedBy: ['goroutine', 'gRPC'], notIn: ['Go to market', 'Go live'] },
  { prefLabel: 'R', broader: 'languages', exactCase: ['R'], ambiguous: ['R'], supportedBy: ['tidyverse', 'statistics'], notIn: ['R&D'] },
  { prefLabel: 'REST', exactCase: ['REST'] },
  { prefLabel: 'Elm', broader: 'languages', exactCase: ['Elm'], ambiguous: ['Elm'] },
  { prefLabel: 'Project Management', kind: 'method', altLabels: ['PM'], exactCase: ['PM'], ambiguous: ['PM'], supportedBy: ['project'] },
  { prefLabel: 'Product Management', kind: 'method', altLabels: ['PM'], exactCase: ['PM'], ambiguous: ['PM'], supportedBy: ['roadmap'] },
  { prefLabel: 'Data Engineering', kind: 'knowledge' },
  { prefLabel: 'Communication', kind: 'soft', ambiguous: ['Communication'], altLabels: ['communication skills'] },
]);

describe('a plain name counts wherever it stands', () => {
  it.each(['We write Python.', 'python', 'PYTHON!', 'Our Python-based tools'])('%s', (text) => {
    expect(reader.skills(text)).toEqual(['Python']);
  });
});

describe('a name whose case counts', () => {
  it.each<[string, string[]]>([
    ['You design REST services.', ['REST']],
    ['You design rest areas.', []],
    ['The Rest of the team sits in Oslo.', []],
  ])('%s', (text, skills) => {
    expect(reader.skills(text)).toEqual(skills);
  });

  it.todo('is no skill in a sentence of capitals without support: THE REST OF THE TEAM SITS IN OSLO.');
});

describe('a doubtful name counts when its context speaks for it', () => {
  it.each([
    ['in a list beside a sure skill', 'We write Python, Go and Java.', 'Go'],
    ['after "experience with"', 'You have experience with Go.', 'Go'],
    ['after "written in"', 'Our servers are written in Go.', 'Go'],
    ['before "developer"', 'We look for a Go developer.', 'Go'],
    ['beside a word of its trade', 'Small services in Go, each with a thousand goroutines.', 'Go'],
    ['as an item of a list of skills', 'Skills:\n- Go\n- Python', 'Go'],
    ['beside its other name', 'Go (Golang) is what we write.', 'Go'],
    ['one letter in a list', 'Statistics with Python or R.', 'R'],
    ['one letter between slashes', 'Python/R/Java', 'R'],
  ])('%s', (_, text, skill) => {
    expect(reader.skills(text)).toContain(skill);
  });
});

describe('a doubtful name does not count alone', () => {
  it.each([
    'Go for it and tell us why!',
    'You will own our Go to market plan.',
    'We Go live in May.',
    'Our offices are on Elm Street.',
    'Elm trees line the yard.',
    'Talk to R about your contract.',
    'We spend a tenth on R&D.',
    'Mrs R Jones leads the ward.',
    'The shift ends at 5 PM.',
    'Ready, set, Go!',
  ])('%s', (text) => {
    expect(reader.skills(text)).toEqual([]);
  });
});

describe('a name of two skills', () => {
  it.each([
    ['PM experience, from project plan to handover', 'Project Management'],
    ['PM experience, from roadmap to launch', 'Product Management'],
  ])('%s: %s', (text, skill) => {
    expect(reader.skills(text)).toEqual([skill]);
  });
});

describe('half of a hyphenated word is no skill', () => {
  it.each(['A java-python-like syntax is no joy; so is anti-python.', 'non-python tools', 'cross-communication-free'])('%s', (text) => {
    expect(reader.see(text).filter((mention) => mention.text !== 'java')).toEqual([]);
  });

  it.each(['Python-based tools', 'a Python–Java bridge', 'Python - Java', 'Python-Java'])('but a skill before or between hyphens is: %s', (text) => {
    expect(reader.skills(text)).toContain('Python');
  });
});

describe('a team or a role is no skill', () => {
  it.each(['You will work with the data engineering team.', 'You report to our data engineering manager.', 'Talk to a data engineering lead.'])('%s', (text) => {
    expect(reader.skills(text)).toEqual([]);
  });

  it.each(['You know data engineering.', 'Data engineering, Python', 'Data engineering teams come and go; data engineering stays.'])('%s', (text) => {
    expect(reader.skills(text)).toContain('Data Engineering');
  });

  it('but in the title it is the job itself', () => {
    expect(reader.skills('Data Engineering Manager\n\nYou will run our warehouse.')).toEqual(['Data Engineering']);
  });

  it('but a "Java developer" does know Java', () => {
    expect(reader.skills('We look for a Java developer.')).toEqual(['Java']);
  });
});

describe('a name of a person or a place is no skill', () => {
  it.each(['Dr Elm will see you.', 'Elm University', 'Elm Ltd, Bath', 'Elm Johnson from our team will call you.'])('%s', (text) => {
    expect(reader.skills(text)).toEqual([]);
  });
});

describe('everyday virtues', () => {
  it.each<[string, string[]]>([
    ['Requirements\n- Excellent communication skills', ['Communication']],
    ['Requirements\n- Communication', ['Communication']],
    ['Requirements\n- Communication with 300 devices', []],
    ['We put a letter on internal communication into every bag.', []],
  ])('%j', (text, skills) => {
    expect(reader.skills(text)).toEqual(skills);
  });
});

describe('a person who is called like a skill', () => {
  it('may still list the skill', () => {
    const skills = new SmallReader([{ prefLabel: 'Ruby' }, { prefLabel: 'Python' }]).skills('Ruby Johnson\n\nSKILLS\n- Ruby\n- Python', 'resume');
    expect(skills).toEqual(['Ruby', 'Python']);
  });
});
