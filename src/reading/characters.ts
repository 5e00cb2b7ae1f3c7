/** What single UTF-16 units are, for reading. Tests on numbers read from an array are many times cheaper than regular expressions. */

export function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

export function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** White space of any kind, line ends included. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x3000 || unit === 0xfeff;
}

/** The first place in [at, end) that is no white space; `end` when there is none. */
export function skipSpace(units: Uint16Array, at: number, end: number): number {
  while (at < end && isSpace(units[at] as number)) at++;
  return at;
}

/** After the last unit of [start, at) that is no white space; `start` when there is none. */
export function skipSpaceBack(units: Uint16Array, start: number, at: number): number {
  while (at > start && isSpace(units[at - 1] as number)) at--;
  return at;
}
