/** What runs in each thread of the pool. */
import { Tinypool } from 'tinypool';
import { type Extractor, createExtractor } from '../extractor.js';
import type { TaggedChunk } from './chunk.js';
import type { FullTagOptions } from './options.js';
import { type SharedTaxonomy, openShared } from './shared-taxonomy.js';
import { tagsOfTexts } from './tags-json.js';
import { type ChunkOptions, type ChunkRecords, tagChunk } from './tag-chunk.js';

let extractor: Promise<Extractor> | undefined;

function own(): Promise<Extractor> {
  return (extractor ??= createExtractor({ taxonomy: openShared(Tinypool.workerData as SharedTaxonomy) }));
}

/** A chunk by {@link tagChunk}; its output is handed back, not copied. */
export async function chunk(task: { readonly chunk: ChunkRecords; readonly options: ChunkOptions }): Promise<unknown> {
  const { output, ...rest } = tagChunk(task.chunk, await own(), task.options);
  const bytes = output.byteLength === output.buffer.byteLength ? output : new Uint8Array(output);
  const tagged: TaggedChunk = { output: bytes, ...rest };
  return Tinypool.move({ [Tinypool.transferableSymbol]: bytes.buffer, [Tinypool.valueSymbol]: tagged } as unknown as Parameters<typeof Tinypool.move>[0]);
}

/** The tags of many texts, as one JSON text, which crosses threads faster than objects. */
export async function texts(task: { readonly texts: readonly string[]; readonly options: FullTagOptions }): Promise<string> {
  return tagsOfTexts(task.texts, await own(), task.options);
}
