import type { Task } from '../task.js';
import { loadPeer } from '../peers.js';
import { sizeWords } from '../limits.js';

/** The archive is handed over in pieces so small that a bomb cannot grow far between two looks at its size. */
const PIECE = 16 * 1024;

/**
 * Unpacks the named parts of a ZIP archive as a stream, and stops when they grow beyond the limit: what the archive says
 * of their sizes is not believed.
 *
 * @returns the parts that were found, by name
 * @throws DocumentError when it is too large when unpacked, or damaged
 */
export async function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, task: Task): Promise<Map<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await loadPeer('fflate', 'a Word document (DOCX)', task, ['fflate', 'htmlparser2']);
  const limit = task.limits.unpackedBytes;
  const pieces = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name) || pieces.has(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      size += piece.length;
      if (size > limit) throw task.error('too-large', `unpacks to more than ${sizeWords(limit)}`, 'do not trust it; if you do, raise the limit unpackedBytes');
      own.push(piece);
      if (final) whole.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return new Map([...pieces].filter(([name]) => whole.has(name)).map(([name, own]) => [name, joined(own)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
