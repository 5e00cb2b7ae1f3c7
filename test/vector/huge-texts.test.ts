import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { POSTING } from '../support/postings.js';
import { smallTaxonomy } from '../support/taxonomies.js';

const extractor = await createExtractor({ taxonomy: smallTaxonomy() });

/** Far above what it takes on a busy machine, far below what anything quadratic takes. */
const MOST_MILLISECONDS = 8000;

function timeOf(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const before = performance.now();
  extractor.extract(text);
  return performance.now() - before;
}

describe('a single line of ten million units is read in seconds', () => {
  it.each([
    ['words', 'lorem ipsum dolor '],
    ['one word', 'a'],
    ['postings', POSTING.replace(/\s+/g, ' ')],
  ])('of %s', (_, piece) => {
    expect(timeOf(piece, 10_000_000)).toBeLessThan(MOST_MILLISECONDS);
  });
});

describe('a single line of half a million units is read in a moment', () => {
  it.each([
    ' ',
    ', ',
    '. ',
    '(',
    '&',
    "'",
    '-',
    '<b ',
    'engineers who know Go and ',
    'no Python, ',
    '5+ years of Python ',
    'experience with ',
    'Python or Go, ',
    'strong Python ',
    'I am Jan 2019 - Feb 2019 Python ',
  ])('of %j over and over', (piece) => {
    expect(timeOf(piece, 500_000)).toBeLessThan(MOST_MILLISECONDS);
  });
});

// Fails for now: src/extractor.ts spreads the mentions of a skill over Math.max, which has room for some hundred thousand.
it('a skill may be mentioned two hundred thousand times', () => {
  const [skill] = extractor.extract('Python, '.repeat(200_000)).skills;
  expect(skill?.mentions).toHaveLength(200_000);
});
