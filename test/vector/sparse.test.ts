import { describe, expect, it } from 'vitest';
import { SkillVector } from '../../src/vector/index.js';
import { fc } from '../support/properties.js';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor', '1', 'ä');

function vectors(least: number): fc.Arbitrary<SkillVector> {
  const weight = fc.double({ min: least, max: 1000, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
  return fc.array(fc.tuple(ids, weight), { maxLength: 8 }).map((pairs) => SkillVector.from(pairs));
}

const anyVectors = vectors(-1000);
const positive = vectors(0);

function asPairs(vector: SkillVector): Array<[string, number]> {
  return [...vector].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a skill vector', () => {
  it('is made of a record', () => {
    expect([...SkillVector.from({ python: 1, sql: 0.5 })]).toEqual([
      ['python', 1],
      ['sql', 0.5],
    ]);
  });

  it('is made of pairs, of which the last counts', () => {
    const pairs = new Map([['sql', 0.5]]);
    expect([...SkillVector.from(pairs)]).toEqual([['sql', 0.5]]);
    expect([
      ...SkillVector.from([
        ['sql', 0.5],
        ['sql', 0.7],
      ]),
    ]).toEqual([['sql', 0.7]]);
  });

  it('is made of another', () => {
    const vector = SkillVector.from({ python: 1 });
    expect([...SkillVector.from(vector)]).toEqual([...vector]);
  });

  it('drops zeros', () => {
    const vector = SkillVector.from({ python: 0, sql: -0, go: 1 });
    expect([vector.size, vector.get('python'), vector.get('sql')]).toEqual([1, 0, 0]);
  });

  it('has weight 0 for what it does not hold', () => {
    expect(SkillVector.from({}).get('toString')).toBe(0);
  });

  it.each([Number.NaN, Infinity, -Infinity, undefined, null, '1'])('takes no weight of %s', (weight) => {
    const make = (): unknown => SkillVector.from({ python: weight as number });
    expect(make).toThrow(new RangeError(`the weight of 'python' is ${String(weight)}; weights are finite numbers`));
  });

  it('does not change when what it was made of changes', () => {
    const weights = new Map([['python', 1]]);
    const vector = SkillVector.from(weights);
    weights.set('python', 2).set('sql', 1);
    expect([...vector]).toEqual([['python', 1]]);
  });
});

describe('the dot product', () => {
  it('sums the products of common weights', () => {
    expect(SkillVector.from({ a: 2, b: 3, c: 5 }).dot(SkillVector.from({ b: 7, c: -1, d: 11 }))).toBe(16);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyVectors, anyVectors, (a, b) => {
        expect(a.dot(b)).toBeCloseTo(b.dot(a), 6);
      }),
    );
  });

  it('of a vector with itself is its length squared', () => {
    fc.assert(
      fc.property(anyVectors, (a) => {
        expect(a.dot(a)).toBeCloseTo(a.length ** 2, 4);
      }),
    );
  });

  it('spreads over sums', () => {
    fc.assert(
      fc.property(anyVectors, anyVectors, anyVectors, (a, b, c) => {
        expect(a.add(b).dot(c)).toBeCloseTo(a.dot(c) + b.dot(c), 4);
      }),
    );
  });
});

describe('the cosine', () => {
  it('is in [-1, 1], and in [0, 1] for weights that are not negative', () => {
    fc.assert(fc.property(anyVectors, anyVectors, (a, b) => Math.abs(a.cosine(b)) <= 1));
    fc.assert(fc.property(positive, positive, (a, b) => a.cosine(b) >= 0 && a.cosine(b) <= 1));
  });

  it('of a vector with itself is 1', () => {
    fc.assert(
      fc.property(
        anyVectors.filter((a) => a.size > 0),
        (a) => {
          expect(a.cosine(a)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyVectors, anyVectors, (a, b) => {
        expect(a.cosine(b)).toBeCloseTo(b.cosine(a), 10);
      }),
    );
  });

  it('does not mind how long the vectors are', () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 1000 }), (a, b, factor) => {
        expect(a.scale(factor).cosine(b)).toBeCloseTo(a.cosine(b), 8);
      }),
    );
  });

  it('with an empty vector is 0', () => {
    expect(SkillVector.from({}).cosine(SkillVector.from({ a: 1 }))).toBe(0);
    expect(SkillVector.from({}).cosine(SkillVector.from({}))).toBe(0);
  });

  it('of vectors without a common skill is 0', () => {
    expect(SkillVector.from({ a: 1 }).cosine(SkillVector.from({ b: 1 }))).toBe(0);
  });
});

describe('the weighted Jaccard similarity', () => {
  it('is the sum of the smaller over the sum of the larger weights', () => {
    expect(SkillVector.from({ a: 1, b: 4 }).weightedJaccard(SkillVector.from({ b: 2, c: 1 }))).toBe(2 / 6);
  });

  it('is in [0, 1], the same from both sides, and 1 with itself', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const similarity = a.weightedJaccard(b);
        expect(similarity >= 0 && similarity <= 1).toBe(true);
        expect(b.weightedJaccard(a)).toBeCloseTo(similarity, 10);
        expect(a.weightedJaccard(a)).toBe(a.size === 0 ? 0 : 1);
      }),
    );
  });
});

describe('sum and scale', () => {
  it('add weight to weight', () => {
    expect(
      SkillVector.from({ a: 1, b: 2 })
        .add(SkillVector.from({ b: 3, c: 4 }))
        .toJSON(),
    ).toEqual({ a: 1, b: 5, c: 4 });
  });

  it('sum in either order to the same', () => {
    fc.assert(
      fc.property(anyVectors, anyVectors, (a, b) => {
        expect(asPairs(a.add(b))).toEqual(asPairs(b.add(a)));
      }),
    );
  });

  it('leave nothing of a vector and its opposite', () => {
    fc.assert(
      fc.property(anyVectors, (a) => {
        expect(a.add(a.scale(-1)).size).toBe(0);
      }),
    );
  });

  it('double alike', () => {
    fc.assert(
      fc.property(anyVectors, (a) => {
        expect(asPairs(a.add(a))).toEqual(asPairs(a.scale(2)));
      }),
    );
  });

  it('make a new vector each', () => {
    const vector = SkillVector.from({ a: 1 });
    vector.add(SkillVector.from({ a: 1, b: 1 }));
    vector.scale(3);
    expect(vector.toJSON()).toEqual({ a: 1 });
  });

  it.each([Number.NaN, Infinity])('take no factor of %s', (factor) => {
    expect(() => SkillVector.from({ a: 1 }).scale(factor)).toThrow(RangeError);
  });
});

describe('a normalised vector', () => {
  it('has length 1', () => {
    fc.assert(
      fc.property(
        anyVectors.filter((a) => a.size > 0),
        (a) => {
          expect(a.normalize().length).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('has the same direction', () => {
    fc.assert(
      fc.property(
        anyVectors.filter((a) => a.size > 0),
        (a) => {
          expect(a.normalize().cosine(a)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('is empty when the vector is', () => {
    expect(SkillVector.from({}).normalize().size).toBe(0);
  });
});

describe('the top', () => {
  it('is heaviest first, ties by id', () => {
    expect(SkillVector.from({ c: 1, a: 1, d: 3, b: 2 }).top(3)).toEqual([
      { id: 'd', weight: 3 },
      { id: 'b', weight: 2 },
      { id: 'a', weight: 1 },
    ]);
  });

  it.each([
    [0, 0],
    [-1, 0],
    [1, 1],
    [9, 2],
  ])('%i of two are %i', (k, size) => {
    expect(SkillVector.from({ a: 1, b: 2 }).top(k)).toHaveLength(size);
  });

  it('of all holds all, in falling order', () => {
    fc.assert(
      fc.property(anyVectors, (a) => {
        const top = a.top(a.size);
        expect(asPairs(SkillVector.from(top.map(({ id, weight }) => [id, weight] as const)))).toEqual(asPairs(a));
        top.slice(1).forEach(({ id, weight }, i) => {
          const before = top[i]!;
          expect(weight < before.weight || (weight === before.weight && id > before.id)).toBe(true);
        });
      }),
    );
  });
});

describe('as JSON', () => {
  it('a vector is a plain record', () => {
    expect(JSON.stringify(SkillVector.from({ python: 1, sql: 0.5 }))).toBe('{"python":1,"sql":0.5}');
  });

  it('a vector comes back as it was', () => {
    fc.assert(
      fc.property(anyVectors, (a) => {
        const back = SkillVector.fromJSON(JSON.parse(JSON.stringify(a)) as Record<string, number>);
        expect(asPairs(back)).toEqual(asPairs(a));
      }),
    );
  });

  it('a vector with a weight that is no number does not come back', () => {
    expect(() => SkillVector.fromJSON(JSON.parse('{"python":null}') as Record<string, number>)).toThrow(RangeError);
  });
});
