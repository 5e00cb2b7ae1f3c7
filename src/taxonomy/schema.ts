import * as v from 'valibot';
import { SKILL_KINDS } from './concept.js';
import type { ConceptInput } from './concept.js';

const label = v.pipe(v.string('is not a text; put it in quotes'), v.trim(), v.nonEmpty('is empty; write a name or remove it'));
const labels = v.optional(v.array(label, 'is not a list; write [name, name]'));
const ids = v.optional(v.union([label, v.array(label)], 'is not an id or a list of ids'));

const conceptSchema = v.strictObject({
  id: v.optional(v.pipe(label, v.regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, 'is no slug; use lower case letters, digits and single hyphens'))),
  prefLabel: label,
  altLabels: labels,
  hiddenLabels: labels,
  kind: v.optional(v.picklist(SKILL_KINDS, `is none of ${SKILL_KINDS.join(', ')}`)),
  broader: ids,
  related: ids,
  definition: v.optional(label),
  exactCase: labels,
  ambiguous: labels,
  anyForm: labels,
  supportedBy: labels,
  notIn: labels,
  collection: v.optional(v.boolean('is not true or false')),
});

/** A finding of the schema: the field in which it lies, and what to do. */
export interface SchemaFinding {
  readonly field: string;
  readonly message: string;
}

/** Checks the form of one concept: known fields, right types. */
export function checkForm(value: unknown): { concept: ConceptInput; findings: readonly [] } | { concept: undefined; findings: readonly SchemaFinding[] } {
  const result = v.safeParse(conceptSchema, value);
  if (result.success) return { concept: result.output as ConceptInput, findings: [] };
  return {
    concept: undefined,
    findings: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => String(item.key));
      const unknown = issue.type === 'strict_object' && issue.expected === 'never';
      const missing = issue.received === 'undefined';
      const message = unknown ? `is no field; there are ${Object.keys(conceptSchema.entries).join(', ')}` : missing ? 'is missing' : issue.message;
      return { field: path.length > 0 ? path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : key)).join('') : 'entry', message };
    }),
  };
}
