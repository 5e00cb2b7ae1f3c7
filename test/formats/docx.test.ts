import { Zip, ZipDeflate, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, run, zipBomb } from '../support/documents/docx.js';
import { bytesOf, refusal, textOf } from './failing.js';

const p = (text: string) => paragraph(run(text));

describe('text of a Word document', () => {
  it('joins runs, breaks lines at breaks, keeps tabs', async () => {
    const body = paragraph(`${run('Pyth')}${run('on & <R>')}<w:r><w:tab/><w:t>SQL</w:t><w:br/><w:t>Java</w:t></w:r>`, '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>');
    expect(await textOf(docxOf(body))).toBe('Python & <R>\tSQL\nJava');
  });

  it('leaves out what was deleted and codes of fields', async () => {
    const body = paragraph(`<w:del>${run('COBOL')}<w:r><w:delText>Perl</w:delText></w:r></w:del><w:ins>${run('Rust')}</w:ins><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>`);
    expect(await textOf(docxOf(body))).toBe('Rust');
  });

  it('reads a text box once, though Word writes it twice', async () => {
    const box = `<w:txbxContent>${p('Docker')}</w:txbxContent>`;
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}`,
    );
    expect(await textOf(docxOf(body))).toBe('Docker\nafter');
  });

  it('reads a row of values on a line, and cells of a layout one after the other', async () => {
    const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;
    expect(await textOf(docxOf(table(p('Python'), p('5 years'))))).toBe('Python | 5 years');
    expect(await textOf(docxOf(table(p('Skills') + p('Python'), p('Work') + p('Acme'))))).toBe('Skills\nPython\nWork\nAcme');
  });

  it('marks bold paragraphs, which people use as headings', async () => {
    expect(await textOf(docxOf(paragraph(run('Requirements', '<w:b/>')) + paragraph(run('not bold', '<w:b w:val="0"/>'))))).toBe('**Requirements**\nnot bold');
  });

  it('unpacks archives that were written as a stream', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => void chunks.push(chunk));
    const part = new ZipDeflate('word/document.xml');
    zip.add(part);
    part.push(strToU8(`<w:document><w:body>${p('Python')}</w:body></w:document>`), true);
    zip.end();
    expect(await textOf(Buffer.concat(chunks))).toBe('Python');
  });
});

describe('a Word document that cannot be read', () => {
  it('is a zip bomb', async () => {
    const bomb = zipBomb(65);
    expect(bomb.length).toBeLessThan(200_000);
    const error = await refusal(bomb, 'bomb.docx');
    expect(error).toMatchObject({
      name: 'DocumentError',
      code: 'too-large',
      message: 'bomb.docx unpacks to more than 64 MB; do not trust it; if you do, raise the limit unpackedBytes',
    });
  });

  it('lies about its size', async () => {
    const bomb = zipBomb(2);
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // Size when unpacked, in every local header and in the directory.
    for (let at = 0; at + 30 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect((await refusal(bomb, 'liar.docx', { unpackedBytes: 1024 * 1024 })).code).toBe('too-large');
  });

  it.each([
    ['cut.docx', docxOf(p('Python '.repeat(5000))).subarray(0, 600), 'damaged', /is a damaged Word document/],
    ['empty.docx', zipSync({ 'word/styles.xml': strToU8('') }), 'damaged', /word\/document\.xml is missing/],
    ['noise.docx', bytesOf('\u0001\0\u0002'), 'damaged', /^noise\.docx is named DOCX but is a binary file/],
    ['deep.docx', docxOf('<w:tbl>'.repeat(2000)), 'damaged', /nests elements deeper than 1000/],
    ['deep-styles.docx', zipSync({ 'word/document.xml': strToU8('<w:p/>'), 'word/styles.xml': strToU8('<w:style>'.repeat(2000)) }), 'damaged', /nests elements deeper than 1000/],
    ['sheet.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unsupported', /is an Excel workbook/],
  ] as const)('%s', async (name, bytes, code, message) => {
    const error = await refusal(bytes, name);
    expect(error).toMatchObject({ name: 'DocumentError', file: name, code });
    expect(error.message).toMatch(message);
  });
});
