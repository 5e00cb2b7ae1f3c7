import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chunk, Position } from '../../src/batch/chunk.js';
import { type Reject, type TagFileOptions, type TagFileResult, tagFile } from '../../src/batch/index.js';
import { START } from '../../src/batch/chunk.js';
import { openSource } from '../../src/batch/input/source.js';
import { Taxonomy } from '../../src/taxonomy/taxonomy.js';

/** Small, so that tests are fast. */
export const taxonomy = Taxonomy.from([{ prefLabel: 'Python' }, { prefLabel: 'Kubernetes' }, { prefLabel: 'Machine Learning', altLabels: ['ML'] }]);

/** A folder for one test file. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'skillvec-batch-'));

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Bytes in pieces of a size, so that they are cut anywhere. */
export async function* pieces(content: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a run wrote. */
export interface Outcome extends TagFileResult {
  readonly output: string;
  readonly set: readonly Reject[];
}

/** Tags without threads, with the small taxonomy. */
export async function tag(folder: Folder, input: TagFileOptions['input'], options: Partial<TagFileOptions> = {}): Promise<Outcome> {
  const [output, rejects] = [folder.file('output'), folder.file('rejects')];
  const result = await tagFile({ input, output, rejects, taxonomy, workers: 0, ...options });
  let set: Reject[] = [];
  if (result.rejects > 0)
    set = readFileSync(rejects, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reject);
  return { ...result, output: readFileSync(output, 'utf8'), set };
}

/** A record of an input, or the line of one that was set aside. */
export type Seen = { readonly line: number; readonly record: unknown } | { readonly rejected: number; readonly reason: string };

function seen({ bytes, lines, rejects }: Chunk): Seen[] {
  const texts = Buffer.from(bytes).toString().split('\n');
  const records = texts.flatMap((text, i): Seen[] => {
    if (text.trim() === '') return [];
    const line = typeof lines === 'number' ? lines + i : (lines[i] as number);
    try {
      return [{ line, record: JSON.parse(text) as unknown }];
    } catch {
      return [{ rejected: line, reason: 'is no JSON' }];
    }
  });
  const aside = rejects.map(({ line, reason }): Seen => ({ rejected: line, reason }));
  const lineOf = (one: Seen): number => ('line' in one ? one.line : one.rejected);
  return [...records, ...aside].sort((a, b) => lineOf(a) - lineOf(b));
}

/** What a reader makes of an input, and where it stood after each chunk. */
export async function read(
  stream: AsyncIterable<Uint8Array>,
  format: 'ndjson' | 'json' | 'csv',
  from: Position = START,
  mostRecordBytes = 1000,
): Promise<{ seen: Seen[]; ends: Position[] }> {
  const source = await openSource({ stream, shown: 'test', format, mostRecordBytes });
  const result: { seen: Seen[]; ends: Position[] } = { seen: [], ends: [] };
  for await (const chunk of source.chunks(from)) {
    result.seen.push(...seen(chunk));
    result.ends.push(chunk.end);
  }
  return result;
}
