import { expect, it } from 'vitest';
import { PIECE } from '../../src/reading/evidence.js';

it('the pieces of evidence have the numbers from 0 on, each its own', () => {
  expect(Object.values(PIECE).sort((a, b) => a - b)).toEqual(Object.keys(PIECE).map((_, number) => number));
});
