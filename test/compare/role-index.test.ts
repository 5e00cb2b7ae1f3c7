import { describe, expect, it } from 'vitest';
import { type RoleEntry, RoleIndex, type Scoring, TaxonomyMismatchError, withRelatives } from '../../src/compare/index.js';
import { SkillVector } from '../../src/vector/index.js';
import { taxonomy } from '../support/comparing.js';
import { randomNumbers } from '../support/random.js';
import { fc } from '../support/properties.js';

const STEPS = 2 ** 24;
const NORMALISED: Record<Scoring, [entry: (vector: SkillVector) => SkillVector, query: (vector: SkillVector) => SkillVector]> = {
  cosine: [(vector) => vector.normalize(), (vector) => vector.normalize()],
  'entry-coverage': [unitSum, presence],
  'query-coverage': [presence, unitSum],
};

function unitSum(vector: SkillVector): SkillVector {
  return vector.size === 0 ? vector : vector.scale(1 / [...vector].reduce((sum, [, weight]) => sum + weight, 0));
}

function presence(vector: SkillVector): SkillVector {
  const heaviest = vector.top(1)[0]?.weight ?? 1;
  return SkillVector.from([...vector].map(([id, weight]) => [id, Math.sqrt(weight / heaviest)] as const));
}

const stored = (vector: SkillVector): SkillVector => SkillVector.from([...vector].map(([id, weight]) => [id, (Math.round(weight * STEPS) || 1) / STEPS] as const));

type Ranker = (query: SkillVector, limit: number) => Array<{ id: string; score: number }>;

/** Every pair is scored; the slow way. */
function slowly(entries: readonly RoleEntry[], scoring: Scoring = 'cosine'): Ranker {
  const [ofEntry, ofQuery] = NORMALISED[scoring];
  const all = entries.map(({ id, vector }) => ({ id, vector: stored(ofEntry(vector)) }));
  return (query, limit) => {
    const asked = stored(ofQuery(query));
    return all
      .map(({ id, vector }) => ({ id, score: Math.min(1, vector.dot(asked)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  };
}

function naive(entries: readonly RoleEntry[], query: SkillVector, limit: number, scoring?: Scoring): ReturnType<Ranker> {
  return slowly(entries, scoring)(query, limit);
}

/** Weights with few digits, so that scores are often equal. */
const vectors = fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.integer({ min: 1, max: 4 }), { noNullPrototype: true }).map((weights) => SkillVector.from(weights));
const entryLists = fc.array(vectors, { maxLength: 30 }).map((list) => list.map((vector, i) => ({ id: `r${i}`, vector })));
const scorings = fc.constantFrom<Scoring>('cosine', 'entry-coverage', 'query-coverage');

function randomVector(random: (limit: number) => number, skills: number, vocabulary: number): SkillVector {
  const weights = new Map<string, number>();
  // Small numbers are commoner, as some skills are.
  while (weights.size < skills) weights.set(`s${random(1 + random(vocabulary))}`, (1 + random(1000)) / 1000);
  return SkillVector.from(weights);
}

/** More than a segment holds, so that postings are used. */
const random = randomNumbers(11);
const MANY = Array.from({ length: 67_000 }, (_, i) => ({
  id: `r${i}`,
  vector: randomVector(random, 6, 400),
  fields: { country: i % 3 === 0 ? 'DE' : 'FR', year: 2000 + (i % 20) },
}));
const QUERIES = Array.from({ length: 3 }, () => randomVector(random, 20, 400));

describe('the order', () => {
  it('is that of scoring every pair', () => {
    fc.assert(
      fc.property(entryLists, vectors, fc.integer({ min: 1, max: 12 }), scorings, (entries, query, limit, scoring) => {
        expect(RoleIndex.from(entries, { scoring }).rank(query, { limit })).toEqual(naive(entries, query, limit, scoring));
      }),
      { numRuns: 300 },
    );
  });

  it.each<Scoring>(['cosine', 'entry-coverage', 'query-coverage'])('is so among very many, by %s', (scoring) => {
    const index = RoleIndex.from(MANY, { scoring });
    const slow = slowly(MANY, scoring);
    for (const query of QUERIES) {
      const all = slow(query, 500);
      for (const limit of [1, 10, 500]) expect(index.rank(query, { limit })).toEqual(all.slice(0, limit));
    }
  });

  it('is so with relatives', () => {
    const names = ['python', 'go', 'sql', 'pytorch', 'deep-learning', 'machine-learning', 'databases', 'scrum'];
    const entries = Array.from({ length: 200 }, (_, i) => ({ id: `r${i}`, vector: SkillVector.from(names.map((name) => [name, random(3)] as const)) }));
    const query = SkillVector.from({ pytorch: 1, go: 0.5 });
    const ranked = RoleIndex.from(entries).rank(query, { limit: 50, relatives: { taxonomy } });
    expect(ranked).toEqual(naive(entries, withRelatives(query, { taxonomy }), 50));
  });

  it('is by id among equals', () => {
    const vector = SkillVector.from({ a: 1 });
    const index = RoleIndex.from(['b', 'c', 'a', 'd'].map((id) => ({ id, vector })));
    expect(index.rank(vector, { limit: 3 }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('scores', () => {
  const index = (scoring: Scoring): RoleIndex => RoleIndex.from([{ id: 'x', vector: SkillVector.from({ a: 3, b: 1 }) }], { scoring });

  it('are cosines unless asked otherwise', () => {
    const query = SkillVector.from({ a: 1, c: 2 });
    const [one] = RoleIndex.from([{ id: 'x', vector: SkillVector.from({ a: 3, b: 1 }) }]).rank(query);
    expect(one?.score).toBeCloseTo(query.cosine(SkillVector.from({ a: 3, b: 1 })), 6);
  });

  it('may be the part of the role that is covered, from either side', () => {
    expect(index('entry-coverage').rank(SkillVector.from({ a: 1, z: 4 }))[0]?.score).toBeCloseTo(0.75 * Math.sqrt(1 / 4), 6);
    expect(index('query-coverage').rank(SkillVector.from({ b: 1, z: 3 }))[0]?.score).toBeCloseTo(0.25 * Math.sqrt(1 / 3), 6);
  });

  it('of 0 are left out', () => {
    expect(index('cosine').rank(SkillVector.from({ z: 1 }))).toEqual([]);
    expect(index('cosine').rank(SkillVector.from({}))).toEqual([]);
  });

  it.each([1e-300, 1e300])('are sound for weights of %s', (weight) => {
    const vector = SkillVector.from({ a: weight, b: weight });
    expect(RoleIndex.from([{ id: 'x', vector }]).rank(vector)[0]?.score).toBeCloseTo(1, 6);
  });
});

describe('adding and removing', () => {
  it('leaves the index as one made of what is left', () => {
    const change = fc.tuple(fc.constantFrom(...'pqrst'), fc.option(vectors));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), vectors, (changes, query) => {
        const index = RoleIndex.from([]);
        const left = new Map<string, SkillVector>();
        for (const [id, vector] of changes) {
          if (vector) {
            index.add({ id, vector });
            left.set(id, vector);
          } else expect(index.remove(id)).toBe(left.delete(id));
        }
        const entries = [...left].map(([id, vector]) => ({ id, vector }));
        expect(index.size).toBe(entries.length);
        expect(index.rank(query)).toEqual(naive(entries, query, 10));
        expect(RoleIndex.load(index.save()).rank(query)).toEqual(naive(entries, query, 10));
      }),
      { numRuns: 300 },
    );
  });

  it('works in the midst of very many', () => {
    const index = RoleIndex.from(MANY);
    const kept = MANY.filter((_, i) => i % 4 === 0);
    for (const [i, { id }] of MANY.entries()) if (i % 4 !== 0) index.remove(id);
    expect(index.size).toBe(kept.length);
    const slow = slowly(kept);
    for (const query of QUERIES) expect(index.rank(query)).toEqual(slow(query, 10));
  });
});

describe('filters', () => {
  const index = RoleIndex.from(MANY);
  const query = QUERIES[0]!;
  const ofGermany = naive(
    MANY.filter(({ fields }) => fields.country === 'DE'),
    query,
    10,
  );

  it('take values of fields', () => {
    expect(index.rank(query, { where: { country: 'DE' } })).toEqual(ofGermany);
  });

  it('take lists of values', () => {
    expect(index.rank(query, { where: { country: ['DE', 'FR'] } })).toEqual(naive(MANY, query, 10));
  });

  it('take several fields, all of which must fit', () => {
    const entries = MANY.filter(({ fields }) => fields.country === 'DE' && fields.year === 2003);
    expect(index.rank(query, { where: { country: 'DE', year: 2003 } })).toEqual(naive(entries, query, 10));
  });

  it('take functions', () => {
    expect(index.rank(query, { where: (fields) => fields?.country === 'DE' })).toEqual(ofGermany);
  });

  it('let nothing pass that has no fields', () => {
    const bare: RoleIndex<{ country: string }> = RoleIndex.from([{ id: 'x', vector: query }]);
    expect(bare.rank(query, { where: { country: 'DE' } })).toEqual([]);
  });
});

describe('an index as bytes', () => {
  const index = RoleIndex.from(MANY.slice(0, 66_000), { scoring: 'entry-coverage', taxonomy });
  const bytes = index.save();

  it('is the same when it is loaded', () => {
    const loaded = RoleIndex.load<(typeof MANY)[number]['fields']>(bytes);
    expect([loaded.size, loaded.scoring, loaded.taxonomy]).toEqual([66_000, 'entry-coverage', { name: 'small', version: '1.2.3' }]);
    for (const query of QUERIES) {
      expect(loaded.rank(query)).toEqual(index.rank(query));
      expect(loaded.rank(query, { where: { year: 2004 } })).toEqual(index.rank(query, { where: { year: 2004 } }));
    }
  });

  it('loads from the midst of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(RoleIndex.load(larger.subarray(3)).size).toBe(66_000);
  });

  it('takes ids in any script', () => {
    const vector = SkillVector.from({ ä: 1 });
    expect(RoleIndex.load(RoleIndex.from([{ id: '職\n"', vector }]).save()).rank(vector)).toEqual([{ id: '職\n"', score: 1 }]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['other bytes', new TextEncoder().encode('{"this": "is no index at all"}')],
    ['half of it', bytes.subarray(0, bytes.length >> 1)],
    ['its beginning', bytes.subarray(0, 40)],
  ])('is refused when it is %s', (_, broken) => {
    expect(() => RoleIndex.load(broken)).toThrow(TypeError);
  });

  it('never breaks ranking when a byte is changed', () => {
    const vector = SkillVector.from({ a: 1, b: 2 });
    const small = RoleIndex.from([
      { id: 'x', vector },
      { id: 'y', vector },
    ]).save();
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const changed = Uint8Array.from(small);
        changed[at] = value;
        let loaded: RoleIndex | undefined;
        try {
          loaded = RoleIndex.load(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
        for (const { score } of loaded?.rank(vector) ?? []) expect(score).not.toBeNaN();
      }),
    );
  });
});

describe('misuse', () => {
  const index = RoleIndex.from([{ id: 'x', vector: SkillVector.from({ python: 1 }) }], { taxonomy: { name: 'small', version: '1' } });

  it.each([-1, 1.5, Number.NaN])('a limit of %s', (limit) => {
    expect(() => index.rank(SkillVector.from({}), { limit })).toThrow(new RangeError(`limit is ${limit}; give a whole number of 0 or more`));
  });

  it('a limit of 0 is none', () => {
    expect(index.rank(SkillVector.from({ python: 1 }), { limit: 0 })).toEqual([]);
  });

  it('relatives of another taxonomy', () => {
    expect(() => index.rank(SkillVector.from({}), { relatives: { taxonomy } })).toThrow(TaxonomyMismatchError);
  });

  it('a scoring that there is not', () => {
    expect(() => RoleIndex.from([], { scoring: 'dot' as Scoring })).toThrow("scoring is 'dot'; give one of cosine, entry-coverage, query-coverage");
  });
});
