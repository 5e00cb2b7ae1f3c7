import { stringify } from 'csv-stringify/sync';
import type { Chunk } from './chunk.js';
import { linesOf } from './tag-chunk.js';

/** Columns of an output in CSV. */
export interface Columns {
  readonly columns: readonly string[];
  /** The line that names them. */
  readonly line: string;
}

/** Fields of all records of a chunk, in the order in which they first come. */
function fieldsIn(chunk: Chunk): readonly string[] | undefined {
  const fields = new Set<string>();
  for (const line of linesOf(chunk.bytes)) {
    try {
      const value: unknown = typeof line === 'string' ? JSON.parse(line) : undefined;
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const field of Object.keys(value)) fields.add(field);
    } catch {
      // It goes to the rejects when its turn comes.
    }
  }
  return fields.size > 0 ? [...fields] : undefined;
}

/**
 * The columns: those that are known, else those of the records of a chunk; and that of the skills.
 *
 * @returns undefined when the chunk holds no record
 */
export function columnsOf(known: readonly string[] | undefined, chunk: Chunk, vectorOnly: boolean): Columns | undefined {
  const fields = known ?? fieldsIn(chunk);
  if (!fields) return undefined;
  const columns = [...new Set([...fields, vectorOnly ? 'vector' : 'skills'])];
  return { columns, line: stringify([columns]) };
}
