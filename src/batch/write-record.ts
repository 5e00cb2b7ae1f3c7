/** A tagged record as text, in each format. */
import { stringify } from 'csv-stringify/sync';
import type { OutputFormat } from './chunk.js';
import type { AddedField } from './tags-json.js';

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

function withValue(value: SourceRecord['value'], { name, json }: AddedField): SourceRecord['value'] {
  return { ...value, [name]: JSON.parse(json) as unknown };
}

/**
 * The record's own text with the field put in before its last brace: cheaper than writing it anew, and its numbers stay
 * as they were written, however long.
 *
 *     {"id": 12345678901234567890, "description": "…"},"skills":[…]}
 *                                                    ^ cut here
 */
function spliced({ value, json }: SourceRecord, added: AddedField): string {
  if (Object.hasOwn(value, added.name)) return JSON.stringify(withValue(value, added));
  const body = json.slice(0, json.lastIndexOf('}'));
  return `${body}${body === '{' ? '' : ','}"${added.name}":${added.json}}`;
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

/** The record with what is added to it, as it stands in the output. */
export function writeRecord(source: SourceRecord, added: AddedField, { format, fields, columns = [] }: WriteOptions): string {
  if (format === 'csv') return csvRow(withValue(source.value, added), columns);
  if (!fields) return spliced(source, added);
  const value = picked(source.value, fields);
  return spliced({ value, json: JSON.stringify(value) }, added);
}
