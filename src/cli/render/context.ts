import { oneLine } from '../io.js';

/** A mention with the words around it in its line. */
export interface Context {
  /** Number of the line in the text, from 1. */
  readonly line: number;
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The last characters of a text, from the start of a word where there is one. */
function tail(text: string, room: number): string {
  const characters = [...text.slice(-2 * room - 2)];
  if (characters.length <= room) return oneLine(text);
  const cut = characters.slice(-room).join('');
  return `…${oneLine(cut.replace(/^\S*\s(?=.*\S)/, ''))}`;
}

function head(text: string, room: number): string {
  const characters = [...text.slice(0, 2 * room + 2)];
  if (characters.length <= room) return oneLine(text);
  const cut = characters.slice(0, room).join('');
  return `${oneLine(cut.replace(/(?<=\S.*)\s\S*$/, ''))}…`;
}

/**
 * The surroundings of a mention, made one line.
 *
 * @param room characters for both sides together
 */
export function contextOf(text: string, { start, end }: { readonly start: number; readonly end: number }, room: number): Context {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const side = room >> 1;
  const [left, right] = [text.slice(from, start), text.slice(end, to < 0 ? text.length : to)];
  const before = tail(left, Math.max(side, room - right.length));
  const after = head(right, Math.max(side, room - left.length));
  const [gapBefore, gapAfter] = [/\s/.test(left.at(-1) ?? '') && before !== '' ? ' ' : '', /\s/.test(right[0] ?? '') && after !== '' ? ' ' : ''];
  return { line: lineNumber(text, start), before: before + gapBefore, mention: oneLine(text.slice(start, end)), after: gapAfter + after };
}
