import { describe, expect, it } from 'vitest';
import { withRelatives } from '../../src/compare/index.js';
import { SkillVector } from '../../src/vector/index.js';
import { taxonomy } from '../support/comparing.js';

describe('a vector with relatives', () => {
  const ratio = (held: string, relative: string): number => {
    const expanded = withRelatives(SkillVector.from({ [held]: 1 }), { taxonomy });
    return expanded.get(relative) / expanded.get(held);
  };

  it.each([
    ['pytorch', 'deep-learning', 1],
    ['pytorch', 'machine-learning', 0.8],
    ['python', 'go', 0.3],
    ['go', 'python', 0.3],
    ['deep-learning', 'pytorch', 0.3],
    ['python', 'c-plus-plus', 0.15],
    ['python', 'programming-languages', 0],
  ])('%s speaks for %s', (held, relative, credit) => {
    expect(ratio(held, relative)).toBeCloseTo(credit, 12);
  });

  it('keeps its length', () => {
    expect(withRelatives(SkillVector.from({ pytorch: 3, python: 4 }), { taxonomy }).length).toBeCloseTo(5, 12);
  });

  it('keeps what the taxonomy does not have', () => {
    expect([...withRelatives(SkillVector.from({ zorble: 1 }), { taxonomy })]).toEqual([['zorble', 1]]);
  });

  it('stays empty', () => {
    expect(withRelatives(SkillVector.from({}), { taxonomy }).size).toBe(0);
  });
});
