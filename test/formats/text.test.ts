import { describe, expect, it } from 'vitest';
import { fc } from '../support/properties.js';
import { DocumentError, readDocument } from '../../src/node/index.js';
import { bytesOf, refusal, textOf } from './failing.js';

describe('plain text and Markdown', () => {
  it.each([
    ['text', 'We need Python.\r\n\r\n- SQL\n'],
    ['text', 'Use <b>tags</b> where a < b > c'],
    ['markdown', '# Engineer\n\n## Requirements\n\n- **Python** and [SQL](https://example.com)\n'],
    ['markdown', 'Requirements\n============\n\n```\nSQL\n```\n'],
  ])('%s comes out as it went in (case %#)', async (format, text) => {
    expect(await readDocument(bytesOf(text))).toEqual({ text, format, warnings: [] });
  });

  it('takes Markdown by its name where its marks are few', async () => {
    expect((await readDocument(bytesOf('Python'), { name: 'README.md' })).format).toBe('markdown');
  });

  it.each([
    ['UTF-8 with byte order mark', Buffer.from('\uFEFFcafé')],
    ['UTF-16, little end first', Buffer.from('\uFEFFcafé', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFcafé', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('café', 'latin1')],
  ])('%s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe('café');
  });

  it.each(['', ' \n\t'])('without text says so (%j)', async (text) => {
    expect(await readDocument(bytesOf(text))).toEqual({ text, format: 'text', warnings: ['holds no text'] });
  });

  it('tells text from a document that it is called', async () => {
    expect(await readDocument(bytesOf('Python'), { name: 'cv.docx' })).toMatchObject({ format: 'text', warnings: ['is named DOCX but is plain text'] });
  });

  it('is either read or refused with a DocumentError, whatever the bytes', async () => {
    const starts = ['', '%PDF-1.7\n', 'PK\x03\x04word/', '{"basics":', '<html>', '\xFF\xFE', 'From: a\nSubject: b\n'].map((start) => Buffer.from(start, 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        try {
          const { text } = await readDocument(Buffer.concat([start, rest]));
          return !/[\0\p{Cs}]/u.test(text);
        } catch (error) {
          return error instanceof DocumentError;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('text pasted from a mail', () => {
  it('loses header, quote marks and signature, and keeps its subject', async () => {
    const mail = 'From: Jane <j@example.com>\nSent: Monday\nTo: Ada\nSubject: Fwd: Data Engineer\n\n> We need Python.\n>> And SQL.\nRegards\n-- \nJane\nJava House\n';
    expect(await readDocument(bytesOf(mail))).toMatchObject({ format: 'email', title: 'Data Engineer', text: 'Data Engineer\n\nWe need Python.\nAnd SQL.\nRegards' });
  });

  it('is freed of quoted-printable', async () => {
    const mail = 'We need Pyth=\non and Kuber=\nnetes =E2=80=93 caf=C3=A9, a=3Db=20\nSQL';
    expect(await readDocument(bytesOf(mail))).toMatchObject({ format: 'email', text: 'We need Python and Kubernetes – café, a=b \nSQL' });
  });

  it('goes on after a signature in the middle', async () => {
    expect(await textOf('Hello\n-- \nJane\n> We need Python.\n> And SQL.\n> And Go.\n')).toBe('Hello\nWe need Python.\nAnd SQL.\nAnd Go.');
  });

  it('is no mail only because it has equals signs, dashes or one quote', async () => {
    expect((await readDocument(bytesOf('Set a=3D or x=\ny\n--\nTeam\n> quote\nDate: 1 May\n\nmore\n'))).format).toBe('text');
  });

  it('may be nothing but marks of signatures', async () => {
    expect(await textOf(`Python\n${'-- \n'.repeat(500_000)}`)).toBe('Python');
  });

  it('is refused as it travels', async () => {
    const error = await refusal(bytesOf('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n'), 'mail.eml');
    expect(error.message).toBe('mail.eml is a mail message as it travels (EML); open it in a mail program and paste its text');
  });
});
