import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { importSkills } from '../../taxonomy/import/import.js';
import { writeYaml } from '../../taxonomy/yaml-writer.js';
import { RunError } from '../errors.js';
import { type Io, note, oneLine } from '../io.js';
import { readInput } from '../read-input.js';
import { skillRowsOf } from './skill-rows.js';
import { counted } from '../numbers.js';

interface ImportFlags {
  readonly output?: string;
}

async function importList(file: string | undefined, flags: ImportFlags, io: Io): Promise<void> {
  const { name, text } = await readInput(file, io);
  const { rows, bad } = skillRowsOf(text, `'${name}'`);
  const { concepts, rejected } = importSkills(rows.map(({ row }) => row));
  const aside = [...bad, ...rejected.map(({ index, reason }) => ({ place: rows[index]?.place ?? '', reason }))];
  for (const { place, reason } of aside) io.stderr.write(`${oneLine(`${name}: ${place}: ${reason}`)}\n`);
  if (concepts.length === 0) throw new RunError(`'${name}' holds no skill that can be used; see 'skillvec taxonomy import --help' for the columns`);
  const yaml = writeYaml(concepts);
  if (flags.output === undefined) io.stdout.write(yaml);
  else {
    await writeFile(flags.output, yaml).catch((error: unknown) => {
      throw new RunError(`cannot write '${flags.output ?? ''}': ${error instanceof Error ? error.message : String(error)}; check the path`);
    });
  }
  const collections = concepts.filter((concept) => concept.collection).length;
  note(io, `${counted(concepts.length - collections, 'skill')} in ${counted(collections, 'category', 'categories')}, ${counted(aside.length, 'row')} set aside`);
}

const EXAMPLES = `
Columns or fields: name; aliases, separated by ; or |; category, which may be
a path as in Data > Databases; kind; definition. Only name is needed. Names
that stand in everyday text (Go, R, excel) are guarded.

Examples:
  $ skillvec taxonomy import skills.csv --output our-skills.yaml
  $ skillvec extract posting.txt --taxonomy our-skills.yaml --merge`;

/** Adds `taxonomy import`: a user's own list as YAML. */
export function addImport(parent: Command, io: Io): void {
  parent
    .command('import')
    .summary('make a taxonomy of your own list')
    .description('Makes a taxonomy in YAML of a list of skills in CSV or JSON. Rows that cannot\nbe used are reported and set aside.')
    .argument('[file]', "CSV with a header, JSON, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, flags: ImportFlags) => importList(file, flags, io));
}
