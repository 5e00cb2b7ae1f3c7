import type { ComparableSkill } from './skill-set.js';

/** What no years at all would leave. Fewer years than asked are a reason to ask, not to refuse. */
const LEAST = 0.5;

/** Years held: the most that the candidate's document says or its dates show; undefined when it says nothing. */
export function yearsHeld({ years, months }: ComparableSkill): number | undefined {
  const said = years && (years.max ?? years.min);
  const dated = months === undefined ? undefined : months / 12;
  if (said === undefined || dated === undefined) return said ?? dated;
  return Math.max(said, dated);
}

/** Years asked for and held, when both are known. */
export function yearsOf(asked: ComparableSkill, held: ComparableSkill): { asked: number; held: number } | undefined {
  const has = yearsHeld(held);
  return asked.years === undefined || has === undefined ? undefined : { asked: asked.years.min, held: has };
}

/**
 * 1 for the years that are asked for or more, down to 0.5 for none: 0.5 + 0.5 × held / asked. 1 when the role asks for
 * no years or the candidate says none: nothing is invented against a candidate.
 */
export function yearsFactor(years: { readonly asked: number; readonly held: number } | undefined): number {
  return years === undefined || years.held >= years.asked ? 1 : LEAST + (1 - LEAST) * (years.held / years.asked);
}
