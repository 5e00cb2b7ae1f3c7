/** The relatives of concepts by number, in one flat table: reading asks for them at every mention. */
import type { ConceptStore } from './concept-store.js';

/**
 * A list of relatives: at `start` of the table its length, then the relatives. Of each concept three lists follow one
 * another: parents; related skills; parents of parents.
 */
export interface KinTable {
  readonly pool: Int32Array;
  /** Where the lists of a concept begin. */
  start(concept: number): number;
}

/** Makes the table of a store's kin. A concept is entered when it is first asked for. */
export function kinOf(store: ConceptStore): KinTable {
  /** Concept → start + 1; 0 when not entered yet. */
  const starts = new Int32Array(store.size);
  let pool = new Int32Array(1 << 14);
  let end = 0;
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => store.indexOf(id)).filter((index) => index >= 0);
  const append = (list: readonly number[]): void => {
    pool[end++] = list.length;
    for (const index of list) pool[end++] = index;
  };
  const enter = (index: number): number => {
    const concept = store.at(index);
    const parents = numbers(concept?.broader ?? []);
    const related = numbers(concept?.related ?? []);
    const grandparents = parents.flatMap((parent) => numbers(store.at(parent)?.broader ?? []));
    const length = parents.length + related.length + grandparents.length + 3;
    if (end + length > pool.length) {
      const larger = new Int32Array(Math.max(pool.length * 2, end + length));
      larger.set(pool);
      pool = larger;
    }
    const start = end;
    for (const list of [parents, related, grandparents]) append(list);
    starts[index] = start + 1;
    return start;
  };
  return {
    get pool() {
      return pool;
    },
    start: (concept) => {
      const known = starts[concept] as number;
      return known > 0 ? known - 1 : enter(concept);
    },
  };
}
