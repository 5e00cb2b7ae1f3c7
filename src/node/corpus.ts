import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A text of a corpus, or why a line of it is none. */
export type CorpusItem = { readonly text: string } | { readonly place: string; readonly reason: string };

const IS_NDJSON = /\.(?:ndjson|jsonl)$/i;
const IS_TEXT = /\.(?:txt|md|text)$/i;

function textOf(line: string, field: string): string | { readonly reason: string } {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return { reason: 'is no JSON; write one object a line' };
  }
  if (typeof record !== 'object' || record === null) return { reason: 'is no object; write {"text": "…"}' };
  const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : { reason: `has no text in '${field}'; its fields are ${Object.keys(record).join(', ') || 'none'}` };
}

async function* ndjson(path: string, field: string): AsyncGenerator<CorpusItem> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const text = textOf(line, field);
    yield typeof text === 'string' ? { text } : { place: `${path}:${number}`, reason: text.reason };
  }
}

async function* file(path: string, field: string): AsyncGenerator<CorpusItem> {
  if (IS_NDJSON.test(path)) yield* ndjson(path, field);
  else yield { text: await readFile(path, 'utf8') };
}

/**
 * Reads the texts of a corpus one by one.
 *
 * @param path NDJSON (`.ndjson`, `.jsonl`: one object a line), a text file (one text), or a folder of both, searched through
 * @param field the field of each object that holds the text
 */
export async function* readCorpus(path: string, field: string): AsyncGenerator<CorpusItem> {
  if (!(await stat(path)).isDirectory()) {
    yield* file(path, field);
    return;
  }
  const names = (await readdir(path, { recursive: true })).filter((name) => IS_NDJSON.test(name) || IS_TEXT.test(name)).sort();
  for (const name of names) yield* file(join(path, name), field);
}
