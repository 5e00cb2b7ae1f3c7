import { SKILL_KINDS, type SkillKind } from './concept.js';
import type { Taxonomy } from './taxonomy.js';

/** How many concepts and labels hang below a top concept, itself counted. */
export interface FieldStats {
  readonly id: string;
  readonly prefLabel: string;
  readonly concepts: number;
  readonly labels: number;
}

/** What a taxonomy holds, counted. */
export interface TaxonomyStats {
  readonly name: string;
  readonly version: string;
  readonly concepts: number;
  /** Entries that only group others. */
  readonly collections: number;
  readonly definitions: number;
  readonly labels: { readonly preferred: number; readonly alternative: number; readonly hidden: number; readonly total: number };
  readonly kinds: Readonly<Record<SkillKind, number>>;
  /** By top concept, largest first; a concept counts where its first broader leads. */
  readonly fields: readonly FieldStats[];
  /** Concepts by their number of ancestors on the way of the first broader: index 0 are the top concepts. */
  readonly depths: readonly number[];
  readonly relations: { readonly broader: number; readonly related: number; readonly severalBroader: number };
  readonly guards: {
    readonly exactCase: number;
    readonly ambiguous: number;
    readonly anyForm: number;
    readonly supportedBy: number;
    readonly notIn: number;
    readonly guardedConcepts: number;
  };
}

/** From a concept up to the top, by the first broader; itself first. */
export function wayUp(taxonomy: Taxonomy, id: string): string[] {
  const way: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !way.includes(at); at = taxonomy.get(at)?.broader[0]) way.push(at);
  return way;
}

/** Counts what a taxonomy holds. */
export function taxonomyStats(taxonomy: Taxonomy): TaxonomyStats {
  const all = [...taxonomy.concepts()];
  const total = (count: (concept: (typeof all)[number]) => number): number => all.reduce((sum, concept) => sum + count(concept), 0);
  const fields = new Map<string, { concepts: number; labels: number }>();
  const depths: number[] = [];
  for (const concept of all) {
    const way = wayUp(taxonomy, concept.id);
    const top = way.at(-1) as string;
    const field = fields.get(top) ?? { concepts: 0, labels: 0 };
    fields.set(top, { concepts: field.concepts + 1, labels: field.labels + 1 + concept.altLabels.length + concept.hiddenLabels.length });
    depths[way.length - 1] = (depths[way.length - 1] ?? 0) + 1;
  }
  const [alternative, hidden] = [total((c) => c.altLabels.length), total((c) => c.hiddenLabels.length)];
  return {
    name: taxonomy.name,
    version: taxonomy.version,
    concepts: all.length,
    collections: total((c) => Number(c.collection)),
    definitions: total((c) => Number(c.definition !== undefined)),
    labels: { preferred: all.length, alternative, hidden, total: all.length + alternative + hidden },
    kinds: Object.fromEntries(SKILL_KINDS.map((kind) => [kind, total((c) => Number(c.kind === kind))])) as Record<SkillKind, number>,
    fields: [...fields].map(([id, field]) => ({ id, prefLabel: taxonomy.get(id)?.prefLabel ?? id, ...field })).sort((a, b) => b.concepts - a.concepts || (a.id < b.id ? -1 : 1)),
    depths: Array.from(depths, (count) => count || 0),
    relations: { broader: total((c) => c.broader.length), related: total((c) => c.related.length), severalBroader: total((c) => Number(c.broader.length > 1)) },
    guards: {
      exactCase: total((c) => c.exactCase.length),
      ambiguous: total((c) => c.ambiguous.length),
      anyForm: total((c) => c.anyForm.length),
      supportedBy: total((c) => c.supportedBy.length),
      notIn: total((c) => c.notIn.length),
      guardedConcepts: total((c) => Number(c.exactCase.length + c.ambiguous.length + c.notIn.length > 0)),
    },
  };
}
