/** Tagged postings of tests. */
import type { TaggedRecord, TaggedSkill } from '../../src/report/index.js';

/** A skill as tag writes it; what is left out is as in most postings. */
export function tag(prefLabel: string, more: Partial<TaggedSkill> = {}): TaggedSkill {
  return { id: prefLabel.toLowerCase().replace(/\W+/g, '-'), prefLabel, kind: 'technology', weight: 0.5, level: 'required', ...more };
}

/** So many postings alike. */
export function postings(count: number, skills: readonly TaggedSkill[], fields: Readonly<Record<string, unknown>> = {}): TaggedRecord[] {
  return Array.from({ length: count }, () => ({ ...fields, skills }));
}

/** Records as NDJSON. */
export function ndjson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
