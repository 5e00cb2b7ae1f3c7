/** Reads a document: tells its format by its content, and has it read by whoever knows that format. */
import { decode, guessEncoding } from './decoding.js';
import type { DeclaredSkill, DocumentFormat, DocumentText } from './document.js';
import { readDocx } from './docx/read-docx.js';
import { isEmail, isRawMessage, readEmail } from './email.js';
import { type BinaryFormat, binaryFormat } from './foreign-formats.js';
import { readPage } from './html/read-html.js';
import { type PostingText, readJobPosting } from './json/job-posting.js';
import { isJsonResume, readJsonResume } from './json/json-resume.js';
import { thingsOfType } from './json/linked-data.js';
import { isObject } from './json/values.js';
import { type DocumentLimits, sizeWords } from './limits.js';
import { readPdf } from './pdf/read-pdf.js';
import { Task } from './task.js';
import { textFormat } from './text-formats.js';

/** How to read a document. */
export interface ReadDocumentOptions {
  /** Its name, for messages, and for its format where the content leaves that open; default "the document". */
  readonly name?: string;
  /** How much it may take; what is not given is as in DocumentLimits. */
  readonly limits?: Partial<DocumentLimits>;
}

/** What the reader of a format returns. */
interface Reading {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly title?: string;
  readonly skills?: readonly DeclaredSkill[];
}

/** A posting in a page with less prose than this only repeats the page's headlines, so the page is read too. */
const LEAST_PROSE = 200;
const HEAD = 64 * 1024;

/**
 * Reads a document as text for `extract`. Its format is told by its content: PDF, DOCX, HTML, Markdown, plain text, text
 * pasted from a mail, JSON Resume (https://jsonresume.org), JSON-LD JobPosting (https://schema.org/JobPosting), also
 * inside an HTML page. Nothing in it is executed or fetched. Time and memory are bounded by the limits.
 *
 * PDF needs the package unpdf beside skillvec, HTML htmlparser2, DOCX fflate and htmlparser2; they are loaded when a
 * document needs them.
 *
 * @param bytes the whole document; not changed
 * @throws DocumentError when it cannot be read: encrypted, damaged, a scan, too large, of an unknown format, or a package is missing
 */
export async function readDocument(bytes: Uint8Array, options: ReadDocumentOptions = {}): Promise<DocumentText> {
  const task = new Task(options.name ?? 'the document', options.limits);
  const { bytes: most } = task.limits;
  if (bytes.length > most) throw task.error('too-large', `is larger than ${sizeWords(most)}`, 'split it, or raise the limit bytes');
  const binary = binaryFormat(bytes);
  const { text: read, format, title = '', skills } = binary ? await readBinary(bytes, binary, task) : await readTextual(bytes, task);
  const text = wellFormed(read);
  task.checkTextLength(text.length);
  if (text.trim() === '') task.warn('holds no text');
  return { text, format, ...(title === '' ? {} : { title: wellFormed(title) }), ...(skills === undefined ? {} : { skills }), warnings: task.warnings };
}

/** Halves of characters and NUL, which escapes can smuggle in, become replacement characters. */
function wellFormed(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

async function readBinary(bytes: Uint8Array, binary: BinaryFormat, task: Task): Promise<Reading> {
  if (binary.format === 'pdf') return { format: 'pdf', text: await readPdf(bytes, task) };
  if (binary.format === 'docx') return { format: 'docx', text: await readDocx(bytes, task) };
  const named = /\.(docx|pdf)$/i.exec(task.name)?.[1]?.toUpperCase();
  if (named !== undefined) throw task.error('damaged', `is named ${named} but is ${binary.what}`, binary.remedy);
  throw task.error('unsupported', `is ${binary.what}`, binary.remedy);
}

async function readTextual(bytes: Uint8Array, task: Task): Promise<Reading> {
  const { encoding, warning } = guessEncoding(bytes);
  const head = decode(bytes.subarray(0, HEAD), encoding);
  if (/^\s*[[{]/.test(head)) {
    const reading = await readJson(decode(bytes, encoding), task);
    if (reading) return reading;
  }
  const format = textFormat(head, task.name);
  if (format === 'html') return readHtml(bytes, task);
  if (warning !== undefined) task.warn(warning);
  const named = /\.(docx|pdf)$/i.exec(task.name)?.[1]?.toUpperCase();
  if (named !== undefined) task.warn(`is named ${named} but is plain text`);
  return readPlain(decode(bytes, encoding), format, task);
}

function readPlain(text: string, format: 'markdown' | 'text', task: Task): Reading {
  task.checkTextLength(text.length);
  if (isRawMessage(text)) throw task.error('unsupported', 'is a mail message as it travels (EML)', 'open it in a mail program and paste its text');
  if (isEmail(text)) return { format: 'email', ...readEmail(text) };
  return { format, text };
}

async function readHtml(bytes: Uint8Array, task: Task): Promise<Reading> {
  const page = await readPage(bytes, task);
  const data = page.linkedData.flatMap((script) => parsedScript(script, task) ?? []);
  const posting = await firstPosting(data, task);
  if (!posting) return { format: 'html', text: page.text, title: page.title };
  const { title, skills, proseLength } = posting;
  return { format: 'json-ld', text: proseLength >= LEAST_PROSE ? posting.text : `${posting.text}\n\n${page.text}`, title: title || page.title, skills };
}

function parsedScript(script: string, task: Task): unknown {
  try {
    return JSON.parse(
      script
        .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)/, '')
        .replace(/(?:-->|\/\/\s*\]\]>)\s*$/, '')
        .replace(/[\n\r\t]/g, ' '),
    );
  } catch {
    task.warn('has JSON-LD that is no valid JSON; it was left out');
    return undefined;
  }
}

async function firstPosting(data: unknown, task: Task): Promise<PostingText | undefined> {
  const [first, ...others] = thingsOfType(data, 'JobPosting');
  if (!first) return undefined;
  if (others.length > 0) task.warn(`holds ${others.length + 1} postings; the first was read`);
  return readJobPosting(first, task);
}

/** A reading of JSON, or undefined when the text only begins like JSON. */
async function readJson(text: string, task: Task): Promise<Reading | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!/\.json(?:ld)?$/i.test(task.name)) return undefined;
    throw task.error('damaged', `is no valid JSON: ${error instanceof Error ? error.message : String(error)}`, 'mend it', error);
  }
  const posting = await firstPosting(value, task);
  if (posting) return { format: 'json-ld', text: posting.text, title: posting.title, skills: posting.skills };
  if (isObject(value) && isJsonResume(value)) return { format: 'json-resume', ...readJsonResume(value, task) };
  throw task.error('unsupported', 'is JSON, but neither a JSON Resume nor a schema.org JobPosting', "give its text, or JSON with 'basics' or with '@type': 'JobPosting'");
}
