import pc from 'picocolors';
import type { ByteStream } from '../batch/sink.js';

/** Where a program writes. */
export interface Output extends ByteStream {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in characters. */
  readonly columns?: number | undefined;
}

/** Where a program reads. */
export interface Input extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean | undefined;
}

/** All that a command touches of its process; tests bring their own. */
export interface Io {
  readonly stdin: Input;
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Errors, notes, progress. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where SIGINT and SIGTERM are heard by commands that end in good order; the process itself. */
  readonly signals?: Signals | undefined;
}

/** Signals that ask a program to end. */
export type EndSignal = 'SIGINT' | 'SIGTERM';

/** The part of a process that tells of signals. */
export interface Signals {
  once(signal: EndSignal, listener: (signal: EndSignal) => void): unknown;
  off(signal: EndSignal, listener: (signal: EndSignal) => void): unknown;
}

/** Functions that colour a text, or leave it as it is. */
export type Colors = ReturnType<typeof pc.createColors>;

const DEFAULT_WIDTH = 80;

/** Colours for an output: none when it is no terminal or NO_COLOR is set (https://no-color.org). */
export function colorsFor(output: Output, env: Io['env']): Colors {
  return pc.createColors(output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
}

/** Characters in a line of an output; 80 when nobody knows. */
export function widthOf(output: Output): number {
  return output.columns && output.columns > 0 ? output.columns : DEFAULT_WIDTH;
}

/** Says something to the person, beside the result. */
export function note(io: Io, message: string): void {
  io.stderr.write(`skillvec: note: ${oneLine(message)}\n`);
}

/** A text as one line that cannot steer a terminal: controls and line breaks become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim();
}
