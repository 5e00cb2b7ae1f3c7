/** A count out of a total. */
export interface Part {
  readonly count: number;
  readonly total: number;
}

/** How much more usual something is in one group than in another. */
export interface LogOdds {
  /** Natural logarithm of the ratio of the two odds; above 0: more usual in the group. */
  readonly value: number;
  /** In standard deviations. */
  readonly z: number;
}

/** Size of the prior, in postings that look like the average of both groups: small groups are drawn towards it. */
const PRIOR_TOTAL = 10;

/**
 * Log-odds ratio with an informative prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words"), for things that a posting
 * has or has not: the prior is a Beta distribution around the share of both groups together.
 */
export function logOddsWithPrior(group: Part, rest: Part, priorTotal = PRIOR_TOTAL): LogOdds {
  const total = group.total + rest.total;
  const share = total === 0 ? 0 : (group.count + rest.count) / total;
  if (share === 0 || share === 1) return { value: 0, z: 0 };
  const cells = [group, rest].map((part) => ({ has: part.count + priorTotal * share, lacks: part.total - part.count + priorTotal * (1 - share) }));
  const [a = { has: 1, lacks: 1 }, b = { has: 1, lacks: 1 }] = cells;
  const value = Math.log(a.has / a.lacks) - Math.log(b.has / b.lacks);
  return { value, z: value / Math.sqrt(1 / a.has + 1 / a.lacks + 1 / b.has + 1 / b.lacks) };
}
