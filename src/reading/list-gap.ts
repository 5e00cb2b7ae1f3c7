/** What stands between two matches: the separators of a list, or anything else. */
import { isSpace } from './characters.js';

/** Something other than list separators. */
export const NO_LIST = 0;
/** Separators of a list: commas, slashes, bullets, "and". */
export const LIST = 1;
/** The same with "or": any of them will do. */
export const LIST_OR = 2;

/** How one match stands to the one before it. */
export type ListGap = typeof NO_LIST | typeof LIST | typeof LIST_OR;

const LONGEST = 16;
const SEPARATORS = new Uint8Array(1 << 16);
for (const sign of ',/|;&•·●▪+()–—*:\\') SEPARATORS[sign.charCodeAt(0)] = 1;
const NEWLINE = 0x0a;
const HYPHEN = 0x2d;

/** Words that join the items of a list, longest first. */
const JOINTS: ReadonlyArray<readonly [string, ListGap]> = [
  ['as well as', LIST],
  ['such as', LIST],
  ['and/or', LIST_OR],
  ['e.g.', LIST],
  ['like', LIST],
  ['and', LIST],
  ['or', LIST_OR],
];

/** Cheap test: one of the joints begins with this letter. */
function mayBeginJoint(unit: number): boolean {
  const letter = unit | 0x20;
  return letter === 0x61 || letter === 0x6f || letter === 0x73 || letter === 0x65 || letter === 0x6c;
}

function standsAt(units: Uint16Array, at: number, to: number, word: string): boolean {
  if (at + word.length > to) return false;
  for (let i = 0; i < word.length; i++) if (((units[at + i] as number) | 0x20) !== (word.charCodeAt(i) | 0x20)) return false;
  return true;
}

/**
 * Reads the gap [from, to) between two matches.
 *
 * ```text
 * Python, Go or Rust
 *       ^^ LIST
 *           ^--- LIST_OR
 * ```
 */
export function listGap(units: Uint16Array, from: number, to: number): ListGap {
  if (to - from > LONGEST || to <= from) return NO_LIST;
  let separates = false;
  let afterNewline = false;
  let at = from;
  for (; at < to; at++) {
    const unit = units[at] as number;
    if (isSpace(unit)) {
      if (unit === NEWLINE) afterNewline = separates = true;
    } else if (SEPARATORS[unit] === 1 || (unit === HYPHEN && afterNewline)) {
      separates = true;
      afterNewline = false;
    } else break;
  }
  if (at === to) return separates ? LIST : NO_LIST;
  if (!mayBeginJoint(units[at] as number)) return NO_LIST;
  for (const [joint, gap] of JOINTS) {
    if (!standsAt(units, at, to, joint)) continue;
    at += joint.length;
    while (at < to && (isSpace(units[at] as number) || units[at] === 0x2c)) at++;
    while (at < to && (isSpace(units[at] as number) || units[at] === 0x2a || units[at] === 0x28)) at++;
    return at === to ? gap : NO_LIST;
  }
  return NO_LIST;
}
