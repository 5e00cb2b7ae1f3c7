/** Longer paragraphs in bold are text, not headings. */
const LONGEST = 90;

/** A line that is set in bold from end to end, marked so that reading may take it for a heading. */
export function boldHeading(line: string): string {
  return line.length <= LONGEST && !line.includes('*') ? `**${line}**` : line;
}
