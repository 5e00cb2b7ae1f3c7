import { oneLine } from '../io.js';

/** A text in lines of at most so many characters, where its words allow; every line after the first stands in by two. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(/ (?!%)/)) {
    const start = lines.length === 0 ? indent : `${indent}  `;
    if (line === '') line = start + word;
    else if ([...line].length + 1 + [...word].length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = `${indent}  ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
