/**
 * Runs PDF.js in a thread of its own, which can be stopped: pages are programs, and some never end.
 * Plain JavaScript, so that a thread can start it from the sources as well as from dist.
 */
import { parentPort } from 'node:worker_threads';

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

/** A text item in the coordinates of the page as one sees it, y growing downwards; undefined when it is blank or not set level. */
function fragmentOf({ str, transform, width, fontName }, page, multiply) {
  if (typeof str !== 'string' || str.trim() === '') return undefined;
  const [a, b, c, d, left, y] = multiply(page, transform);
  return a > 0 && Math.abs(b) < 0.1 * a ? { text: str, left, right: left + width, y, size: Math.hypot(c, d), font: fontName } : undefined;
}

async function fragmentsOf(page, multiply, { mostFragments, mostLength }) {
  const fragments = [];
  const { transform } = page.getViewport({ scale: 1 });
  const reader = page.streamTextContent().getReader();
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      const fragment = fragmentOf(item, transform, multiply);
      if (!fragment) continue;
      fragments.push(fragment);
      length += fragment.text.length;
    }
    // More than enough to know that it is too much.
    if (fragments.length > mostFragments || length > mostLength) {
      reader.cancel(new Error('enough')).catch(() => undefined);
      break;
    }
  }
  return fragments;
}

async function readPages(loading, multiply, task) {
  const pdf = await loading.promise;
  const pages = pdf.numPages;
  parentPort.postMessage({ pages });
  for (let number = 1; number <= Math.min(pages, task.mostPages); number++) {
    try {
      const page = await pdf.getPage(number);
      parentPort.postMessage({ number, fragments: await fragmentsOf(page, multiply, task) });
      page.cleanup();
    } catch {
      parentPort.postMessage({ number, isUnread: true });
    }
  }
}

parentPort.on('message', async (task) => {
  let loading;
  try {
    const { getResolvedPDFJS } = await import('unpdf');
    const { getDocument, Util } = await getResolvedPDFJS();
    loading = getDocument({ ...HARMLESS, data: task.bytes });
    await readPages(loading, Util.transform, task);
    await loading.destroy();
    parentPort.postMessage({ isDone: true });
  } catch (error) {
    await loading?.destroy().catch(() => undefined);
    parentPort.postMessage({ error: { name: error?.name, code: error?.code, message: String(error?.message ?? error) } });
  }
});
