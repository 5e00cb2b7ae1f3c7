/** Reads concepts from YAML, with the line of every entry and field kept for messages. */
import { LineCounter, type Pair, type Scalar, isMap, isScalar, parseDocument } from 'yaml';
import { type PlaceOf, checkConcepts } from './check.js';
import { type Concept, type ConceptSource, completeConcept } from './concept.js';
import type { Problem } from './problem.js';
import { checkForm } from './schema.js';

/** A file's name, as messages show it, and its text. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
}

type Complete = Omit<Concept, 'narrower'>;

interface Entry {
  readonly concept: Complete;
  readonly lines: ReadonlyMap<string, string>;
}

function fieldLines(pair: Pair, file: string, lines: LineCounter): Map<string, string> {
  const place = (node: unknown): string => `${file}:${lines.linePos((node as Scalar).range?.[0] ?? 0).line}`;
  const found = new Map([['', place(pair.key)]]);
  if (isMap(pair.value)) for (const item of pair.value.items) if (isScalar(item.key)) found.set(String(item.key.value), place(item.key));
  return found;
}

/** Reads the entries without fault; `problems` gets what is wrong with the others, `ids` the ids of all. */
function readFile({ name, text }: YamlFile, problems: Problem[], ids: Set<string>, base: ConceptSource | undefined): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) problems.push({ place: `${name}:${lines.linePos(error.pos[0]).line}`, message: error.message.split('\n')[0] ?? 'is no YAML' });
  if (isMap(document.contents)) for (const { key } of document.contents.items) if (isScalar(key)) ids.add(String(key.value));
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isMap(document.contents)) {
    problems.push({ place: `${name}:1`, message: 'is no map; write one entry per concept, `id:` and its fields below' });
    return [];
  }
  return document.contents.items.flatMap((pair) => {
    const id = String((pair.key as Scalar).value);
    const places = fieldLines(pair, name, lines);
    const { concept, findings } = checkForm(isMap(pair.value) ? { id, ...(pair.value.toJSON() as object) } : {});
    for (const finding of findings) {
      const field = finding.field.replace(/\[.*/, '');
      problems.push({ place: places.get(field) ?? places.get('') ?? name, message: `'${id}': ${finding.field} ${finding.message}` });
    }
    return concept ? [{ concept: completeConcept(concept, base), lines: places }] : [];
  });
}

/** What was read: the concepts of all files, and everything that is wrong with them. */
export interface YamlResult {
  readonly concepts: readonly Complete[];
  readonly problems: readonly Problem[];
  readonly placeOf: PlaceOf;
}

/** Reads and checks taxonomy files. Never throws on content: problems come back with file and line. Ids of `base` may be named. */
export function readYaml(files: Iterable<YamlFile>, base?: ConceptSource): YamlResult {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const entries = [...files].flatMap((file) => readFile(file, problems, ids, base));
  const linesOf = new Map(entries.map((entry) => [entry.concept, entry.lines]));
  const placeOf: PlaceOf = (concept, field = '') => linesOf.get(concept)?.get(field) ?? linesOf.get(concept)?.get('') ?? concept.id;
  const concepts = entries.map((entry) => entry.concept);
  problems.push(...checkConcepts(concepts, placeOf, (id) => ids.has(id) || base?.get(id)?.id === id));
  return { concepts, problems, placeOf };
}
