/** One record: its text, and what is added to it. */
import type { FullTagOptions } from './options.js';

/** Why a record cannot be tagged. */
export interface Unfit {
  readonly reason: string;
}

/** A field's own value; what a record inherits is none. */
function fieldOf(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Readonly<Record<string, unknown>>)[name] : undefined;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The text of a record, its title as the first line; or why there is none. */
export function textOf(record: unknown, { text, title }: Pick<FullTagOptions, 'text' | 'title'>): string | Unfit {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return { reason: `is ${typeOf(record)}, not an object` };
  const body = fieldOf(record, text);
  if (body === undefined) return { reason: `has no field '${text}'; it has ${Object.keys(record).slice(0, 20).join(', ') || 'none'}` };
  if (typeof body !== 'string') return { reason: `'${text}' is ${typeOf(body)}, not a string` };
  const head = title === false ? undefined : fieldOf(record, title);
  if (head === undefined || head === null || head === '') return body;
  return typeof head === 'string' ? `${head}\n${body}` : { reason: `'${String(title)}' is ${typeOf(head)}, not a string` };
}
