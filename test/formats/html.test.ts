import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/node/index.js';
import { bytesOf, refusal, textOf } from './failing.js';

const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('text of a page', () => {
  it('marks headings and items, parts paragraphs, joins inline words', async () => {
    expect(await textOf(page('<h2>Skills</h2>\n<ul><li><p>Py<b>thon</b></p></li><li>C&#43;&#43; &amp; SQL</ul><p>One\n  line<br>another</p><div>last</div>'))).toBe(
      '# Skills\n- Python\n- C++ & SQL\n\nOne line\nanother\nlast',
    );
  });

  it('marks bold paragraphs, which people use as headings', async () => {
    expect(await textOf(page('<p><strong>Requirements</strong></p><p><b>Python</b> and more</p>'))).toBe('**Requirements**\n\nPython and more');
  });

  it('keeps cells of a row on a line', async () => {
    expect(await textOf(page('<table><tr><td>Python</td><td>5 years</td></tr><tr><td>SQL</td></tr></table>'))).toBe('Python | 5 years\nSQL');
  });

  it('leaves out menus, scripts, styles and what one presses', async () => {
    const text = await textOf(
      page('<nav>Jobs in Java</nav><script>"</p>Perl"</script><style>.ruby{}</style><p>Python</p><button>Apply</button><svg><title>Rust</title></svg><footer>Go</footer>'),
    );
    expect(text).toBe('Python');
  });

  it('reads only the main part when there is a real one', async () => {
    const main = `<p>${'We look for people who know Python. '.repeat(20)}</p>`;
    expect(await textOf(page(`<div>Similar jobs: Java</div><main>${main}</main><aside>Perl</aside>`))).not.toMatch(/Java|Perl/);
    expect(await textOf(page(`<div>${main}</div><main>Loading</main>`))).toContain('Python');
  });

  it('reads a menu that is never closed, for it may be all', async () => {
    expect(await textOf(page('<nav><a>Home</a><p>Python</p>'))).toContain('Python');
  });

  it.each([
    ['named in the page', Buffer.from(page('<p>café</p>', '<meta charset="iso-8859-1">'), 'latin1')],
    ['marked', Buffer.from(`\uFEFF${page('<p>café</p>')}`, 'utf16le')],
    ['guessed', Buffer.from(page('<p>café</p>'), 'latin1')],
  ])('knows the encoding when it is %s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe('café');
  });

  it('returns its title', async () => {
    expect(await readDocument(bytesOf(page('<p>Python</p>', '<title>Data &amp;\n Engineer</title>')))).toMatchObject({ format: 'html', title: 'Data & Engineer', warnings: [] });
  });
});

describe('a hostile page', () => {
  it('nests 100,000 elements, closed and open', async () => {
    const depth = 100_000;
    expect(await textOf(page(`${'<div><b>'.repeat(depth)}Python${'</b></div>'.repeat(depth)}`))).toBe('**Python**');
    expect(await textOf(page(`${'<table><tr><td><i><form>'.repeat(depth)}Python${'</u>'.repeat(depth)}`))).toBe('Python');
  });

  it('is 20 MB of markup around a little text', async () => {
    const padding = `<div data-x="${'x'.repeat(1000)}"><!-- ${'y'.repeat(1000)} --></div>`;
    expect(await textOf(page(`<p>Python</p>${padding.repeat(10_000)}<p>SQL</p>`))).toBe('Python\n\nSQL');
  });

  it('is 20 MB of text', async () => {
    const error = await refusal(bytesOf(page('<p>Experience with Python</p>'.repeat(1_000_000))), 'big.html');
    expect(error).toMatchObject({ code: 'too-large', message: 'big.html holds more than 16777216 characters of text; split it, or raise the limit textLength' });
  });

  it('has many comments before what is no page', async () => {
    expect((await textOf(`${'<!-- -->\n'.repeat(2000)}Python`)).endsWith('Python')).toBe(true);
  });

  it('is one line of very many pieces', async () => {
    const count = 300_000;
    expect(await textOf(page('a<b>'.repeat(count)))).toHaveLength(count);
    expect(await textOf(page('a<td>'.repeat(count)))).toHaveLength(4 * count - 3);
  });

  it('is larger than the limit', async () => {
    expect((await refusal(bytesOf(page('')), 'big.html', { bytes: 10 })).message).toBe('big.html is larger than 10 bytes; split it, or raise the limit bytes');
  });

  it('smuggles in halves of characters and NUL', async () => {
    expect((await textOf(page('<p>a&#xD800;b&#0;c</p>'))).replaceAll('\ufffd', '')).toBe('abc');
  });
});
