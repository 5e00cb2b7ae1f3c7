import { describe, expect, it } from 'vitest';
import { SkillVector, rollUp } from '../../src/vector/index.js';
import { Taxonomy } from '../../src/taxonomy/index.js';
import { fc } from '../support/properties.js';
import { smallTaxonomy } from '../support/taxonomies.js';

const taxonomy = smallTaxonomy();

function rolled(weights: Record<string, number>, decay?: number): Record<string, number> {
  return rollUp(SkillVector.from(weights), taxonomy, decay === undefined ? {} : { decay }).toJSON();
}

describe('rolling up', () => {
  it('gives half the weight to a parent and a quarter to its parent', () => {
    expect(rolled({ pytorch: 1 })).toEqual({ pytorch: 1, 'deep-learning': 0.5, 'machine-learning': 0.25 });
  });

  it('gives all parents their share', () => {
    expect(rolled({ sql: 1 })).toEqual({ sql: 1, databases: 0.5, 'software-development': 0.25 });
  });

  it('gives a collection nothing, but what stands above it', () => {
    expect(rolled({ python: 1 })).toEqual({ python: 1, 'software-development': 0.25 });
  });

  it('takes the largest of what descendants give, not their sum', () => {
    expect(rolled({ python: 1, go: 0.8, 'c-plus-plus': 0.8 })['software-development']).toBe(0.25);
  });

  it('leaves an ancestor its own weight when that is larger', () => {
    expect(rolled({ pytorch: 1, 'deep-learning': 0.9 })['deep-learning']).toBe(0.9);
  });

  it('keeps as much at each step as it is told', () => {
    expect(rolled({ pytorch: 1 }, 0.1)['machine-learning']).toBeCloseTo(0.01, 10);
    expect(rolled({ pytorch: 1 }, 1)['machine-learning']).toBe(1);
    expect(rolled({ pytorch: 1 }, 0)).toEqual({ pytorch: 1 });
  });

  it('leaves alone what the taxonomy does not know', () => {
    expect(rolled({ cobol: 1 })).toEqual({ cobol: 1 });
  });

  it('of nothing is nothing', () => {
    expect(rolled({})).toEqual({});
  });

  it('changes nothing in the vector itself', () => {
    const vector = SkillVector.from({ pytorch: 1 });
    rollUp(vector, taxonomy);
    expect(vector.toJSON()).toEqual({ pytorch: 1 });
  });

  it('of a skill with two ways to an ancestor counts the shorter', () => {
    const diamond = Taxonomy.from([{ prefLabel: 'top' }, { prefLabel: 'middle', broader: 'top' }, { prefLabel: 'leaf', broader: ['middle', 'top'] }]);
    expect(rollUp(SkillVector.from({ leaf: 1 }), diamond).toJSON()).toEqual({ leaf: 1, middle: 0.5, top: 0.5 });
  });

  it('never lowers a weight and never raises one above the heaviest', () => {
    const weights = fc.dictionary(fc.constantFrom(...[...taxonomy.concepts()].map(({ id }) => id)), fc.double({ min: 0.001, max: 1, noNaN: true }));
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (given, decay) => {
        const heaviest = Math.max(0, ...Object.values(given));
        const after = rolled(given, decay);
        for (const [id, weight] of Object.entries(given)) expect(after[id]).toBeGreaterThanOrEqual(weight);
        for (const weight of Object.values(after)) expect(weight).toBeLessThanOrEqual(heaviest);
      }),
    );
  });
});
