/** Where a line that lost its breaks turns from one part of the posting to the next. */
import { isUpper } from './characters.js';
import { CUE, type CueHit } from './cue-matcher.js';
import { type CueRange, inlineHeading } from './headings.js';
import type { Source } from './source.js';
import type { SectionKind } from './types.js';

/** Nobody writes a longer sentence: several ran together. */
const LONGEST_SENTENCE = 280;
/** What comes before a turn is no less than this. */
const SHORTEST_PART = 20;
/** A shorter word at the head of a part may be any word: "Skills". */
const SHORTEST_HEADING_WORD = 8;

/** A sentence that must be several. */
export function isRunOn(start: number, end: number): boolean {
  return end - start > LONGEST_SENTENCE;
}

/** The section that a part opens by the heading with which it begins. */
export function headingAt(start: number, { cues, from, to }: CueRange): SectionKind | undefined {
  const hit = from < to ? cues[from] : undefined;
  return hit?.start === start ? hit.cue.heading : undefined;
}

/**
 * The end of the first part of a run-on, or its own end where it has one part only.
 *
 * ```text
 * … Docker and Jira experience Benefits Pension and free lunch … You have worked with Figma …
 *                              ^ turns to benefits               ^ and back
 * ```
 */
export function endOfPart(source: Source, start: number, end: number, { cues, from, to }: CueRange): number {
  let tellsOfBenefits = false;
  for (let i = from; i < to; i++) {
    const hit = cues[i] as CueHit;
    const isForeign = hit.cue.sentence === 'benefits' || hit.cue.sentence === 'legal';
    if (hit.start - start >= SHORTEST_PART) {
      if (isForeign ? !tellsOfBenefits : tellsOfBenefits && asksAnew(source, hit)) return hit.start;
      if (isHeading(source, hit, { cues, from: i, to })) return hit.start;
    }
    tellsOfBenefits ||= isForeign;
  }
  return end;
}

/** "You have", "Experience with", at the head of a sentence. */
function asksAnew({ units }: Source, { cue, start }: CueHit): boolean {
  return isUpper(units[start] as number) && (cue.sentence === 'role' || (cue.bits & CUE.asked) !== 0);
}

function isHeading(source: Source, hit: CueHit, rest: CueRange): boolean {
  if (hit.cue.heading === undefined || !isUpper(source.units[hit.start] as number)) return false;
  if (inlineHeading(source, hit.start, rest) !== undefined) return true;
  return hit.end - hit.start >= SHORTEST_HEADING_WORD && /^ \p{Lu}/u.test(source.text.slice(hit.end, hit.end + 2));
}
