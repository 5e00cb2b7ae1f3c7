const BULLET = /^\s*(?:[-*•·◦▪–—#]|\d+[.)])\s*/;
/** A line shorter than this was ended on purpose. */
const SHORTEST_WRAPPED = 45;

/** Puts lines together again that were broken at a width: long, not ended by punctuation, and followed by no bullet. */
function unwrap(text: string): string[] {
  const lines: string[] = [];
  let lastLength = 0;
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    const goesOn = last !== undefined && lastLength >= SHORTEST_WRAPPED && !/[.:!?;]\s*$/.test(last) && line.trim() !== '' && !BULLET.test(line);
    if (!goesOn) lines.push(line.replace(BULLET, '').trim());
    else lines[lines.length - 1] = last.endsWith('-') ? last + line.trim() : `${last} ${line.trim()}`;
    lastLength = line.length;
  }
  return lines;
}

/** The sentences and list items of a text, each in one line. */
export function linesOf(text: string): string[] {
  return unwrap(text)
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
