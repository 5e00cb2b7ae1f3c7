import { decodedChunks, decoderNamed, guessEncoding, markedEncoding } from '../decoding.js';
import { loadPeer } from '../peers.js';
import type { Task } from '../task.js';
import { MarkupReader } from './markup.js';
import { Page } from './page.js';

/** Where HTML looks for the name of its encoding. */
const PROLOGUE = 4096;

/** A page as text. */
export interface PageText {
  readonly text: string;
  readonly title: string;
  /** Texts of its JSON-LD scripts, not yet parsed. */
  readonly linkedData: readonly string[];
}

function encodingOf(bytes: Uint8Array): string {
  const prologue = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOGUE));
  const named = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:-]{1,40})/i.exec(prologue)?.[1] ?? /^<\?xml[^>]{0,200}?encoding=["']([\w:-]{1,40})/.exec(prologue)?.[1];
  // A page that can name its encoding in ASCII is no UTF-16, whatever it says.
  const known = named !== undefined && !/^utf-?16/i.test(named) && decoderNamed(named) !== undefined ? named : undefined;
  return markedEncoding(bytes) ?? known ?? guessEncoding(bytes).encoding;
}

/** The text of a page, given piece by piece. Time is linear in its length; memory is its text and the piece. */
async function readChunks(chunks: Iterable<string>, task: Task): Promise<Page> {
  const { Tokenizer } = await loadPeer('htmlparser2', 'HTML', task);
  const page = new Page(task);
  const reader = new MarkupReader(page, { script: 'type' });
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader);
  for (const chunk of chunks) {
    reader.add(chunk);
    tokenizer.write(chunk);
  }
  tokenizer.end();
  return page;
}

/** Reads a page: its main text, its title, its JSON-LD. Nothing is executed or fetched. */
export async function readPage(bytes: Uint8Array, task: Task): Promise<PageText> {
  const page = await readChunks(decodedChunks(bytes, encodingOf(bytes)), task);
  return { text: page.toString(), title: page.title, linkedData: page.linkedData };
}

/** The text of a piece of HTML, such as a field of JSON-LD. */
export async function fragmentText(html: string, task: Task): Promise<string> {
  return (await readChunks([html], task)).toString();
}
