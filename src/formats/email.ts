/** Text pasted from a mail program: quoted-printable leftovers, quote marks, header lines, a signature. */

const HEADER = /^[> \t]*\*{0,2}(from|to|sent|date|subject|cc|reply-to)\*{0,2}:\*{0,2}[ \t]+(.*)$/i;
const MIME_HEADER = /^(?:MIME-Version|Received|Message-ID|Return-Path|DKIM-Signature|Content-Type|Content-Transfer-Encoding|X-[\w-]+):/im;
const FORWARDED = /^[> \t]*-{2,}\s*(?:original message|forwarded message|begin forwarded message)\s*-*\s*$/i;
const QUOTE = /^[ \t]?(?:>[ \t]?)+/;
const SIGNATURE = /^(?:>[ \t]?)*-- $/;
/** Escapes that only quoted-printable leaves: blanks at line ends, equals signs, bytes of UTF-8. */
const ESCAPE = /=(?:20\r?$|3D|0A|0D|C2=[89AB][0-9A-F]|C3=[89AB][0-9A-F]|E2=80=[89AB][0-9A-F])/gm;
const SOFT_BREAK = /[^\s=]=\r?\n(?=\S)/g;
/** Header lines stand among the first so many lines. */
const LETTERHEAD = 30;
const LEAST_HEADERS = 2;
const LONGEST_SIGNATURE = 15;

/** Lines of a header, one after another. */
function headerLength(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (HEADER.test(lines[at] ?? '') || (at > from && /^[ \t]+\S/.test(lines[at] ?? '')))) at++;
  return at - from;
}

function headerAt(lines: readonly string[]): { from: number; to: number } | undefined {
  for (let from = 0; from < Math.min(lines.length, LETTERHEAD); from++) {
    const length = headerLength(lines, from);
    if (length >= LEAST_HEADERS) return { from, to: from + length };
  }
  return undefined;
}

function isQuotedPrintable(text: string): boolean {
  return (text.match(SOFT_BREAK)?.length ?? 0) >= 2 || (text.match(ESCAPE)?.length ?? 0) >= 3;
}

function quotedShare(lines: readonly string[]): number {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length < 3 ? 0 : filled.filter((line) => QUOTE.test(line)).length / filled.length;
}

/** True when a text was pasted from a mail program. */
export function isEmail(text: string): boolean {
  const lines = text.split(/\r?\n/);
  return headerAt(lines) !== undefined || isQuotedPrintable(text) || quotedShare(lines) >= 0.5 || lines.some((line) => SIGNATURE.test(line));
}

/** True for a message as it travels, whose parts only a mail program can tell apart. */
export function isRawMessage(text: string): boolean {
  const head = text.slice(0, 20_000);
  return MIME_HEADER.test(head.split(/\r?\n/, 1)[0] ?? '') || (/^MIME-Version:/im.test(head) && /^Content-(?:Type: multipart|Transfer-Encoding: base64)/im.test(head));
}

/** Decodes quoted-printable (RFC 2045, 6.7) whose bytes are UTF-8; what is no escape stays. */
function decodeQuotedPrintable(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (hex) => Number.parseInt(hex, 16));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  });
}

/** Without the signature: from its mark to a quoted part, or to the end, when that is near. */
function withoutSignatures(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!SIGNATURE.test(lines[at] ?? '')) {
      kept.push(lines[at] ?? '');
      continue;
    }
    let end = at + 1;
    const isQuoted = QUOTE.test(lines[at] ?? '');
    // No further than a signature goes: a text full of marks would be looked through at each.
    while (end < lines.length && end - at <= LONGEST_SIGNATURE && QUOTE.test(lines[end] ?? '') === isQuoted && !FORWARDED.test(lines[end] ?? '')) end++;
    if (end - at <= LONGEST_SIGNATURE) at = end - 1;
  }
  return kept;
}

/** The text of a pasted mail: subject first, then what was written, without quote marks, header and signature. */
export function readEmail(text: string): { text: string; title: string } {
  const decoded = isQuotedPrintable(text) ? decodeQuotedPrintable(text) : text;
  const lines = withoutSignatures(decoded.split(/\r?\n/));
  const header = headerAt(lines);
  const subject = lines.slice(header?.from ?? 0, header?.to ?? 0).flatMap((line) => {
    const [, name = '', value = ''] = HEADER.exec(line) ?? [];
    return name.toLowerCase() === 'subject' ? [value.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '').trim()] : [];
  });
  const body = header ? [...lines.slice(0, header.from), ...lines.slice(header.to)] : lines;
  const written = body.filter((line) => !FORWARDED.test(line)).map((line) => line.replace(QUOTE, ''));
  const title = subject[0] ?? '';
  return { text: `${title === '' ? '' : `${title}\n\n`}${written.join('\n').trim()}`, title };
}
