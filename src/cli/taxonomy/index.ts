import type { Command } from 'commander';
import { UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { addCoverage } from './coverage.js';
import { addDiscover } from './discover.js';
import { addExport } from './export.js';
import { addImport } from './import.js';
import { addSearch } from './search.js';
import { addShow } from './show.js';
import { addStats } from './stats.js';
import { addValidate } from './validate.js';

/** All commands below `taxonomy`, in the order of the help. */
const COMMANDS = [addSearch, addShow, addStats, addValidate, addCoverage, addDiscover, addImport, addExport];

/** Adds `taxonomy`: look skills up, check and convert taxonomies. */
export function addTaxonomy(program: Command, io: Io): void {
  const parent = program
    .command('taxonomy')
    .summary('look up, check and convert skills')
    .description('Looks skills up, and checks, compares and converts taxonomies.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .argument('[command]')
    .usage('<command>');
  for (const add of COMMANDS) add(parent, io);
  const names = parent.commands.map((command) => command.name()).join(', ');
  parent.action((name: string | undefined) => {
    throw new UsageError(name === undefined ? `name a command of taxonomy: ${names}` : `unknown command 'taxonomy ${name}'; there are ${names}`);
  });
}
