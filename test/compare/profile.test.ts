import { describe, expect, it } from 'vitest';
import { TaxonomyMismatchError, compare, profile } from '../../src/compare/index.js';
import { extraction, having } from '../support/comparing.js';

const postings = [
  extraction({ python: { years: { min: 3 } }, sql: { weight: 0.5 } }),
  extraction({ python: { weight: 0.6, years: { min: 6 } }, kubernetes: { level: 'preferred' } }),
  extraction({ python: { weight: 0.8, level: 'preferred' } }),
  having(),
];

describe('a profile', () => {
  it('says how often and how firmly each skill is asked', () => {
    expect(profile(postings).skills[0]).toEqual({
      id: 'python',
      prefLabel: 'Python',
      kind: 'technology',
      weight: 1,
      level: 'required',
      years: { min: 4.5 },
      count: 3,
      share: 0.75,
      required: 0.5,
      preferred: 0.25,
    });
  });

  it('weighs a skill by its mean weight over all documents', () => {
    const { size, skills } = profile(postings);
    expect(size).toBe(4);
    expect(skills.map(({ id, weight }) => [id, Number(weight.toFixed(4))])).toEqual([
      ['python', 1],
      ['kubernetes', 0.4167],
      ['sql', 0.2083],
    ]);
  });

  it('has a vector of unit length', () => {
    expect(profile(postings).vector.length).toBeCloseTo(1, 12);
  });

  it('leaves out what few documents name', () => {
    expect(profile(postings, { minShare: 0.5 }).skills.map(({ id }) => id)).toEqual(['python']);
  });

  it('compares like a role', () => {
    const all = profile(postings);
    expect(compare(all, all).score).toBe(1);
    expect(compare(having('python'), all, { focus: 0 }).score).toBeCloseTo(1 / (1 + 0.4167 + 0.2083), 4);
  });

  it('takes documents one after another', () => {
    function* made(): Generator<ReturnType<typeof having>> {
      yield* postings;
    }
    expect(profile(made())).toEqual(profile(postings));
  });

  it('needs a document, and all of one taxonomy', () => {
    expect(() => profile([])).toThrow(new RangeError('a profile needs one extraction at least'));
    expect(() => profile([having(), { ...having(), taxonomy: { name: 'small', version: '2' } }])).toThrow(TaxonomyMismatchError);
  });
});
