import type { Command } from 'commander';
import { loadTaxonomy } from '../node/taxonomy-files.js';
import { builtInTaxonomy } from '../taxonomy/built-in.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { RunError, UsageError, cannotRead } from './errors.js';
import { type Io, note } from './io.js';

/** What the user says of the taxonomy. */
export interface TaxonomyFlags {
  readonly taxonomy?: string;
  readonly merge?: boolean;
}

/** Adds `--taxonomy` and `--merge` to a command; using the second without the first is wrong usage. */
export function addTaxonomyOptions(command: Command): Command {
  return command
    .option('--taxonomy <path>', 'YAML file or folder with your own skills, instead of the built-in ones')
    .option('--merge', 'with --taxonomy: add your skills to the built-in ones')
    .hook('preAction', (_, acting) => {
      const { taxonomy, merge } = acting.opts<TaxonomyFlags>();
      if (merge && taxonomy === undefined) throw new UsageError("'--merge' adds your own skills; name them with '--taxonomy <path>'");
    });
}

async function load(path: string, base?: Taxonomy): Promise<Taxonomy> {
  let taxonomy: Taxonomy;
  try {
    taxonomy = await loadTaxonomy(path, base ? { base } : {});
  } catch (error) {
    throw cannotRead(`the taxonomy '${path}'`, error);
  }
  if (taxonomy.size === 0) throw new RunError(`the taxonomy '${path}' holds no skills; write one entry per skill, 'id:' and its fields below`);
  return taxonomy;
}

function merge(base: Taxonomy, own: Taxonomy, io: Io): Taxonomy {
  const { taxonomy, conflicts } = base.merge(own);
  for (const { id, field, kept, dropped } of conflicts) note(io, `'${id}': ${field} ${JSON.stringify(kept)} of ${own.name} replaces the built-in ${JSON.stringify(dropped)}`);
  return taxonomy;
}

/**
 * The taxonomy that the flags ask for; what a merge replaces is said on stderr.
 *
 * @throws RunError when a file cannot be read
 * @throws TaxonomyError when it holds mistakes
 */
export async function taxonomyOf(flags: TaxonomyFlags, io: Io): Promise<Taxonomy> {
  if (flags.taxonomy === undefined) return builtInTaxonomy();
  if (!flags.merge) return load(flags.taxonomy);
  const builtIn = await builtInTaxonomy();
  return merge(builtIn, await load(flags.taxonomy, builtIn), io);
}
