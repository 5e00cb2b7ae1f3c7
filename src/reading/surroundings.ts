/** What stands right around a candidate: half of a word, part of a name, alone in its item. */
import type { Candidate } from './candidates.js';
import type { Source } from './source.js';
import { isGivenName } from './person-names.js';
import { isBeforeRole } from './role-words.js';
import { isDigit, isLower, isSpace, isUpper, skipSpace, skipSpaceBack } from './characters.js';
import type { Sentence } from './types.js';

const COMMA = 0x2c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;

/** In front of an item of a list: a comma, semicolon, bar, bullet, colon or slash. */
function opensItem(unit: number): boolean {
  return unit === COMMA || unit === 0x3b || unit === 0x7c || unit === 0x2022 || unit === 0x3a || unit === 0x2f;
}

/** Behind an item of a list. */
function closesItem(unit: number): boolean {
  return unit === COMMA || unit === 0x3b || unit === 0x7c || unit === 0x2022 || unit === 0x2f;
}

function joinsItems(unit: number): boolean {
  return unit === COMMA || unit === 0x7c || unit === 0x2022;
}

const LONGEST_LIST = 300;

/** It is a whole item or cell: nothing but separators around it. */
export function standsAlone({ units }: Source, { start, end }: Candidate, sentence: Sentence): boolean {
  if (sentence.heading || sentence.end - sentence.start > LONGEST_LIST) return false;
  const before = skipSpaceBack(units, sentence.start, start);
  const unitBefore = before === sentence.start ? 0 : (units[before - 1] as number);
  if (unitBefore !== 0 && !opensItem(unitBefore)) return false;
  const after = skipSpace(units, end, sentence.end);
  const unitAfter = after === sentence.end ? 0 : (units[after] as number);
  const closes = unitAfter === 0 || closesItem(unitAfter) || (unitAfter === DOT && skipSpace(units, after + 1, sentence.end) === sentence.end);
  if (!closes) return false;
  return sentence.item || joinsItems(unitBefore) || unitBefore === 0x3a || (after - end < 2 && joinsItems(unitAfter));
}

/** It is all of a list item but for a full stop or comma. */
export function isWholeItem({ units }: Source, { start, end }: Candidate, sentence: Sentence): boolean {
  if (!sentence.item || start !== sentence.start || sentence.end - end >= 5) return false;
  for (let at = end; at < sentence.end; at++) {
    const unit = units[at] as number;
    if (!isSpace(unit) && unit !== DOT && unit !== 0x3b && unit !== COMMA) return false;
  }
  return true;
}

const NAME_AFTER =
  /^(?: & Sons|,? (?:Inc|Ltd|LLC|GmbH|Corp)\b| (?:Street|Road|Avenue|Ave|Lane|Drive|Place|County|City|University|College|Hospital|Church|School|Park|Station|Hotel|Award|Awards)\b|, (?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Oklahoma|Alberta|Texas|Ohio|California|Florida|Georgia|Ontario)(?![\p{L}/]))/u;
const PERSON_AFTER = /^ [A-Z][a-z]{2,}(?= (?:from|will|is|was|has|and|in our|at|still|who|works|said|joined)\b|,|\.)/;
const TITLE_BEFORE = /(?:^|[\s,(])(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? $/;
const REACH_BEFORE = 8;
const REACH_AFTER = 24;

/** Cheap test before NAME_AFTER: a space or a comma and a space, and then a capital or `&`. */
function mayBeNameAfter(units: Uint16Array, end: number): boolean {
  const at = units[end] === COMMA ? end + 1 : end;
  const unit = units[at + 1] as number;
  return units[at] === 0x20 && (isUpper(unit) || unit === 0x26);
}

/** `Mr. `, `Dr `: the second unit from the end is a full stop, an r, an s, an x or an f. */
function mayBeTitleBefore(units: Uint16Array, start: number): boolean {
  if (start < 3 || units[start - 1] !== 0x20) return false;
  const unit = units[start - 2] as number;
  return unit === DOT || unit === 0x72 || unit === 0x73 || unit === 0x78 || unit === 0x66;
}

/** The label is a word of somebody's or some place's name. */
export function isPartOfName(source: Source, { start, end }: Candidate, sentence: Sentence, next: Candidate | undefined): boolean {
  const { text, units } = source;
  const limit = Math.min(sentence.end, end + REACH_AFTER);
  const mayBeAfter = mayBeNameAfter(units, end);
  if (mayBeAfter && next?.start !== end + 2 && NAME_AFTER.test(text.slice(end, limit))) return true;
  if (!isUpper(units[start] as number) || next?.start === end + 1) return false;
  if (mayBeAfter && isGivenName(source, start, end, sentence)) return true;
  // "Ada Miller and …" is a person, "Ada Developer and …" a job.
  if (mayBeAfter && start === sentence.start && PERSON_AFTER.test(text.slice(end, limit)) && !isBeforeRole(source, end)) return true;
  return mayBeTitleBefore(units, start) && TITLE_BEFORE.test(text.slice(Math.max(sentence.start, start - REACH_BEFORE), start));
}

/** A lower-case word goes on from before a hyphen, maybe wrapped: `cutting-edge`, `customer-\n  driven`. */
function followsHyphen(units: Uint16Array, start: number): boolean {
  if (!isLower(units[start] as number)) return false;
  let at = start - 1;
  for (let spaces = 0; spaces < 4 && at >= 0 && units[at] !== HYPHEN && isSpace(units[at] as number) && units[at] !== NEWLINE; spaces++) at--;
  if (units[at] === NEWLINE) at--;
  if (at < 1 || units[at] !== HYPHEN) return false;
  const before = units[at - 1] === BACKSLASH ? at - 2 : at - 1;
  return before >= 0 && isLower(units[before] as number);
}

/** A hyphen, maybe escaped, and a lower-case word come next. */
function precedesHyphen(units: Uint16Array, end: number): boolean {
  const at = units[end] === BACKSLASH ? end + 1 : end;
  return units[at] === HYPHEN && isLower(units[at + 1] as number);
}

/**
 * ```text
 * customer-driven    cutting-edge AI    50 ML    Ph.D.
 *          ^-----            ^------       ^        ^  part of something else
 * ```
 */
export function isInsideCompound({ units }: Source, { start, end }: Candidate, isDoubtful: boolean): boolean {
  const before = start > 0 ? (units[start - 1] as number) : 0;
  if (end - start <= 2) {
    const isMeasure = isUpper(units[end - 1] as number) && (isDigit(before) || (isSpace(before) && start > 1 && isDigit(units[start - 2] as number)));
    if (isMeasure) return true;
    if (before === DOT && start > 1 && (isLower(units[start - 2] as number) || isUpper(units[start - 2] as number))) return true;
  }
  return followsHyphen(units, start) || (isDoubtful && precedesHyphen(units, end));
}
