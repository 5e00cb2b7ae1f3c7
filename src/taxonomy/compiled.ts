/** A taxonomy as one text that loads without parsing YAML, cutting labels or building the trie. */
import { NumberReader, NumberWriter } from '../matcher/numbers.js';
import { type StoredTrie, restoreTrie, storeTrie } from '../matcher/storage.js';
import { type Concept, SKILL_KINDS, labelsOf } from './concept.js';
import type { DictionaryEntry, Sense } from './labels.js';
import { Taxonomy } from './taxonomy.js';

/** One concept as a row: id, prefLabel, altLabels, hiddenLabels, kind, broader, related, definition, supportedBy, notIn, exactCase, ambiguous, collection. */
type Row = readonly [string, string, string[], string[], number, number[], number[], string, string[], string[], number[], number[], 0 | 1];

interface Compiled {
  /** 1; another number in what another version wrote. */
  readonly format: number;
  readonly name: string;
  readonly version: string;
  readonly rows: readonly Row[];
  readonly entries: string;
  readonly trie: StoredTrie;
}

const EXACT = 1;
const AMBIGUOUS = 2;

function storeEntries(taxonomy: Taxonomy): string {
  const writer = new NumberWriter();
  for (const entry of taxonomy.dictionary()) {
    writer.write(entry.senses.length * 2 + (entry.exactCase ? 1 : 0));
    for (const sense of entry.senses) {
      writer.write(sense.concept);
      writer.write(labelsOf(taxonomy.at(sense.concept)).indexOf(sense.label));
      writer.write((sense.exactCase ? EXACT : 0) | (sense.ambiguous ? AMBIGUOUS : 0));
    }
    writer.write(entry.hides.length);
    for (const concept of entry.hides) writer.write(concept);
  }
  return writer.toBase64();
}

function restoreEntries(stored: string, labelAt: (concept: number, label: number) => string): DictionaryEntry[] {
  const entries: DictionaryEntry[] = [];
  for (const reader = new NumberReader(stored); !reader.done; ) {
    const head = reader.read();
    const senses: Sense[] = [];
    for (let i = head >> 1; i > 0; i--) {
      const concept = reader.read();
      const label = labelAt(concept, reader.read());
      const flags = reader.read();
      senses.push({ concept, label, exactCase: (flags & EXACT) !== 0, ambiguous: (flags & AMBIGUOUS) !== 0 });
    }
    const hides = Array.from({ length: reader.read() }, () => reader.read());
    entries.push({ name: senses[0]?.label ?? '', exactCase: (head & 1) === 1, senses, hides });
  }
  return entries;
}

/** Writes a taxonomy, its dictionary and its trie as one JSON text. */
export function compileTaxonomy(taxonomy: Taxonomy): string {
  const concepts = [...taxonomy.concepts()];
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => taxonomy.indexOf(id));
  const rows = concepts.map((concept): Row => {
    const labels = labelsOf(concept);
    const places = (of: readonly string[]): number[] => of.map((label) => labels.indexOf(label));
    return [
      concept.id, concept.prefLabel, [...concept.altLabels], [...concept.hiddenLabels], SKILL_KINDS.indexOf(concept.kind), numbers(concept.broader), numbers(concept.related),
      concept.definition ?? '', [...concept.supportedBy], [...concept.notIn], places(concept.exactCase), places(concept.ambiguous), concept.collection ? 1 : 0,
    ];
  });
  const compiled: Compiled = { format: 1, name: taxonomy.name, version: taxonomy.version, rows, entries: storeEntries(taxonomy), trie: storeTrie(taxonomy.trie()) };
  return JSON.stringify(compiled);
}

function restoreConcept(row: Row, ids: readonly string[]): Omit<Concept, 'narrower'> {
  const [id, prefLabel, altLabels, hiddenLabels, kind, broader, related, definition, supportedBy, notIn, exactCase, ambiguous, collection] = row;
  const labels = exactCase.length + ambiguous.length > 0 ? [prefLabel, ...altLabels, ...hiddenLabels] : [];
  return {
    id, prefLabel, altLabels, hiddenLabels, kind: SKILL_KINDS[kind] ?? 'technology',
    broader: broader.map((i) => ids[i] as string), related: related.map((i) => ids[i] as string),
    ...(definition === '' ? {} : { definition }),
    supportedBy, notIn, exactCase: exactCase.map((i) => labels[i] as string), ambiguous: ambiguous.map((i) => labels[i] as string), collection: collection === 1,
  };
}

/**
 * Reads a taxonomy that {@link compileTaxonomy} wrote.
 *
 * @throws RangeError when the text is of a format that this version cannot read
 */
export function restoreTaxonomy(text: string): Taxonomy {
  const compiled = JSON.parse(text) as Compiled;
  if (compiled.format !== 1) throw new RangeError(`the compiled taxonomy has format ${String(compiled.format)}, this version reads format 1; compile it again`);
  const ids = compiled.rows.map((row) => row[0]);
  const concepts = compiled.rows.map((row) => restoreConcept(row, ids));
  const labelAt = (concept: number, label: number): string => {
    const row = compiled.rows[concept] as Row;
    if (label === 0) return row[1];
    return (label <= row[2].length ? row[2][label - 1] : row[3][label - 1 - row[2].length]) as string;
  };
  return Taxonomy.trusted(concepts, { name: compiled.name, version: compiled.version }, { columns: restoreTrie(compiled.trie), entries: restoreEntries(compiled.entries, labelAt) });
}
