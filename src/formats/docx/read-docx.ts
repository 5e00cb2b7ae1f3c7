import { loadPeer } from '../peers.js';
import type { Task } from '../task.js';
import { decodedChunks, markedEncoding } from '../decoding.js';
import { Body } from './body.js';
import { unpack } from './unpack.js';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
/** Deeper than this no word processor nests. */
const DEEPEST = 1000;
const MEND = 'open it in a word processor and save it again';

type XmlEvents = Parameters<typeof readXml>[1];

async function readXml(
  bytes: Uint8Array,
  events: { open(name: string, attributes: Readonly<Record<string, string>>): void; close(name: string): void; text(text: string): void },
  task: Task,
): Promise<void> {
  const { Parser } = await loadPeer('htmlparser2', 'a Word document (DOCX)', task, ['fflate', 'htmlparser2']);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // The parser looks through all open elements at every closing tag.
        if (++depth > DEEPEST) throw task.error('damaged', `nests elements deeper than ${DEEPEST}`, MEND);
        events.open(name, attributes);
      },
      onclosetag(name) {
        depth--;
        events.close(name);
      },
      ontext: (text) => events.text(text),
    },
    { xmlMode: true },
  );
  for (const chunk of decodedChunks(bytes, markedEncoding(bytes) ?? 'utf-8')) parser.write(chunk);
  parser.end();
}

/** Ids of the styles that are headings: by their English name, which Word keeps in every language, or by their outline level. */
async function headingStyles(styles: Uint8Array | undefined, task: Task): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let style = '';
  const events: XmlEvents = {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      else if (name === 'w:name' && /^(?:heading \d|title)$/i.test(attributes['w:val'] ?? '')) found.add(style);
      else if (name === 'w:outlineLvl' && Number(attributes['w:val']) < 9) found.add(style);
    },
    close: () => undefined,
    text: () => undefined,
  };
  if (styles) await readXml(styles, events, task);
  return found;
}

/**
 * The text of a Word document: its body with lists, tables and text boxes; no headers, footers, notes or comments.
 *
 * @throws DocumentError when it is damaged, or too large when unpacked
 */
export async function readDocx(bytes: Uint8Array, task: Task): Promise<string> {
  const parts = await unpackedParts(bytes, task);
  const document = parts.get(DOCUMENT);
  if (!document) throw task.error('damaged', `is a damaged Word document: ${DOCUMENT} is missing or cut short`, MEND);
  const headings = await headingStyles(parts.get(STYLES), task);
  const body = new Body(task, (style) => headings.has(style) || /^(?:Heading\d|Title$)/.test(style));
  await readXml(document, body, task);
  return body.toString();
}

async function unpackedParts(bytes: Uint8Array, task: Task): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await unpack(bytes, (name) => name === DOCUMENT || name === STYLES, task);
  } catch (error) {
    if (error instanceof Error && error.name === 'DocumentError') throw error;
    throw task.error('damaged', 'is a damaged Word document: its ZIP archive cannot be unpacked', MEND, error);
  }
}
