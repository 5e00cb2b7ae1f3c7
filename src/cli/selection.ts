import type { ExtractedSkill, Extraction } from '../extractor.js';
import type { Level } from '../reading/types.js';
import type { SkillKind } from '../taxonomy/concept.js';
import { SkillVector } from '../vector/sparse.js';

/** Which skills of a document the user wants to see; what is left out asks for all. */
export interface SelectionFlags {
  readonly level?: readonly Level[];
  readonly kind?: readonly SkillKind[];
  /** In [0, 1]. */
  readonly minWeight?: number;
  /** 1 or more, heaviest first. */
  readonly limit?: number;
}

/**
 * The part of an extraction that was asked for. Its vector holds the same skills as its list, again of unit length, so
 * that the two never disagree; of the alternatives it keeps those of which every skill is shown.
 */
export function select(extraction: Extraction, flags: SelectionFlags): Extraction {
  const { level, kind, minWeight = 0, limit = Infinity } = flags;
  const wanted = (skill: ExtractedSkill): boolean => (level?.includes(skill.level) ?? true) && (kind?.includes(skill.kind) ?? true) && skill.weight >= minWeight;
  const skills = extraction.skills.filter(wanted).slice(0, limit);
  if (skills.length === extraction.skills.length) return extraction;
  const shown = new Set(skills.map(({ id }) => id));
  const alternatives = extraction.alternatives.filter((group) => group.every((id) => shown.has(id)));
  return { ...extraction, skills, alternatives, vector: SkillVector.from(skills.map((skill) => [skill.id, skill.weight] as const)).normalize() };
}
