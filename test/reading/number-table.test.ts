import { expect, it } from 'vitest';
import { NumberTable } from '../../src/reading/number-table.js';
import { fc } from '../support/properties.js';

const keys = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 1, max: 0x7fffffff }).map((key) => key | 0),
  fc.integer({ min: -0x80000000, max: -1 }),
);
const entries = fc.array(fc.tuple(keys, fc.integer({ min: -1000, max: 1000 })), { maxLength: 400, size: 'max' }).map((pairs) => new Map(pairs));

it('has the number of each key, and 0 for all others', () => {
  fc.assert(
    fc.property(entries, fc.array(keys), (numbers, others) => {
      const table = new NumberTable(numbers);
      const asked = Int32Array.from([...numbers.keys(), ...others, 0]);
      const expected = Array.from(asked, (key) => numbers.get(key) ?? 0);
      expect(Array.from(asked, (key) => table.get(key))).toEqual(expected);
      const all = new Int32Array(asked.length);
      table.getAll(asked, asked.length, all);
      expect([...all]).toEqual(expected);
    }),
  );
});

it('keys that share their first place are told apart', () => {
  const numbers = new Map(Array.from({ length: 20 }, (_, i) => [i + 1, i]));
  const table = new NumberTable(numbers);
  for (const [key, number] of numbers) expect(table.get(key)).toBe(number);
});
