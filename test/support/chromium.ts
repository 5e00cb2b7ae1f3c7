/** The Chromium of the system, for tests that look at pages. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of the browser, or undefined where there is none: then such tests skip. */
export const chromiumPath: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** Starts it without a window. */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium; apt-get install chromium');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
}
