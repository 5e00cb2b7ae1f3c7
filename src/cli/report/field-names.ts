import { InvalidArgumentError } from 'commander';

/** Names of fields, separated by commas; the option may also be repeated. */
export function fieldNames(value: string, previous: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Name fields of the records, separated by commas.');
  return [...new Set([...previous, ...names])];
}
