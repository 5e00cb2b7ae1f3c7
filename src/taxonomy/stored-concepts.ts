/** Concepts as text: a column of ids, a row for what only a concept itself needs, and its parents as numbers. */
import { NumberReader, NumberWriter } from '../matcher/numbers.js';
import { RowReader, joinRows, joinTexts, splitRows, splitTexts, writeRow } from './cells.js';
import { type Concept, SKILL_KINDS, labelsOf } from './concept.js';
import type { ConceptStore } from './concept-store.js';
import { shorten, speller } from './shorthand.js';

/** The texts of all concepts. */
export interface StoredConcepts {
  readonly ids: string;
  readonly rows: string;
  /** The words that rows has in shorthand. */
  readonly words: string;
  /** For each concept, how many parents it has, and which. */
  readonly broader: string;
}

function storeRow(concept: Concept, indexOf: (id: string) => number): string {
  const labels = labelsOf(concept);
  const places = (of: readonly string[]): string[] => of.map((label) => labels.indexOf(label).toString(36));
  const kind = SKILL_KINDS.indexOf(concept.kind) * 2 + (concept.collection ? 1 : 0);
  const related = concept.related.map((id) => indexOf(id).toString(36));
  return writeRow([
    kind.toString(36),
    concept.prefLabel,
    concept.altLabels,
    places(concept.ambiguous),
    concept.notIn,
    concept.supportedBy,
    places(concept.exactCase),
    related,
    concept.hiddenLabels,
    concept.definition ?? '',
    places(concept.anyForm),
  ]);
}

/** Writes concepts as text. */
export function storeConcepts(concepts: readonly Concept[], indexOf: (id: string) => number): StoredConcepts {
  const broader = new NumberWriter();
  for (const concept of concepts) {
    broader.write(concept.broader.length);
    for (const id of concept.broader) broader.write(indexOf(id));
  }
  const { text: rows, words } = shorten(joinRows(concepts.map((concept) => storeRow(concept, indexOf))));
  return { ids: joinTexts(concepts.map(({ id }) => id)), rows, words, broader: broader.toText() };
}

/** Lists of numbers, one after another: list i is items[starts[i], starts[i + 1]). */
interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Concept → its parents and its children. */
interface Hierarchy {
  readonly broader: Lists;
  readonly narrower: Lists;
}

function readBroader(stored: string, size: number): Lists {
  const reader = new NumberReader(stored);
  const starts = new Int32Array(size + 1);
  const items: number[] = [];
  for (let concept = 0; concept < size; concept++) {
    for (let left = reader.read(); left > 0; left--) items.push(reader.read());
    starts[concept + 1] = items.length;
  }
  return { starts, items: Int32Array.from(items) };
}

/** The lists the other way round: what was in list i has i in its own list. */
function inverted({ starts, items }: Lists): Lists {
  const ends = new Int32Array(starts.length);
  for (const item of items) ends[item + 1] = (ends[item + 1] as number) + 1;
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
  const places = ends.slice();
  const from = new Int32Array(items.length);
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
      const item = items[at] as number;
      from[places[item] as number] = list;
      places[item] = (places[item] as number) + 1;
    }
  }
  return { starts: ends, items: from };
}

function readHierarchy(stored: string, size: number): Hierarchy {
  const broader = readBroader(stored, size);
  return { broader, narrower: inverted(broader) };
}

/** Concepts that are read when they are asked for. Nothing is read before: most programs need a few hundred of many thousands. */
export class LazyConcepts implements ConceptStore {
  private idColumn: readonly string[] | undefined;
  private rowColumn: readonly string[] | undefined;
  private spell: ((text: string) => string) | undefined;
  private indexes: Map<string, number> | undefined;
  private hierarchy: Hierarchy | undefined;
  private readonly known: Array<Concept | undefined> = [];
  private list: readonly Concept[] | undefined;

  constructor(
    private readonly stored: StoredConcepts,
    readonly size: number,
  ) {}

  indexOf(id: string): number {
    this.indexes ??= new Map(this.ids().map((own, index) => [own, index]));
    return this.indexes.get(id) ?? -1;
  }

  at(index: number): Concept | undefined {
    if (index < 0 || index >= this.size) return undefined;
    return (this.known[index] ??= this.read(index));
  }

  all(): readonly Concept[] {
    return (this.list ??= Array.from({ length: this.size }, (_, index) => this.at(index) as Concept));
  }

  private ids(): readonly string[] {
    return (this.idColumn ??= this.size === 0 ? [] : splitTexts(this.stored.ids));
  }

  private read(index: number): Concept {
    const ids = this.ids();
    this.rowColumn ??= splitRows(this.stored.rows);
    this.hierarchy ??= readHierarchy(this.stored.broader, this.size);
    const idsOf = (indexes: readonly number[]): string[] => indexes.map((i) => ids[i] as string);
    this.spell ??= speller(this.stored.words);
    const listAt = ({ starts, items }: Lists): string[] => idsOf([...items.subarray(starts[index], starts[index + 1])]);
    const row = new RowReader(this.spell(this.rowColumn[index] as string));
    const kind = Number.parseInt(row.text(), 36);
    const prefLabel = row.text();
    const altLabels = row.list();
    const ambiguous = row.list();
    const notIn = row.list();
    const supportedBy = row.list();
    const exactCase = row.list();
    const related = row.list().map((i) => Number.parseInt(i, 36));
    const hiddenLabels = row.list();
    const definition = row.text();
    const anyForm = row.list();
    const labels = ambiguous.length + exactCase.length + anyForm.length === 0 ? [] : labelsOf({ prefLabel, altLabels, hiddenLabels });
    const labelsAt = (places: readonly string[]): string[] => places.map((place) => labels[Number.parseInt(place, 36)] as string);
    return Object.freeze({
      id: ids[index] as string,
      prefLabel,
      altLabels,
      hiddenLabels,
      kind: SKILL_KINDS[kind >> 1] ?? 'technology',
      broader: listAt(this.hierarchy.broader),
      related: idsOf(related),
      ...(definition === '' ? {} : { definition }),
      supportedBy,
      notIn,
      exactCase: labelsAt(exactCase),
      ambiguous: labelsAt(ambiguous),
      anyForm: labelsAt(anyForm),
      collection: (kind & 1) === 1,
      narrower: listAt(this.hierarchy.narrower),
    });
  }
}
