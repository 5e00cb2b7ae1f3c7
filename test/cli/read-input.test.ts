import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SKILLS, skillvec } from './harness.js';

const folder = new Folder();
let taxonomy = '';
beforeAll(() => {
  taxonomy = folder.write('skills.yaml', SKILLS);
});
afterAll(() => folder.remove());

const extract = (file: string | undefined, stdin?: string | Uint8Array) =>
  skillvec(['extract', '--taxonomy', taxonomy, '--format', 'json', ...(file === undefined ? [] : [file])], stdin === undefined ? {} : { stdin });
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('what cannot be read', () => {
  it.each([
    ['a damaged PDF', latin1('%PDF-1.7\n%\xE2\xE3\n\0'), /is a damaged PDF: it is cut short; open it in a PDF viewer/],
    ['a damaged DOCX', latin1('PK\x03\x04\0\0word/document.xml\xFF'), /is a damaged Word document/],
    ['an ODT', latin1('PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text'), /is an OpenDocument text/],
    ['an XLSX', latin1('PK\x03\x04\0\0xl/workbook.xml'), /is an Excel workbook/],
    ['a ZIP archive', latin1('PK\x03\x04\0\0notes.txt'), /is a ZIP archive/],
    ['an old DOC', latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), /is an old Word or Office document/],
    ['an RTF document', latin1('{\\rtf1 Python}'), /is an RTF document/],
    ['UTF-16 without mark', Buffer.from('Python', 'utf16le'), /binary file \(NUL byte at offset 1\)/],
    ['NUL bytes', latin1('Python\0'), /binary file \(NUL byte at offset 6\)/],
  ])('%s: from a file and from stdin', async (_, bytes, message) => {
    const file = folder.write('input.bin', bytes);
    for (const { status, stdout, stderr } of [await extract(file), await extract('-', bytes), await extract(undefined, bytes)]) {
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^skillvec: [^\n]+\n$/);
      expect([status, stdout]).toEqual([1, '']);
    }
  });

  it.each([
    ['a missing file', 'nowhere.txt', /cannot read '.*nowhere\.txt': it does not exist; check the path/],
    ['a folder', '.', /it is a folder; name one file in it/],
    ['a path through a file', 'skills.yaml/x', /a part of its path is no folder/],
    ['a link to itself', 'loop', /its links lead in a circle/],
    ['a name with a line break', 'no\nwhere', /no where': it does not exist/],
  ])('%s', async (_, name, message) => {
    if (name === 'loop') symlinkSync(join(folder.path, 'loop'), join(folder.path, 'loop'));
    const { status, stdout, stderr } = await extract(join(folder.path, name));
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^skillvec: [^\n]+\n$/);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('an endless device', async () => {
    const { status, stderr } = await extract('/dev/zero');
    expect([status, stderr]).toEqual([1, "skillvec: '/dev/zero' is larger than 128 MB; give one document at a time\n"]);
  });
});

describe('what can be read', () => {
  const found = (stdout: string) => (JSON.parse(stdout) as { skills: Array<{ mentions: Array<{ start: number; text: string }> }> }).skills[0]?.mentions[0];

  it('a file, standard input by name and by default', async () => {
    const file = folder.write('posting.txt', 'Skills: Python');
    for (const outcome of [await extract(file), await extract('-', 'Skills: Python'), await extract(undefined, 'Skills: Python')]) {
      expect([outcome.status, outcome.stderr]).toEqual([0, '']);
      expect(found(outcome.stdout)).toMatchObject({ start: 8, text: 'Python' });
    }
  });

  it('drops a byte order mark', async () => {
    expect(found((await extract('-', '\uFEFFPython')).stdout)?.start).toBe(0);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFcafé Python', 'utf16le'), '', 5],
    ['Windows-1252', latin1('caf\xE9 Python'), 'is no UTF-8; it was read as Windows-1252', 5],
    ['UTF-8 with a broken character', Buffer.concat([Buffer.from('é'), latin1('\xE9 Python')]), 'has 1 broken character of UTF-8, which came out as �', 3],
  ])('%s, with a note where it was guessed', async (_, bytes, warning, start) => {
    const { status, stdout, stderr } = await extract('-', bytes);
    expect([status, stderr]).toEqual([0, warning && `skillvec: note: standard input ${warning}\n`]);
    expect(found(stdout)).toMatchObject({ start, text: 'Python' });
  });

  it('keeps characters that arrive in pieces', async () => {
    expect(found((await extract('-', '€ 👩‍💻 Python')).stdout)).toMatchObject({ start: 8, text: 'Python' });
  });

  it.each([
    ['', 'nothing'],
    [' \n', 'blanks'],
  ])('says when there is no text (%j)', async (text) => {
    const { status, stdout, stderr } = await extract('-', text);
    expect([status, stderr]).toEqual([0, 'skillvec: note: standard input holds no text\n']);
    expect(JSON.parse(stdout)).toMatchObject({ skills: [], vector: {} });
  });

  it('a folder is not read even when it is empty', async () => {
    mkdirSync(join(folder.path, 'empty'));
    expect((await extract(join(folder.path, 'empty'))).status).toBe(1);
  });
});
