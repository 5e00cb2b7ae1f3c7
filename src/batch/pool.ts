import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { createExtractor } from '../extractor.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { TaggedChunk } from './chunk.js';
import type { FullTagOptions, Tags } from './options.js';
import { shareTaxonomy } from './shared-taxonomy.js';
import { tagText } from './tag.js';
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
}

const MOST_DEFAULT_WORKERS = 8;
/** Each thread has one task at hand and one waiting. A third was no faster, and held 30 MB a thread. */
const TASKS_A_THREAD = 2;
/** Garbage that is collected late is memory that is held: a thread needs no more than this for its short-lived objects. */
const YOUNG_GENERATION_MB = 8;

/** Threads when nobody says how many. */
export function defaultWorkers(): number {
  return Math.min(MOST_DEFAULT_WORKERS, availableParallelism());
}

async function inline(taxonomy: Taxonomy | undefined): Promise<Pool> {
  const extractor = await createExtractor(taxonomy ? { taxonomy } : {});
  return {
    inFlight: 1,
    chunk: (chunk, options) => Promise.resolve(tagChunk(chunk, extractor, options)),
    texts: (texts, options) => Promise.resolve(texts.map((text) => tagText(text, extractor, options).tags)),
    close: () => Promise.resolve(),
  };
}

/** Starts the threads. */
export async function createPool({ taxonomy, workers = defaultWorkers() }: PoolOptions): Promise<Pool> {
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
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    workerData: await shareTaxonomy(taxonomy),
  });
  return {
    inFlight: workers * TASKS_A_THREAD,
    chunk: (chunk, options) =>
      pool.run(
        { chunk: { bytes: chunk.bytes, lines: chunk.lines, rejects: chunk.rejects }, options },
        { name: 'chunk', transferList: [chunk.bytes.buffer] },
      ) as Promise<TaggedChunk>,
    texts: async (texts, options) => JSON.parse((await pool.run({ texts, options }, { name: 'texts' })) as string) as readonly Tags[],
    close: () => pool.destroy(),
  };
}
