/** Reads a user's list of skills, CSV or JSON, into rows for the import. */
import type { SkillRow } from '../../taxonomy/import/import.js';
import { RunError } from '../errors.js';
import { readTable } from './table-input.js';

/** A row and how to point to it. */
export interface PlacedRow {
  /** E.g. 'line 7', 'entry 3'. */
  readonly place: string;
  readonly row: SkillRow | string;
}

/** The rows, and those that could not even be read. */
export interface SkillRows {
  readonly rows: readonly PlacedRow[];
  readonly bad: ReadonlyArray<{ readonly place: string; readonly reason: string }>;
}

/** Names of columns and fields, as lists in the wild call them; the first that is there counts. */
const NAMES: Readonly<Record<keyof SkillRow, readonly string[]>> = {
  name: ['name', 'skill', 'preflabel', 'preferredlabel', 'label', 'title'],
  aliases: ['aliases', 'alias', 'altlabels', 'synonyms'],
  category: ['category', 'categories', 'group', 'broader', 'parent'],
  kind: ['kind', 'type'],
  definition: ['definition', 'description'],
};
const FIELDS = Object.keys(NAMES) as Array<keyof SkillRow>;

function toRow(fields: Readonly<Record<string, unknown>>): SkillRow {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase().replace(/[\s_-]/g, ''), value]));
  const value = (field: keyof SkillRow): unknown => NAMES[field].map((name) => byName.get(name)).find((found) => found !== undefined);
  return Object.fromEntries(FIELDS.map((field) => [field, value(field)]).filter(([, found]) => found !== undefined)) as SkillRow;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromJson(text: string, shown: string): SkillRows {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RunError(`${shown} is no JSON (${(error as Error).message}); mend it, or give CSV`);
  }
  if (!Array.isArray(value)) throw new RunError(`${shown} is no list; write [{"name": "…", "aliases": ["…"], "category": "…"}]`);
  const entries = value.map((entry: unknown, i) => ({ place: `entry ${i + 1}`, entry }));
  return {
    rows: entries.flatMap(({ place, entry }): PlacedRow[] => (typeof entry === 'string' ? [{ place, row: entry }] : isObject(entry) ? [{ place, row: toRow(entry) }] : [])),
    bad: entries.filter(({ entry }) => typeof entry !== 'string' && !isObject(entry)).map(({ place }) => ({ place, reason: 'is neither a name nor an object' })),
  };
}

function fromCsv(text: string, shown: string): SkillRows {
  const { columns, records, bad } = readTable(text);
  const known = columns.map((column) => column.toLowerCase().replace(/[\s_-]/g, ''));
  if (!NAMES.name.some((name) => known.includes(name)))
    throw new RunError(`${shown} has no column 'name'; its columns are ${columns.join(', ') || 'none'}: rename the one with the skills`);
  return { rows: records.map(({ line, fields }) => ({ place: `line ${line}`, row: toRow(fields) })), bad: bad.map(({ line, reason }) => ({ place: `line ${line}`, reason })) };
}

/** Reads JSON (a list of names or objects) or CSV with a header; which of them, by the first character. */
export function skillRowsOf(text: string, shown: string): SkillRows {
  return /^\s*[[{]/.test(text) ? fromJson(text, shown) : fromCsv(text, shown);
}
