/** Ids that are no longer in use, and what took their place. */
import type { Problem } from './problem.js';

/** Retired id → the id that took its place, or several when the concept was split, the nearest first. */
export type ReplacedBy = Readonly<Record<string, string | readonly string[]>>;

/** The same with lists throughout. */
export type Retired = ReadonlyMap<string, readonly string[]>;

/** Brings pairs as they are written into one form. */
export function retiredOf(replacedBy: ReplacedBy = {}): Retired {
  return new Map(Object.entries(replacedBy).map(([id, by]) => [id, typeof by === 'string' ? [by] : by]));
}

/** Retired ids that are in use again, and successors that do not exist. */
export function checkRetired(retired: Retired, isKnown: (id: string) => boolean, placeOf: (id: string) => string): Problem[] {
  return [...retired].flatMap(([id, by]) => [
    ...(isKnown(id) ? [{ place: placeOf(id), message: `'${id}' is retired, yet a concept has this id; ids are never reused: give the concept another one` }] : []),
    ...(by.length === 0 ? [{ place: placeOf(id), message: `'${id}' names no successor; write the id that took its place` }] : []),
    ...by
      .filter((other) => !isKnown(other))
      .map((other) => ({ place: placeOf(id), message: `'${id}' is replaced by '${other}', which does not exist; name a concept that is in use` })),
  ]);
}

/** Retired ids as printable text. */
export function storeRetired(retired: Retired): string {
  return [...retired].map((row) => row.flat().join(' ')).join('~');
}

/** Reads what {@link storeRetired} wrote. */
export function restoreRetired(stored: string): Retired {
  if (stored === '') return new Map();
  return new Map(
    stored
      .split('~')
      .map((row) => row.split(' '))
      .map(([id = '', ...by]) => [id, by]),
  );
}
