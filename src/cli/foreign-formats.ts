/** What a file is when it is not plain text: known by its first bytes. */
export interface ForeignFormat {
  /** With article: 'a PDF'. */
  readonly what: string;
  readonly remedy: string;
}

const SAVE_AS_TEXT = 'save it as plain text first';

const BEGINNINGS: ReadonlyArray<readonly [beginning: string, format: ForeignFormat]> = [
  ['%PDF-', { what: 'a PDF', remedy: 'convert it first, for instance with pdftotext -layout' }],
  ['\xD0\xCF\x11\xE0', { what: 'an old Word or Office document', remedy: SAVE_AS_TEXT }],
  ['{\\rtf', { what: 'an RTF document', remedy: SAVE_AS_TEXT }],
  ['\xFF\xFE', { what: 'UTF-16', remedy: 'convert it, for instance with iconv -f UTF-16 -t UTF-8' }],
  ['\xFE\xFF', { what: 'UTF-16', remedy: 'convert it, for instance with iconv -f UTF-16 -t UTF-8' }],
  ['\x1F\x8B', { what: 'a gzip archive', remedy: 'unpack it first, for instance with gunzip' }],
  ['\x89PNG', { what: 'a PNG image', remedy: 'give its text' }],
  ['\xFF\xD8\xFF', { what: 'a JPEG image', remedy: 'give its text' }],
];

/** Names of parts that stand uncompressed in a ZIP file and tell what it holds. */
const ZIP_PARTS: ReadonlyArray<readonly [part: string, format: ForeignFormat]> = [
  ['word/', { what: 'a Word document (DOCX)', remedy: SAVE_AS_TEXT }],
  ['opendocument.text', { what: 'an OpenDocument text (ODT)', remedy: SAVE_AS_TEXT }],
  ['xl/', { what: 'an Excel workbook (XLSX)', remedy: SAVE_AS_TEXT }],
  ['ppt/', { what: 'a PowerPoint presentation (PPTX)', remedy: SAVE_AS_TEXT }],
];
const ZIP: ForeignFormat = { what: 'a ZIP archive', remedy: 'unpack it and name a text file in it' };

/** The format of bytes that are no plain text, or undefined when they may be one. */
export function foreignFormat(bytes: Buffer): ForeignFormat | undefined {
  if (bytes.indexOf('PK\x03\x04', 0, 'latin1') === 0) return ZIP_PARTS.find(([part]) => bytes.includes(part, 0, 'latin1'))?.[1] ?? ZIP;
  const head = bytes.toString('latin1', 0, 8);
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  if (known) return known[1];
  const zero = bytes.indexOf(0);
  return zero < 0 ? undefined : { what: `a binary file (NUL byte at offset ${zero})`, remedy: 'give a UTF-8 text file' };
}
