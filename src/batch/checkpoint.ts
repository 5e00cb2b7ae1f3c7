/** What a run that was stopped needs to go on: how much was read, and how much of what it wrote counts. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Position } from './chunk.js';
import { BatchError, cannot } from './errors.js';

/** Sums of a run. */
export interface Totals {
  /** Records in the output. */
  readonly records: number;
  readonly skills: number;
  readonly rejects: number;
}

/** A moment at which everything written was safe on the disk. */
export interface Checkpoint {
  /** What was asked for; a run goes on only with the same. */
  readonly job: Readonly<Record<string, unknown>>;
  readonly position: Position;
  /** Bytes of the output and of the rejects that belong to the records before the position. */
  readonly outputBytes: number;
  readonly rejectBytes: number;
  readonly totals: Totals;
  /** Columns of CSV, once they are known. */
  readonly columns?: readonly string[] | undefined;
}

const FORMAT = 1;

/** Where the checkpoint of an output lies. */
export function checkpointPath(output: string): string {
  return `${output}.checkpoint`;
}

/** Writes beside, flushes, and renames over the old one: after any stop, there is a whole one. */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(`${JSON.stringify({ format: FORMAT, ...checkpoint })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw cannot(`write '${path}'`, error);
  }
}

/** The new name of a file is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  // Some systems cannot open folders; they write names at once.
  const opened = await open(folder, 'r').catch(() => undefined);
  if (!opened) return;
  await opened.sync().catch(() => undefined);
  await opened.close();
}

function parsed(text: string, path: string): Checkpoint & { readonly format: number } {
  try {
    return JSON.parse(text) as Checkpoint & { readonly format: number };
  } catch {
    throw new BatchError(`'${path}' is no checkpoint of skillvec, or was changed; begin anew with --restart`);
  }
}

/** The checkpoint, or undefined when there is none. */
async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw cannot(`read '${path}'`, error);
  }
  const { format, ...checkpoint } = parsed(text, path);
  if (format !== FORMAT) throw new BatchError(`'${path}' was written by another version of skillvec; begin anew with --restart`);
  return checkpoint;
}

export async function removeCheckpoint(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Names what differs between two jobs, or undefined. */
function difference(then: Checkpoint['job'], now: Checkpoint['job']): string | undefined {
  const name = Object.keys({ ...then, ...now }).find((key) => JSON.stringify(then[key]) !== JSON.stringify(now[key]));
  const said = (value: unknown): string => (value === undefined ? 'not set' : JSON.stringify(value));
  return name === undefined ? undefined : `${name} was ${said(then[name])} and is ${said(now[name])}`;
}

/** What a run does about an earlier one into the same output. */
export interface Continuation {
  readonly output: string | object;
  readonly resume?: boolean | undefined;
  readonly restart?: boolean | undefined;
}

/**
 * The checkpoint to go on from, or undefined to begin anew.
 *
 * @throws BatchError when an earlier run was stopped and nobody said what to do, or when it was another job
 */
export async function earlierRun({ output, resume, restart }: Continuation, job: Checkpoint['job']): Promise<Checkpoint | undefined> {
  if (typeof output !== 'string' || restart) return undefined;
  const found = await readCheckpoint(checkpointPath(output));
  if (!found) return undefined;
  if (!resume) throw new BatchError(`an earlier run into '${output}' was stopped; add --resume to go on, or --restart to begin anew`);
  const differs = difference(found.job, JSON.parse(JSON.stringify(job)) as Checkpoint['job']);
  if (differs !== undefined) throw new BatchError(`cannot go on with '${output}': ${differs}; run it as before, or add --restart to begin anew`);
  return found;
}
