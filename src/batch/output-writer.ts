/** Writes tagged chunks in their order, and now and then notes how far it is. */
import { lstat, rm } from 'node:fs/promises';
import { type Checkpoint, type Totals, checkpointPath, removeCheckpoint, writeCheckpoint } from './checkpoint.js';
import { type OutputFormat, type Position, START, type TaggedChunk } from './chunk.js';
import type { Columns } from './columns.js';
import { type ByteStream, FileSink, type Sink, StreamSink } from './sink.js';

/** A chunk that is done. */
export interface Finished {
  /** Where its input ends. */
  readonly end: Position;
  readonly tagged: TaggedChunk;
  /** Columns of CSV, to be named before it. */
  readonly columns?: Columns | undefined;
}

/** Where to write, and for which job. */
export interface WriterOptions {
  /** A path, or a stream, which knows no checkpoints. */
  readonly output: string | ByteStream;
  readonly rejects: string;
  readonly format: OutputFormat;
  readonly job: Checkpoint['job'];
  /** Seconds between checkpoints. Default: 1. */
  readonly checkpointSeconds?: number | undefined;
}

const NONE: Totals = { records: 0, skills: 0, rejects: 0 };
const [LIST_START, LIST_SEPARATOR, LIST_END, EMPTY_LIST_END] = ['[\n', ',\n', '\n]\n', ']\n'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer];

/** A file of rejects is made only when there are any; that of an earlier run goes, but no device or link, such as /dev/null. */
async function rejectsSink(path: string, bytes: number): Promise<Sink> {
  if (bytes > 0) return FileSink.continue(path, bytes);
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile()) await rm(path, { force: true });
  return FileSink.lazy(path);
}

export class OutputWriter {
  totals: Totals;
  position: Position;
  /** Columns of CSV, once their names are written. */
  columns: readonly string[] | undefined;
  private lastCheckpoint = performance.now();

  private constructor(
    private readonly options: WriterOptions,
    private readonly output: Sink,
    private readonly rejects: Sink,
    from: Checkpoint | undefined,
  ) {
    this.totals = from?.totals ?? NONE;
    this.position = from?.position ?? START;
    this.columns = from?.columns;
  }

  /** Opens the files, cut back to what a checkpoint vouches for. */
  static async open(options: WriterOptions, from: Checkpoint | undefined): Promise<OutputWriter> {
    const { output } = options;
    const sink = typeof output !== 'string' ? new StreamSink(output) : await (from ? FileSink.continue(output, from.outputBytes) : FileSink.create(output));
    return new OutputWriter(options, sink, await rejectsSink(options.rejects, from?.rejectBytes ?? 0), from);
  }

  async begin(): Promise<void> {
    if (this.options.format === 'json' && this.output.size === 0) await this.output.write(LIST_START);
    await this.save();
  }

  async take({ end, tagged, columns }: Finished): Promise<void> {
    const { totals, options, output } = this;
    const { records, skills, rejects } = tagged;
    if (rejects.length > 0) await this.rejects.write(Buffer.from(rejects.map((reject) => `${JSON.stringify(reject)}\n`).join('')));
    if (columns) {
      await output.write(Buffer.from(columns.line));
      this.columns = columns.columns;
    }
    if (options.format === 'json' && records > 0 && totals.records > 0) await output.write(LIST_SEPARATOR);
    await output.write(tagged.output);
    this.position = end;
    this.totals = { records: totals.records + records, skills: totals.skills + skills, rejects: totals.rejects + rejects.length };
    if (performance.now() - this.lastCheckpoint > (options.checkpointSeconds ?? 1) * 1000) await this.save();
  }

  /** @param complete nothing is left to do */
  async end(complete: boolean): Promise<void> {
    if (complete && this.options.format === 'json') await this.output.write(this.totals.records > 0 ? LIST_END : EMPTY_LIST_END);
    // Until all is on the disk, the last checkpoint holds.
    if (!complete) await this.save();
    else if (typeof this.options.output === 'string') {
      await this.rejects.sync();
      await this.output.sync();
      await removeCheckpoint(checkpointPath(this.options.output));
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.output.close(), this.rejects.close()]);
  }

  /** Output and rejects first, then the checkpoint: what it vouches for is on the disk. */
  private async save(): Promise<void> {
    const { output, rejects, position, totals, columns } = this;
    if (typeof this.options.output !== 'string') return;
    await rejects.sync();
    await output.sync();
    await writeCheckpoint(checkpointPath(this.options.output), { job: this.options.job, position, outputBytes: output.size, rejectBytes: rejects.size, totals, columns });
    this.lastCheckpoint = performance.now();
  }
}
