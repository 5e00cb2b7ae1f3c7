/** A thread that reads PDFs, watched: how long it runs, and how the memory of the process grows meanwhile. */
import { Worker } from 'node:worker_threads';
import type { Task } from '../task.js';
import { sizeWords } from '../limits.js';
import type { Fragment } from './segments.js';

/** A page with more pieces of text is a drawing. */
const MOST_FRAGMENTS = 200_000;
const WATCH_MS = 50;
/** Copies of a document that its reading makes anyway. */
const COPIES = 3;

/** What the thread says, in this order: how many pages there are, each page, the end. */
type Message =
  | { readonly pages: number }
  | { readonly number: number; readonly fragments: readonly Fragment[] }
  | { readonly number: number; readonly isUnread: true }
  | { readonly isDone: true }
  | { readonly error: PdfFailure };

/** An error of PDF.js, by the name that it gives it. */
export interface PdfFailure {
  readonly name?: string;
  readonly code?: string;
  readonly message: string;
}

/** Who is told of the pages; what it throws ends the reading. */
export interface PdfEvents {
  pages(count: number): void;
  page(number: number, fragments: readonly Fragment[]): void;
  unread(number: number): void;
}

const DO_NOT_TRUST = 'do not trust it; if you do, raise the limit';

/** One thread waits for the next document: to start one takes longer than to read most documents. */
let idle: Worker | undefined;

function take(): Worker {
  const worker = idle ?? start();
  idle = undefined;
  worker.ref();
  return worker;
}

function start(): Worker {
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url));
  const forget = (): void => {
    if (idle === worker) idle = undefined;
  };
  worker.on('error', forget);
  worker.on('exit', forget);
  return worker;
}

function giveBack(worker: Worker): void {
  // A waiting thread does not keep the process alive.
  worker.unref();
  if (idle) void worker.terminate();
  else idle = worker;
}

/** One document in a thread, with all that may end it. */
class Run {
  private readonly worker = take();
  private readonly mostMemory: number;
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly watch: ReturnType<typeof setInterval>;

  constructor(
    size: number,
    private readonly events: PdfEvents,
    private readonly task: Task,
    private readonly resolve: (failure: PdfFailure | undefined) => void,
    private readonly reject: (error: Error) => void,
  ) {
    const { seconds, memoryBytes } = task.limits;
    this.mostMemory = process.memoryUsage.rss() + memoryBytes + COPIES * size;
    this.timer = setTimeout(() => this.stop(task.error('too-large', `takes longer than ${seconds} s to read`, `${DO_NOT_TRUST} seconds`)), seconds * 1000);
    this.watch = setInterval(() => this.checkMemory(), WATCH_MS);
    this.worker.on('message', this.onMessage);
    this.worker.on('error', this.onError);
    this.worker.on('exit', this.onExit);
  }

  begin(bytes: Uint8Array): void {
    const { pages: mostPages, textLength: mostLength } = this.task.limits;
    // PDF.js takes the bytes away from whom it got them.
    const own = new Uint8Array(bytes);
    this.worker.postMessage({ bytes: own, mostPages, mostLength, mostFragments: MOST_FRAGMENTS }, [own.buffer]);
  }

  private readonly onMessage = (message: Message): void => {
    try {
      if ('pages' in message) this.events.pages(message.pages);
      else if ('fragments' in message) this.events.page(message.number, withinMost(message, this.task));
      else if ('number' in message) this.events.unread(message.number);
      else this.finish('error' in message ? message.error : undefined);
    } catch (error) {
      this.stop(error);
    }
  };

  private readonly onError = (error: Error): void => this.stop(this.brokeDown(error));

  private readonly onExit = (): void => this.stop(this.brokeDown());

  private brokeDown(cause?: Error): Error {
    return this.task.error('damaged', 'is a PDF on which its parser broke down', 'open it in a PDF viewer and save it again', cause);
  }

  private checkMemory(): void {
    const { memoryBytes } = this.task.limits;
    if (process.memoryUsage.rss() > this.mostMemory)
      this.stop(this.task.error('too-large', `takes more than ${sizeWords(memoryBytes)} of memory to read`, `${DO_NOT_TRUST} memoryBytes`));
  }

  private release(): void {
    clearTimeout(this.timer);
    clearInterval(this.watch);
    this.worker.off('message', this.onMessage);
    this.worker.off('error', this.onError);
    this.worker.off('exit', this.onExit);
  }

  private finish(failure?: PdfFailure): void {
    this.release();
    giveBack(this.worker);
    this.resolve(failure);
  }

  /** Ends the thread at once, whatever it does; nobody waits for that. */
  private stop(error: unknown): void {
    this.release();
    void this.worker.terminate();
    this.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

/**
 * Reads a PDF in a thread.
 *
 * @returns what went wrong in PDF.js, or undefined when all pages were told
 * @throws DocumentError when it takes longer or more memory than the limits allow, and whatever the events throw
 */
export function readInThread(bytes: Uint8Array, events: PdfEvents, task: Task): Promise<PdfFailure | undefined> {
  return new Promise((resolve, reject) => {
    new Run(bytes.length, events, task, resolve, reject).begin(bytes);
  });
}

function withinMost({ number, fragments }: { readonly number: number; readonly fragments: readonly Fragment[] }, task: Task): readonly Fragment[] {
  if (fragments.length > MOST_FRAGMENTS)
    throw task.error('too-large', `has more than ${MOST_FRAGMENTS} pieces of text on page ${number}`, 'it is a drawing, not a text; give its text');
  task.checkTextLength(fragments.reduce((sum, { text }) => sum + text.length, 0));
  return fragments;
}
