export { checkTaxonomyFiles, loadTaxonomy } from './taxonomy-files.js';
export { type YamlFile, type YamlResult, readYaml } from '../taxonomy/yaml.js';
export { compileTaxonomy } from '../taxonomy/compiled.js';
export { writeYaml } from '../taxonomy/yaml-writer.js';
export { type ImportedSkills, type RejectedRow, type SkillRow, importSkills } from '../taxonomy/import/import.js';
export { type Finding, reviewConcepts } from '../taxonomy/review/index.js';
export { type Coverage, type CoverageItem, coverageOf } from '../taxonomy/coverage.js';
export { type TaxonomyStats, taxonomyStats } from '../taxonomy/stats.js';
export { type Candidate, type DiscoverOptions, Discovery } from '../taxonomy/discover/discover.js';
