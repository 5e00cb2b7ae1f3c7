import { describe, expect, it } from 'vitest';
import { RELATION_CREDITS, TaxonomyMismatchError, compare } from '../../src/compare/index.js';
import { extraction, having, taxonomy } from '../support/comparing.js';
import { smallTaxonomy } from '../support/taxonomies.js';
import { Taxonomy } from '../../src/taxonomy/index.js';

const ids = (list: ReadonlyArray<{ asked: { id: string } }>): string[] => list.map(({ asked }) => asked.id);

describe('what the candidate has', () => {
  it('is matched, the rest missing, and what the role has no use for extra', () => {
    const { matched, partial, missing, extra } = compare(having('python', 'scrum'), having('python', 'kubernetes'));
    expect([ids(matched), ids(partial), ids(missing), extra.map(({ id }) => id)]).toEqual([['python'], [], ['kubernetes'], ['scrum']]);
  });

  it('stands by its share of the role, ties by id', () => {
    const role = extraction({ sql: { weight: 0.5 }, python: {}, kubernetes: { weight: 0.5 } });
    expect(ids(compare(having(), role).missing)).toEqual(['python', 'kubernetes', 'sql']);
  });

  it('brings both sides with it', () => {
    const [candidate, role] = [extraction({ python: { weight: 0.4 } }), having('python')];
    const [compared] = compare(candidate, role).matched;
    expect([compared?.held, compared?.asked]).toEqual([candidate.skills[0], role.skills[0]]);
  });
});

describe('coverage', () => {
  it('is by weight, of required and preferred apart', () => {
    const role = extraction({ python: { weight: 1 }, sql: { weight: 0.5 }, kubernetes: { weight: 0.5, level: 'preferred' } });
    expect(compare(having('python'), role).coverage).toEqual({ required: 1 / 1.5, preferred: 0 });
  });

  it('is null where the role has nothing of the level', () => {
    expect(compare(having('python'), extraction({ python: { level: 'mentioned' } })).coverage).toEqual({ required: null, preferred: null });
  });

  it('is 1 when everything is there, however little the résumé makes of it', () => {
    expect(compare(extraction({ python: { weight: 0.1 } }), having('python')).coverage.required).toBe(1);
  });
});

describe('the score', () => {
  it('is null when the role names no skill', () => {
    expect(compare(having('python'), having())).toMatchObject({ score: null, factors: [], coverage: { required: null, preferred: null } });
  });

  it('is 0 when the candidate has nothing', () => {
    expect(compare(having(), having('python')).score).toBe(0);
  });

  it('is the product of its factors, and match the sum of contributions', () => {
    const role = extraction({ 'deep-learning': {}, python: { weight: 0.7, years: { min: 4 } }, go: { weight: 0.2 }, german: { weight: 0.1 } });
    const candidate = extraction({ pytorch: { weight: 0.6 }, python: { years: { min: 2 } }, scrum: {} });
    const { score, factors, matched, partial } = compare(candidate, role, { taxonomy });
    const all = [...matched, ...partial];
    expect(factors.reduce((product, { value }) => product * value, 1)).toBe(score);
    expect(all.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(factors[0]?.value ?? 0, 12);
    for (const one of all) expect(one.factors.reduce((product, { value }) => product * value, one.share)).toBeCloseTo(one.contribution, 12);
  });

  it('counts what a résumé makes much of for more', () => {
    const role = having('python');
    const [much, little] = [extraction({ python: {}, sql: { weight: 0.1 } }), extraction({ python: { weight: 0.1 }, sql: {} })];
    expect(compare(much, role).score).toBeGreaterThan(compare(little, role).score ?? 1);
    expect(compare(little, role, { emphasis: 0, focus: 0 }).score).toBe(1);
  });

  it('counts a candidate of the field for more than one of another who has a little of it', () => {
    const role = having('python');
    expect(compare(having('python'), role).score).toBeGreaterThan(compare(having('python', 'scrum', 'german'), role).score ?? 1);
  });

  it('counts soft skills little, by their weight', () => {
    const role = extraction({ python: {}, communication: { weight: 0.15 } });
    expect(compare(having('communication'), role).score).toBeLessThan(compare(having('python'), role).score ?? 0);
  });
});

describe('relatives', () => {
  const relation = (held: string, asked: string): unknown => {
    const { matched, partial } = compare(having(held), having(asked), { taxonomy });
    const [one] = [...matched, ...partial];
    return one && [one.relation, one.distance, one.credit];
  };

  it.each([
    ['pytorch', 'deep-learning', ['narrower', 1, 1]],
    ['pytorch', 'machine-learning', ['narrower', 2, 0.8]],
    ['python', 'go', ['related', undefined, 0.3]],
    ['go', 'python', ['related', undefined, 0.3]],
    ['deep-learning', 'pytorch', ['broader', 1, 0.3]],
    ['c-plus-plus', 'python', ['sibling', undefined, 0.15]],
    ['machine-learning', 'pytorch', undefined],
    ['scrum', 'python', undefined],
  ])('%s held, %s asked', (held, asked, expected) => {
    expect(relation(held, asked)).toEqual(expected);
  });

  it('count only with a taxonomy', () => {
    expect(compare(having('pytorch'), having('deep-learning')).score).toBe(0);
  });

  it('earn what the caller says', () => {
    expect(compare(having('python'), having('go'), { taxonomy, credits: { related: 1 } }).matched).toHaveLength(1);
    expect(compare(having('python'), having('go'), { taxonomy, credits: { related: 0, sibling: 0 } }).missing).toHaveLength(1);
  });

  it('give way to the skill itself', () => {
    expect(compare(having('deep-learning', 'pytorch'), having('deep-learning'), { taxonomy }).matched[0]?.held.id).toBe('deep-learning');
  });

  it('say why', () => {
    const [one] = compare(having('pytorch'), having('machine-learning'), { taxonomy }).partial;
    expect(one?.factors[0]).toEqual({ name: 'relation', value: RELATION_CREDITS.narrowerStep, because: 'PyTorch is 2 steps narrower than Machine Learning' });
  });

  it.each([-0.1, 1.1, Number.NaN])('cannot earn %s', (related) => {
    expect(() => compare(having(), having(), { credits: { related } })).toThrow(new RangeError(`credits.related is ${related}; give a number from 0 to 1`));
  });
});

describe('alternatives', () => {
  const role = extraction({ python: {}, go: {}, kubernetes: {} }, [['python', 'go']]);

  it('are all satisfied by one of them', () => {
    const { matched, missing } = compare(having('go'), role);
    expect([ids(matched), ids(missing)]).toEqual([['go', 'python'], ['kubernetes']]);
    expect(matched[1]).toMatchObject({ held: { id: 'go' }, alternative: { id: 'go' }, relation: 'same', credit: 1 });
  });

  it('count as one skill, as heavy as the heaviest', () => {
    expect(compare(having('go'), role, { focus: 0 }).score).toBe(0.5);
  });

  it('may name what the role does not ask for', () => {
    expect(compare(having('python'), extraction({ python: {} }, [['python', 'rust']])).score).toBe(1);
  });
});

describe('years', () => {
  const asked = extraction({ python: { years: { min: 4 } } });
  const score = (told: Parameters<typeof extraction>[0]): number | null => compare(extraction(told), asked).score;

  it.each([
    ['enough', { years: { min: 4 } }, 1],
    ['a range that reaches it', { years: { min: 2, max: 4 } }, 1],
    ['half of them', { years: { min: 2 } }, 0.75],
    ['half of them, by dates', { months: 24 }, 0.75],
    ['more by dates than said', { years: { min: 1 }, months: 48 }, 1],
    ['none', { years: { min: 0 } }, 0.5],
    ['not said', {}, 1],
  ])('%s', (_, told, expected) => {
    expect(score({ python: told })).toBe(expected);
  });

  it('make a match partial and say why', () => {
    const [one] = compare(extraction({ python: { months: 18 } }), asked).partial;
    expect(one).toMatchObject({ years: { asked: 4, held: 1.5 }, relation: 'same' });
    expect(one?.factors[1]?.because).toBe('1.5 of 4 years');
  });
});

describe('taxonomies', () => {
  it('of different versions are refused', () => {
    const other = { ...having('python'), taxonomy: { name: 'small', version: '2.0.0' } };
    expect(() => compare(having('python'), other)).toThrow(TaxonomyMismatchError);
    expect(() => compare(having('python'), other)).toThrow('the candidate has taxonomy small 1.2.3 and the role has small 2.0.0');
  });

  it('must be those that both were read with', () => {
    const newer = Taxonomy.from([], { name: smallTaxonomy().name, version: '9' });
    expect(() => compare(having(), having(), { taxonomy: newer })).toThrow('options.taxonomy has small 9');
  });
});
