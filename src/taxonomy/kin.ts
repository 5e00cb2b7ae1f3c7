/** The relatives of concepts by number, for the tables of reading: made once a concept, when first asked for. */
import type { ConceptStore } from './concept-store.js';

/** A concept and its relatives, all by index. */
export interface Kin {
  readonly broader: readonly number[];
  /** Parents of the parents. */
  readonly grandparents: readonly number[];
  readonly related: readonly number[];
  /** It has no parent. */
  readonly isTop: boolean;
}

/** Makes the look-up of a store's kin. */
export function kinOf(store: ConceptStore): (index: number) => Kin {
  const known: Array<Kin | undefined> = [];
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => store.indexOf(id)).filter((index) => index >= 0);
  return (index) => {
    const kin = known[index];
    if (kin) return kin;
    const concept = store.at(index);
    const broader = numbers(concept?.broader ?? []);
    const grandparents = broader.flatMap((parent) => numbers(store.at(parent)?.broader ?? []));
    return (known[index] = { broader, grandparents, related: numbers(concept?.related ?? []), isTop: broader.length === 0 });
  };
}
