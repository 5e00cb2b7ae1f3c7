import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  { prefLabel: 'Business Analysis', kind: 'method' },
  { prefLabel: 'Machine Learning', kind: 'knowledge' },
  { prefLabel: 'Machine Learning Engineering', kind: 'method' },
]);

describe('a job title', () => {
  it('tells in a résumé what its owner does', () => {
    expect(reader.skills('Business Analyst, Acme, 2016 - 2019', 'resume')).toEqual(['Business Analysis']);
  });

  it('is a colleague in a posting', () => {
    expect(reader.skills('You work with a business analyst.')).toEqual([]);
  });

  it('hides no skill inside it in a posting', () => {
    expect(reader.skills('Machine Learning Engineer\n\nYou build what we need.')).toEqual(['Machine Learning']);
  });

  it.each(['Constructor', 'toString', 'Object Constructor'])('may be looked for by a label that every object has: %s', (prefLabel) => {
    expect(new SmallReader([{ prefLabel, kind: 'knowledge' }]).skills(`You know ${prefLabel} well.`)).toEqual([prefLabel]);
  });
});
