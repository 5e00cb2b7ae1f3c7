import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, startChromium } from '../../support/chromium.js';
import { ndjson } from '../../support/tagged.js';
import { Folder, skillvec } from '../harness.js';
import { ALL_PARTS, HOSTILE, market } from './hostile.js';

describe.skipIf(chromiumPath === undefined)('the page of a report in Chromium (skipped where there is none)', () => {
  const folder = new Folder();
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const { stdout } = await skillvec(['report', folder.write('tagged.ndjson', ndjson(market(HOSTILE, HOSTILE))), ...ALL_PARTS, '--format', 'html']);
    browser = await startChromium();
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(folder.write('report.html', stdout)).href);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  it('breaks no rule of its policy, and hostile texts do nothing', async () => {
    expect(await page.evaluate('[window.broken, document.images.length, document.scripts.length]')).toEqual([undefined, 0, 1]);
    expect(complaints).toEqual([]);
  });

  it('shows hostile texts as they are', async () => {
    const shown = HOSTILE.replace('\u0001', '\uFFFD');
    expect(await page.locator('#skills tbody th').allTextContents()).toContain(shown);
    expect(await page.locator('.card h3').allTextContents()).toContain(shown);
  });

  it.each([1200, 768, 390, 320])('fits a window %i wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await page.locator('#skills svg').evaluateAll((all) => all.filter((svg) => svg.clientWidth > 0).length)).toBe(1);
  });

  it('sorts by keyboard, says how, and keeps what is empty at the end', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    const names = async (): Promise<string[]> => (await page.locator('#skills tbody th').allTextContents()).map((name) => name.slice(0, 6));
    expect(await names()).toEqual(['Python', 'Go', HOSTILE.slice(0, 6), 'SQL']);
    await page.getByRole('button', { name: 'Years' }).focus();
    await page.keyboard.press('Enter');
    expect((await names())[0]).toBe('Go');
    await page.getByRole('button', { name: 'Postings' }).first().focus();
    await page.keyboard.press('Enter');
    expect((await names())[0]).toBe('Python');
    await page.keyboard.press('Enter');
    expect((await names()).at(-1)).toBe('Python');
    expect(await page.locator('#skills th[aria-sort]').evaluateAll((all) => all.map((head) => head.ariaSort))).toEqual(['ascending']);
  });

  it('is complete without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(page.url());
    expect(await still.locator('#skills tbody tr').count()).toBe(4);
    expect(await still.locator('button').count()).toBe(0);
    await context.close();
  });
});
