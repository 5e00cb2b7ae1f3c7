/** Readers of option values; each throws what commander reports as wrong usage. */
import { InvalidArgumentError } from 'commander';

/**
 * A list of names out of a fixed set, separated by commas; the option may also be repeated.
 *
 * @param allowed the names that exist
 */
export function listOf<T extends string>(allowed: readonly T[]): (value: string, previous: readonly T[] | undefined) => readonly T[] {
  return (value, previous = []) => {
    const names = value.split(',').map((name) => name.trim().toLowerCase());
    const wrong = names.find((name) => !(allowed as readonly string[]).includes(name));
    if (wrong !== undefined) throw new InvalidArgumentError(`Choose from ${allowed.join(', ')}.`);
    return [...new Set([...previous, ...(names as T[])])];
  };
}

/** A number between two bounds, both included. */
export function numberBetween(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = value.trim() === '' ? NaN : Number(value);
    if (!(number >= min && number <= max)) throw new InvalidArgumentError(`Give a number from ${min} to ${max}.`);
    return number;
  };
}

/** A whole number, 1 or more. */
export function count(value: string): number {
  if (!/^\s*0*[1-9]\d*\s*$/.test(value)) throw new InvalidArgumentError('Give a whole number, 1 or more.');
  return Number(value);
}

/** Names of fields, separated by commas; the option may also be repeated. */
export function fieldNames(value: string, previous: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Name fields of the records, separated by commas.');
  return [...new Set([...previous, ...names])];
}
