import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const GZIP = [0x1f, 0x8b];

/** The same chunks, and the first bytes of them. */
async function peek(chunks: AsyncIterable<Uint8Array>, length: number): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, all: all() };
}

async function* asBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function* unpacked(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(asBytes(chunks), GZIP.length);
  if (!GZIP.every((byte, i) => head[i] === byte)) {
    yield* all;
    return;
  }
  const packed = Readable.from(all, { objectMode: false });
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  yield* packed.pipe(gunzip);
}

/**
 * The lines of a stream, one at a time and without their ends; gzip is unpacked, known by its first bytes. No more is
 * held than a chunk and the longest line.
 *
 * @throws what the stream throws, and the error of zlib when gzip is broken
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  for await (const bytes of unpacked(chunks)) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield open.join('') + piece;
      open = [];
    }
    if (last !== '') open.push(last);
  }
  const end = open.join('') + decoder.decode();
  if (end !== '') yield end;
}
