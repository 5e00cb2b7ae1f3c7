/** Finds where sentences end inside a block. */
import { isDigit, isLower, isUpper } from './characters.js';
import type { Source } from './source.js';

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

const LONGEST_ABBREVIATION = 6;
const FULL_STOP = 0x2e;
const BULLET = 0x2022;
/** Text without full stops is cut here, so that what looks at a whole sentence stays cheap. */
const LONGEST_SENTENCE = 2000;

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
}

function isLowerOrDigit(unit: number): boolean {
  return isLower(unit) || isDigit(unit);
}

function isAbbreviation({ text, units }: Source, start: number, dot: number): boolean {
  let from = dot;
  while (from > start && dot - from < 8 && !isSpace(units[from - 1] as number) && units[from - 1] !== 0x28) from--;
  if (dot - from > LONGEST_ABBREVIATION) return false;
  const word = text.slice(from, dot).toLowerCase();
  return word.length === 1 ? word !== 'i' : ABBREVIATIONS.has(word);
}

/** Cuts blocks into sentences. It goes through a text from its beginning to its end. */
export class SentenceCutter {
  private at = 0;

  constructor(private readonly source: Source) {}

  /**
   * Where the sentence that begins at `from` ends, in a block that ends at `end`; calls must not go back.
   *
   * A full stop ends one when a space and no lower-case letter follow, or a capital right away (`Python.Requirements`);
   * `e.g.`, `Inc.` and initials do not. No sentence is longer than LONGEST_SENTENCE.
   */
  end(from: number, end: number): number {
    const limit = from + LONGEST_SENTENCE;
    return end <= limit ? this.fullStop(from, end) : Math.min(this.fullStop(from, limit), lastGap(this.source.text, from, limit));
  }

  private fullStop(from: number, end: number): number {
    const { units, stops } = this.source;
    while (this.at < stops.length && (stops[this.at] as number) < from) this.at++;
    for (let i = this.at; i < stops.length; i++) {
      const stop = stops[i] as number;
      if (stop >= end) break;
      const unit = units[stop] as number;
      if (unit === BULLET) return stop + 1;
      let next = stop + 1;
      while (next < end && closes(units[next] as number)) next++;
      if (next >= end) return end;
      if (isSpace(units[next] as number)) {
        let word = next;
        while (word < end && isSpace(units[word] as number)) word++;
        if (word >= end) return end;
        if (unit === FULL_STOP && (isLower(units[word] as number) || isAbbreviation(this.source, from, stop))) continue;
        return word;
      }
      if (unit === FULL_STOP && isGlued(units, stop, next)) return next;
    }
    return end;
  }
}

/** After the last comma, semicolon or else space in the half before `limit`; `limit` when there is none. */
function lastGap(text: string, from: number, limit: number): number {
  const half = text.slice(from + LONGEST_SENTENCE / 2, limit);
  const gap = Math.max(half.lastIndexOf(', '), half.lastIndexOf('; '));
  const cut = gap < 0 ? half.lastIndexOf(' ') : gap + 1;
  return cut < 0 ? limit : from + LONGEST_SENTENCE / 2 + cut + 1;
}

/** Closing brackets, quotes and stars, which stand with the sentence that they close. */
function closes(unit: number): boolean {
  return unit === 0x29 || unit === 0x22 || unit === 0x201d || unit === 0x2a;
}

/** `…with Python.Requirements are…` */
function isGlued(units: Uint16Array, dot: number, next: number): boolean {
  return (
    dot > 1 &&
    isUpper(units[next] as number) &&
    isLowerOrDigit(units[dot - 1] as number) &&
    isLowerOrDigit(units[next + 1] as number) &&
    isLowerOrDigit(units[dot - 2] as number) &&
    isLowerOrDigit(units[next + 2] as number)
  );
}
