import { strToU8, zipSync } from 'fflate';
import type { Resume } from './resume.js';
import { type SetLine, oneColumn } from './resume-texts.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A run of text. */
export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** A document of a body in WordprocessingML. */
export function docxOf(body: string, styles = ''): Uint8Array {
  const xml = (name: string, inner: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${inner}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/styles.xml': xml('styles', styles),
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
  });
}

const PROPERTIES: Readonly<Record<SetLine['as'], string>> = {
  name: '<w:pStyle w:val="Titel"/>',
  heading: '<w:pStyle w:val="berschrift1"/>',
  entry: '',
  item: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  text: '',
};

/** Styles as a German Word names them: their ids say nothing, their names are kept. */
const STYLES =
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>';

/** Word cuts runs anywhere, even within words. */
function runs(text: string): string {
  const middle = text.length >> 1;
  return run(text.slice(0, middle)) + run(text.slice(middle));
}

export function asDocx(resume: Resume): Uint8Array {
  return docxOf(
    oneColumn(resume)
      .map(({ as, text }) => paragraph(runs(text), PROPERTIES[as]))
      .join(''),
    STYLES,
  );
}

/** A document that unpacks to so many megabytes. */
export function zipBomb(megabytes: number): Uint8Array {
  return docxOf(paragraph(`<w:r><w:t>${'a'.repeat(megabytes * 1024 * 1024)}</w:t></w:r>`));
}
