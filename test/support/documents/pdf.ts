import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import type { Resume } from './resume.js';
import { type SetLine, linesOf, oneColumn } from './resume-texts.js';

const PAGE: [number, number] = [595, 842];
const MARGIN = 50;
const SIZES: Readonly<Record<SetLine['as'], number>> = { name: 20, heading: 13, entry: 10, item: 10, text: 10 };

function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Sets lines in a column; the height at which it ends. */
function setColumn(
  page: PDFPage,
  lines: readonly SetLine[],
  fonts: { readonly plain: PDFFont; readonly bold: PDFFont },
  place: { left: number; top: number; width: number },
): number {
  let y = place.top;
  for (const { as, text } of lines) {
    const size = SIZES[as];
    const font = as === 'name' || as === 'heading' ? fonts.bold : fonts.plain;
    if (as === 'heading') y -= 10;
    if (as === 'entry') y -= 4;
    const indent = as === 'item' ? 12 : 0;
    wrapped(text, font, size, place.width - indent).forEach((line, i) => {
      if (as === 'item' && i === 0) page.drawText('•', { x: place.left, y, size, font });
      page.drawText(line, { x: place.left + indent, y, size, font });
      y -= size * 1.3;
    });
  }
  return y;
}

async function documentWith(set: (page: PDFPage, fonts: { plain: PDFFont; bold: PDFFont }) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = { plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) };
  set(document.addPage(PAGE), fonts);
  return document.save();
}

export function asPdf(resume: Resume): Promise<Uint8Array> {
  return documentWith((page, fonts) => void setColumn(page, oneColumn(resume), fonts, { left: MARGIN, top: 790, width: 495 }));
}

/** Name across the page, skills in a narrow column on the left, work in a wide one on the right; the right one is drawn first. */
export function asTwoColumnPdf(resume: Resume): Promise<Uint8Array> {
  return documentWith((page, fonts) => {
    const { head, side, main } = linesOf(resume);
    const top = setColumn(page, head, fonts, { left: MARGIN, top: 790, width: 495 });
    setColumn(page, main, fonts, { left: 240, top, width: 305 });
    setColumn(page, side, fonts, { left: MARGIN, top, width: 165 });
  });
}

/** Texts at places of a page: x from the left, y from the top. */
export function pdfOf(texts: ReadonlyArray<readonly [text: string, x: number, y: number, size?: number]>): Promise<Uint8Array> {
  return documentWith((page, { plain }) => {
    for (const [text, x, y, size = 10] of texts) page.drawText(text, { x, y: PAGE[1] - y, size, font: plain });
  });
}

/** A page that is one picture. */
export async function scannedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const dot = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));
  document.addPage(PAGE).drawImage(await document.embedPng(dot), { x: 0, y: 0, width: PAGE[0], height: PAGE[1] });
  return document.save();
}

/** A PDF of objects, the first of which is its catalogue; bytes stand for deflated streams. */
export function pdfOfObjects(objects: ReadonlyArray<string | Uint8Array>, trailer = ''): Uint8Array {
  const parts = ['%PDF-1.4\n'];
  let length = 9;
  const offsets = objects.map((object, i) => {
    const at = length;
    const own = typeof object === 'string' ? object : `<< /Length ${object.length} /Filter /FlateDecode >>\nstream\n${Buffer.from(object).toString('latin1')}\nendstream`;
    const part = `${i + 1} 0 obj\n${own}\nendobj\n`;
    parts.push(part);
    length += part.length;
    return at;
  });
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`);
  parts.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

/** A PDF whose keys no empty password opens. */
export function encryptedPdf(): Uint8Array {
  const key = `<${'41'.repeat(32)}>`;
  return pdfOfObjects(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>`],
    '/Encrypt 3 0 R /ID [<41414141> <41414141>] ',
  );
}
