import type { ComparableSkill, SkillSet } from './skill-set.js';

/** The groups of alternatives of which at least two skills are asked for. */
export function alternativesOf<Skill extends ComparableSkill>({ skills, alternatives = [] }: SkillSet<Skill>): Skill[][] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const groups = alternatives.map((ids) => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []));
  return groups.filter((group) => group.length > 1);
}

/**
 * The weight of each skill of a role, in its order. A group of alternatives counts as much as its heaviest skill, however
 * many are named: "Python, Java or Go" is one wish, not three.
 */
export function askedWeights<Skill extends ComparableSkill>(skills: readonly Skill[], groups: ReadonlyArray<readonly Skill[]>): number[] {
  const factors = new Map<string, number>();
  for (const group of groups) {
    const heaviest = Math.max(...group.map(({ weight }) => weight));
    const factor = heaviest / group.reduce((sum, { weight }) => sum + weight, 0);
    for (const { id } of group) factors.set(id, Math.min(factor, factors.get(id) ?? 1));
  }
  return skills.map(({ id, weight }) => weight * (factors.get(id) ?? 1));
}
