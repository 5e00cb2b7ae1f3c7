/** Text whose line breaks were lost: `…with PythonRequirementsExperience in…` is cut where one line ran into the next. */

/** A text with breaks put in, and the way back to the offsets of the text as it was given. */
export interface Unglued {
  readonly text: string;
  /** The offset in the given text of an offset in this one. */
  readonly original: (offset: number) => number;
}

/** Words with which lines of postings usually begin. */
const LINE_HEADS = new Set(
  'Requirement Requirements Responsibility Responsibilities Qualification Qualifications Skill Skills Experience Education Benefits Preferred Required About What Who The You Your We Our Job Must Nice Minimum Basic Key Strong Ability Knowledge Bachelor Master Excellent Proficient Proficiency Familiarity Desired Additional Summary Description Duties Essential Technical Understanding Demonstrated Proven This In As Work Working Develop Design Build Lead Support Provide Collaborate Perform Create Manage'.split(
    ' ',
  ),
);
const SHORTEST_WORD = 3;

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** End of the run of lower-case letters that begins after `at`. */
function lowerEnd(text: string, at: number): number {
  let end = at + 1;
  while (isLower(text.charCodeAt(end))) end++;
  return end;
}

/** True when text[.., at) ends with a whole lower-case word of three letters or more. */
function endsLowerWord(text: string, at: number): boolean {
  let start = at;
  while (isLower(text.charCodeAt(start - 1))) start--;
  const before = text.charCodeAt(start - 1);
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
function isSeam(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const end = lowerEnd(text, at);
  if (isLower(before) && end - at >= SHORTEST_WORD && endsLowerWord(text, at)) return true;
  const isStop = before === 0x2e || before === 0x3a || before === 0x3b || before === 0x21 || before === 0x3f || before === 0x29;
  const beforeStop = text.charCodeAt(at - 2);
  if (isStop && end - at >= SHORTEST_WORD && (isLower(beforeStop) || isDigit(beforeStop) || beforeStop === 0x29)) return true;
  const runsOn = isLower(before) || isDigit(before) || before === 0x29 || before === 0x25 || before === 0x2b || (isUpper(before) && isUpper(beforeStop));
  return runsOn && LINE_HEADS.has(text.slice(at, end));
}

/** A single seam may be a product's name; several are lost line breaks. */
const LEAST_SEAMS = 3;
const BREAK = '\n\n';

/** Puts the lost line breaks back in; undefined when none are lost. */
export function unglue(text: string): Unglued | undefined {
  const seams: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (!isUpper(text.charCodeAt(at)) || text.charCodeAt(at - 1) <= 0x20 || !isLower(text.charCodeAt(at + 1))) continue;
    if (isSeam(text, at)) seams.push(at);
  }
  if (seams.length < LEAST_SEAMS) return undefined;
  let unglued = '';
  let from = 0;
  for (const seam of seams) {
    unglued += text.slice(from, seam) + BREAK;
    from = seam;
  }
  unglued += text.slice(from);
  return { text: unglued, original: (offset) => offset - BREAK.length * seamsBefore(seams, offset) };
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
