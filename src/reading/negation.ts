/** Which mentions a sentence takes away: "no PHP", "Kubernetes experience is not required". */
import { CUE, type CueHit } from './cue-matcher.js';

const CLAUSE_END = /[;]|,? (?:but|yet|however|though|although|whereas)\b|, (?:and )?(?:we|you|our|now|solid|strong|proven)\b|\. /g;
const BACKWARD_STOP = /[;:]|\. |,? but |\bbut\b/g;

function clauseEnd(text: string, from: number, end: number): number {
  CLAUSE_END.lastIndex = 0;
  const match = CLAUSE_END.exec(text.slice(from, end));
  return match ? from + match.index : end;
}

function clauseStart(text: string, start: number, until: number): number {
  let last = start;
  for (const match of text.slice(start, until).matchAll(BACKWARD_STOP)) last = start + match.index + match[0].length;
  return last;
}

/**
 * The stretches of a sentence whose skills are denied.
 *
 * ```text
 * No on-call, no PHP and definitely no jQuery.
 *             ^--------------------------  forward, to the end of the clause
 * Kubernetes experience is not required.
 * ---------------------^                   backward, to the start of the clause
 * ```
 */
export function deniedSpans(text: string, start: number, end: number, cues: readonly CueHit[]): Array<readonly [number, number]> {
  const spans: Array<readonly [number, number]> = [];
  const isDouble = cues.some(({ cue }) => (cue.bits & CUE.doubleNegative) !== 0);
  for (const hit of cues) {
    if (hit.cue.bits & CUE.negatesNothing) continue;
    if (hit.cue.bits & CUE.negatesForward) {
      const isWithout = hit.cue.phrase.startsWith('without');
      if (isWithout && isDouble) continue;
      if (!isWithout && isDouble && hit.cue.bits & CUE.doubleNegative) continue;
      spans.push([hit.end, forwardEnd(text, hit, end)]);
    }
    if (hit.cue.bits & CUE.negatesBackward && !(isDouble && hit.cue.bits & CUE.doubleNegative)) spans.push([clauseStart(text, start, hit.start), hit.start]);
  }
  return spans;
}

const REACH = 60;

function forwardEnd(text: string, hit: CueHit, end: number): number {
  const isDirect = hit.cue.phrase === 'no' || hit.cue.phrase === 'not a' || hit.cue.phrase === 'without';
  return Math.min(clauseEnd(text, hit.end, end), isDirect ? hit.end + REACH : end);
}
