export { type Concept, type ConceptInput, type SkillKind, SKILL_KINDS, slug } from './concept.js';
export { type Problem, TaxonomyError } from './problem.js';
export type { ReplacedBy } from './retired.js';
export type { SearchHit, SearchOptions } from './search.js';
export { type MergeConflict, type Merged, Taxonomy, type TaxonomyInfo, type TaxonomyOptions } from './taxonomy.js';
export { compileTaxonomy, restoreTaxonomy } from './compiled.js';
