import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, startChromium } from '../../support/chromium.js';
import { Folder, skillvec } from '../harness.js';
import { SILENT } from './documents.js';

/** Sets a mark on the window if it ever runs. */
const HOSTILE = `"><img src=x onerror="window.broken=1"><script>window.broken=2</script></svg></style></q>'&amp; ]]>`;
const NAME = `Evil ${HOSTILE}`;

const folder = new Folder();
const taxonomy = folder.write(
  'skills.yaml',
  `evil: { prefLabel: ${JSON.stringify(NAME)}, altLabels: [Zorble], kind: technology }\npython: { prefLabel: Python, kind: technology }\nrust: { prefLabel: Rust, kind: technology }\n`,
);
const resume = folder.write(`re'sume"&<b>.txt`, `Experience\n- Zorble and Python ${HOSTILE}\n`);
const posting = folder.write('posting.txt', `Requirements\n- 3 years of Zorble ${HOSTILE}\n- Rust ${HOSTILE}\n`);
const records = folder.write('records.ndjson', JSON.stringify({ id: HOSTILE, title: `Title ${HOSTILE}`, description: `Requirements: Zorble ${HOSTILE}, Rust` }));
afterAll(() => folder.remove());

const COMMANDS = [
  ['compare', ['compare', resume, posting]],
  ['rank', ['rank', resume, posting, records]],
  ['rank --candidates', ['rank', '--candidates', posting, resume]],
  ['compare without a score', ['compare', resume, folder.write('silent.txt', SILENT)]],
] as const;

const pageOf = async (argv: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await skillvec([...argv, '--taxonomy', taxonomy, '--format', 'html']);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

describe.each(COMMANDS)('the source of the page of %s', (_, argv) => {
  it('has no element, attribute or address that a document brought', async () => {
    const source = await pageOf(argv);
    expect(source).not.toMatch(/<(?:script|img|b>\.txt)/);
    expect(source).not.toMatch(/\s(?:src|style|onerror)="/);
    expect(source).not.toMatch(/https?:|url\(|@import/);
    expect(source.match(/<\/style>/g)).toHaveLength(1);
  });
});

it('says that it cannot say when the posting names no skill', async () => {
  expect(await pageOf(COMMANDS[3][1])).toContain('cannot say: the posting names no skill');
});

describe.skipIf(chromiumPath === undefined)('the pages in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`);
    });
  }, 60_000);

  afterAll(() => browser.close());

  it.each(COMMANDS)('%s: hostile texts do nothing, and it fits every window', async (name, argv) => {
    await page.goto(pathToFileURL(folder.write(`${name}.html`, await pageOf(argv))).href);
    expect(await page.evaluate('[window.broken, document.images.length, document.scripts.length]')).toEqual([undefined, 0, 0]);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    for (const width of [1200, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });

  it('shows hostile names and sentences as they are, side by side where there is room', async () => {
    await page.goto(pathToFileURL(folder.write('compare.html', await pageOf(COMMANDS[0][1]))).href);
    expect(await page.locator('h3').allTextContents()).toContain(NAME);
    expect(await page.locator('.side.asks q').first().textContent()).toContain(`3 years of Zorble ${HOSTILE.slice(0, 60)}`);
    const tops = async (): Promise<number[]> =>
      page
        .locator('.sides')
        .first()
        .locator('.side')
        .evaluateAll((all) => all.map((side) => side.getBoundingClientRect().top));
    await page.setViewportSize({ width: 1200, height: 800 });
    expect(new Set(await tops()).size).toBe(1);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(new Set(await tops()).size).toBe(2);
  });
});
