/** What Redis keeps of a run beside its jobs. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Redis } from 'ioredis';
import type { Chunk, Reject, TaggedChunk } from '../chunk.js';
import type { Columns } from '../columns.js';
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
  /** Of CSV. */
  readonly columns?: Columns | undefined;
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

function digestsKey(run: string): string {
  return `${PREFIX}:run:${run}:digests`;
}

const RUNS = `${PREFIX}:runs`;

/** The job of a chunk; the same for the same chunk, so that it cannot be submitted twice. */
export function jobId(run: string, index: number): string {
  return `${run}-${index}`;
}

/**
 * In one step, so that two who submit the same do not disturb each other. Results that a worker left behind when the
 * former run of this name had been collected are none of this one's.
 */
const BEGIN_RUN = `if redis.call('hsetnx', KEYS[1], 'run', ARGV[1]) == 1 then redis.call('del', KEYS[2], KEYS[3]) end`;

/** What Redis and BullMQ take as a part of a key. */
const RUN_NAME = /^[\w.-]{1,200}$/;

/**
 * Notes a run, or finds that it is noted already.
 *
 * @throws BatchError when a run of this name has other options, or the name is none
 */
export async function noteRun(redis: Redis, name: string, run: Run): Promise<void> {
  if (!RUN_NAME.test(name)) throw new BatchError(`'${name}' cannot be the name of a run; take letters, digits, '.', '_' and '-', at most 200`);
  const text = JSON.stringify(run);
  await redis.eval(BEGIN_RUN, 3, runKey(name), resultsKey(name), digestsKey(name), text);
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

/**
 * Notes what a chunk holds. All that is known of an input before it is read is how it begins, and two may begin alike.
 *
 * @throws BatchError when other records were submitted in its place
 */
export async function noteChunk(redis: Redis, name: string, index: number, { bytes, rejects }: Pick<Chunk, 'bytes' | 'rejects'>): Promise<void> {
  const digest = createHash('sha256').update(bytes).update(JSON.stringify(rejects)).digest('base64');
  const isNew = (await redis.hsetnx(digestsKey(name), String(index), digest)) === 1;
  if (isNew || (await redis.hget(digestsKey(name), String(index))) === digest) return;
  throw new BatchError(`chunk ${index} of '${name}' was submitted with other records: the input was changed, or another one begins alike; give this one another name with --run`);
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
  await redis.multi().del(runKey(name)).del(resultsKey(name), digestsKey(name)).srem(RUNS, name).exec();
}
