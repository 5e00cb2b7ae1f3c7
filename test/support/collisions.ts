import { hashFolded } from '../../src/matcher/hash.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const TRIES = 300_000;

/** Numbers in [0, 1) that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pairs of different words with the same hash, found by birthday search among random words of seven letters. */
export function collidingWords(): Array<readonly [string, string]> {
  const next = numbers(7);
  const byHash = new Map<number, string>();
  const pairs: Array<readonly [string, string]> = [];
  for (let i = 0; i < TRIES; i++) {
    let word = '';
    while (word.length < 7) word += LETTERS.charAt(Math.floor(next() * LETTERS.length));
    const hash = hashFolded(word);
    const other = byHash.get(hash);
    if (other === undefined) byHash.set(hash, word);
    else if (other !== word) pairs.push([other, word]);
  }
  return pairs;
}
