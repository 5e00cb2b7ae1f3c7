import { contextOf } from '../render/context.js';

/** A line cut to a width around a term, which stands in «». */
export function exampleOf(line: string, term: string, width: number): string {
  const at = line.toLowerCase().indexOf(term.toLowerCase());
  if (at < 0) return line.slice(0, width);
  const { before, mention, after } = contextOf(line, { start: at, end: at + term.length }, Math.max(20, width - term.length - 4));
  return `${before}«${mention}»${after}`;
}
