import { describe, expect, it } from 'vitest';
import { type UnitFinder, createUnitFinder } from '../../src/matcher/unit-finder.js';
import { createUnitReader } from '../../src/matcher/units.js';
import { withoutWebAssembly } from '../support/forbidden.js';
import { fc } from '../support/properties.js';
import { anyUnits } from '../support/texts.js';

const unitsOf = createUnitReader();

function found(find: UnitFinder, text: string): number[] {
  const { offsets, count } = find(unitsOf(text), text.length);
  return [...offsets.subarray(0, count)];
}

/** What a look at each unit finds. */
function expected(wanted: readonly number[], text: string): number[] {
  return Array.from(text.split(''), (_, at) => at).filter((at) => text.charCodeAt(at) > 0x7f || wanted.includes(text.charCodeAt(at)));
}

function plainFinder(wanted: readonly number[]): UnitFinder {
  let find: UnitFinder | undefined;
  withoutWebAssembly(() => (find = createUnitFinder(wanted)));
  return find as UnitFinder;
}

describe.each([
  ['in WebAssembly', createUnitFinder],
  ['in JavaScript', plainFinder],
])('units are found %s', (_, create) => {
  it('of any set, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x7f }), { maxLength: 40 }), anyUnits, (wanted, text) => {
        expect(found(create(wanted), text)).toEqual(expected(wanted, text));
      }),
      { numRuns: 300 },
    );
  });

  it('one by one: each unit of ASCII alone', () => {
    const all = Array.from({ length: 0x80 }, (__, unit) => String.fromCharCode(unit)).join('');
    for (let unit = 0; unit < 0x80; unit++) expect(found(create([unit]), all)).toEqual([unit]);
  });

  it('in a text of many windows, and not of the text before', () => {
    const find = create([0x41]);
    const long = 'A b ę '.repeat(5000);
    expect(found(find, long)).toEqual(expected([0x41], long));
    expect(found(find, 'bA')).toEqual([1]);
    expect(found(find, '')).toEqual([]);
  });
});
