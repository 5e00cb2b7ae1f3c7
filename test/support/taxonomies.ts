import type { ConceptInput } from '../../src/taxonomy/index.js';
import { Taxonomy, TaxonomyError } from '../../src/taxonomy/index.js';

/** A small field of skills with what makes taxonomies hard: collections, two parents, exact case, doubt, phrases that mislead. */
export const SMALL: readonly ConceptInput[] = [
  { prefLabel: 'Software Development', kind: 'knowledge' },
  { prefLabel: 'Programming Languages', broader: 'software-development', collection: true },
  { prefLabel: 'Python', altLabels: ['CPython'], broader: 'programming-languages', related: 'go' },
  {
    prefLabel: 'Go',
    altLabels: ['Golang'],
    broader: ['programming-languages'],
    exactCase: ['Go'],
    ambiguous: ['Go'],
    supportedBy: ['goroutine'],
    notIn: ['Go to market', 'Go live'],
    definition: 'Compiled language by Google with built-in concurrency.',
  },
  { prefLabel: 'C++', broader: 'programming-languages' },
  { prefLabel: 'SQL', broader: ['programming-languages', 'databases'] },
  { prefLabel: 'Databases', altLabels: ['database'], kind: 'knowledge' },
  { prefLabel: 'PostgreSQL', altLabels: ['Postgres'], hiddenLabels: ['Postgress'], broader: 'databases', related: ['sql'] },
  { prefLabel: 'Kubernetes', altLabels: ['K8s'] },
  { prefLabel: 'Machine Learning', altLabels: ['ML'], kind: 'knowledge', exactCase: ['ML'] },
  { prefLabel: 'Deep Learning', kind: 'knowledge', broader: 'machine-learning' },
  { prefLabel: 'PyTorch', broader: 'deep-learning' },
  { prefLabel: 'Scrum', kind: 'method' },
  { prefLabel: 'German', kind: 'language' },
  { prefLabel: 'Communication', altLabels: ['communication skills'], kind: 'soft', ambiguous: ['Communication'] },
];

/** The taxonomy of {@link SMALL}. */
export function smallTaxonomy(): Taxonomy {
  return Taxonomy.from(SMALL, { name: 'small', version: '1.2.3' });
}

/** What is wrong with concepts, as `place: message`; empty when nothing is. */
export function problemsOf(inputs: readonly unknown[], base?: Taxonomy): string[] {
  try {
    Taxonomy.from(inputs as ConceptInput[], base ? { base } : {});
    return [];
  } catch (error) {
    if (!(error instanceof TaxonomyError)) throw error;
    return error.problems.map(({ place, message }) => `${place}: ${message}`);
  }
}
