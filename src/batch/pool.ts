import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { ResourceLimits } from 'node:worker_threads';
import { createExtractor } from '../extractor.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { TaggedChunk } from './chunk.js';
import { BatchError } from './errors.js';
import type { FullTagOptions, Tags } from './options.js';
import { shareTaxonomy } from './shared-taxonomy.js';
import { tagsOfTexts } from './tags-json.js';
import { type ChunkOptions, type ChunkRecords, tagChunk } from './tag-chunk.js';

/** Threads that tag. */
export interface Pool {
  /** How many tasks keep all threads busy while results are taken. */
  readonly inFlight: number;
  /** Tags a chunk; its bytes may be gone afterwards, handed to a thread. */
  chunk(chunk: ChunkRecords, options: ChunkOptions): Promise<TaggedChunk>;
  texts(texts: readonly string[], options: FullTagOptions): Promise<readonly Tags[]>;
  close(): Promise<void>;
}

/** How a pool is made. */
export interface PoolOptions {
  /** Default: the built-in one. */
  readonly taxonomy?: Taxonomy | undefined;
  /** Threads; 0: no thread, the work is done where it is asked for. Default: as many as the machine has cores, at most 8. */
  readonly workers?: number | undefined;
  /** The longest record of chunks. */
  readonly mostRecordBytes?: number | undefined;
}

const MOST_DEFAULT_WORKERS = 8;
/** Each thread has one task at hand and one waiting. A third was no faster, and held 30 MB a thread. */
const TASKS_A_THREAD = 2;
/** Garbage that is collected late is memory that is held: a thread needs no more than this for its short-lived objects. */
const YOUNG_GENERATION_MB = 8;
/**
 * The less a heap may grow, the earlier V8 collects it: with the 4 GB that a thread may have by default it lets garbage
 * grow to four times what is alive, below 2 GB to at most twice. A record of 10 MB, full of skills and with its mentions,
 * takes 0.4 GB, so that a thread gets twice that, and more where records may be longer.
 */
const OLD_GENERATION_MB = 1024;
const OLD_GENERATION_A_RECORD = 100;

function limitsOf(mostRecordBytes: number | undefined): ResourceLimits {
  // Nobody knows how long the texts of a program are.
  if (mostRecordBytes === undefined) return { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB };
  const most = Math.ceil(OLD_GENERATION_A_RECORD * (mostRecordBytes / 1e6));
  return { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB, maxOldGenerationSizeMb: Math.max(OLD_GENERATION_MB, most) };
}

/** Threads when nobody says how many. */
export function defaultWorkers(): number {
  return Math.min(MOST_DEFAULT_WORKERS, availableParallelism());
}

async function inline(taxonomy: Taxonomy | undefined): Promise<Pool> {
  const extractor = await createExtractor(taxonomy ? { taxonomy } : {});
  return {
    inFlight: 1,
    chunk: (chunk, options) => Promise.resolve(tagChunk(chunk, extractor, options)),
    texts: (texts, options) => Promise.resolve(JSON.parse(tagsOfTexts(texts, extractor, options)) as readonly Tags[]),
    close: () => Promise.resolve(),
  };
}

/** What a task gives; a thread that ran out of memory is explained. */
async function explained(task: Promise<unknown>): Promise<unknown> {
  try {
    return await task;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error;
    throw new BatchError('a thread ran out of memory: a record is too long for it; set such records aside with a smaller --max-record-bytes (mostRecordBytes)');
  }
}

/** Starts the threads. */
export async function createPool({ taxonomy, workers = defaultWorkers(), mostRecordBytes }: PoolOptions): Promise<Pool> {
  if (workers === 0) return inline(taxonomy);
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    // From the package's imports: the file lies in dist, wherever this code runs.
    filename: pathToFileURL(createRequire(import.meta.url).resolve('#tag-worker')).href,
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    // Flags of a program that was given as text, which no thread can run with.
    execArgv: [],
    resourceLimits: limitsOf(mostRecordBytes),
    workerData: await shareTaxonomy(taxonomy),
  });
  return {
    inFlight: workers * TASKS_A_THREAD,
    async chunk(chunk, options) {
      const task = { chunk: { bytes: chunk.bytes, lines: chunk.lines, rejects: chunk.rejects }, options };
      return (await explained(pool.run(task, { name: 'chunk', transferList: [chunk.bytes.buffer] }))) as TaggedChunk;
    },
    texts: async (texts, options) => JSON.parse((await explained(pool.run({ texts, options }, { name: 'texts' }))) as string) as readonly Tags[],
    close: () => pool.destroy(),
  };
}
