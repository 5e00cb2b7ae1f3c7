/** Tables for people, JSON for programs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, versions } from './machine.mjs';
import { results } from './paths.mjs';

/**
 * Prints rows under headings, aligned; numbers to the right.
 *
 * @param {string[]} headings
 * @param {string[][]} rows
 */
export function printTable(headings, rows) {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = headings.map((_, column) => rows.every((row) => /^[^a-z]*\d|^$|^–$/i.test(row[column] ?? '')));
  const line = (/** @type {string[]} */ cells) =>
    cells
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  console.log([line(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n') + '\n');
}

/**
 * Rounds to significant digits.
 *
 * @param {number} value
 * @param {number} [digits]
 */
export function significant(value, digits = 3) {
  return Number(value.toPrecision(digits));
}

/**
 * A number as people read it.
 *
 * @param {number} value
 * @param {number} [digits]
 */
export function show(value, digits = 3) {
  if (!Number.isFinite(value)) return '–';
  return value === 0 ? '0' : value.toLocaleString('en-US', { maximumSignificantDigits: Math.max(digits, Math.ceil(Math.log10(Math.abs(value) + 1))) });
}

/**
 * Writes results/<group>.json.
 *
 * @param {string} group
 * @param {object} data
 * @param {string[]} [packages] whose versions are to be noted
 */
export async function save(group, data, packages = []) {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${group}.json`);
  const { format } = await import('prettier');
  const text = JSON.stringify({ group, machine: machine(), versions: versions(packages), ...data }, (_, value) =>
    typeof value === 'number' && !Number.isInteger(value) ? significant(value, 4) : value,
  );
  writeFileSync(file, await format(text, { parser: 'json', printWidth: 180 }));
  console.log(`saved: benchmarks/results/${group}.json\n`);
}
