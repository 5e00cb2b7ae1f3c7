import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { plainConcept } from '../../taxonomy/plain.js';
import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import { writeYaml } from '../../taxonomy/yaml-writer.js';
import type { Io } from '../io.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { jsonText } from './format-option.js';

interface ExportFlags extends TaxonomyFlags {
  readonly format: 'yaml' | 'json' | 'csv';
}

const COLUMNS = ['id', 'name', 'aliases', 'misspellings', 'kind', 'category', 'related', 'definition', 'exactCase', 'ambiguous', 'anyForm', 'supportedBy', 'notIn', 'collection'];

function csv(taxonomy: Taxonomy): string {
  const joined = (names: readonly string[]): string => names.join('|');
  const rows = [...taxonomy.concepts()].map((concept) => [
    concept.id,
    concept.prefLabel,
    joined(concept.altLabels),
    joined(concept.hiddenLabels),
    concept.kind,
    joined(concept.broader.map((id) => taxonomy.get(id)?.prefLabel ?? id)),
    joined(concept.related),
    concept.definition ?? '',
    joined(concept.exactCase),
    joined(concept.ambiguous),
    joined(concept.anyForm),
    joined(concept.supportedBy),
    joined(concept.notIn),
    String(concept.collection),
  ]);
  // Spreadsheets run cells that begin like a formula.
  return stringify([COLUMNS, ...rows], { escape_formulas: true });
}

function text(taxonomy: Taxonomy, format: ExportFlags['format']): string {
  const concepts = [...taxonomy.concepts()].map(plainConcept);
  switch (format) {
    case 'yaml':
      return writeYaml(concepts);
    case 'json':
      return jsonText(concepts);
    case 'csv':
      return csv(taxonomy);
  }
}

/** Adds `taxonomy export`: the whole taxonomy as YAML, JSON or CSV. */
export function addExport(parent: Command, io: Io): void {
  const command = parent
    .command('export')
    .summary('write the whole taxonomy as YAML, JSON or CSV')
    .description("Writes all concepts: YAML for '--taxonomy', JSON for Taxonomy.from, CSV for\nspreadsheets (lists separated by |, broader by name as category).")
    .helpOption('-h, --help', 'show this help')
    .addOption(new Option('--format <format>', 'what to write').choices(['yaml', 'json', 'csv']).default('yaml'));
  addTaxonomyOptions(command)
    .addHelpText('after', '\nExamples:\n  $ skillvec taxonomy export --format csv > skills.csv\n  $ skillvec taxonomy export --taxonomy our-skills.yaml --merge --format json')
    .action(async (flags: ExportFlags) => void io.stdout.write(text(await taxonomyOf(flags, io), flags.format)));
}
