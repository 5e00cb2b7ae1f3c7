import type { DocumentSkills } from './document-skills.js';

/** The extraction as indented JSON. */
export function renderJson({ extraction: { kind, skills, vector, alternatives, discovered, taxonomy } }: DocumentSkills): string {
  return JSON.stringify({ kind, skills, vector: vector.toJSON(), alternatives, discovered, taxonomy }, null, 2);
}
