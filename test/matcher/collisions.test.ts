import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/matcher/index.js';
import { buildTrie } from '../../src/matcher/build.js';
import { matcherOf } from '../../src/matcher/matcher.js';
import { storeTrie, unpackTrie } from '../../src/matcher/storage.js';
import { collidingWords } from '../support/collisions.js';
import { labelsIn } from '../support/matching.js';

const pairs = collidingWords();

it('there are words that hash alike', () => {
  expect(pairs.length).toBeGreaterThan(0);
});

describe.each(pairs.slice(0, 3))('%s and %s, which hash alike,', (one, other) => {
  it('are not taken for each other', () => {
    expect(createMatcher([one], { variants: false }).match(other)).toEqual([]);
    expect(createMatcher([other], { variants: false }).match(one)).toEqual([]);
  });

  it('are each found when both are labels', () => {
    expect(labelsIn([one, other], `${other} ${one}`)).toEqual([other, one]);
  });

  it('are told apart inside a name', () => {
    expect(labelsIn([`${one} x`, `x ${other}`], `${other} x ${one}, ${one} x, x ${other}`)).toEqual([`${one} x`, `x ${other}`]);
  });

  it('are told apart with an entity inside', () => {
    const split = (word: string): string => `${word.slice(0, 3)}&shy;${word.slice(3)}`;
    expect(labelsIn([one], `${split(other)} ${split(one)}`)).toEqual([one]);
  });

  it('are told apart by a restored trie', () => {
    const matcher = matcherOf(unpackTrie(storeTrie(buildTrie([one, other]), (label) => label)));
    expect(matcher.match(`${other} ${one}`).map(({ label }) => label)).toEqual([1, 0]);
  });
});
