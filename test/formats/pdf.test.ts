import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/node/index.js';
import { asPdf, asTwoColumnPdf, encryptedPdf, pdfOf, pdfOfObjects, scannedPdf } from '../support/documents/pdf.js';
import { RESUME } from '../support/documents/resume.js';
import { refusal, textOf } from './failing.js';

describe('text of a PDF', () => {
  it('reads columns one after the other, whatever was drawn first', async () => {
    const lines = (await textOf(await asTwoColumnPdf(RESUME))).split('\n');
    expect(lines[0]).toBe('# Ines Okafor');
    const headings = lines.filter((line) => line.startsWith('# '));
    expect(headings).toEqual(['# Ines Okafor', '# Skills', '# Education', '# Summary', '# Work Experience']);
  });

  it('joins what was only wrapped, also in items of a narrow column', async () => {
    const text = await textOf(await asTwoColumnPdf(RESUME));
    expect(text).toContain('- Data Engineering: Apache Spark, Apache Kafka, Airflow, dbt, Snowflake\n');
    expect(text).toContain(RESUME.summary);
  });

  it('keeps lines that were not wrapped apart', async () => {
    const names = ['Natural Language Processing', 'Computer Vision', 'Kubernetes', 'SQL'];
    expect(await textOf(await pdfOf(names.map((name, i) => [name, 50, 100 + 13 * i])))).toBe(names.join('\n'));
  });

  it('reads a table of labels line by line', async () => {
    const rows = [
      ['Languages:', 'Python, Scala'],
      ['Databases:', 'PostgreSQL'],
      ['Cloud:', 'AWS'],
      ['Tools:', 'Git'],
    ] as const;
    const text = await textOf(
      await pdfOf(
        rows.flatMap(
          ([label, value], i) =>
            [
              [label, 50, 100 + 13 * i],
              [value, 200, 100 + 13 * i],
            ] as const,
        ),
      ),
    );
    expect(text).toBe('Languages: Python, Scala\nDatabases: PostgreSQL\nCloud: AWS\nTools: Git');
  });

  it('reads three columns', async () => {
    const columns = [50, 220, 390].flatMap((x, c) => Array.from({ length: 8 }, (_, i) => [`column ${c} has line number ${i}.`, x, 100 + 13 * i + c] as const));
    const order = [...(await textOf(await pdfOf(columns))).matchAll(/column (\d)/g)].map(([, c]) => c).join('');
    expect(order).toBe('0'.repeat(8) + '1'.repeat(8) + '2'.repeat(8));
  });

  it('keeps dates at the right margin on their lines', async () => {
    const jobs = [0, 1, 2, 3].flatMap(
      (i) =>
        [
          [`Engineer at company ${i}`, 50, 100 + 40 * i],
          [`201${i} – 201${i + 1}`, 480, 100 + 40 * i],
          ['Built and ran services of many kinds in teams of many sizes, with care and with tests.', 50, 113 + 40 * i],
        ] as const,
    );
    expect(await textOf(await pdfOf(jobs))).toContain('Engineer at company 2 | 2012 – 2013\nBuilt');
  });

  it('closes spaced headings and cut words', async () => {
    const text = await textOf(
      await pdfOf([
        ['S K I L L S', 50, 100],
        ['We look for people who have run databases and Kuber-', 50, 130],
        ['netes in production.', 50, 142],
      ]),
    );
    expect(text).toContain('SKILLS\n');
    expect(text).toContain('and Kubernetes in production.');
  });

  it('leaves the bytes of the caller alone', async () => {
    const bytes = await asPdf(RESUME);
    const before = bytes.slice();
    await readDocument(bytes);
    expect(bytes).toEqual(before);
  });
});

describe('a PDF that cannot be read', () => {
  it.each([
    ['encrypted.pdf', async () => encryptedPdf(), 'encrypted', /^encrypted\.pdf is an encrypted PDF that opens only with a password; save it without one$/],
    ['scan.pdf', scannedPdf, 'scanned', /^scan\.pdf is a PDF without text: its pages are pictures \(a scan\) or drawings; .*ocrmypdf/],
    ['half.pdf', async () => (await asPdf(RESUME)).subarray(0, 700), 'damaged', /^half\.pdf is a damaged PDF: it is cut short/],
    ['head.pdf', async () => new TextEncoder().encode('%PDF-1.7\n'), 'damaged', /is a damaged PDF/],
    ['circle.pdf', async () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), 'damaged', /is a damaged PDF/],
    ['nested.pdf', async () => pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '['.repeat(100_000)]), 'damaged', /is a damaged PDF/],
  ] as const)('%s', async (name, make, code, message) => {
    const error = await refusal(await make(), name);
    expect(error).toMatchObject({ name: 'DocumentError', file: name, code });
    expect(error.message).toMatch(message);
  });

  it('is stopped when it takes too long, and the next is read', async () => {
    const endless = deflateSync(new TextEncoder().encode('q Q '.repeat(5_000_000)));
    const error = await refusal(
      pdfOfObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
        endless,
      ]),
      'endless.pdf',
      { seconds: 1 },
    );
    expect(error.message).toBe('endless.pdf takes longer than 1 s to read; do not trust it; if you do, raise the limit seconds');
    expect(await textOf(await asPdf(RESUME))).toContain('Ines Okafor');
  });

  it('says when there are too many pages or letters', async () => {
    expect((await refusal(await asPdf(RESUME), 'cv.pdf', { pages: 0 })).message).toBe('cv.pdf has 1 pages, more than 0; split it, or raise the limit pages');
    expect((await refusal(await asPdf(RESUME), 'cv.pdf', { textLength: 100 })).code).toBe('too-large');
  });
});
