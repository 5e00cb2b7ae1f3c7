/**
 * What each UTF-16 unit is to the matcher: a token character (folded), a plain separator, or one of the few
 * classes that need a closer look. One table look-up answers it for every unit of every text.
 */

/** Values below this are classes, values from it on are folded characters. */
export const FIRST_FOLDED = 16;

/** Neither part of a token nor special. */
export const SEPARATOR = 0;
/** A token by itself, since its script writes no spaces: 機, 学. */
export const SINGLE = 1;
/** May open an HTML tag: <li> */
export const LESS_THAN = 2;
/** Classes up to this one end a token for sure; those above may stand inside one. */
export const LAST_ENDING = 2;
/** Stands inside a token without being part of it: soft hyphen, zero-width space, combining accent, apostrophe. */
export const IGNORED = 3;
/** Folds to more than one character: ﬁ, ß, æ. */
export const EXPANDING = 4;
/** Half of a character beyond the basic plane: 𝐏, 😀. */
export const SURROGATE = 5;
/** May open an HTML entity: &amp; */
export const AMPERSAND = 6;

const EXPANSIONS: ReadonlyMap<number, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ĳ: 'ij', Ĳ: 'ij', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }).map(
    ([from, to]) => [from.charCodeAt(0), to],
  ),
);

/** The characters that an EXPANDING unit stands for. */
export function expansion(unit: number): string {
  return EXPANSIONS.get(unit) ?? '';
}

const IGNORED_UNITS = [0x27, 0xad, 0x2bc, 0x34f, 0x2018, 0x2019, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

/** ℠ and ™ would fold to letters, and Python™ to a word of its own. */
const SIGNS_OF_LETTERS = [0x2120, 0x2122];

/** Ranges above Latin whose units separate tokens: punctuation, symbols, private use (bullets of word processors). */
const SEPARATOR_RANGES: ReadonlyArray<readonly [number, number]> = [
  [0x2b9, 0x2ff], [0x37e, 0x37e], [0x387, 0x387], [0x55a, 0x55f], [0x589, 0x58a], [0x5be, 0x5be], [0x5f3, 0x5f4],
  [0x60c, 0x60d], [0x61b, 0x61f], [0x66a, 0x66d], [0x6d4, 0x6d4], [0x964, 0x965], [0xe3f, 0xe3f], [0x2000, 0x206f],
  [0x207a, 0x207e], [0x208a, 0x208e], [0x20a0, 0x20cf], [0x2190, 0x2bff], [0x2e00, 0x2e7f], [0x3000, 0x3004], [0x3008, 0x3020],
  [0x3030, 0x3030], [0x30a0, 0x30a0], [0x30fb, 0x30fb], [0xe000, 0xf8ff], [0xfe10, 0xfe1f], [0xfe30, 0xfe6f], [0xff00, 0xff0f],
  [0xff1a, 0xff20], [0xff3b, 0xff40], [0xff5b, 0xff65], [0xffe0, 0xffff],
];
const COMBINING_RANGES: ReadonlyArray<readonly [number, number]> = [[0x300, 0x36f], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20ff], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f]];
const SINGLE_RANGES: ReadonlyArray<readonly [number, number]> = [[0x2e80, 0x2fdf], [0x3005, 0x3007], [0x3021, 0x302f], [0x3031, 0x309f], [0x30a1, 0x30fa], [0x30fc, 0x312f], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]];
/** Where letters have compatibility forms (accents, full width, superscripts) or case that must be folded one by one. */
const FOLDED_RANGES: ReadonlyArray<readonly [number, number]> = [[0xc0, 0x24f], [0x370, 0x3ff], [0x400, 0x52f], [0x531, 0x556], [0x1e00, 0x1fff], [0x2070, 0x2079], [0x207f, 0x2089], [0x2090, 0x209c], [0x2100, 0x218f], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]];

interface Tables {
  /** Unit → class, or character folded for case, accents and width. */
  readonly folded: Uint16Array;
  /** The same with upper and lower case kept. */
  readonly cased: Uint16Array;
}

function fill(table: Uint16Array, ranges: ReadonlyArray<readonly [number, number]>, value: number): void {
  for (const [from, to] of ranges) table.fill(value, from, to + 1);
}

function foldOne(unit: number, cased: Uint16Array, folded: Uint16Array): void {
  const character = String.fromCharCode(unit).normalize('NFKD');
  const base = character.charCodeAt(0);
  const isLetterOrDigit = /^[\p{L}\p{N}]/u.test(character);
  cased[unit] = isLetterOrDigit ? base : SEPARATOR;
  folded[unit] = isLetterOrDigit ? String.fromCharCode(base).toLowerCase().charCodeAt(0) : SEPARATOR;
}

function buildTables(): Tables {
  const cased = new Uint16Array(65536);
  for (let unit = 0x250; unit < 65536; unit++) cased[unit] = unit;
  fill(cased, SEPARATOR_RANGES, SEPARATOR);
  fill(cased, COMBINING_RANGES, IGNORED);
  fill(cased, SINGLE_RANGES, SINGLE);
  fill(cased, [[0xd800, 0xdfff]], SURROGATE);
  for (let unit = 0x30; unit <= 0x39; unit++) cased[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) cased[unit] = unit;
  for (let unit = 0x61; unit <= 0x7a; unit++) cased[unit] = unit;
  const folded = cased.slice();
  for (let unit = 0x41; unit <= 0x5a; unit++) folded[unit] = unit + 32;
  for (const [from, to] of FOLDED_RANGES) for (let unit = from; unit <= to; unit++) foldOne(unit, cased, folded);
  for (const [unit, value] of [[0xaa, 0x61], [0xb2, 0x32], [0xb3, 0x33], [0xb5, 0x3bc], [0xb9, 0x31], [0xba, 0x6f]] as const) cased[unit] = folded[unit] = value;
  for (const table of [cased, folded]) {
    for (const unit of IGNORED_UNITS) table[unit] = IGNORED;
    for (const unit of EXPANSIONS.keys()) table[unit] = EXPANDING;
    for (const unit of SIGNS_OF_LETTERS) table[unit] = SEPARATOR;
    table[0x26] = AMPERSAND;
    table[0x3c] = LESS_THAN;
  }
  return { folded, cased };
}

let tables: Tables | undefined;

/** The two tables of 65,536 entries; made at the first call (about 1 ms), since importing must do nothing. */
export function foldingTables(): Tables {
  return (tables ??= buildTables());
}
