import { createHash } from 'node:crypto';
import { type Markup, html } from './markup.js';
import { PAGE_STYLE } from './page-style.js';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** CSS of this sort of page, after that of all pages. */
  readonly style: string;
}

/**
 * A page that stands alone: it loads nothing, runs nothing and sends nothing. The policy allows its one style sheet, by
 * its hash, and no style attribute.
 */
export function page({ title, body, style }: Page): string {
  const css = `${PAGE_STYLE}\n${style}`;
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>`;
  return `${head.source}${css}</style>
</head>
<body>
${body.source}
</body>
</html>`;
}
