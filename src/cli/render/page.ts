import { createHash } from 'node:crypto';
import { type Markup, html } from './markup.js';
import { PAGE_STYLE } from './page-style.js';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** CSS of this sort of page, after that of all pages. */
  readonly style: string;
  /** JavaScript that adds comfort; the page must be complete without it. */
  readonly script?: string;
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

/**
 * A page that stands alone: it loads nothing, sends nothing, and runs at most its own script. The policy allows its one
 * style sheet and its one script, by their hashes, and no style or event attribute.
 */
export function page({ title, body, style, script }: Page): string {
  const css = `${PAGE_STYLE}\n${style}`;
  const scripts = script === undefined ? '' : `script-src ${hashOf(script)}; `;
  const policy = `default-src 'none'; style-src ${hashOf(css)}; ${scripts}base-uri 'none'; form-action 'none'`;
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
${body.source}${script === undefined ? '' : `\n<script>${script}</script>`}
</body>
</html>`;
}
