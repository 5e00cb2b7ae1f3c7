import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/matcher/index.js';
import { fc } from '../support/properties.js';
import { referenceMatch } from '../support/reference-matcher.js';

/** The scan reads this many tokens at a time. */
const BUFFERED_TOKENS = 4096;
/** The longest text whose memory is kept for the next. */
const KEPT_UNITS = 1 << 20;

function words(count: number): string {
  return 'x '.repeat(count);
}

describe('across the edge of what is read at a time', () => {
  it.each([
    ['a name of one word', 'Python'],
    ['a name of three words', 'machine learning engineer'],
    ['a name with signs', 'C++'],
    ['a version', 'Python3'],
    ['a name of 64 words', Array.from({ length: 64 }, (_, i) => `w${i}x`).join(' ')],
  ])('%s is found wherever it begins', (_, label) => {
    const matcher = createMatcher([label]);
    for (let before = BUFFERED_TOKENS - 140; before < BUFFERED_TOKENS + 10; before++) {
      const start = 2 * before;
      expect(matcher.match(`${words(before)}${label} x`), `after ${before} words`).toEqual([{ label: 0, start, end: start + label.length }]);
    }
  });

  it('the longest name wins, wherever it begins', () => {
    const matcher = createMatcher(['machine', 'machine learning', 'machine learning engineer']);
    for (let before = BUFFERED_TOKENS - 80; before < BUFFERED_TOKENS + 10; before++) {
      expect(
        matcher.match(`${words(before)}machine learning engineer`).map(({ label }) => label),
        `after ${before} words`,
      ).toEqual([2]);
    }
  });

  it('names that are everywhere are found without a gap', () => {
    const starts = createMatcher(['a b', 'b c', 'c a'])
      .match('a b c '.repeat(5000))
      .map(({ start }) => start);
    expect(starts).toEqual(Array.from({ length: 7500 }, (_, i) => 4 * i));
  });

  it('random texts are read as by the reference', () => {
    const labels = ['a', 'a b', 'a b c', 'b b', 'c++', 'c', 'a-b b', 'abc2', 'ca'];
    const pieces = fc.array(fc.constantFrom('a', 'b', 'c', 'c++', 'abc2', 'd'), { minLength: BUFFERED_TOKENS - 100, maxLength: BUFFERED_TOKENS + 200, size: 'max' });
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', '-', '\n'), (tokens, gap) => {
        const text = tokens.join(gap);
        expect(createMatcher(labels).match(text)).toEqual(referenceMatch(labels, text));
      }),
      { numRuns: 10 },
    );
  });
});

describe('a text of more than a million units', () => {
  const filler = 'lorem ipsum dolor '.repeat(Math.ceil(KEPT_UNITS / 18));
  const matcher = createMatcher(['Python', 'machine learning']);

  it('is read to its end', () => {
    expect(matcher.match(`${filler}machine learning`)).toEqual([{ label: 1, start: filler.length, end: filler.length + 16 }]);
  });

  it('leaves the matcher ready for a short one', () => {
    matcher.match(`Python ${filler} Python`);
    expect(matcher.match('no, Python')).toEqual([{ label: 0, start: 4, end: 10 }]);
  });

  it.each([-1, 0, 1])('is read to its end when it is %i units longer than what is kept', (more) => {
    const text = ' '.repeat(KEPT_UNITS + more - 6) + 'Python';
    expect(matcher.match(text)).toEqual([{ label: 0, start: text.length - 6, end: text.length }]);
  });
});

describe('a single line of a million units is read as a short one is', () => {
  const matcher = createMatcher(['Python', 'machine learning', 'a', 'a a a a b', 'C++', 'R&D']);
  const countIn = (piece: string, times: number): number => matcher.match(piece.repeat(times)).length;

  // What takes more than linear time does not come back before the runner gives up.
  it.each(['Python, ', 'a', 'a ', 'machine ', '&', '<', '<b ', '\\', "'", 'a&', 'a<', '+', '\u00ad', '😀', '𝐚', '機', 'a1', 'é', '&amp;', '- '])('%j over and over', (piece) => {
    const times = Math.ceil(1_000_000 / piece.length);
    const perPiece = (countIn(piece, 2000) - countIn(piece, 1000)) / 1000;
    expect(countIn(piece, times)).toBe(countIn(piece, 1000) + (times - 1000) * perPiece);
  });
});
