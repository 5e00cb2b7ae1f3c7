import { describe, expect, it } from 'vitest';
import { type Match, type Matcher, createMatcher } from '../../src/matcher/index.js';
import { createJointScan } from '../../src/matcher/joint-scan.js';
import { fc } from '../support/properties.js';
import { oddCases } from '../support/texts.js';

function jointly(matchers: readonly Matcher[], text: string): Match[][] {
  const found: Match[][] = matchers.map(() => []);
  createJointScan(matchers)(text, (dictionary, label, start, end) => found[dictionary]?.push({ label, start, end }));
  return found;
}

function oneByOne(matchers: readonly Matcher[], text: string): Match[][] {
  return matchers.map((matcher) => matcher.match(text));
}

describe('a joint scan', () => {
  it('finds for each dictionary what its own matcher finds', () => {
    fc.assert(
      fc.property(oddCases, oddCases, oddCases, (first, second, third) => {
        const matchers = [first, second, third].map(({ labels }) => createMatcher(labels));
        const text = `${first.text} ${second.text} ${third.text}`;
        expect(jointly(matchers, text)).toEqual(oneByOne(matchers, text));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same in a text of many stretches, wherever names of one dictionary stand across their edges', () => {
    const matchers = [createMatcher(['a b', 'b c', 'c a']), createMatcher([Array.from({ length: 60 }, (_, i) => 'abc'.charAt(i % 3)).join(' ')]), createMatcher(['c'])];
    for (let before = 0; before < 70; before++) {
      const text = 'c '.repeat(before) + 'a b c '.repeat(5000);
      expect(jointly(matchers, text)).toEqual(oneByOne(matchers, text));
    }
  });

  it('of no dictionaries finds nothing', () => {
    expect(jointly([], 'Python')).toEqual([]);
  });

  it('may name a matcher twice', () => {
    const matcher = createMatcher(['Python']);
    expect(jointly([matcher, matcher], 'Python')).toEqual(oneByOne([matcher, matcher], 'Python'));
  });

  it('may be begun inside the visit of another', () => {
    const scan = createJointScan([createMatcher(['Python']), createMatcher(['SQL'])]);
    const text = 'Python, SQL, Python';
    const found: string[] = [];
    scan(text, (outer, _, from) => {
      scan(text, (inner, __, start) => found.push(`${outer}:${from} ${inner}:${start}`));
    });
    expect(found).toHaveLength(9);
    expect(new Set(found).size).toBe(9);
  });

  it('leaves the memory as it was when a visit throws', () => {
    const matchers = [createMatcher(['Python']), createMatcher(['SQL'])];
    const text = 'Python, SQL, Python';
    const alone = oneByOne(matchers, text);
    expect(() => {
      createJointScan(matchers)(text, () => {
        throw new Error('enough');
      });
    }).toThrow('enough');
    expect(jointly(matchers, text)).toEqual(alone);
  });

  it('takes only matchers of its own make', () => {
    const stranger: Matcher = { match: () => [], scan: () => undefined };
    expect(() => createJointScan([stranger])).toThrow(TypeError);
  });
});
