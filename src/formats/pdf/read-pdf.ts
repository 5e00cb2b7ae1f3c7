import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { loadPeer } from '../peers.js';
import type { Task } from '../task.js';
import { TextWriter } from '../text-writer.js';
import { columnsOf } from './columns.js';
import { bodySize, linesOf } from './paragraphs.js';
import { type Fragment, segmentsOf } from './segments.js';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Loading = ReturnType<PdfJs['getDocument']>;

/** A page with more pieces is a drawing. */
const MOST_FRAGMENTS = 200_000;
/** Bytes at the end of a file in which its end mark stands. */
const TAIL = 2048;
const MEND = 'open it in a PDF viewer and save it again, or get it anew';

/** Nothing is evaluated, fetched or drawn; nothing is written to the console. */
const HARMLESS = {
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: 0,
};

/** What of a text item is used; others are marks of structure. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

function isText(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string' && item.str.trim() !== '';
}

/** A text item in the coordinates of the page as one sees it; undefined when it is not set level. */
function fragmentOf({ str, transform, width, fontName }: TextItem, page: readonly number[], pdfjs: PdfJs): Fragment | undefined {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = pdfjs.Util.transform([...page], [...transform]) as number[];
  const isLevel = a > 0 && Math.abs(b) < 0.1 * a;
  return isLevel ? { text: str, left, right: left + width, y, size: Math.hypot(c, d), font: fontName } : undefined;
}

async function fragmentsOf(page: Page, pdfjs: PdfJs, task: Task, check: () => void): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  const { transform } = page.getViewport({ scale: 1 });
  const reader = (page.streamTextContent() as ReadableStream<{ readonly items: readonly unknown[] }>).getReader();
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    check();
    for (const item of chunk.value.items) {
      if (!isText(item)) continue;
      const fragment = fragmentOf(item, transform, pdfjs);
      if (fragment) fragments.push(fragment);
      length += item.str.length;
    }
    task.checkTextLength(length);
    if (fragments.length > MOST_FRAGMENTS)
      throw task.error('too-large', `has more than ${MOST_FRAGMENTS} pieces of text on page ${page.pageNumber}`, 'it is a drawing, not a text; give its text');
  }
  return fragments;
}

function writePage(fragments: readonly Fragment[], writer: TextWriter): void {
  const segments = segmentsOf(fragments);
  const usualSize = bodySize(segments);
  for (const column of columnsOf(segments)) for (const { kind, text } of linesOf(column, usualSize)) writer.add(kind, text);
}

async function readPages(pdf: Pdf, pdfjs: PdfJs, task: Task, check: () => void): Promise<string> {
  const { pages } = task.limits;
  if (pdf.numPages > pages) throw task.error('too-large', `has ${pdf.numPages} pages, more than ${pages}`, 'split it, or raise the limit pages');
  const writer = new TextWriter(task);
  const unread: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    check();
    try {
      const page = await pdf.getPage(number);
      writePage(await fragmentsOf(page, pdfjs, task, check), writer);
      page.cleanup();
    } catch (error) {
      if (error instanceof Error && error.name === 'DocumentError') throw error;
      unread.push(number);
    }
  }
  if (unread.length === pdf.numPages) throw task.error('damaged', 'is a damaged PDF: none of its pages can be read', MEND);
  if (unread.length > 0) task.warn(`has damaged pages, which were left out: ${unread.slice(0, 10).join(', ')}`);
  return writer.toString();
}

/** True when the end mark of a PDF stands where it must. */
function isWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF');
}

/** The error of a PDF that does not open, by the names that PDF.js gives its exceptions. */
function openingError(error: unknown, bytes: Uint8Array, task: Task): Error {
  if (error instanceof Error && error.name === 'PasswordException')
    return task.error('encrypted', 'is an encrypted PDF that opens only with a password', 'save it without one', error);
  return task.error('damaged', isWhole(bytes) ? 'is a damaged PDF' : 'is a damaged PDF: it is cut short', MEND, error);
}

/** Runs work on a document for so long as the limits allow. */
async function withinTime<T>(work: (check: () => void) => Promise<T>, loading: Loading, task: Task): Promise<T> {
  const { seconds } = task.limits;
  const tooSlow = (): Error => task.error('too-large', `takes longer than ${seconds} s to read`, 'split it, or raise the limit seconds');
  const end = performance.now() + seconds * 1000;
  const check = (): void => {
    if (performance.now() > end) throw tooSlow();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), seconds * 1000);
  });
  try {
    return await Promise.race([work(check), late]);
  } finally {
    clearTimeout(timer);
    await loading.destroy().catch(() => undefined);
  }
}

/**
 * The text of a PDF, page by page, columns in reading order. Scripts are not run, fonts and files not fetched.
 *
 * @throws DocumentError when it is encrypted, damaged, a scan, or beyond the limits
 */
export async function readPdf(bytes: Uint8Array, task: Task): Promise<string> {
  const pdfjs = await (await loadPeer('unpdf', 'a PDF', task)).getResolvedPDFJS();
  // PDF.js takes the bytes away from whom it got them, and refuses Node's Buffer.
  const loading = pdfjs.getDocument({ ...HARMLESS, data: new Uint8Array(bytes) });
  const text = await withinTime(
    async (check) => {
      const pdf = await loading.promise.catch((error: unknown) => {
        throw openingError(error, bytes, task);
      });
      return readPages(pdf, pdfjs, task, check);
    },
    loading,
    task,
  );
  if (!isWhole(bytes)) {
    if (text === '') throw openingError(undefined, bytes, task);
    task.warn('is a PDF without its end mark; it may be cut short');
  }
  if (text === '') throw task.error('scanned', 'is a PDF without text: its pages are pictures (a scan) or drawings', 'recognise its text first, for instance with ocrmypdf');
  return text;
}
