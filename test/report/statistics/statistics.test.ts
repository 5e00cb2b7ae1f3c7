import { describe, expect, it } from 'vitest';
import { discoveries } from '../../../src/report/statistics/false-discovery.js';
import { Histogram } from '../../../src/report/statistics/histogram.js';
import { deviationsFromZero, differenceOf, excludesZero } from '../../../src/report/statistics/interval.js';
import { lift, logLikelihoodRatio } from '../../../src/report/statistics/likelihood-ratio.js';
import { logOddsWithPrior } from '../../../src/report/statistics/log-odds.js';
import { medianOf, medianRanks } from '../../../src/report/statistics/median.js';
import { chanceBeyond } from '../../../src/report/statistics/normal.js';
import { shareOf } from '../../../src/report/statistics/proportion.js';
import { fc } from '../../support/properties.js';

const histogram = (values: readonly number[], digits = 3): Histogram => {
  const made = new Histogram(digits);
  for (const value of values) made.add(value);
  return made;
};

describe('shareOf', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, total, low, high) => {
    const share = shareOf(count, total);
    expect(share.value).toBe(count / total);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('knows nothing of nothing', () => {
    expect(shareOf(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('holds the share, within [0, 1]', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const { value, low, high } = shareOf(Math.min(a, b), Math.max(a, b, 1));
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('differenceOf', () => {
  // Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 20, 1, 0.6791, 1],
  ])('%i of %i against %i of %i', (a, m, b, n, value, low, high) => {
    const difference = differenceOf(shareOf(a, m), shareOf(b, n));
    expect(difference.value).toBeCloseTo(value, 10);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });

  it('tells what differs from zero, and how surely', () => {
    expect(excludesZero({ low: 0.1, high: 0.2 })).toBe(true);
    expect(excludesZero({ low: -0.2, high: -0.1 })).toBe(true);
    expect(excludesZero({ low: -0.1, high: 0.2 })).toBe(false);
    expect(deviationsFromZero({ value: -2, low: -9, high: -1 })).toBeCloseTo(2 * 1.959964, 10);
    expect(deviationsFromZero({ value: 0, low: 0, high: 0 })).toBe(0);
    expect(deviationsFromZero({ value: 1, low: 1, high: 1 })).toBe(Infinity);
  });
});

describe('chanceBeyond', () => {
  it.each([
    [0, 1],
    [1, 0.3173105],
    [-1.959964, 0.05],
    [3, 0.0026998],
    [6, 1.9731753e-9],
    [10, 1.5239706e-23],
  ])('%d standard deviations', (deviations, chance) => {
    expect(chanceBeyond(deviations) / chance).toBeCloseTo(1, 5);
  });
});

describe('logLikelihoodRatio', () => {
  it('is that of Manning and Schütze 1999, table 5.12, for "most powerful"', () => {
    expect(logLikelihoodRatio({ both: 150, first: 12593, second: 932, total: 14307668 })).toBeCloseTo(1291.42, 0);
  });

  it('is that computed by hand', () => {
    // Seen 30, 10, 20, 40; expected 20, 20, 30, 30: 2 (30 ln 3/2 + 10 ln 1/2 + 20 ln 2/3 + 40 ln 4/3).
    expect(logLikelihoodRatio({ both: 30, first: 40, second: 50, total: 100 })).toBeCloseTo(17.2609, 3);
  });

  it('is 0 for what is independent, and small for what met once', () => {
    expect(logLikelihoodRatio({ both: 10, first: 20, second: 50, total: 100 })).toBeCloseTo(0, 10);
    const once = { both: 1, first: 1, second: 1, total: 1000 };
    const often = { both: 80, first: 100, second: 200, total: 1000 };
    expect(lift(once)).toBeGreaterThan(lift(often));
    expect(logLikelihoodRatio(once)).toBeLessThan(logLikelihoodRatio(often));
    expect(logLikelihoodRatio({ both: 0, first: 0, second: 0, total: 0 })).toBe(0);
  });

  it('lift compares with chance', () => {
    expect(lift({ both: 10, first: 20, second: 50, total: 100 })).toBe(1);
    expect(lift({ both: 20, first: 20, second: 50, total: 100 })).toBe(2);
    expect(lift({ both: 0, first: 0, second: 50, total: 100 })).toBe(0);
  });
});

describe('logOddsWithPrior', () => {
  it('is the plain log-odds ratio without a prior', () => {
    // 30:70 against 10:90; ln(27/7) = 1.3499, variance 1/30 + 1/70 + 1/10 + 1/90 = 0.15873.
    const { value, z } = logOddsWithPrior({ count: 30, total: 100 }, { count: 10, total: 100 }, 0);
    expect(value).toBeCloseTo(1.3499, 4);
    expect(z).toBeCloseTo(1.3499 / Math.sqrt(0.15873), 3);
  });

  it('draws small groups towards the average', () => {
    const rest = { count: 100, total: 1000 };
    const [small, large] = [logOddsWithPrior({ count: 2, total: 2 }, rest), logOddsWithPrior({ count: 100, total: 200 }, rest)];
    expect(small.value).toBeLessThan(large.value);
    expect(small.z).toBeLessThan(3);
  });

  it('is 0 where there is nothing to tell apart', () => {
    expect(logOddsWithPrior({ count: 0, total: 5 }, { count: 0, total: 9 })).toEqual({ value: 0, z: 0 });
    expect(logOddsWithPrior({ count: 5, total: 5 }, { count: 9, total: 9 })).toEqual({ value: 0, z: 0 });
    expect(logOddsWithPrior({ count: 0, total: 0 }, { count: 0, total: 0 })).toEqual({ value: 0, z: 0 });
  });
});

describe('discoveries', () => {
  it('are those of the example of Benjamini and Hochberg 1995', () => {
    const chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(discoveries(chances, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries([...chances].reverse(), 0.05).slice(-4)).toEqual([true, true, true, true]);
  });

  it('are none of none', () => {
    expect(discoveries([], 0.05)).toEqual([]);
    expect(discoveries([0.5, 0.9], 0.05)).toEqual([false, false]);
  });
});

describe('medianRanks', () => {
  // Tables of order-statistic intervals of the median, e.g. Conover 1999, table A3.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
    [50, 18, 33],
    [100, 40, 61],
  ])('%i values', (n, low, high) => {
    expect(medianRanks(n)).toEqual({ low, high });
  });

  it('has no interval for fewer than 6', () => {
    expect([0, 1, 5].map(medianRanks)).toEqual([undefined, undefined, undefined]);
  });

  it('goes on without a jump where the normal distribution takes over', () => {
    expect(Math.abs((medianRanks(1001)?.low ?? 0) - (medianRanks(1000)?.low ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('Histogram', () => {
  it('finds medians', () => {
    expect(histogram([5, 1, 3]).median()).toBe(3);
    expect(histogram([1, 2, 4, 9]).median()).toBe(3);
    expect(histogram([]).median()).toBeNaN();
    expect(medianOf(histogram([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]))).toEqual({ value: 5.5, low: 2, high: 9 });
    expect(medianOf(histogram([1, 2]))).toBeUndefined();
  });

  it('agrees with sorting, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const made = histogram(values);
        expect(sorted.map((_, i) => made.at(i + 1))).toEqual(sorted);
        expect([made.at(0), made.at(values.length + 1)]).toEqual([NaN, NaN]);
      }),
    );
  });

  it('keeps so many digits, and no more values than they allow', () => {
    expect(histogram([123_456]).median()).toBe(123_000);
    expect(histogram([0.12345], 2).median()).toBe(0.12);
  });

  it('takes a part away', () => {
    const rest = histogram([1, 1, 2, 3]).without(histogram([1, 3]));
    expect([rest.total, rest.at(1), rest.at(2)]).toEqual([2, 1, 2]);
  });
});
