/** A text as reading looks at it: its units, and where the few of them stand that structure asks about. */
import { isDigit, isLower } from './characters.js';

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

const NOTHING = 0;
const STOP = 1;
const CAPITAL = 2;
const CENTURY = 3;
const LESS_THAN = 4;
const BULLET = 0x2022;

/** What each unit is. It has all of them, so that nothing needs to be compared before it is asked; only a few lines of it are ever touched. */
function classes(): Uint8Array {
  const table = new Uint8Array(1 << 16);
  for (const unit of [0x2e, 0x21, 0x3f, BULLET]) table[unit] = STOP;
  table.fill(CAPITAL, 0x41, 0x5b);
  table[0x31] = table[0x32] = CENTURY;
  table[0x3c] = LESS_THAN;
  return table;
}

/** 19 or 20 and two more digits. */
export function isYear(units: Uint16Array, at: number): boolean {
  const unit = units[at];
  const isCentury = unit === 0x31 ? units[at + 1] === 0x39 : unit === 0x32 && units[at + 1] === 0x30;
  return isCentury && isDigit(units[at + 2] as number) && isDigit(units[at + 3] as number);
}

type ReadSource = (text: string, units: Uint16Array) => Source;

/** Made once, around one table: the engine then takes the table for a constant, as in the tokens of the matcher. */
function createReadSource(table: Uint8Array): ReadSource {
  return function read(text, units) {
    const stops: number[] = [];
    const glued: number[] = [];
    const { length } = text;
    let years = 0;
    let mayHaveTags = false;
    for (let at = 0; ; at++) {
      // A loop without calls: V8 keeps both tables in registers.
      while (at < length && table[units[at] as number] === NOTHING) at++;
      if (at >= length) break;
      const kind = table[units[at] as number] as number;
      if (kind === CAPITAL) {
        if (at > 0 && (units[at - 1] as number) > 0x20 && isLower(units[at + 1] as number)) glued.push(at);
      } else if (kind === STOP) stops.push(at);
      else if (kind === LESS_THAN) mayHaveTags = true;
      else if (at + 3 < length && isYear(units, at)) years++;
    }
    return { text, units, stops, glued, years, mayHaveTags };
  };
}

let read: ReadSource | undefined;

/**
 * Looks at every unit once. Each of the passes that this one replaces cost as much as cutting the text into tokens.
 *
 * @param units the units of `text`, with a space after the last
 */
export function readSource(text: string, units: Uint16Array): Source {
  read ??= createReadSource(classes());
  return read(text, units);
}
