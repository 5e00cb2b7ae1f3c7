/** Concepts as text: a column of ids, a row for what only a concept itself needs, and its parents as numbers. */
import { NumberReader, NumberWriter } from '../matcher/numbers.js';
import { RowReader, joinRows, splitRows, writeRow } from './cells.js';
import { type Concept, SKILL_KINDS, labelsOf } from './concept.js';
import type { ConceptStore } from './concept-store.js';

/** The texts of all concepts. */
export interface StoredConcepts {
  readonly ids: string;
  readonly rows: string;
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
  ]);
}

/** Writes concepts as text. */
export function storeConcepts(concepts: readonly Concept[], indexOf: (id: string) => number): StoredConcepts {
  const broader = new NumberWriter();
  for (const concept of concepts) {
    broader.write(concept.broader.length);
    for (const id of concept.broader) broader.write(indexOf(id));
  }
  return { ids: joinRows(concepts.map(({ id }) => writeRow([id]))), rows: joinRows(concepts.map((concept) => storeRow(concept, indexOf))), broader: broader.toText() };
}

/** Concept → its parents and its children, as indexes. */
interface Hierarchy {
  readonly broader: readonly number[][];
  readonly narrower: readonly number[][];
}

function readHierarchy(stored: string, size: number): Hierarchy {
  const reader = new NumberReader(stored);
  const narrower: number[][] = Array.from({ length: size }, () => []);
  const broader = Array.from({ length: size }, (_, index) =>
    Array.from({ length: reader.read() }, () => {
      const parent = reader.read();
      narrower[parent]?.push(index);
      return parent;
    }),
  );
  return { broader, narrower };
}

/** Concepts that are read when they are asked for. Nothing is read before: most programs need a few hundred of many thousands. */
export class LazyConcepts implements ConceptStore {
  private idColumn: readonly string[] | undefined;
  private rowColumn: readonly string[] | undefined;
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
    return (this.idColumn ??= this.size === 0 ? [] : splitRows(this.stored.ids).map((id) => new RowReader(id).text()));
  }

  private read(index: number): Concept {
    const ids = this.ids();
    this.rowColumn ??= splitRows(this.stored.rows);
    this.hierarchy ??= readHierarchy(this.stored.broader, this.size);
    const idsOf = (indexes: readonly number[]): string[] => indexes.map((i) => ids[i] as string);
    const row = new RowReader(this.rowColumn[index] as string);
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
    const labels = ambiguous.length + exactCase.length === 0 ? [] : labelsOf({ prefLabel, altLabels, hiddenLabels });
    const labelsAt = (places: readonly string[]): string[] => places.map((place) => labels[Number.parseInt(place, 36)] as string);
    return Object.freeze({
      id: ids[index] as string,
      prefLabel,
      altLabels,
      hiddenLabels,
      kind: SKILL_KINDS[kind >> 1] ?? 'technology',
      broader: idsOf(this.hierarchy.broader[index] ?? []),
      related: idsOf(related),
      ...(definition === '' ? {} : { definition }),
      supportedBy,
      notIn,
      exactCase: labelsAt(exactCase),
      ambiguous: labelsAt(ambiguous),
      collection: (kind & 1) === 1,
      narrower: idsOf(this.hierarchy.narrower[index] ?? []),
    });
  }
}
