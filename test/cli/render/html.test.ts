import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/cli/render/html.js';
import { segmentsOf } from '../../../src/cli/render/segments.js';
import { documentOf, documentWith, skill } from './fixtures.js';

const VOID = new Set(['meta', 'rect']);

/** Fails unless tags nest, ids are unique and links within the page lead somewhere. */
function checkMarkup(page: string): void {
  const open: string[] = [];
  const body = page.replace(/<style>[^]*?<\/style>/, '').replace('<!DOCTYPE html>', '');
  for (const [, close, name = ''] of body.matchAll(/<(\/?)([a-z0-9]+)(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*\/?>/gi)) {
    if (VOID.has(name)) continue;
    if (close) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
  expect(body.replace(/<\/?[a-z0-9]+(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*\/?>/gi, '')).not.toMatch(/[<>"']/);
  const ids = [...body.matchAll(/ id="([^"]*)"/gi)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of body.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
}

function unescape(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** The document's text as a reader of the page sees it. */
function shownText(page: string): string {
  return unescape(/<div class="text" dir="auto">([^]*?)<\/div>/.exec(page)?.[1] ?? '');
}

describe('html', () => {
  it('is one page that loads, runs and sends nothing', async () => {
    const page = renderHtml(await documentOf('Requirements\n- Python\n', [{ prefLabel: 'Python' }]));
    checkMarkup(page);
    const css = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${createHash('sha256').update(css).digest('base64')}&#39;`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:| style=| on[a-z]+=/i);
    expect(page).toMatch(/prefers-color-scheme: dark/);
    expect(page).toMatch(/@media print/);
  });

  it('marks mentions by level, with skill and weight, linked to the skill and back', async () => {
    const page = renderHtml(await documentOf('Requirements\n- Python\n', [{ prefLabel: 'Python' }]));
    expect(page).toContain(
      '<mark class="required"><a id="at-15" href="#skill-1" title="Python, required, weight 1.00" aria-label="Python: Python, required, weight 1.00">Python</a></mark>',
    );
    expect(page).toMatch(/<tbody id="skill-1">[^]*href="#at-15"/);
    expect(page).toMatch(/<details><summary>[^]*section[^]*log-odds[^]*<\/details>/);
  });

  it('escapes whatever the document, the file name and the taxonomy hold', async () => {
    const evil = `</mark></div><script>alert("1")</script> & 'x' <img src=x onerror="y"> --> ]]> &lt; Python <b>`;
    const label = `Py"><script>alert('2')</script>`;
    const name = `"><script>3</script>.txt`;
    const start = evil.indexOf('Python');
    const reasons = [[{ evidence: '<i>why</i>', weight: 1 }]];
    const factors = [{ name: 'level' as const, value: 1, because: `<u>"because"</u>` }];
    const hostile = skill(
      evil,
      label,
      [
        [0, 7],
        [start, start + 6],
      ],
      { explanation: { factors, reasons } },
    );
    const page = renderHtml(documentWith(evil, [hostile], name));
    checkMarkup(page);
    expect(page).not.toMatch(/<script|<img|<i>|<u>/);
    expect(shownText(page)).toBe(evil);
    expect(page).toContain('<title>Skills in &quot;&gt;&lt;script&gt;3&lt;/script&gt;.txt</title>');
  });

  it('shows controls that HTML forbids as a sign', () => {
    expect(shownText(renderHtml(documentWith('a\u0001b\u009Fc\td', [])))).toBe('a\uFFFDb\uFFFDc\td');
  });

  it('keeps overlapping, nested, equal and adjacent mentions apart', () => {
    const text = 'machine learning engineer';
    const skills = [
      skill(text, 'Machine Learning', [[0, 16]]),
      skill(text, 'Learning', [[8, 16]], { level: 'preferred' }),
      skill(text, 'Learning Engineer', [[8, 25]], { level: 'mentioned' }),
      skill(text, 'Same', [
        [0, 16],
        [16, 17],
      ]),
    ];
    const page = renderHtml(documentWith(text, skills));
    checkMarkup(page);
    expect(shownText(page)).toBe(text);
    expect(page).toContain(
      'title="Machine Learning, required, weight 0.50; Same, required, weight 0.50; Learning, preferred, weight 0.50; Learning Engineer, mentioned, weight 0.50"',
    );
  });

  it('shows documents without skills or text', () => {
    for (const text of ['', 'nothing here']) {
      const page = renderHtml(documentWith(text, []));
      checkMarkup(page);
      expect(page).toContain('No skills to show.');
    }
  });
});

describe('segments', () => {
  it('cover the text once and in order, whatever the mentions', () => {
    const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({ start: Math.min(start, 29), end: Math.min(30, start + length) }));
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30, unit: 'binary-ascii' }), fc.array(span.filter(({ start, end }) => start < end)), (text, mentions) => {
        const segments = segmentsOf(text, mentions);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          const end = segment.start + segment.text.length;
          expect(new Set(segment.mentions)).toEqual(new Set(mentions.filter((mention) => mention.start < end && mention.end > segment.start)));
        }
      }),
    );
  });
});
