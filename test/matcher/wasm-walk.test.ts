import { describe, expect, it } from 'vitest';
import { createJointScan } from '../../src/matcher/joint-scan.js';
import { type Matcher, type MatcherOptions, matcherOf } from '../../src/matcher/matcher.js';
import { buildTrie } from '../../src/matcher/build.js';
import { pack } from '../../src/matcher/packed.js';
import { collidingWords } from '../support/collisions.js';
import { withoutWebAssembly } from '../support/forbidden.js';
import { fc } from '../support/properties.js';
import { referenceMatch } from '../support/reference-matcher.js';
import { anyUnits, oddCases, plainCases } from '../support/texts.js';

/** Units that WebAssembly has in memory at a time. */
const WINDOW = 4096;

/** A matcher that walks in WebAssembly from the first text on. */
function moved(labels: readonly string[], options: MatcherOptions = {}): Matcher {
  return matcherOf(pack(buildTrie(labels, options)), 0.5);
}

/** One that never does. */
function plain(labels: readonly string[], options: MatcherOptions = {}): Matcher {
  return matcherOf(pack(buildTrie(labels, options)), Infinity);
}

describe('a walk in WebAssembly finds what the reference finds', () => {
  it('in plain names and texts', () => {
    fc.assert(
      fc.property(plainCases, ({ labels, text }) => {
        expect(moved(labels).match(text)).toEqual(referenceMatch(labels, text));
      }),
    );
  });

  it('with entities, tags, ligatures and invisible characters in names and text', () => {
    fc.assert(
      fc.property(oddCases, ({ labels, text }) => {
        expect(moved(labels).match(text)).toEqual(referenceMatch(labels, text));
      }),
    );
  });

  it('where some labels count only in their own case', () => {
    fc.assert(
      fc.property(plainCases, fc.integer({ min: 0, max: 0xff }), ({ labels, text }, bits) => {
        const options = { exactCase: (label: number) => ((bits >>> label) & 1) === 1 };
        expect(moved(labels, options).match(text)).toEqual(referenceMatch(labels, text, options));
      }),
    );
  });
});

describe('a walk in WebAssembly finds what one in JavaScript finds', () => {
  const same = (labels: readonly string[], text: string): void => {
    const found = moved(labels).match(text);
    expect(found).toEqual(plain(labels).match(text));
    expect(found.length).toBeGreaterThan(0);
  };

  it('in any units', () => {
    const labels = ['a', 'b c', '機', 'é', 'ж', 'ab ж', '가 나'];
    const [one, other] = [moved(labels), plain(labels)];
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(one.match(text)).toEqual(other.match(text));
      }),
    );
  });

  it.each([14, 15, 16, 17, 127])('in words of %i letters, and those that differ in the last', (length) => {
    const word = 'abcdefghij'.repeat(13).slice(0, length);
    const near = `${word.slice(0, -1)}z`;
    same([word, `x ${word}`, `${word} ${near}`], `${near} ${word} x ${near} x ${word} ${word} ${near}`);
  });

  it.each(['жизнь', 'naïve', '가나', '機械', 'ﬁne', 'þorn', 'ÿes'])('in words beyond ASCII: %s', (word) => {
    same([word, `a ${word}`, `${word} b`], `${word} a ${word}. ${word} b, a${word} ${word}b`);
  });

  it.each(collidingWords().slice(0, 3))('in words that hash alike: %s and %s', (one, other) => {
    same([one, `a ${other}`, `${other} a`], `${other} ${one} a ${one} a ${other} ${one} a ${other} a`);
  });

  it.each([
    ' ',
    '  ',
    '-',
    ' - ',
    '/',
    ' / ',
    ', ',
    '. ',
    '.',
    '&',
    ' & ',
    '&amp;',
    '\n',
    '\n\n',
    '<b>',
    '<br>',
    '+',
    '++ ',
    '# ',
    '\\+ ',
    '\\- ',
    "'",
    '™ ',
    '\0',
    '\u00a0',
    '\u2013',
  ])('with %j between the words of a name, at every place of a window', (gap) => {
    const labels = ['ab cd', 'ab/cd', 'ab.cd', 'ab & cd', 'ab', 'ab+', 'ab#', 'cd ef'];
    const [one, other] = [moved(labels), plain(labels)];
    for (let before = 0; before < 24; before++) {
      const text = `${'x '.repeat(WINDOW / 2 - 6)}${'.'.repeat(before)}ab${gap}cd${gap}ef ab`;
      expect(one.match(text)).toEqual(other.match(text));
    }
  });

  it('in a text of more tokens than a stretch has, and of more records than fit', () => {
    const chain = Array.from({ length: 60 }, (_, i) => 'a '.repeat(i + 1).trim());
    same(chain, 'a '.repeat(30_000));
    expect(moved(chain, { exactCase: () => true }).match('a '.repeat(30_000))).toEqual(plain(chain, { exactCase: () => true }).match('a '.repeat(30_000)));
  });

  it('of many brothers below one word', () => {
    const labels = Array.from({ length: 5000 }, (_, i) => `a w${i.toString(36)}`);
    same(labels, labels.join(', '));
  });

  it('when a visit begins other scans, by this matcher and by others', () => {
    const visited = (matcher: Matcher, other: Matcher): unknown[] => {
      const found: unknown[] = [];
      matcher.scan('ab cd '.repeat(3000), (label, start, end) => {
        found.push([label, start, end]);
        if (start % 1000 === 0)
          found.push(
            matcher.match('cd, ab cd'),
            other.match('ab, cd'),
            createJointScan([other, matcher])('ab cd').matches.map(({ count }) => count),
          );
      });
      return found;
    };
    const labels = ['ab', 'ab cd', 'cd'];
    expect(visited(moved(labels), moved(labels))).toEqual(visited(plain(labels), plain(labels)));
  });

  it('in joint scans', () => {
    const all = [['ab', 'cd ef'], ['ab cd'], ['ef', 'x']];
    const text = 'ab cd ef x, '.repeat(3000);
    const [one, other] = [moved, plain].map((make) =>
      createJointScan(all.map((labels) => make(labels)))(text).matches.map(({ labels, starts, ends, count }) =>
        [labels, starts, ends].map((column) => [...column.subarray(0, count)]),
      ),
    );
    expect(one).toEqual(other);
  });
});

it('a matcher goes on in JavaScript where WebAssembly is forbidden', () => {
  const matcher = moved(['ab']);
  withoutWebAssembly(() => expect(matcher.match('ab')).toEqual([{ label: 0, start: 0, end: 2 }]));
});
