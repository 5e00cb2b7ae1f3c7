/** Every line a chunk of its own, as soon as it has come. */
import type { Chunk, Position } from './chunk.js';
import type { Bytes } from './input/bytes.js';
import { ndjsonChunks } from './input/ndjson.js';

/** For filters, whose other end waits for each answer before it asks again. */
export function byLines(bytes: Bytes, from: Position, mostRecordBytes: number): AsyncGenerator<Chunk> {
  return ndjsonChunks(bytes, from, { chunk: 1, record: mostRecordBytes });
}
