import { Option } from 'commander';

/** How most of these commands show what they found. */
export type Format = 'table' | 'json';

/** `--format table|json`. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to show it').choices(['table', 'json']).default('table');
}

/** A value as indented JSON with the line break at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
