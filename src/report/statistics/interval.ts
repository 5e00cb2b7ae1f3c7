/** A confidence interval: both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard deviations to each side that hold 95 % of a normal distribution. */
export const Z95 = 1.959964;

/** An estimate with its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * The interval of a difference from the intervals of its two sides, which need not be symmetric: "square and add"
 * (Newcombe 1998 for shares; Zou and Donner 2008, MOVER, for any two independent estimates).
 */
export function differenceOf(first: Estimate, second: Estimate): Estimate {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}

/** True when an interval leaves out zero. */
export function excludesZero({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

/** How far an estimate is from zero, in standard deviations: those of the side that looks at zero. */
export function deviationsFromZero({ value, low, high }: Estimate): number {
  if (value === 0) return 0;
  const side = value > 0 ? value - low : high - value;
  return side > 0 ? (Math.abs(value) / side) * Z95 : Infinity;
}
