/** A format that is not read: known by its first bytes. */
export interface ForeignFormat {
  /** With article: 'a PNG image'. */
  readonly what: string;
  readonly remedy: string;
}

/** What bytes are when they are no text: a document that can be read, or something else. */
export type BinaryFormat = { readonly format: 'pdf' | 'docx'; readonly what: string; readonly remedy: string } | (ForeignFormat & { readonly format?: undefined });

const SAVE_AS = 'save it as PDF, DOCX or plain text';
const SAVE_AS_TEXT = 'save it as plain text first';
const PDF: BinaryFormat = { format: 'pdf', what: 'a PDF', remedy: SAVE_AS_TEXT };
const DOCX: BinaryFormat = { format: 'docx', what: 'a Word document (DOCX)', remedy: SAVE_AS_TEXT };

const BEGINNINGS: ReadonlyArray<readonly [beginning: string, format: BinaryFormat]> = [
  ['%PDF-', PDF],
  ['\xEF\xBB\xBF%PDF-', PDF],
  ['\xD0\xCF\x11\xE0', { what: 'an old Word or Office document', remedy: SAVE_AS }],
  ['{\\rtf', { what: 'an RTF document', remedy: SAVE_AS }],
  ['\x1F\x8B', { what: 'a gzip archive', remedy: 'unpack it first, for instance with gunzip' }],
  ['\x89PNG', { what: 'a PNG image', remedy: 'recognise its text first, for instance with tesseract' }],
  ['\xFF\xD8\xFF', { what: 'a JPEG image', remedy: 'recognise its text first, for instance with tesseract' }],
];

/** Names of parts that stand uncompressed in a ZIP file and tell what it holds. */
const ZIP_PARTS: ReadonlyArray<readonly [part: string, format: BinaryFormat]> = [
  ['word/', DOCX],
  ['opendocument.text', { what: 'an OpenDocument text (ODT)', remedy: SAVE_AS }],
  ['xl/', { what: 'an Excel workbook (XLSX)', remedy: SAVE_AS }],
  ['ppt/', { what: 'a PowerPoint presentation (PPTX)', remedy: SAVE_AS }],
];
const ZIP: BinaryFormat = { what: 'a ZIP archive', remedy: 'unpack it and name a document in it' };
/** A PDF may begin with foreign bytes, up to here. */
const PDF_START = 1024;
/** Names of parts stand in the directory at the end of a ZIP file, and at the beginning of each part. */
const ZIP_LOOK = 256 * 1024;

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function zipFormat(bytes: Uint8Array): BinaryFormat {
  const looked = latin1(bytes.subarray(0, ZIP_LOOK)) + latin1(bytes.subarray(Math.max(ZIP_LOOK, bytes.length - ZIP_LOOK)));
  return ZIP_PARTS.find(([part]) => looked.includes(part))?.[1] ?? ZIP;
}

/** The format of bytes that are no text, or undefined when they may be one. */
export function binaryFormat(bytes: Uint8Array): BinaryFormat | undefined {
  const head = latin1(bytes.subarray(0, PDF_START));
  if (head.startsWith('PK\x03\x04')) return zipFormat(bytes);
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  if (known) return known[1];
  if (isUtf16(bytes)) return undefined;
  const zero = bytes.indexOf(0);
  if (zero >= 0 && head.includes('%PDF-')) return PDF;
  return zero < 0 ? undefined : { what: `a binary file (NUL byte at offset ${zero})`, remedy: 'give a document: PDF, DOCX, HTML, Markdown, JSON or plain text' };
}
