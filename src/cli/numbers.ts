/** How numbers are said. */

/** A number with a comma every three digits. */
export function numberWord(value: number): string {
  return value.toLocaleString('en-US');
}

/** '1 concept', '12,345 concepts'. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${numberWord(value)} ${value === 1 ? one : many}`;
}
