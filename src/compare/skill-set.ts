import type { ExtractedSkill } from '../extractor.js';
import type { Taxonomy, TaxonomyInfo } from '../taxonomy/taxonomy.js';

/** What comparing needs to know of a skill. Skills of extractions and of profiles have it. */
export type ComparableSkill = Pick<ExtractedSkill, 'id' | 'prefLabel' | 'kind' | 'weight' | 'level' | 'years' | 'months'>;

/** What can be compared: an `Extraction`, a `Profile`, or anything of their form. */
export interface SkillSet<Skill extends ComparableSkill = ComparableSkill> {
  readonly skills: readonly Skill[];
  readonly taxonomy: TaxonomyInfo;
  /** Groups of skill ids of which any one will do. */
  readonly alternatives?: ReadonlyArray<readonly string[]>;
}

/** Skills of different taxonomies or versions were to be put together. */
export class TaxonomyMismatchError extends Error {
  override readonly name = 'TaxonomyMismatchError';
}

/** One of the things that must have the same taxonomy, and what to call it. */
export type Named = readonly [what: string, taxonomy: TaxonomyInfo | Taxonomy | undefined];

/** @throws TaxonomyMismatchError when two that are given have different taxonomies or versions */
export function checkSameTaxonomy(...all: readonly Named[]): void {
  let first: Named | undefined;
  for (const one of all) {
    const [what, taxonomy] = one;
    if (!taxonomy) continue;
    first ??= one;
    const [firstWhat, known] = first;
    if (known && (known.name !== taxonomy.name || known.version !== taxonomy.version))
      throw new TaxonomyMismatchError(
        `${firstWhat} has taxonomy ${known.name} ${known.version} and ${what} has ${taxonomy.name} ${taxonomy.version}: ids of one mean nothing in another; read both with the same taxonomy`,
      );
  }
}
