import type { Command } from 'commander';
import type { Concept } from '../../taxonomy/concept.js';
import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import { RunError } from '../errors.js';
import { type Io, colorsFor, note } from '../io.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { conceptText } from './concept-text.js';
import { type Format, formatOption, jsonText } from './format-option.js';

interface ShowFlags extends TaxonomyFlags {
  readonly format: Format;
}

const NAMED = 1;

/** By id, else by name; when a name fits several, the others are said on stderr. */
function find(taxonomy: Taxonomy, name: string, io: Io): Concept {
  const byId = taxonomy.get(name);
  if (byId) return byId;
  const hits = taxonomy.search(name, { limit: 5 });
  const exact = hits.filter((hit) => hit.score === NAMED);
  const [first, ...others] = exact;
  if (first) {
    if (others.length > 0) note(io, `'${name}' names also ${others.map((hit) => hit.concept.id).join(', ')}`);
    return first.concept;
  }
  const near = hits.slice(0, 3).map((hit) => hit.concept.id);
  throw new RunError(`no concept has the id or name '${name}'; ${near.length > 0 ? `near are ${near.join(', ')}` : `look for one with 'skillvec taxonomy search'`}`);
}

async function show(name: string, flags: ShowFlags, io: Io): Promise<void> {
  const taxonomy = await taxonomyOf(flags, io);
  const concept = find(taxonomy, name, io);
  io.stdout.write(
    flags.format === 'json' ? jsonText({ ...concept, ancestors: taxonomy.ancestors(concept.id) }) : `${conceptText(taxonomy, concept, colorsFor(io.stdout, io.env))}\n`,
  );
}

/** Adds `taxonomy show`: all of one concept. */
export function addShow(parent: Command, io: Io): void {
  const command = parent
    .command('show')
    .summary('show one concept with its place in the tree')
    .description('Shows one concept: its ancestors and children, its labels and how they\nmatch, related concepts, guards.')
    .argument('<concept>', 'id or name')
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption());
  addTaxonomyOptions(command)
    .addHelpText('after', '\nExamples:\n  $ skillvec taxonomy show kubernetes\n  $ skillvec taxonomy show "machine learning" --format json')
    .action((name: string, flags: ShowFlags) => show(name, flags, io));
}
