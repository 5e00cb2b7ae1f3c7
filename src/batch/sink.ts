/** Where bytes are written. */
import { type FileHandle, open } from 'node:fs/promises';
import { BatchError, cannot } from './errors.js';

/** Takes bytes in their order. */
export interface Sink {
  /** Bytes taken so far. */
  readonly size: number;
  /** Resolves when more may come. */
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when all is on the disk, where there is one. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file, made anew or continued. It is opened at the first write, so that nothing is made when nothing is written. */
export class FileSink implements Sink {
  private handle: FileHandle | undefined;

  private constructor(
    private readonly path: string,
    public size: number,
  ) {}

  /** An empty file. */
  static async create(path: string): Promise<FileSink> {
    const sink = new FileSink(path, 0);
    await sink.open('w');
    return sink;
  }

  /** A file that is made when something is written. */
  static lazy(path: string): FileSink {
    return new FileSink(path, 0);
  }

  /**
   * The first bytes of a file; what follows them is cut off.
   *
   * @throws BatchError when it has fewer
   */
  static async continue(path: string, size: number): Promise<FileSink> {
    const sink = new FileSink(path, size);
    if (size === 0) {
      await sink.open('w');
      return sink;
    }
    await sink.open('r+');
    const { size: found } = await (sink.handle as FileHandle).stat();
    if (found < size) throw new BatchError(`'${path}' has ${found} bytes where ${size} were written; it was changed, so begin anew with --restart`);
    await sink.handle?.truncate(size);
    return sink;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.byteLength === 0) return;
    try {
      this.handle ??= await open(this.path, 'w');
      let written = 0;
      while (written < bytes.byteLength) written += (await this.handle.write(bytes, written, bytes.byteLength - written, this.size + written)).bytesWritten;
      this.size += bytes.byteLength;
    } catch (error) {
      throw cannot(`write '${this.path}'`, error);
    }
  }

  async sync(): Promise<void> {
    try {
      await this.handle?.datasync();
    } catch (error) {
      // Devices and pipes have nothing to flush.
      if (error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP')) return;
      throw cannot(`write '${this.path}'`, error);
    }
  }

  async close(): Promise<void> {
    await this.handle?.close();
    this.handle = undefined;
  }

  private async open(flags: string): Promise<void> {
    try {
      this.handle = await open(this.path, flags);
    } catch (error) {
      throw cannot(`write '${this.path}'`, error);
    }
  }
}

/** A stream, such as standard output. */
export interface ByteStream {
  /** False: it is full, wait for 'drain'. */
  write(bytes: Uint8Array): unknown;
  once?(event: StreamEvent, listener: (error?: Error) => void): unknown;
  off?(event: StreamEvent, listener: (error?: Error) => void): unknown;
  /** It takes nothing any more. */
  readonly destroyed?: boolean;
}

/** What a stream tells of itself while one waits for it. */
export type StreamEvent = 'drain' | 'error' | 'close';

/** Resolves when a stream takes more; rejects when it never will: one that breaks tells of no 'drain'. */
function drained(stream: ByteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: unknown): void => {
      for (const [event, listener] of listeners) stream.off?.(event, listener);
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : closed);
    };
    const closed = new BatchError('cannot write the output: it was closed before all was written; check who reads it');
    const listeners: ReadonlyArray<readonly [StreamEvent, (error?: Error) => void]> = [
      ['drain', () => settle()],
      ['error', (error) => settle(cannot('write the output', error ?? closed))],
      ['close', () => settle(closed)],
    ];
    for (const [event, listener] of listeners) stream.once?.(event, listener);
    if (stream.destroyed) settle(closed);
  });
}

/** Writes to a stream as fast as it takes the bytes. */
export class StreamSink implements Sink {
  size = 0;

  constructor(private readonly stream: ByteStream) {}

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.byteLength === 0) return;
    this.size += bytes.byteLength;
    const { stream } = this;
    if (stream.write(bytes) === false && stream.once) await drained(stream);
  }

  sync(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
