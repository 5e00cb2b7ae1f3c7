import type { DocumentSkills } from './document-skills.js';

/** The extraction as indented JSON. */
export function renderJson({ extraction: { kind, skills, vector, discovered, taxonomy } }: DocumentSkills): string {
  return JSON.stringify({ kind, skills, vector: vector.toJSON(), discovered, taxonomy }, null, 2);
}
