import type { ExtractedSkill } from '../extractor.js';
import { SKILL_KINDS } from '../taxonomy/concept.js';

/** A skill of a posting, as `skillvec tag` writes it; what else stands there does not matter. */
export type TaggedSkill = Pick<ExtractedSkill, 'id' | 'prefLabel' | 'kind' | 'weight' | 'level' | 'years'>;

/** A record of any kind, with its skills. */
export interface TaggedRecord {
  readonly skills: readonly TaggedSkill[];
  readonly [field: string]: unknown;
}

const LEVELS: readonly unknown[] = ['required', 'preferred', 'mentioned'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a skill, to follow its place in the list. */
function problemOf(skill: unknown): string | undefined {
  if (!isObject(skill)) return 'is no object';
  const { id, prefLabel, kind, weight, level, years } = skill;
  if (typeof id !== 'string' || id === '') return "has no text in 'id'";
  if (typeof prefLabel !== 'string') return "has no text in 'prefLabel'";
  if (!(SKILL_KINDS as readonly unknown[]).includes(kind)) return `has no kind of skill in 'kind': ${SKILL_KINDS.join(', ')}`;
  if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) return "has no number from 0 to 1 in 'weight'";
  if (!LEVELS.includes(level)) return "has none of required, preferred, mentioned in 'level'";
  if (years !== undefined && !(isObject(years) && typeof years.min === 'number')) return "has no { min } in 'years'";
  return undefined;
}

/** A record as it can be counted, or why it cannot. */
export function taggedRecord(value: unknown): TaggedRecord | { readonly reason: string } {
  if (Array.isArray(value)) return { reason: 'is a list; give one record a line (NDJSON)' };
  if (!isObject(value)) return { reason: 'is no object; write {"skills": […], …}' };
  if (!Object.hasOwn(value, 'skills')) return { reason: "has no field 'skills'; tag it first, with skillvec tag" };
  if (!Array.isArray(value.skills)) return { reason: "has no list in 'skills'; tag it again, with skillvec tag" };
  for (const [i, skill] of value.skills.entries()) {
    const problem = problemOf(skill);
    if (problem !== undefined) return { reason: `skill ${i + 1} ${problem}` };
  }
  return value as TaggedRecord;
}

/** True for what {@link taggedRecord} refused. */
export function isRefused(record: TaggedRecord | { readonly reason: string }): record is { readonly reason: string } {
  return !Object.hasOwn(record, 'skills');
}
