export type { DocumentKind, Level, Proficiency, Reason, SectionKind, Years } from './reading/types.js';
export {
  type DiscoveredSkill,
  type Explanation,
  type ExtractOptions,
  type ExtractedSkill,
  type Extraction,
  type Extractor,
  type ExtractorOptions,
  type Mention,
  createExtractor,
} from './extractor.js';
export {
  type Concept,
  type ConceptInput,
  type MergeConflict,
  type Merged,
  type Problem,
  SKILL_KINDS,
  type SearchHit,
  type SearchOptions,
  type SkillKind,
  Taxonomy,
  TaxonomyError,
  type TaxonomyInfo,
  type TaxonomyOptions,
  compileTaxonomy,
  restoreTaxonomy,
  slug,
} from './taxonomy/index.js';
export { type RollUpOptions, SkillVector, type WeightFactor, frequencyFactor, rollUp } from './vector/index.js';
