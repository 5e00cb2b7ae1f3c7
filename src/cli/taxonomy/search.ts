import type { Command } from 'commander';
import { RunError } from '../errors.js';
import { type Io, colorsFor } from '../io.js';
import { count } from '../options.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { tableLines } from './columns.js';
import { type Format, formatOption, jsonText } from './format-option.js';

interface SearchFlags extends TaxonomyFlags {
  readonly format: Format;
  readonly limit: number;
}

async function search(words: readonly string[], flags: SearchFlags, io: Io): Promise<void> {
  const query = words.join(' ');
  const taxonomy = await taxonomyOf(flags, io);
  const hits = taxonomy.search(query, { limit: flags.limit });
  if (flags.format === 'json') {
    io.stdout.write(jsonText(hits.map(({ concept: { id, prefLabel, kind }, label, score }) => ({ id, prefLabel, kind, label, score: Number(score.toFixed(3)) }))));
    return;
  }
  if (hits.length === 0) throw new RunError(`nothing is like '${query}'; try fewer letters or another name`);
  const rows = hits.map(({ concept, label, score }) => [score.toFixed(2), concept.prefLabel, concept.kind, label === concept.prefLabel ? '' : label, concept.id]);
  io.stdout.write(
    `${tableLines([{ title: 'Score' }, { title: 'Skill', most: 40 }, { title: 'Kind' }, { title: 'By the label', most: 40 }, { title: 'Id' }], rows, colorsFor(io.stdout, io.env)).join('\n')}\n`,
  );
}

/** Adds `taxonomy search`: concepts by name. */
export function addSearch(parent: Command, io: Io): void {
  const command = parent
    .command('search')
    .summary('find concepts by name, typos forgiven')
    .description('Finds concepts by name: aliases, beginnings and typos too.')
    .argument('<query...>', 'what to look for')
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption())
    .option('--limit <n>', 'at most n concepts', count, 10);
  addTaxonomyOptions(command)
    .addHelpText('after', '\nExamples:\n  $ skillvec taxonomy search kuberntes\n  $ skillvec taxonomy search postgre sql --limit 3')
    .action((words: string[], flags: SearchFlags) => search(words, flags, io));
}
