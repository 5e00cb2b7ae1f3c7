import type { ComparableSkill, SkillSet } from '../../src/compare/index.js';
import type { ExtractedSkill, Extraction } from '../../src/extractor.js';
import { SkillVector } from '../../src/vector/index.js';
import { smallTaxonomy } from './taxonomies.js';

export const taxonomy = smallTaxonomy();

/** What a test says of a skill; the rest is as usual. */
export type Told = Partial<Pick<ComparableSkill, 'weight' | 'level' | 'years' | 'months'>>;

/** An extraction as the small taxonomy would make it, of ids and what is told of them. */
export function extraction(told: Readonly<Record<string, Told>>, alternatives: ReadonlyArray<readonly string[]> = []): Extraction & SkillSet<ExtractedSkill & { months?: number }> {
  const skills = Object.entries(told).map(([id, given]) => {
    const concept = taxonomy.get(id);
    if (!concept) throw new Error(`the small taxonomy has no ${id}`);
    return { id, prefLabel: concept.prefLabel, kind: concept.kind, weight: 1, confidence: 1, level: 'required' as const, mentions: [], ...given };
  });
  return {
    kind: 'posting',
    skills,
    vector: SkillVector.from(skills.map(({ id, weight }) => [id, weight] as const)).normalize(),
    taxonomy: { name: taxonomy.name, version: taxonomy.version },
    alternatives,
  };
}

/** The same with nothing told. */
export function having(...ids: string[]): ReturnType<typeof extraction> {
  return extraction(Object.fromEntries(ids.map((id) => [id, {}])));
}
