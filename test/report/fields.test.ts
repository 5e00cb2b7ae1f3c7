import { describe, expect, it } from 'vitest';
import { fieldOf, monthOf, numberOf, valuesOf } from '../../src/report/fields.js';
import { taggedRecord } from '../../src/report/index.js';
import { tag } from '../support/tagged.js';

describe('fields', () => {
  it('are found by name, else along dots, and never beyond the record itself', () => {
    expect(fieldOf({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1);
    expect(fieldOf({ a: { b: 2 } }, 'a.b')).toBe(2);
    for (const field of ['a.c', 'x.y', '__proto__', 'constructor.name', 'a.b.c']) expect(fieldOf({ a: { b: 2 } }, field)).toBeUndefined();
  });

  it.each([
    ['Oslo', ['Oslo']],
    [' Oslo ', ['Oslo']],
    [
      ['Oslo', 'Rome', 'Oslo', ''],
      ['Oslo', 'Rome'],
    ],
    [3, ['3']],
    [false, ['false']],
    [null, []],
    [undefined, []],
    ['', []],
    [{ city: 'Oslo' }, []],
  ])('values of %j', (value, values) => {
    expect(valuesOf({ value }, 'value')).toEqual(values);
  });

  it.each([
    ['2026-01-20', '2026-01'],
    ['2026-12', '2026-12'],
    ['2026-01-20T23:59:00-08:00', '2026-01'],
    ['20 Jan 2026 12:00 GMT', '2026-01'],
    [1_767_225_600, '2026-01'],
    [1_767_225_600_000, '2026-01'],
    ['Mon, 01 Feb 2027 00:30:00 +0100', '2027-01'],
    ['02/01/2026', '2026-02'],
    ['0001-01-01T00:00:00', undefined],
    ['9999-12-31', undefined],
    [1_767_225_600_000_000, undefined],
    ['2026-13-01', undefined],
    ['soon', undefined],
    [null, undefined],
    [NaN, undefined],
    [1e300, undefined],
  ])('month of %j', (date, month) => {
    expect(monthOf({ date }, 'date')).toBe(month);
  });

  it.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles'])('the month of a date without a zone is as it is written, on a machine in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(['02/01/2026', 'Feb 28, 2026 23:59', '1 Feb 2026'].map((date) => monthOf({ date }, 'date'))).toEqual(['2026-02', '2026-02', '2026-02']);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it.each([
    [85000, 85000],
    ['85000', 85000],
    ['-1,250.5', -1250.5],
    ['85k', undefined],
    ['', undefined],
    [null, undefined],
    [[85000], undefined],
    [Infinity, undefined],
  ])('number of %j', (value, number) => {
    expect(numberOf({ value }, 'value')).toBe(number);
  });
});

describe('taggedRecord', () => {
  it('takes what tag writes', () => {
    const record = { title: 'x', skills: [tag('Go', { years: { min: 2 } })] };
    expect(taggedRecord(record)).toBe(record);
  });

  it.each([
    [[], /is a list; give one record a line/],
    ['x', /is no object/],
    [null, /is no object/],
    [{ title: 'x' }, /no field 'skills'; tag it first/],
    [{ skills: 'Go' }, /no list in 'skills'/],
    [{ skills: ['Go'] }, /skill 1 is no object/],
    [{ skills: [tag('A'), { ...tag('Go'), id: '' }] }, /skill 2 has no text in 'id'/],
    [{ skills: [{ ...tag('Go'), prefLabel: 1 }] }, /prefLabel/],
    [{ skills: [{ ...tag('Go'), kind: 'tool' }] }, /kind/],
    [{ skills: [{ ...tag('Go'), weight: 2 }] }, /weight/],
    [{ skills: [{ ...tag('Go'), level: 'must' }] }, /level/],
    [{ skills: [{ ...tag('Go'), years: 3 }] }, /years/],
  ])('refuses %j', (record, reason) => {
    expect(taggedRecord(record)).toEqual({ reason: expect.stringMatching(reason) as string });
  });
});
