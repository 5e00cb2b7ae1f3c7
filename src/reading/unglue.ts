/** Text whose line breaks were lost: `…with PythonRequirementsExperience in…` is cut where one line ran into the next. */
import { isDigit, isLower, isUpper } from './characters.js';
import type { Source } from './source.js';

/** A text with breaks put in, and the way back to the offsets of the text as it was given. */
export interface Unglued {
  readonly source: Source;
  /** The offset in the given text of an offset in this one. */
  readonly original: (offset: number) => number;
}

/** Words with which lines of postings usually begin. */
export const LINE_HEADS: ReadonlySet<string> = new Set(
  'Requirement Requirements Responsibility Responsibilities Qualification Qualifications Skill Skills Experience Education Benefits Preferred Required About What Who The You Your We Our Job Must Nice Minimum Basic Key Strong Ability Knowledge Bachelor Master Excellent Proficient Proficiency Familiarity Desired Additional Summary Description Duties Essential Technical Understanding Demonstrated Proven This In As Work Working Develop Design Build Lead Support Provide Collaborate Perform Create Manage'.split(
    ' ',
  ),
);
const SHORTEST_WORD = 3;

/** End of the run of lower-case letters that begins after `at`. */
function lowerEnd(units: Uint16Array, at: number): number {
  let end = at + 1;
  while (isLower(units[end] as number)) end++;
  return end;
}

/** True when units[.., at) ends with a whole lower-case word of three letters or more. */
function endsLowerWord(units: Uint16Array, at: number): boolean {
  let start = at;
  while (start > 0 && isLower(units[start - 1] as number)) start--;
  const before = start === 0 ? 0 : (units[start - 1] as number);
  return at - start >= SHORTEST_WORD && !isUpper(before) && !isDigit(before);
}

/**
 * ```text
 * …written and verbalExperience with SQL.Bachelor's degree…
 *                    ^ word into word    ^ stop into word
 * …Python, Java and SQLRequirements
 *                      ^ anything into a usual first word of a line
 * ```
 */
function isSeam(text: string, units: Uint16Array, at: number): boolean {
  const before = units[at - 1] as number;
  const end = lowerEnd(units, at);
  if (isLower(before) && end - at >= SHORTEST_WORD && endsLowerWord(units, at)) return true;
  const isStop = before === 0x2e || before === 0x3a || before === 0x3b || before === 0x21 || before === 0x3f || before === 0x29;
  const beforeStop = at > 1 ? (units[at - 2] as number) : 0;
  if (isStop && end - at >= SHORTEST_WORD && (isLower(beforeStop) || isDigit(beforeStop) || beforeStop === 0x29)) return true;
  const runsOn = isLower(before) || isDigit(before) || before === 0x29 || before === 0x25 || before === 0x2b || (isUpper(before) && isUpper(beforeStop));
  return runsOn && LINE_HEADS.has(text.slice(at, end));
}

/** A single seam may be a product's name; several are lost line breaks. */
const LEAST_SEAMS = 3;
const BREAK = '\n\n';
/** What is left of them was looked at and is no seam. */
const NO_LONGER_GLUED: readonly number[] = [];

function withBreaks(text: string, seams: readonly number[]): string {
  let unglued = '';
  let from = 0;
  for (const seam of seams) {
    unglued += text.slice(from, seam) + BREAK;
    from = seam;
  }
  return unglued + text.slice(from);
}

/** Offsets, none of them a seam, moved by the breaks before them. */
function moved(offsets: readonly number[], seams: readonly number[]): number[] {
  let before = 0;
  return offsets.map((offset) => {
    while (before < seams.length && (seams[before] as number) < offset) before++;
    return offset + before * BREAK.length;
  });
}

/**
 * Puts the lost line breaks back in; undefined when none are lost. What the units of the text were looked at for is moved
 * with them, since a break changes nothing else of it.
 */
export function unglue({ text, units, glued, stops, years, mayHaveTags }: Source, unitsOf: (text: string) => Uint16Array): Unglued | undefined {
  if (glued.length < LEAST_SEAMS) return undefined;
  const seams = glued.filter((at) => isSeam(text, units, at));
  if (seams.length < LEAST_SEAMS) return undefined;
  const unglued = withBreaks(text, seams);
  return {
    source: { text: unglued, units: unitsOf(unglued), stops: moved(stops, seams), glued: NO_LONGER_GLUED, years, mayHaveTags },
    original: (offset) => offset - BREAK.length * seamsBefore(seams, offset),
  };
}

/** How many breaks were put in before an offset of the unglued text. */
function seamsBefore(seams: readonly number[], offset: number): number {
  let low = 0;
  let high = seams.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seams[middle] as number) + BREAK.length * (middle + 1) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
