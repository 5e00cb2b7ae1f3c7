import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { Taxonomy, type TaxonomyOptions } from '../taxonomy/taxonomy.js';
import { type Retired, checkRetired, retiredOf } from '../taxonomy/retired.js';
import { RETIRED_FILE, readRetired } from '../taxonomy/retired-yaml.js';
import type { Accepted } from '../taxonomy/review/index.js';
import { REVIEWED_FILE, readReviewed } from '../taxonomy/reviewed-yaml.js';
import { TaxonomyError } from '../taxonomy/problem.js';
import { type YamlFile, type YamlResult, readYaml } from '../taxonomy/yaml.js';

const IS_YAML = /\.ya?ml$/i;

async function yamlFiles(path: string): Promise<YamlFile[]> {
  const isFolder = (await stat(path)).isDirectory();
  const found = isFolder ? (await readdir(path, { recursive: true })).filter((file) => IS_YAML.test(file)).map((file) => join(path, file)) : [path];
  if (found.length === 0) throw new TaxonomyError([{ place: path, message: 'holds no .yaml file; name a file or a folder of a taxonomy' }]);
  found.sort();
  return Promise.all(found.map(async (file) => ({ name: relative('.', file) || file, text: await readFile(file, 'utf8') })));
}

/**
 * Reads and checks a taxonomy without making one: for tools that report problems.
 *
 * @param path a YAML file, or a folder that is searched through
 */
export async function checkTaxonomyFiles(path: string, base?: Taxonomy): Promise<YamlResult & { readonly retired: Retired; readonly accepted: Accepted }> {
  const files = await yamlFiles(path);
  const result = readYaml(
    files.filter(({ name }) => ![RETIRED_FILE, REVIEWED_FILE].includes(basename(name))),
    base,
  );
  const own = files.filter(({ name }) => basename(name) === RETIRED_FILE).map(({ name, text }) => readRetired(name, text));
  const reviewed = files.filter(({ name }) => basename(name) === REVIEWED_FILE).map(({ name, text }) => readReviewed(name, text));
  const ids = new Set(result.concepts.map(({ id }) => id));
  const isKnown = (id: string): boolean => ids.has(id) || base?.get(id)?.id === id;
  return {
    ...result,
    problems: [
      ...result.problems,
      ...reviewed.flatMap(({ problems }) => problems),
      ...own.flatMap(({ retired, problems, placeOf }) => [...problems, ...checkRetired(retired, isKnown, placeOf)]),
    ],
    accepted: new Map(reviewed.flatMap(({ accepted }) => [...accepted])),
    retired: new Map(own.flatMap(({ retired }) => [...retired])),
  };
}

/**
 * Makes a taxonomy of YAML files.
 *
 * @param path a YAML file, or a folder that is searched through
 * @param options name and version, default the name of the file or folder and '1.0.0'; base as in Taxonomy.from
 * @throws TaxonomyError with all problems, each with file and line
 */
export async function loadTaxonomy(path: string, options: TaxonomyOptions = {}): Promise<Taxonomy> {
  const { base, replacedBy, ...info } = options;
  const { concepts, problems, retired } = await checkTaxonomyFiles(path, base);
  if (problems.length > 0) throw new TaxonomyError(problems);
  return Taxonomy.trusted(concepts, { name: basename(resolve(path)).replace(IS_YAML, ''), version: '1.0.0', ...info }, new Map([...retired, ...retiredOf(replacedBy)]));
}
