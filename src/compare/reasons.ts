/** The factors of scores, each with what it comes from. */
import type { ComparisonFactor } from './comparison.js';
import type { Earned } from './earned.js';
import type { Kinship } from './relations.js';
import type { ComparableSkill } from './skill-set.js';

function percent(value: number): string {
  return `${Math.round(100 * value)} %`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function steps(distance = 1): string {
  return distance === 1 ? 'one step' : `${distance} steps`;
}

function relationReason({ relation, distance }: Kinship, held: string, asked: string): string {
  switch (relation) {
    case 'same':
      return `has ${asked}`;
    case 'narrower':
      return `${held} is ${steps(distance)} narrower than ${asked}`;
    case 'broader':
      return `${held} is ${steps(distance)} broader than ${asked}`;
    case 'related':
      return `${held} is related to ${asked}`;
    case 'sibling':
      return `${held} and ${asked} have a parent in common`;
  }
}

/** relation, years (where both are known), emphasis. */
export function factorsOf({ asked, held, kinship, years, yearsFactor, emphasis }: Earned<ComparableSkill, ComparableSkill>): ComparisonFactor[] {
  return [
    { name: 'relation', value: kinship.credit, because: relationReason(kinship, held.prefLabel, asked.prefLabel) },
    ...(years ? [{ name: 'years' as const, value: yearsFactor, because: `${number(years.held)} of ${number(years.asked)} years` }] : []),
    { name: 'emphasis', value: emphasis, because: `weight ${held.weight.toFixed(2)} held, ${asked.weight.toFixed(2)} asked` },
  ];
}

export function matchFactor(value: number, matched: number, partial: number, asked: number): ComparisonFactor {
  return { name: 'match', value, because: `${matched} of ${asked} skills matched, ${partial} in part` };
}

export function focusFactor(value: number, used: number, exponent: number): ComparisonFactor {
  return { name: 'focus', value, because: `${percent(used)} of the candidate's weight is of use to the role, to the power of ${exponent}` };
}
