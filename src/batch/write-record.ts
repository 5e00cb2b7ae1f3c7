/** A tagged record as text, in each format. */
import { stringify } from 'csv-stringify/sync';
import type { OutputFormat } from './chunk.js';
import type { Tags } from './options.js';

/** What the records are written as. */
export interface WriteOptions {
  readonly format: OutputFormat;
  /** Fields of the input to keep; without them all. */
  readonly fields?: readonly string[] | undefined;
  /** Columns of CSV. */
  readonly columns?: readonly string[] | undefined;
}

/** A record that was read, with the JSON text that it was read from. */
export interface SourceRecord {
  readonly value: Readonly<Record<string, unknown>>;
  readonly json: string;
}

function picked(value: SourceRecord['value'], fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter((field) => Object.hasOwn(value, field)).map((field) => [field, value[field]]));
}

/**
 * The record's own text with the tags put in before its last brace: cheaper than writing it anew, and its numbers stay
 * as they were written, however long.
 *
 *     {"id": 12345678901234567890, "description": "…"},"skills":[…]}
 *                                                    ^ cut here
 */
function spliced({ value, json }: SourceRecord, tags: Tags): string {
  const names = Object.keys(tags);
  if (names.some((name) => Object.hasOwn(value, name))) return JSON.stringify({ ...value, ...tags });
  return `${json.slice(0, json.lastIndexOf('}'))},${JSON.stringify(tags).slice(1)}`;
}

function cell(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

function csvRow(record: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  return stringify([columns.map((column) => (Object.hasOwn(record, column) ? cell(record[column]) : ''))]);
}

/** A field that CSV has no column for, or undefined. */
export function fieldWithoutColumn({ value }: SourceRecord, { format, fields, columns }: WriteOptions): string | undefined {
  if (format !== 'csv' || fields) return undefined;
  return Object.keys(value).find((field) => !columns?.includes(field));
}

/** The record with its tags, as it stands in the output. */
export function writeRecord(source: SourceRecord, tags: Tags, { format, fields, columns = [] }: WriteOptions): string {
  if (format === 'csv') return csvRow({ ...source.value, ...tags }, columns);
  return fields ? JSON.stringify({ ...picked(source.value, fields), ...tags }) : spliced(source, tags);
}
