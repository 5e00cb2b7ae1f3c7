/** Bytes of a file or a stream, unpacked when they are gzip, with a look at how they begin. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BatchError, cannot } from '../errors.js';

export type Bytes = AsyncIterable<Uint8Array>;

/** Where the bytes come from. */
export interface ByteSource {
  /** As messages name it: a path in quotes, or 'standard input'. */
  readonly shown: string;
  /** Undefined: read the stream. */
  readonly path?: string | undefined;
  readonly stream?: AsyncIterable<Uint8Array | string> | undefined;
  /** Do not wait for the first 64 KB to look at them: for streams whose other end waits for an answer. */
  readonly live?: boolean | undefined;
}

/** Bytes that are open. */
export interface OpenBytes {
  readonly bytes: Bytes;
  /** How the unpacked bytes begin. */
  readonly head: Buffer;
  readonly packed: boolean;
  /** Tells this input from others: size and time of a file, and how its bytes begin. */
  readonly identity: InputIdentity;
  /** Bytes of the file read so far, before unpacking. */
  readonly done: () => number;
  /** Reads no more. */
  readonly close: () => Promise<unknown>;
}

export interface InputIdentity {
  readonly size?: number;
  readonly modified?: number;
  /** SHA-256 of the first 64 KB. */
  readonly head: string;
}

const HEAD_BYTES = 65_536;
const READ_BYTES = 1 << 18;
/** Small, since what is in the buffer when the damage is met is lost. */
const UNPACKED_BYTES = 1 << 16;
const GZIP = Buffer.from([0x1f, 0x8b]);

async function* failing(bytes: AsyncIterable<Uint8Array | string>, shown: string): Bytes {
  try {
    for await (const part of bytes) yield typeof part === 'string' ? Buffer.from(part) : part;
  } catch (error) {
    throw cannot(`read ${shown}`, error);
  }
}

/** Takes the first bytes and gives all of them again. */
async function peek(bytes: Bytes, most = HEAD_BYTES): Promise<{ head: Buffer; bytes: Bytes; close: () => Promise<unknown> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.byteLength;
  }
  async function* again(): Bytes {
    try {
      yield* parts.splice(0);
      for (;;) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts).subarray(0, most), bytes: again(), close: async () => iterator.return?.() };
}

async function* gunzipped(bytes: Bytes, shown: string): Bytes {
  const unpacked = createGunzip({ chunkSize: UNPACKED_BYTES });
  pipeline(Readable.from(bytes), unpacked, () => undefined);
  try {
    for await (const part of unpacked) yield part as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new BatchError(`${shown} is damaged gzip: ${error.message}; what stands before the damage is done; get the file anew for the rest`);
    throw error;
  }
}

/** Opens the bytes. */
export async function openBytes(source: ByteSource): Promise<OpenBytes> {
  const { path, stream, shown, live = false } = source;
  let read = 0;
  const counted = async function* (bytes: Bytes): Bytes {
    for await (const part of bytes) {
      read += part.byteLength;
      yield part;
    }
  };
  try {
    const info = path === undefined ? undefined : await stat(path);
    if (info?.isDirectory()) throw new BatchError(`cannot read ${shown}: it is a folder; name a file`);
    const raw = path === undefined ? (stream ?? Readable.from([])) : createReadStream(path, { highWaterMark: READ_BYTES });
    const first = await peek(counted(failing(raw, shown)), live ? 0 : HEAD_BYTES);
    const identity = {
      ...(info?.isFile() ? { size: info.size, modified: info.mtimeMs } : undefined),
      head: createHash('sha256').update(first.head).digest('hex'),
    };
    const packed = first.head.subarray(0, 2).equals(GZIP);
    const unpacked = packed ? await peek(gunzipped(first.bytes, shown)) : first;
    const close = (): Promise<unknown> => Promise.all([unpacked.close(), first.close()]);
    return { bytes: unpacked.bytes, head: unpacked.head, packed, identity, done: () => read, close };
  } catch (error) {
    throw cannot(`read ${shown}`, error);
  }
}

/** The bytes from an offset on; what stands before is read and dropped. */
export async function* skipBytes(bytes: Bytes, offset: number): Bytes {
  let left = offset;
  for await (const part of bytes) {
    if (left >= part.byteLength) left -= part.byteLength;
    else {
      yield left === 0 ? part : part.subarray(left);
      left = 0;
    }
  }
}

/** The bytes of a plain file from an offset on, without reading what stands before. */
export function seekBytes(path: string, offset: number, shown: string): Bytes {
  return failing(createReadStream(path, { start: offset, highWaterMark: READ_BYTES }), shown);
}
