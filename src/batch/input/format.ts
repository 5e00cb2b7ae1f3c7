import { BatchError } from '../errors.js';

/** What the input is. CSV may be separated by commas, semicolons or tabs. */
export const INPUT_FORMATS = ['ndjson', 'json', 'csv', 'parquet'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const BY_NAME: ReadonlyArray<readonly [RegExp, InputFormat]> = [
  [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:parquet|pq)$/i, 'parquet'],
];

/** The format that a name promises; '.json' may be an array or lines. */
export function formatByName(name: string): InputFormat | undefined {
  const plain = name.replace(/\.gz$/i, '');
  return BY_NAME.find(([pattern]) => pattern.test(plain))?.[1];
}

/**
 * The format by how the bytes begin, then by name.
 *
 * @throws BatchError when it cannot be told
 */
export function formatOf(head: Buffer, name: string, shown: string): InputFormat {
  if (head.toString('latin1', 0, 4) === 'PAR1') return 'parquet';
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  const named = formatByName(name);
  if (named === 'csv') return 'csv';
  const first = text.trimStart()[0];
  if (first === '[') return 'json';
  if (first === '{' || first === undefined) return named ?? 'ndjson';
  if (named !== undefined) return named;
  // A header line with separators; anything else is nothing that we read.
  if (/^[^\r\n\0]*[,;\t][^\r\n\0]*\r?\n/.test(text)) return 'csv';
  throw new BatchError(`cannot tell the format of ${shown}; name it with --input-format (${INPUT_FORMATS.join(', ')})`);
}
