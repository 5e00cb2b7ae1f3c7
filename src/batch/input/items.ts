/** Records one by one, put together into chunks. */
import type { Chunk, Position, Reject } from '../chunk.js';
import type { ChunkSizes } from './ndjson.js';

/** A record as JSON on one line, or why there is none. */
export type Item = { readonly line: number; readonly json: Buffer | string } | Reject;

const LINE_BREAK = Buffer.from('\n');

/** Chunks of the items from a position on; those before are read and dropped. */
export async function* itemChunks(items: AsyncIterable<Item>, from: Position, sizes: ChunkSizes): AsyncGenerator<Chunk> {
  let parts: Buffer[] = [];
  let lines: number[] = [];
  let rejects: Reject[] = [];
  let size = 0;
  let { records, line, offset } = from;
  let toSkip = from.records;
  const take = (): Chunk => {
    const bytes = new Uint8Array(Buffer.concat(parts));
    const chunk = { bytes, lines, rejects, end: { offset, line, records } };
    [parts, lines, rejects, size] = [[], [], [], 0];
    return chunk;
  };
  try {
    for await (const item of items) {
      if (toSkip-- > 0) continue;
      records++;
      line = item.line;
      if ('json' in item) {
        const json = typeof item.json === 'string' ? Buffer.from(item.json) : item.json;
        parts.push(json, LINE_BREAK);
        lines.push(item.line);
        size += json.length + 1;
        offset += json.length + 1;
      } else {
        rejects.push(item);
        size += (item.record ?? item.base64 ?? '').length + 1;
      }
      if (size >= sizes.chunk) yield take();
    }
  } catch (error) {
    // What was read before is good.
    if (lines.length > 0 || rejects.length > 0) yield take();
    throw error;
  }
  if (lines.length > 0 || rejects.length > 0) yield take();
}
