/** Parsers: packages that users install themselves, loaded when a document needs one. PDF.js is loaded in a thread of its own. */
import type { Task } from './task.js';

const PEERS = {
  fflate: () => import('fflate'),
  htmlparser2: () => import('htmlparser2'),
} as const;

/** A package that is loaded here. */
export type Peer = keyof typeof PEERS;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');
}

/** The error for a parser that is not installed. */
export function missingPackage(peer: string, format: string, task: Task, needed: readonly string[], cause: unknown): Error {
  return task.error('missing-package', `is ${format}, which is read with the package '${peer}'`, `install it beside skillvec: npm install ${needed.join(' ')}`, cause);
}

/**
 * Loads a parser.
 *
 * @param format as a person calls it: "HTML"
 * @param needed all packages of the format, for the command that installs them
 * @throws DocumentError ('missing-package') with the command that installs it
 */
export async function loadPeer<P extends Peer>(peer: P, format: string, task: Task, needed: readonly string[] = [peer]): Promise<Awaited<ReturnType<(typeof PEERS)[P]>>> {
  try {
    return (await PEERS[peer]()) as Awaited<ReturnType<(typeof PEERS)[P]>>;
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw missingPackage(peer, format, task, needed, error);
  }
}
