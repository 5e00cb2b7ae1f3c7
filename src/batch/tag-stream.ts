import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { BatchError } from './errors.js';
import { type FullTagOptions, type TagOptions, type TaggedSkill, fullOptions } from './options.js';
import { inOrder } from './ordered.js';
import { type Pool, createPool } from './pool.js';
import { textOf } from './tag.js';

/** A record that cannot be tagged. */
export interface RejectedRecord<R> {
  /** Place in the stream, from 0. */
  readonly index: number;
  readonly reason: string;
  readonly record: R;
}

/** How to tag a stream. */
export interface TagStreamOptions<R = object> extends TagOptions {
  /** Default: the built-in one. */
  readonly taxonomy?: Taxonomy;
  /** Threads; 0: none. Default: as many as the machine has cores, at most 8. */
  readonly workers?: number;
  /** Gets each record that cannot be tagged; the stream goes on without it. Default: the stream fails. */
  readonly onReject?: (rejected: RejectedRecord<R>) => void;
}

/** A record with what tagging adds. */
export type TaggedRecord<R, Options> = Options extends { readonly vectorOnly: true }
  ? Omit<R, 'vector'> & { readonly vector: Readonly<Record<string, number>> }
  : Omit<R, 'skills'> & { readonly skills: readonly TaggedSkill[] };

/** Records whose texts are sent to a thread together: so many units of text, and at most so many records. */
const BATCH_UNITS = 131_072;
const BATCH_RECORDS = 1000;

interface Batch<R> {
  readonly records: R[];
  readonly texts: string[];
  units: number;
}

/** How long a batch waits for more: a source that is slow, or that waits for our answer, is not made slower. */
const PATIENCE_MS = 20;

/** Waits for the next of something, but not for ever. */
class Patience {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over: Promise<undefined> | undefined;

  /** What comes, or undefined when it does not come in time. */
  wait<T>(coming: Promise<T>): Promise<T | undefined> {
    this.over ??= new Promise((resolve) => (this.timer = setTimeout(resolve, PATIENCE_MS, undefined)));
    return Promise.race([coming, this.over]);
  }

  /** From now on anew. */
  end(): void {
    clearTimeout(this.timer);
    this.over = undefined;
  }
}

async function* iterate<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function* batches<R extends object>(records: AsyncIterable<R> | Iterable<R>, add: (batch: Batch<R>, record: R) => void): AsyncGenerator<Batch<R>> {
  const iterator = iterate(records);
  const patience = new Patience();
  let batch: Batch<R> = { records: [], texts: [], units: 0 };
  let coming: Promise<IteratorResult<R>> | undefined;
  try {
    for (;;) {
      coming ??= iterator.next();
      const next = batch.records.length === 0 ? await coming : await patience.wait(coming);
      if (next) {
        coming = undefined;
        if (next.done) break;
        add(batch, next.value);
        if (batch.units < BATCH_UNITS && batch.records.length < BATCH_RECORDS) continue;
      }
      patience.end();
      yield batch;
      batch = { records: [], texts: [], units: 0 };
    }
  } catch (error) {
    // What came before is good.
    if (batch.records.length > 0) yield batch;
    throw error;
  } finally {
    patience.end();
    // Not awaited: a source that waits for its next record would keep us waiting too.
    void iterator.return(undefined).catch(() => undefined);
  }
  if (batch.records.length > 0) yield batch;
}

/** Puts records into batches with their texts; those without one go to the caller, or fail. */
function collecting<R extends object>(tag: FullTagOptions, onReject: TagStreamOptions<R>['onReject']): (batch: Batch<R>, record: R) => void {
  let index = -1;
  return (batch, record) => {
    index++;
    const text = textOf(record, tag);
    if (typeof text === 'string') {
      batch.records.push(record);
      batch.texts.push(text);
      batch.units += text.length;
    } else if (onReject) onReject({ index, reason: text.reason, record });
    else throw new BatchError(`record ${index} ${text.reason}; give onReject to go on without such records`);
  };
}

async function* tagged<R extends object>(records: AsyncIterable<R> | Iterable<R>, options: TagStreamOptions<R>): AsyncGenerator<object> {
  const tag = fullOptions(options);
  const pool: Pool = await createPool(options);
  try {
    const work = async ({ records: own, texts }: Batch<R>): Promise<object[]> => {
      const tags = await pool.texts(texts, tag);
      return own.map((record, i) => ({ ...record, ...tags[i] }));
    };
    for await (const done of inOrder(batches(records, collecting(tag, options.onReject)), work, pool.inFlight)) yield* done;
  } finally {
    await pool.close();
  }
}

/**
 * Adds their skills to records, on worker threads, in the order of the records. Takes only so many records ahead as keep
 * the threads busy, so that memory does not grow with the stream.
 *
 * ```js
 * for await (const posting of tagStream(postings, { text: 'body' })) console.log(posting.title, posting.skills);
 * ```
 *
 * @param records objects with a text field; they stay in this thread, only their texts are handed over
 * @returns copies of the records with `skills`, or with `vector` when `vectorOnly` is set
 * @throws BatchError at the first record that has no text, unless `onReject` takes it
 */
export function tagStream<R extends object, const Options extends TagStreamOptions<R> = TagStreamOptions<R>>(
  records: AsyncIterable<R> | Iterable<R>,
  options?: Options,
): AsyncGenerator<TaggedRecord<R, Options>> {
  return tagged(records, options ?? {}) as AsyncGenerator<TaggedRecord<R, Options>>;
}
