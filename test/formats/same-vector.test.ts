import { beforeAll, describe, expect, it } from 'vitest';
import { type Extractor, createExtractor } from '../../src/index.js';
import { readDocument } from '../../src/node/index.js';
import { asDocx } from '../support/documents/docx.js';
import { asPdf, asTwoColumnPdf } from '../support/documents/pdf.js';
import { RESUME } from '../support/documents/resume.js';
import { asHtml, asJsonResume, asMarkdown, asText } from '../support/documents/resume-texts.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('one résumé in all formats', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await createExtractor();
  });
  const extract = async (document: Uint8Array) => extractor.extract((await readDocument(document)).text);

  it.each([
    ['pdf', () => asPdf(RESUME)],
    ['pdf', () => asTwoColumnPdf(RESUME)],
    ['docx', () => asDocx(RESUME)],
    ['html', () => bytes(asHtml(RESUME))],
    ['markdown', () => bytes(asMarkdown(RESUME))],
    ['json-resume', () => bytes(asJsonResume(RESUME))],
  ] as const)('%s (case %#) has the vector of its text', async (format, make) => {
    const document = await make();
    expect((await readDocument(document)).format).toBe(format);
    const own = await extract(document);
    const ofText = await extract(bytes(asText(RESUME)));
    if (process.env.SHOW)
      console.log(format, own.vector.cosine(ofText.vector), own.kind, own.skills.length, ofText.skills.length, process.env.SHOW === '2' ? (await readDocument(document)).text : '');
    expect(own.kind).toBe('resume');
    expect(own.vector.cosine(ofText.vector)).toBeGreaterThanOrEqual(0.98);
  });
});
