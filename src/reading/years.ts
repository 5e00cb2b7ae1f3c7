/** Years that a sentence asks for, and the skills to which they belong. Months and decades are told in years. */
import { isDigit, isLower } from './characters.js';
import { CUE, type CueHit } from './cue-matcher.js';
import type { Sentence, Years } from './types.js';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
const NUMBER = `\\d{1,2}(?:\\.5)?|${Object.keys(NUMBER_WORDS).join('|')}`;
const BEFORE_YEARS = new RegExp(
  `(?:^|[^\\p{L}\\p{N}.$])(${NUMBER})\\s*(?:\\(\\s*\\d{1,2}\\s*\\)\\s*)?\\\\?\\+?\\s*(?:(?:-|–|—|to|or)\\s*(${NUMBER})\\s*\\\\?\\+?)?\\s*(?:or more|plus|full|-)?\\s*$`,
  'iu',
);
/** Years of a person's age, or of a course or contract. */
const OTHER_YEARS = /^(?:years?|yrs?)(?: of age| old|[- ](?:degrees?|diplomas?|college|university|courses?|program(?:me)?s?|contracts?|terms?)\b)/i;
/** Months and decades are mostly of other things: a contract, the firm's past. These are of experience … */
const OF_EXPERIENCE =
  /^(?:months?|decades?)['’]?\s+(?:of\b(?!\s+(?:[\p{L}-]+\s+)?(?:research|innovation|service|success|excellence|leadership|growth|history)\b(?! experience))|(?:[\p{L}-]+\s+){0,3}experience\b|(?:working|using|in|with)\b)/iu;
/** … unless one of these stands before the number. */
const OTHER_MONTHS = /\b(?:first|within|every|after|next|last|past|initial|for|in|only)\s+(?:the\s+)?$/i;
const UNIT = /years?|yrs?|months?|decades?/i;
const UNIT_END = String.raw`(?:years?|yrs?|months?|decades?)`;
const LESS_THAN = /\bless than\s+$/i;
const WINDOW = 34;
const MOST_YEARS = 40;
const MONTHS_IN_YEAR = 12;

/** A span of years, where it stands and up to where it holds. */
export interface YearsScope {
  readonly years: Years;
  /** Where the text tells months: their number; half of the time for "less than". */
  readonly months: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** A sentence that tells no years. */
export const NO_YEARS: readonly YearsScope[] = [];

/** Years with the place of their unit. */
interface FoundYears extends YearsScope {
  readonly at: number;
}

type Scope = { -readonly [Field in keyof YearsScope]: YearsScope[Field] };

function numberOf(text: string): number {
  return isDigit(text.charCodeAt(0)) ? Number(text) : (NUMBER_WORDS[text.toLowerCase()] ?? NaN);
}

interface Amount {
  readonly min: number;
  readonly max: number | undefined;
  readonly from: number;
}

/** Last letters of the words that may stand right before a unit: numbers, "more", "plus", "full". */
const LAST_LETTERS = new Set([...Object.keys(NUMBER_WORDS), 'more', 'plus', 'full'].map((word) => word.charCodeAt(word.length - 1)));

/** Cheap test before BEFORE_YEARS: a digit or sign, or the end of a word that may stand there. */
function mayEndAmount(text: string, start: number): boolean {
  let last = start - 1;
  while (last >= 0 && text.charCodeAt(last) === 0x20) last--;
  const letter = text.charCodeAt(last) | 0x20;
  return !isLower(letter) || LAST_LETTERS.has(letter);
}

function amountBefore(text: string, start: number): Amount | undefined {
  if (!mayEndAmount(text, start)) return undefined;
  const window = text.slice(Math.max(0, start - WINDOW), start);
  const match = BEFORE_YEARS.exec(window);
  if (!match?.[1]) return undefined;
  const from = start - window.length + match.index;
  return { min: numberOf(match[1]), max: match[2] === undefined ? undefined : numberOf(match[2]), from };
}

/** "A decade": the only unit that is mostly named without a number. */
function decadeBefore(text: string, start: number): Amount | undefined {
  return /\ba\s+$/i.test(text.slice(Math.max(0, start - 4), start)) ? { min: 1, max: undefined, from: start - 2 } : undefined;
}

function toYears({ min, max }: Amount, toYear: (amount: number) => number): Years | undefined {
  const least = toYear(min);
  const most = max === undefined ? undefined : toYear(max);
  if (least > MOST_YEARS) return undefined;
  return most !== undefined && most > least ? { min: least, max: most } : { min: least };
}

/** Months in years, to the half. */
function yearsOfMonths(months: number): number {
  return Math.max(0.5, Math.round((months * 2) / MONTHS_IN_YEAR) / 2);
}

/** What one hit says; `at` is where the unit stands. */
function readHit(text: string, { end }: Sentence, hit: CueHit): FoundYears | undefined {
  const at = (hit.cue.bits & CUE.beginsWithUnit) !== 0 ? hit.start : hit.start + (UNIT.exec(text.slice(hit.start, hit.end))?.index ?? 0);
  const tail = text.slice(at, Math.min(end, at + WINDOW));
  if (OTHER_YEARS.test(tail)) return undefined;
  const unit = text.charCodeAt(at) | 0x20;
  if (unit === 0x79) {
    const amount = amountBefore(text, at);
    const years = amount && toYears(amount, (number) => number);
    if (!amount || !years) return undefined;
    const isLess = years.max === undefined && LESS_THAN.test(text.slice(Math.max(0, amount.from - WINDOW), amount.from + 1));
    return { years: isLess ? { min: 0, max: years.min } : years, months: isLess ? (years.min * MONTHS_IN_YEAR) / 2 : undefined, from: amount.from, to: end, at };
  }
  if (!(OF_EXPERIENCE.test(tail) || isPairTail(tail))) return undefined;
  const isDecade = unit === 0x64;
  const amount = amountBefore(text, at) ?? (isDecade ? decadeBefore(text, at) : undefined);
  if (!amount) return undefined;
  if (OTHER_MONTHS.test(text.slice(Math.max(0, amount.from - WINDOW), amount.from + 1))) return undefined;
  const years = toYears(amount, isDecade ? (number) => number * 10 : yearsOfMonths);
  return years && { years, months: isDecade ? undefined : amount.min, from: amount.from, to: end, at };
}

/**
 * The years of a sentence, each with the stretch in which it holds.
 *
 * ```text
 * 8+ years of experience in AI/ML, with at least 3 years in Generative AI
 * ^-----------------------------^  (up to the next years)
 *                                       ^----------------------
 * ```
 */
export function yearsOf(text: string, sentence: Sentence, cues: readonly CueHit[]): readonly YearsScope[] {
  const found: FoundYears[] = [];
  for (const hit of cues) {
    const one = (hit.cue.bits & CUE.years) === 0 ? undefined : readHit(text, sentence, hit);
    if (one) found.push(one);
  }
  if (found.length === 0) return NO_YEARS;
  const scopes = found.map((one, i) => scopeOf(text, sentence, one, i === 0 ? undefined : found[i - 1]));
  for (let i = 0; i < scopes.length; i++) (scopes[i] as Scope).to = Math.min((scopes[i] as Scope).to, scopes[i + 1]?.from ?? sentence.end);
  return scopes;
}

/** Where years hold but for others behind them; `before` are the years before them. */
function scopeOf(text: string, sentence: Sentence, { years, months, from, at, to }: FoundYears, before: FoundYears | undefined): Scope {
  const isWhole = before === undefined && isAfterSkills(text, sentence, at);
  if (isPaired(text, sentence, from, at) && (!isWhole || text.charAt(from) === '(')) return { years, months, from: startOfPair(text, before?.at ?? sentence.start, from), to: at };
  return { years, months, from: isWhole ? sentence.start : from, to };
}

const PAIR_TAIL = new RegExp(String.raw`^${UNIT_END}['’]?(?:\s+(?:of\s+)?experience|\s+months)?[^\S\n]*(?:$|[),;|.\n])`, 'i');

function isPairTail(tail: string): boolean {
  return PAIR_TAIL.test(tail);
}

/**
 * ```text
 * Python (3 years), SQL: 5 years
 * ^---------------  ^-----------
 * ```
 */
function isPaired(text: string, sentence: Sentence, from: number, at: number): boolean {
  const before = text.slice(Math.max(sentence.start, from - 12), from + 1).replace(/less than\s*$/i, '');
  return /[(:–—-]\s*$/.test(before) && isPairTail(text.slice(at, Math.min(sentence.end, at + WINDOW)));
}

function startOfPair(text: string, least: number, until: number): number {
  return least + Math.max(...[',', ';', '|'].map((separator) => text.slice(least, until).lastIndexOf(separator))) + 1;
}

/** "Python, SQL and Java, 5 years of experience": the skills stand before the years. */
function isAfterSkills(text: string, sentence: Sentence, at: number): boolean {
  const tail = text.slice(at, sentence.end);
  return /^(?:years?|yrs?|months?|decades?)(?:['’])?(?:\s+(?:of\s+)?experience)?[\s.)]*$/i.test(tail);
}
