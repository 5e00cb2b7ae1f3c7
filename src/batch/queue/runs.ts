/** What Redis keeps of a run beside its jobs. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Redis } from 'ioredis';
import type { Reject, TaggedChunk } from '../chunk.js';
import { BatchError } from '../errors.js';
import type { ChunkOptions } from '../tag-chunk.js';
import { PREFIX } from './redis.js';

export const pack = promisify(gzip);
export const unpack = promisify(gunzip);

/** What was submitted. */
export interface Run {
  readonly options: ChunkOptions;
  /** Name and version; a worker with another one leaves the run alone. */
  readonly taxonomy: string;
  /** Line of column names of CSV. */
  readonly header?: string | undefined;
  /** Tells the input from others. */
  readonly input: Readonly<Record<string, unknown>>;
}

function runKey(run: string): string {
  return `${PREFIX}:run:${run}`;
}

function resultsKey(run: string): string {
  return `${PREFIX}:run:${run}:results`;
}

/** Counts how often a record of a chunk was begun. */
export function suspectsKey(run: string, index: number): string {
  return `${PREFIX}:run:${run}:suspects:${index}`;
}

const RUNS = `${PREFIX}:runs`;

/** The job of a chunk; the same for the same chunk, so that it cannot be submitted twice. */
export function jobId(run: string, index: number): string {
  return `${run}-${index}`;
}

/**
 * Notes a run, or finds that it is noted already.
 *
 * @throws BatchError when a run of this name has other options
 */
export async function noteRun(redis: Redis, name: string, run: Run): Promise<void> {
  const text = JSON.stringify(run);
  await redis.hsetnx(runKey(name), 'run', text);
  if ((await redis.hget(runKey(name), 'run')) !== text)
    throw new BatchError(`a run '${name}' with other input or options is in the queue; collect it first, or give this one another name with --run`);
  await redis.sadd(RUNS, name);
}

/**
 * The run.
 *
 * @throws BatchError when there is none of this name
 */
export async function readRun(redis: Redis, name: string): Promise<Run> {
  const text = await redis.hget(runKey(name), 'run');
  if (text === null) throw new BatchError(`there is no run '${name}'; see 'skillvec queue status' for those there are`);
  return JSON.parse(text) as Run;
}

/** How much of a run there is. */
export interface RunSize {
  /** Undefined while it is being submitted. */
  readonly chunks: number | undefined;
  readonly results: number;
}

export async function noteSubmitted(redis: Redis, name: string, chunks: number): Promise<void> {
  await redis.hset(runKey(name), 'chunks', String(chunks));
}

export async function runSize(redis: Redis, name: string): Promise<RunSize> {
  const chunks = await redis.hget(runKey(name), 'chunks');
  return { chunks: chunks === null ? undefined : Number(chunks), results: await redis.hlen(resultsKey(name)) };
}

/** Names of all runs, sorted. */
export async function runNames(redis: Redis): Promise<string[]> {
  return (await redis.smembers(RUNS)).sort();
}

interface StoredResult {
  readonly output: string;
  readonly records: number;
  readonly skills: number;
  readonly rejects: readonly Reject[];
}

/** Keeps what became of a chunk. The first result stays: a chunk that is delivered twice counts once. */
export async function keepResult(redis: Redis, run: string, index: number, { output, records, skills, rejects }: TaggedChunk): Promise<void> {
  const stored: StoredResult = { output: Buffer.from(output).toString(), records, skills, rejects };
  await redis.hsetnx(resultsKey(run), String(index), await pack(JSON.stringify(stored)));
}

/** What became of a chunk, or undefined when that is not known yet. */
export async function readResult(redis: Redis, run: string, index: number): Promise<TaggedChunk | undefined> {
  const packed = await redis.hgetBuffer(resultsKey(run), String(index));
  if (packed === null) return undefined;
  const { output, ...rest } = JSON.parse((await unpack(packed)).toString()) as StoredResult;
  return { output: Buffer.from(output), ...rest };
}

/** True when the chunk is done. */
export async function hasResult(redis: Redis, run: string, index: number): Promise<boolean> {
  return (await redis.hexists(resultsKey(run), String(index))) === 1;
}

/** Forgets a run, at once. */
export async function forgetRun(redis: Redis, name: string): Promise<void> {
  await redis.multi().del(runKey(name)).del(resultsKey(name)).srem(RUNS, name).exec();
}
