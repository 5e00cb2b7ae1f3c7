import { describe, expect, it } from 'vitest';
import { type Match, createMatcher } from '../../src/matcher/index.js';
import { labelsIn, slicesOf } from '../support/matching.js';

describe('of labels that overlap', () => {
  it('the leftmost is reported', () => {
    expect(labelsIn(['b c', 'a b'], 'a b c')).toEqual(['a b']);
  });

  it('the longest at the same place is reported', () => {
    expect(labelsIn(['machine', 'machine learning', 'machine learning engineer'], 'machine learning engineer')).toEqual(['machine learning engineer']);
  });

  it('a shorter one is reported where the longer breaks off', () => {
    expect(labelsIn(['data', 'data science lab', 'science'], 'data science team')).toEqual(['data', 'science']);
  });

  it('the leftmost wins over a longer one that begins inside it', () => {
    expect(labelsIn(['a b', 'b c d e'], 'a b c d e')).toEqual(['a b']);
  });

  it('the next begins after the end of the last', () => {
    expect(labelsIn(['a a'], 'a a a a a')).toEqual(['a a', 'a a']);
  });
});

describe('offsets', () => {
  it('are those of the text as it was given', () => {
    const text = '  – 𝐏𝐲𝐭𝐡𝐨𝐧, R&amp;D\u00a0lab and C\\+\\+.';
    expect(slicesOf(['Python', 'R&D lab', 'C++'], text)).toEqual(['𝐏𝐲𝐭𝐡𝐨𝐧', 'R&amp;D\u00a0lab', 'C\\+\\+']);
  });

  it('are given to visit as they are in the matches', () => {
    const matcher = createMatcher(['Python', 'machine learning']);
    const text = 'Python for machine learning in Python';
    const visited: Match[] = [];
    matcher.scan(text, (label, start, end) => visited.push({ label, start, end }));
    expect(visited).toEqual(matcher.match(text));
  });
});

describe('a scan', () => {
  const labels = ['Python', 'SQL', 'machine learning'];
  const text = 'Python, SQL and machine learning with Python';

  it('may be begun inside the visit of another by the same matcher', () => {
    const matcher = createMatcher(labels);
    const alone = matcher.match(text);
    const outer: Match[] = [];
    matcher.scan(text, (label, start, end) => {
      outer.push({ label, start, end });
      expect(matcher.match(`SQL ${text}`)).toHaveLength(alone.length + 1);
    });
    expect(outer).toEqual(alone);
  });

  it('leaves the matcher as it was when a visit throws', () => {
    const matcher = createMatcher(labels);
    const alone = matcher.match(text);
    const stop = (): never => {
      throw new Error('enough');
    };
    expect(() => {
      matcher.scan(text, stop);
    }).toThrow('enough');
    expect(matcher.match(text)).toEqual(alone);
  });

  it.each([undefined, null, 5, true, {}, [], ['Python'], new Uint8Array(3)])('of what is no string throws, and leaves the matcher as it was: %j', (value) => {
    const matcher = createMatcher(labels);
    const alone = matcher.match(text);
    expect(() => matcher.match(value as never)).toThrow(new TypeError(`a text is a string, not ${value === null ? 'null' : typeof value}`));
    expect(matcher.match(text)).toEqual(alone);
  });

  it('finds the same each time', () => {
    const matcher = createMatcher(labels);
    const first = matcher.match(text);
    matcher.match('something else, much longer than the text before, with Python in it');
    expect(matcher.match(text)).toEqual(first);
  });

  it('of a short text sees nothing of a longer one before', () => {
    const matcher = createMatcher(labels);
    matcher.match(text);
    expect(matcher.match('machine')).toEqual([]);
  });

  it('of an empty text finds nothing', () => {
    expect(createMatcher(labels).match('')).toEqual([]);
  });

  it('by one matcher is not disturbed by another', () => {
    const [first, second] = [createMatcher(['Python']), createMatcher(['SQL'])];
    const found: string[] = [];
    first.scan(text, (_, start) => {
      second.scan(text, (__, from) => found.push(`${start}/${from}`));
    });
    expect(found).toEqual(['0/8', '38/8']);
  });
});

describe('labels', () => {
  it('may be none', () => {
    expect(createMatcher([]).match('Python')).toEqual([]);
  });

  it.each(['', ' ', '---', '+', '#', '.', '😀', '\u200b', '\ud83d', '<br>'])('without a letter or digit never match: %j', (label) => {
    expect(createMatcher([label]).match(`${label} ${label} x`)).toEqual([]);
  });

  it('without a letter or digit do not shift the numbers of the others', () => {
    expect(createMatcher(['', '---', 'Python']).match('Python')).toEqual([{ label: 2, start: 0, end: 6 }]);
  });

  it('that fold to the same name are reported as the first', () => {
    expect(createMatcher(['Fine-Tuning', 'fine tuning', 'Fine-Tuning']).match('fine-tuning')).toEqual([{ label: 0, start: 0, end: 11 }]);
  });

  it('may be there a hundred thousand times over', () => {
    expect(createMatcher(Array.from({ length: 100_000 }, () => 'Python')).match('Python')).toEqual([{ label: 0, start: 0, end: 6 }]);
  });

  it('may be a hundred thousand different ones, each found for itself', () => {
    const labels = Array.from({ length: 100_000 }, (_, i) => `n${i.toString(36)}q m${(i * 7919) % 1000}`);
    const matcher = createMatcher(labels, { variants: false });
    for (let label = 0; label < labels.length; label += 997) expect(matcher.match(labels[label] as string)).toEqual([{ label, start: 0, end: labels[label]?.length }]);
  });

  it('of 64 words match', () => {
    const label = Array.from({ length: 64 }, (_, i) => `w${i}x`).join(' ');
    expect(slicesOf([label], `and ${label}.`)).toEqual([label]);
  });

  it('of more than 64 words never match, and leave shorter ones alone', () => {
    const label = Array.from({ length: 65 }, (_, i) => `w${i}x`).join(' ');
    expect(slicesOf([label, 'w64x'], label)).toEqual(['w64x']);
  });

  it.each([1000, 100_000])('of one word with %i letters never match, and leave shorter ones alone', (length) => {
    const label = 'a'.repeat(length);
    expect(slicesOf([label, 'b'], `${label} b`)).toEqual(['b']);
  });

  it('of one word with 127 letters match', () => {
    const label = 'a'.repeat(127);
    expect(slicesOf([label], `an ${label}.`)).toEqual([label]);
  });

  it.each([
    ['a paragraph', 'machine\n\nlearning'],
    ['a block tag', 'machine<p>learning'],
  ])('with %s inside never match', (_, label) => {
    expect(createMatcher([label]).match(label)).toEqual([]);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'object'],
    [7, 'number'],
    [['Python'], 'object'],
  ])('that are no strings throw a TypeError which names their place: %j', (label, type) => {
    const labels = ['Python', label] as unknown as string[];
    expect(() => createMatcher(labels)).toThrow(new TypeError(`labels[1] is ${type}; a label is a string`));
  });

  it('may be thousands, each found for itself', () => {
    const labels = Array.from({ length: 5000 }, (_, i) => `skill n${i.toString(36)}q`);
    const matches = createMatcher(labels).match(labels.join(', '));
    expect(matches.map(({ label }) => label)).toEqual(labels.map((_, i) => i));
  });
});
