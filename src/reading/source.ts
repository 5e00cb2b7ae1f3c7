/** A text as reading looks at it: its units, and where the few of them stand that structure asks about. */
import { type UnitFinder, createUnitFinder } from '../matcher/unit-finder.js';
import { isDigit, isLower, isUpper } from './characters.js';

/** A text and what one pass over its units noted. */
export interface Source {
  readonly text: string;
  /** UTF-16 units, with a space after the last. */
  readonly units: Uint16Array;
  /** Where full stops, exclamation marks, question marks and bullets stand, in text order. */
  readonly stops: readonly number[];
  /** Where a capital and a small letter stand right behind something other than a space: PythonRequirements, R.Experience. */
  readonly glued: readonly number[];
  /** How many years of four digits stand in the text: 1987, 2024. */
  readonly years: number;
  /** There is a `<`. */
  readonly mayHaveTags: boolean;
}

const ASCII = 0x80;
const BULLET = 0x2022;
const ONE = 0x31;
const TWO = 0x32;
const LESS_THAN = 0x3c;
const CAPITALS = Array.from({ length: 26 }, (_, i) => 0x41 + i);
const STOPS = [0x2e, 0x21, 0x3f];

/** 19 or 20 and two more digits. */
export function isYear(units: Uint16Array, at: number): boolean {
  const unit = units[at];
  const isCentury = unit === 0x31 ? units[at + 1] === 0x39 : unit === 0x32 && units[at + 1] === 0x30;
  return isCentury && isDigit(units[at + 2] as number) && isDigit(units[at + 3] as number);
}

let find: UnitFinder | undefined;

/**
 * Looks at every unit once. Each of the passes that this one replaces cost as much as cutting the text into tokens.
 *
 * @param units the units of `text`, with a space after the last
 */
export function readSource(text: string, units: Uint16Array): Source {
  find ??= createUnitFinder([...STOPS, ONE, TWO, LESS_THAN, ...CAPITALS]);
  const { length } = text;
  const { offsets, count } = find(units, length);
  const stops: number[] = [];
  const glued: number[] = [];
  let years = 0;
  let mayHaveTags = false;
  for (let i = 0; i < count; i++) {
    const at = offsets[i] as number;
    const unit = units[at] as number;
    if (isUpper(unit)) {
      if (at > 0 && (units[at - 1] as number) > 0x20 && isLower(units[at + 1] as number)) glued.push(at);
    } else if (unit === LESS_THAN) mayHaveTags = true;
    else if (unit === ONE || unit === TWO) {
      if (at + 3 < length && isYear(units, at)) years++;
    } else if (unit === BULLET || unit < ASCII) stops.push(at);
  }
  return { text, units, stops, glued, years, mayHaveTags };
}
