import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { POSTING } from '../support/postings.js';
import { smallTaxonomy } from '../support/taxonomies.js';

const extractor = await createExtractor({ taxonomy: smallTaxonomy() });

/** The skills of a piece over and over; what takes more than linear time does not come back before the runner gives up. */
function skillsOf(piece: string, length: number): string[] {
  const { skills } = extractor.extract(piece.repeat(Math.ceil(length / piece.length)));
  return skills.map(({ id }) => id).sort();
}

/** So often that nothing changes by more. */
const FEW = 2_000;

describe('a single line of ten million units is read as a short one is', () => {
  it.each([
    ['words', 'lorem ipsum dolor '],
    ['one word', 'a'],
    ['postings', POSTING.replace(/\s+/g, ' ')],
  ])('of %s', (_, piece) => {
    expect(skillsOf(piece, 10_000_000)).toEqual(skillsOf(piece, FEW));
  });
});

describe('a single line of half a million units is read as a short one is', () => {
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
    expect(skillsOf(piece, 500_000)).toEqual(skillsOf(piece, FEW));
  });
});

it('a skill may be mentioned two hundred thousand times', () => {
  const [skill] = extractor.extract('Python, '.repeat(200_000)).skills;
  expect(skill?.mentions).toHaveLength(200_000);
});
