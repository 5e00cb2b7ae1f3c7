import type { Concept } from './concept.js';
import { type LabelIndex, type NamedConcept, labelIndex } from './label-index.js';
import type { Taxonomy } from './taxonomy.js';

/** A name to look for. */
export interface CoverageItem {
  readonly name: string;
  /** How much it counts, 0 or more. Default: 1. */
  readonly weight?: number;
}

/** A name that the taxonomy has. */
export interface CoveredItem extends NamedConcept {
  readonly name: string;
  readonly weight: number;
}

/** A name that the taxonomy lacks, and the concept that comes nearest. */
export interface MissingItem {
  readonly name: string;
  readonly weight: number;
  readonly nearest?: { readonly concept: Concept; readonly label: string; readonly score: number };
}

/** Which names of a list a taxonomy has. */
export interface Coverage {
  /** In the order of the list. */
  readonly found: readonly CoveredItem[];
  /** Heaviest first; ties in the order of the list. */
  readonly missing: readonly MissingItem[];
  /** Share of the names that were found, in [0, 1]; null for an empty list. */
  readonly share: number | null;
  /** Share of their weight, in [0, 1]; null when there is none. */
  readonly weightShare: number | null;
}

function sum(items: ReadonlyArray<{ readonly weight: number }>): number {
  return items.reduce((total, item) => total + item.weight, 0);
}

function ratio(part: number, rest: number): number | null {
  return part + rest > 0 ? part / (part + rest) : null;
}

/**
 * The name as catalogues write it (O*NET: "Structured query language SQL", "Ansible software"), without what they add:
 * a general word or the acronym at the end, spaces around a hyphen ("e - commerce").
 */
function withoutAdditions(name: string): string[] {
  if (!/^[\p{L}\p{N}\s.+#&/-]+$/u.test(name)) return [];
  const plain = name.replace(/\s+-\s+/g, '-').replace(/\s+software$/i, '');
  return [plain, plain.replace(/\s+\p{Lu}[\p{Lu}\d]{1,6}$/u, ''), plain.replace(/^.+\s(?=\p{Lu}[\p{Lu}\d]{1,6}$)/u, '')].filter((form) => form !== name && form !== '');
}

function findFirst(find: LabelIndex, names: readonly string[]): NamedConcept | undefined {
  for (const name of names) {
    const found = find(name);
    if (found) return found;
  }
  return undefined;
}

/**
 * Looks a list of names up: found are those that are a label or a spelling of one, whatever their case.
 *
 * @param items names with weights; empty names are passed over
 */
export function coverageOf(taxonomy: Taxonomy, items: Iterable<CoverageItem>): Coverage {
  const find = labelIndex(taxonomy);
  const found: CoveredItem[] = [];
  const missing: MissingItem[] = [];
  for (const { name, weight = 1 } of items) {
    if (name.trim() === '') continue;
    const named = findFirst(find, [name, ...withoutAdditions(name)]);
    if (named) {
      found.push({ name, weight, ...named });
      continue;
    }
    const [nearest] = taxonomy.search(name, { limit: 1 });
    missing.push({ name, weight, ...(nearest ? { nearest } : {}) });
  }
  missing.sort((a, b) => b.weight - a.weight);
  return { found, missing, share: ratio(found.length, missing.length), weightShare: ratio(sum(found), sum(missing)) };
}
