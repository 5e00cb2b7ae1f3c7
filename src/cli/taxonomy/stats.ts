import type { Command } from 'commander';
import { type TaxonomyStats, taxonomyStats } from '../../taxonomy/stats.js';
import { type Colors, type Io, colorsFor } from '../io.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { numberWord as n } from '../numbers.js';
import { shareWord, tableLines } from './columns.js';
import { type Format, formatOption, jsonText } from './format-option.js';

interface StatsFlags extends TaxonomyFlags {
  readonly format: Format;
}

function statsText(stats: TaxonomyStats, colors: Colors): string {
  const { concepts, labels, guards, relations } = stats;
  const share = (part: number): string => shareWord(concepts === 0 ? null : part / concepts);
  const table = (titles: readonly [string, ...string[]], rows: ReadonlyArray<readonly string[]>): string[] =>
    tableLines(
      titles.map((title, i) => ({ title, ...(i === 0 ? {} : { align: 'right' as const }) })),
      rows,
      colors,
    );
  return [
    colors.bold(`${stats.name} ${stats.version}`),
    `${n(concepts)} concepts (${n(stats.collections)} of them only group others), ${n(stats.definitions)} with definition`,
    `${n(labels.total)} labels: ${n(labels.preferred)} preferred, ${n(labels.alternative)} alternative, ${n(labels.hidden)} hidden`,
    `${n(relations.broader)} broader (${n(relations.severalBroader)} concepts have several), ${n(relations.related)} related`,
    '',
    ...table(
      ['Kind', 'Concepts', 'Share'],
      Object.entries(stats.kinds).map(([kind, count]) => [kind, n(count), share(count)]),
    ),
    '',
    ...table(
      ['Field', 'Concepts', 'Labels', 'Share'],
      stats.fields.map((field) => [field.prefLabel, n(field.concepts), n(field.labels), share(field.concepts)]),
    ),
    '',
    ...table(
      ['Depth', 'Concepts', 'Share'],
      stats.depths.map((count, depth) => [`${depth + 1}`, n(count), share(count)]),
    ),
    '',
    ...table(
      ['Guard', 'Entries'],
      [
        ['exactCase', n(guards.exactCase)],
        ['ambiguous', n(guards.ambiguous)],
        ['anyForm', n(guards.anyForm)],
        ['supportedBy', n(guards.supportedBy)],
        ['notIn', n(guards.notIn)],
        ['concepts with a guard', n(guards.guardedConcepts)],
      ],
    ),
  ].join('\n');
}

async function stats(flags: StatsFlags, io: Io): Promise<void> {
  const counts = taxonomyStats(await taxonomyOf(flags, io));
  io.stdout.write(flags.format === 'json' ? jsonText(counts) : `${statsText(counts, colorsFor(io.stdout, io.env))}\n`);
}

/** Adds `taxonomy stats`: what a taxonomy holds, counted. */
export function addStats(parent: Command, io: Io): void {
  const command = parent
    .command('stats')
    .summary('count concepts, labels and guards')
    .description('Counts what a taxonomy holds: concepts, labels, kinds, fields, depth, guards.')
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption());
  addTaxonomyOptions(command)
    .addHelpText('after', '\nExample:\n  $ skillvec taxonomy stats --format json')
    .action((flags: StatsFlags) => stats(flags, io));
}
