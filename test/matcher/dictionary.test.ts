import { expect, it } from 'vitest';
import { Dictionary } from '../../src/matcher/dictionary.js';

const LETTERS = 127;
/** So many tokens of 127 letters have more characters than can be numbered. */
const TOO_MANY = Math.ceil(2 ** 25 / LETTERS);

it('says so when the words have too many characters, instead of mixing them up', () => {
  const dictionary = new Dictionary(TOO_MANY);
  const letters = new Uint16Array(LETTERS).fill(0x61);
  const add = (token: number): void => {
    letters[0] = 0x61 + (token & 0xff);
    letters[1] = 0x61 + (token >> 8);
    dictionary.add(Math.imul(token, 0x9e3779b1), letters, 0, LETTERS);
  };
  for (let token = 0; token < TOO_MANY - 1; token++) add(token);
  expect(() => {
    add(TOO_MANY - 1);
  }).toThrow(/more than 33554432 characters in different words/);
});
