/** Finds where sentences end inside a block. */

const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'etc',
  'eg',
  'ie',
  'vs',
  'inc',
  'ltd',
  'co',
  'corp',
  'sr',
  'jr',
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'no',
  'approx',
  'min',
  'max',
  'u.s',
  'u.k',
  'ph.d',
  'b.s',
  'm.s',
  'b.a',
  'm.a',
  'dept',
  'fig',
  'exp',
  'yrs',
  'incl',
  'resp',
]);

/** Text without full stops is cut here, so that what looks at a whole sentence stays cheap. */
const LONGEST_SENTENCE = 2000;

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
}

function isLowerOrDigit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function isAbbreviation(text: string, start: number, dot: number): boolean {
  let from = dot;
  while (from > start && dot - from < 8 && !isSpace(text.charCodeAt(from - 1)) && text.charCodeAt(from - 1) !== 0x28) from--;
  const word = text.slice(from, dot).toLowerCase();
  return word.length === 1 ? word !== 'i' : ABBREVIATIONS.has(word);
}

/**
 * Where a sentence of text[start, end) ends, seen from `from`.
 *
 * A full stop ends one when a space and no lower-case letter follow, or a capital right away (`Python.Requirements`);
 * `e.g.`, `Inc.` and initials do not. No sentence is longer than LONGEST_SENTENCE.
 */
export function sentenceEnd(text: string, from: number, end: number): number {
  const limit = from + LONGEST_SENTENCE;
  return end <= limit ? fullStop(text, from, end) : Math.min(fullStop(text, from, limit), lastGap(text, from, limit));
}

/** After the last comma, semicolon or else space in the half before `limit`; `limit` when there is none. */
function lastGap(text: string, from: number, limit: number): number {
  const half = text.slice(from + LONGEST_SENTENCE / 2, limit);
  const gap = Math.max(half.lastIndexOf(', '), half.lastIndexOf('; '));
  const cut = gap < 0 ? half.lastIndexOf(' ') : gap + 1;
  return cut < 0 ? limit : from + LONGEST_SENTENCE / 2 + cut + 1;
}

function fullStop(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x2e && unit !== 0x21 && unit !== 0x3f && unit !== 0x2022) continue;
    if (unit === 0x2022) return at + 1;
    let next = at + 1;
    while (next < end && (text.charCodeAt(next) === 0x29 || text.charCodeAt(next) === 0x22 || text.charCodeAt(next) === 0x201d || text.charCodeAt(next) === 0x2a)) next++;
    if (next >= end) return end;
    const after = text.charCodeAt(next);
    if (isSpace(after)) {
      let word = next;
      while (word < end && isSpace(text.charCodeAt(word))) word++;
      if (word >= end) return end;
      if (unit === 0x2e && isLowerOrDigit(text.charCodeAt(word)) && text.charCodeAt(word) > 0x39) continue;
      if (unit === 0x2e && isAbbreviation(text, from, at)) continue;
      return word;
    }
    const glued =
      unit === 0x2e &&
      after >= 0x41 &&
      after <= 0x5a &&
      isLowerOrDigit(text.charCodeAt(at - 1)) &&
      isLowerOrDigit(text.charCodeAt(next + 1)) &&
      isLowerOrDigit(text.charCodeAt(at - 2)) &&
      isLowerOrDigit(text.charCodeAt(next + 2));
    if (glued) return next;
  }
  return end;
}
