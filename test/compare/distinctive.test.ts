import { describe, expect, it } from 'vitest';
import { distinctive, profile } from '../../src/compare/index.js';
import { having } from '../support/comparing.js';

const many = (count: number, ...ids: string[]): Array<ReturnType<typeof having>> => Array.from({ length: count }, () => having(...ids));

const data = profile([...many(60, 'python', 'sql'), ...many(40, 'sql'), ...many(1, 'scrum')]);
const operations = profile([...many(70, 'kubernetes', 'sql'), ...many(30, 'sql', 'python')]);

describe('distinctive skills', () => {
  it('stand first for the one profile and last for the other', () => {
    expect(distinctive(data, operations).map(({ id }) => id)).toEqual(['python', 'scrum', 'sql', 'kubernetes']);
  });

  it('are sure where the numbers are', () => {
    const z = Object.fromEntries(distinctive(data, operations).map((skill) => [skill.id, skill.z]));
    expect(z.python).toBeGreaterThan(1.96);
    expect(z.kubernetes).toBeLessThan(-1.96);
    expect(Math.abs(z.scrum ?? 9)).toBeLessThan(1.96);
    expect(Math.abs(z.sql ?? 9)).toBeLessThan(1.96);
  });

  it('are by the formula', () => {
    const [a, b] = [profile([...many(3, 'python'), ...many(1, 'go')]), profile([...many(1, 'python'), ...many(3, 'go')])];
    // A prior of 2 documents, half of which name Python.
    const delta = Math.log((3 + 1) / (1 + 1)) - Math.log((1 + 1) / (3 + 1));
    const [python] = distinctive(a, b, { prior: 2 });
    expect(python).toMatchObject({ id: 'python', shares: [0.75, 0.25] });
    expect(python?.logOdds).toBeCloseTo(delta, 12);
    expect(python?.z).toBeCloseTo(delta / Math.sqrt(1 / 4 + 1 / 2 + 1 / 2 + 1 / 4), 12);
  });

  it('change sides with the profiles', () => {
    const there = distinctive(data, operations);
    const back = distinctive(operations, data).reverse();
    expect(back.map(({ id, z }) => [id, (-z).toFixed(9)])).toEqual(there.map(({ id, z }) => [id, z.toFixed(9)]));
  });

  it('are few when few are wanted', () => {
    expect(distinctive(data, operations, { limit: 1 })).toHaveLength(1);
  });

  it('are numbers even of profiles of one skill or none', () => {
    const [one, none] = [profile(many(5, 'python')), profile(many(5))];
    for (const { z } of [...distinctive(one, one), ...distinctive(one, none), ...distinctive(none, one)]) expect(z).not.toBeNaN();
    expect(distinctive(none, none)).toEqual([]);
  });

  it('need a prior', () => {
    expect(() => distinctive(data, operations, { prior: 0 })).toThrow(new RangeError('prior is 0; give a number above 0'));
  });
});
