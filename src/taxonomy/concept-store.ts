/** Where a taxonomy keeps its concepts: complete objects, or text of which objects are made when they are asked for. */
import type { Concept } from './concept.js';

/** Concepts by index and by id. */
export interface ConceptStore {
  readonly size: number;
  /** The index of a concept, or -1. */
  indexOf(id: string): number;
  /** The concept at an index, always the same object. */
  at(index: number): Concept | undefined;
  /** All concepts, in the order in which they were written. */
  all(): readonly Concept[];
}

/** A store of concepts that are complete but for their children. */
export function storeOf(concepts: ReadonlyArray<Omit<Concept, 'narrower'>>): ConceptStore {
  const narrower = new Map<string, string[]>(concepts.map((concept) => [concept.id, []]));
  for (const concept of concepts) for (const parent of concept.broader) narrower.get(parent)?.push(concept.id);
  const list = concepts.map((concept) => Object.freeze({ ...concept, narrower: narrower.get(concept.id) ?? [] }));
  const indexes = new Map(list.map((concept, index) => [concept.id, index]));
  return { size: list.length, indexOf: (id) => indexes.get(id) ?? -1, at: (index) => list[index], all: () => list };
}
