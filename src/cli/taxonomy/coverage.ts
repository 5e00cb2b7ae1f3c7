import type { Command } from 'commander';
import { type Coverage, coverageOf } from '../../taxonomy/coverage.js';
import { type Io, colorsFor, note } from '../io.js';
import { readInput } from '../read-input.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { shareWord, tableLines } from './columns.js';
import { type Format, formatOption, jsonText } from './format-option.js';
import { type NameColumns, namesOf } from './name-list.js';
import { counted, numberWord } from '../numbers.js';

interface CoverageFlags extends TaxonomyFlags, NameColumns {
  readonly format: Format;
  readonly found?: boolean;
}

function summary({ found, missing, share, weightShare }: Coverage, weighted: boolean): string {
  const total = found.length + missing.length;
  return `${numberWord(found.length)} of ${counted(total, 'name')} found (${shareWord(share)})${weighted ? `, ${shareWord(weightShare)} by weight` : ''}`;
}

function coverageText(coverage: Coverage, flags: CoverageFlags, io: Io): string {
  const colors = colorsFor(io.stdout, io.env);
  const weighted = flags.weight !== undefined;
  const row = (weight: number, cells: readonly string[]): string[] => [...(weighted ? [numberWord(weight)] : []), ...cells];
  const weight = weighted ? [{ title: 'Weight', align: 'right' as const }] : [];
  const missing = coverage.missing.map((item) =>
    row(item.weight, [item.name, item.nearest ? item.nearest.concept.prefLabel : '', item.nearest ? item.nearest.score.toFixed(2) : '', item.nearest?.concept.id ?? '']),
  );
  const found = coverage.found.map((item) => row(item.weight, [item.name, item.concept.prefLabel, item.concept.id]));
  return [
    ...(flags.found && found.length > 0 ? [...tableLines([...weight, { title: 'Found', most: 50 }, { title: 'Skill', most: 40 }, { title: 'Id' }], found, colors), ''] : []),
    ...(missing.length > 0
      ? [...tableLines([...weight, { title: 'Missing', most: 50 }, { title: 'Nearest', most: 40 }, { title: 'Score' }, { title: 'Id' }], missing, colors), '']
      : []),
    summary(coverage, weighted),
  ].join('\n');
}

function coverageJson({ found, missing, share, weightShare }: Coverage): unknown {
  return {
    share,
    weightShare,
    found: found.map(({ name, weight, concept, label }) => ({ name, weight, id: concept.id, prefLabel: concept.prefLabel, label })),
    missing: missing.map(({ name, weight, nearest }) => ({
      name,
      weight,
      nearest: nearest ? { id: nearest.concept.id, prefLabel: nearest.concept.prefLabel, label: nearest.label, score: Number(nearest.score.toFixed(3)) } : null,
    })),
  };
}

async function coverage(file: string | undefined, flags: CoverageFlags, io: Io): Promise<void> {
  const { name, text } = await readInput(file, io);
  const items = namesOf(text, flags, `'${name}'`, io);
  const result = coverageOf(await taxonomyOf(flags, io), items);
  if (result.share === null) note(io, `${name} holds no names`);
  io.stdout.write(flags.format === 'json' ? jsonText(coverageJson(result)) : `${coverageText(result, flags, io)}\n`);
}

const EXAMPLES = `
A name is found if it is a label or a spelling of one, whatever its case.

Examples:
  $ skillvec taxonomy coverage our-skills.txt
  $ skillvec taxonomy coverage tags.tsv --column skill --weight postings`;

/** Adds `taxonomy coverage`: which names of a list the taxonomy has. */
export function addCoverage(parent: Command, io: Io): void {
  const command = parent
    .command('coverage')
    .summary('tell which names of a list are missing')
    .description('Looks up the names of a list: which are found, which are missing and\nwhat comes nearest to them.')
    .argument('[file]', "one name a line, CSV or TSV with a header, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption())
    .option('--column <name>', 'read a table, and the names from this column')
    .option('--weight <name>', 'column with the weight of each name, e.g. how often it was seen')
    .option('--found', 'list in the table also what was found');
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, flags: CoverageFlags) => coverage(file, flags, io));
}
