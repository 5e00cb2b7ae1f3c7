export { checkTaxonomyFiles, loadTaxonomy } from './taxonomy-files.js';
export { type YamlFile, type YamlResult, readYaml } from '../taxonomy/yaml.js';
export { compileTaxonomy } from '../taxonomy/compiled.js';
