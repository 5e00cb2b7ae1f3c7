/** Text whose line breaks were lost: `…with PythonRequirementsExperience in…` is cut where one line ran into the next. */

/** A text with breaks put in, and the way back to the offsets of the text as it was given. */
export interface Unglued {
  readonly text: string;
  /** The offset in the given text of an offset in this one. */
  readonly original: (offset: number) => number;
}

const HEADS =
  'Requirements?|Responsibilit(?:y|ies)|Qualifications?|Skills?|Experience|Education|Benefits|Preferred|Required|About|What|Who|The|You|Your|We|Our|Job|Must|Nice|Minimum|Basic|Key|Strong|Ability|Knowledge|Bachelor|Master|Excellent|Proficien(?:t|cy)|Familiarity|Desired|Additional|Summary|Description|Duties|Essential|Technical|Understanding|Demonstrated|Proven|This|In|As|Work|Working|Develop|Design|Build|Lead|Support|Provide|Collaborate|Perform|Create|Manage';
/** A lower-case word, a bracket or a full stop that runs into a capitalised word; or any word that runs into the first word of a usual line. */
const SEAM = new RegExp(`(?<=(?:^|[^\\p{L}\\p{N}_])\\p{Ll}{3,}[.)!?:;]?)(?=\\p{Lu}\\p{Ll}{2,})|(?<=[\\p{Ll}\\p{N})][.:;!?)])(?=\\p{Lu}\\p{Ll}+(?:[ ,.]|$))|(?<=\\p{Ll}|\\p{Lu}{2,}|\\d\\+?|[)%])(?=(?:${HEADS})(?![\\p{Ll}]))`, 'gu');
/** A single seam may be a product's name; several are lost line breaks. */
const LEAST_SEAMS = 3;
const BREAK = '\n\n';

/** Puts the lost line breaks back in; undefined when none are lost. */
export function unglue(text: string): Unglued | undefined {
  const seams: number[] = [];
  for (const match of text.matchAll(SEAM)) seams.push(match.index);
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
