import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { smallTaxonomy } from '../support/taxonomies.js';

const extractor = await createExtractor({ taxonomy: smallTaxonomy() });

/** Far above what it takes on a busy machine, far below what anything quadratic takes. */
const MOST_MILLISECONDS = 8000;

function timeOf(text: string): number {
  const before = performance.now();
  extractor.extract(text);
  return performance.now() - before;
}

describe('a single line of ten million units is read in seconds', () => {
  it.each(['lorem ipsum dolor ', 'Lorem ipsum. ', 'a', ' ', ', ', '(', '&', "'", '-', '. '])('%j over and over', (piece) => {
    expect(timeOf(piece.repeat(Math.ceil(10_000_000 / piece.length)))).toBeLessThan(MOST_MILLISECONDS);
  });
});

it('one sentence of a hundred thousand words with a skill in every tenth is read in seconds', () => {
  expect(timeOf('we are looking for an engineer who knows Go and '.repeat(10_000))).toBeLessThan(MOST_MILLISECONDS);
});

it('a skill may be mentioned two hundred thousand times', () => {
  const [skill] = extractor.extract('Python, '.repeat(200_000)).skills;
  expect(skill?.mentions).toHaveLength(200_000);
});
