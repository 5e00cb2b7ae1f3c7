/** A chunk that has brought down a worker, record by record, so that only the record at fault is set aside. */
import type { Redis } from 'ioredis';
import type { Reject, TaggedChunk } from '../chunk.js';
import { type ChunkOptions, type ChunkRecords, SEPARATORS, linesOf } from '../tag-chunk.js';
import type { ChunkJob } from './redis.js';
import { suspectsKey } from './runs.js';

/** Tags the records of a chunk. */
export type TagRecords = (chunk: ChunkRecords, options: ChunkOptions) => Promise<TaggedChunk>;

/** A record that was begun so often and never finished is at fault. */
const MOST_STARTS = 2;
/** Long after any worker has come back. */
const FORGOTTEN_AFTER_SECONDS = 7 * 24 * 3600;

function lineOf(lines: ChunkRecords['lines'], index: number): number {
  return typeof lines === 'number' ? lines + index : (lines[index] as number);
}

function setAside(line: number, content: string | { readonly base64: string }, reason: string): TaggedChunk {
  const reject: Reject = { line, reason, ...(typeof content === 'string' ? { record: content } : content) };
  return { output: new Uint8Array(0), records: 0, skills: 0, rejects: [reject] };
}

function bytesOf(content: string | { readonly base64: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64'));
}

/** Puts chunks of one record each together again. */
function joined(parts: readonly TaggedChunk[], options: ChunkOptions): TaggedChunk {
  const [between, last] = SEPARATORS[options.write.format];
  const outputs = parts.filter(({ records }) => records > 0).map(({ output }) => Buffer.from(output).toString());
  const own = outputs.map((output) => (last === '' ? output : output.slice(0, -last.length)));
  return {
    output: Buffer.from(own.length === 0 ? '' : own.join(between) + last),
    records: outputs.length,
    skills: parts.reduce((sum, { skills }) => sum + skills, 0),
    rejects: parts.flatMap(({ rejects }) => rejects),
  };
}

/**
 * Tags record by record. Redis counts each start, so that when a record ends this process too, the next one knows it.
 *
 * @param tag throws when a record fails without ending the process
 */
export async function tagSingly(redis: Redis, job: ChunkJob, bytes: Uint8Array<ArrayBuffer>, options: ChunkOptions, tag: TagRecords): Promise<TaggedChunk> {
  const key = suspectsKey(job.run, job.index);
  const parts: TaggedChunk[] = [];
  let index = -1;
  for (const content of linesOf(bytes)) {
    const line = lineOf(job.lines, ++index);
    const starts = await redis.hincrby(key, String(index), 1);
    if (starts > MOST_STARTS) {
      parts.push(setAside(line, content, `ended the worker ${starts - 1} times; report it with this record`));
      continue;
    }
    await redis.expire(key, FORGOTTEN_AFTER_SECONDS);
    // A thread takes the bytes away with it.
    const once = (): Promise<TaggedChunk> => tag({ bytes: bytesOf(content), lines: line, rejects: [] }, options);
    try {
      parts.push(await once().catch(once));
    } catch (error) {
      parts.push(setAside(line, content, `failed twice: ${error instanceof Error ? error.message : String(error)}`));
    }
    await redis.hset(key, String(index), 0);
  }
  await redis.del(key);
  return joined(parts, options);
}
