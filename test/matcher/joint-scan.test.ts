import { describe, expect, it } from 'vitest';
import { type Match, type Matcher, createMatcher } from '../../src/matcher/index.js';
import { createJointScan } from '../../src/matcher/joint-scan.js';
import type { Matches } from '../../src/matcher/matches.js';
import { fc } from '../support/properties.js';
import { oddCases } from '../support/texts.js';

function listed({ labels, starts, ends, count }: Matches): Match[] {
  return Array.from({ length: count }, (_, i) => ({ label: labels[i] as number, start: starts[i] as number, end: ends[i] as number }));
}

function jointly(matchers: readonly Matcher[], text: string): Match[][] {
  return createJointScan(matchers)(text).matches.map(listed);
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

  it('forgets the text before', () => {
    const scan = createJointScan([createMatcher(['Python']), createMatcher(['SQL'])]);
    scan('Python, SQL, '.repeat(30_000));
    const { tokens, matches } = scan('SQL');
    expect(matches.map(listed)).toEqual([[], [{ label: 0, start: 0, end: 3 }]]);
    expect(tokens.count).toBe(1);
  });

  it('keeps the tokens of the whole text, in its order', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}x`);
    const text = words.join(' ');
    const { tokens } = createJointScan([createMatcher(['Python'])])(text);
    expect(Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]))).toEqual(words);
  });

  it('takes only matchers of its own make', () => {
    const stranger: Matcher = { match: () => [], scan: () => undefined };
    expect(() => createJointScan([stranger])).toThrow(TypeError);
  });
});
