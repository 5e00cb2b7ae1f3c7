import type { DocumentSkills } from './document-skills.js';

/** The extraction as indented JSON. */
export function renderJson({ extraction: { kind, skills, vector, alternatives, taxonomy } }: DocumentSkills): string {
  return JSON.stringify({ kind, skills, vector: vector.toJSON(), alternatives, taxonomy }, null, 2);
}
