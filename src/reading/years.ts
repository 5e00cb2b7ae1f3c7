/** Years that a sentence asks for, and the skills to which they belong. */
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
const WINDOW = 34;
const MOST_YEARS = 40;

/** A span of years, where it stands and up to where it holds. */
export interface YearsScope {
  readonly years: Years;
  readonly from: number;
  readonly to: number;
}

function numberOf(text: string): number {
  return NUMBER_WORDS[text.toLowerCase()] ?? Number(text);
}

function yearsBefore(text: string, start: number): { years: Years; from: number } | undefined {
  const window = text.slice(Math.max(0, start - WINDOW), start);
  const match = BEFORE_YEARS.exec(window);
  if (!match?.[1]) return undefined;
  const min = numberOf(match[1]);
  const max = match[2] === undefined ? undefined : numberOf(match[2]);
  if (min > MOST_YEARS) return undefined;
  const from = start - window.length + match.index;
  return { years: max !== undefined && max > min ? { min, max } : { min }, from };
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
export function yearsOf(text: string, sentence: Sentence, cues: readonly CueHit[]): YearsScope[] {
  const found = cues
    .filter(({ cue }) => (cue.bits & CUE.years) !== 0)
    .flatMap((hit) => {
      const at = hit.start + (/years?|yrs?/i.exec(text.slice(hit.start, hit.end))?.index ?? 0);
      const parsed = OTHER_YEARS.test(text.slice(at, at + WINDOW)) ? undefined : yearsBefore(text, at);
      return parsed ? [{ ...parsed, at }] : [];
    });
  const scopes = found.map(({ years, from, at }, i): YearsScope => {
    const isWhole = i === 0 && isAfterSkills(text, sentence, at);
    if (isPaired(text, sentence, from, at) && (!isWhole || text.charAt(from) === '(')) return { years, from: startOfPair(text, found[i - 1]?.at ?? sentence.start, from), to: at };
    return { years, from: isWhole ? sentence.start : from, to: sentence.end };
  });
  return scopes.map((scope, i) => ({ ...scope, to: Math.min(scope.to, scopes[i + 1]?.from ?? sentence.end) }));
}

/**
 * ```text
 * Python (3 years), SQL: 5 years
 * ^---------------  ^-----------
 * ```
 */
function isPaired(text: string, sentence: Sentence, from: number, at: number): boolean {
  const opens = /[(:–—-]\s*$/.test(text.slice(Math.max(sentence.start, from - 2), from + 1));
  return opens && /^(?:years?|yrs?)['’]?(?:\s+(?:of\s+)?experience)?\s*(?:$|[),;|.])/i.test(text.slice(at, Math.min(sentence.end, at + WINDOW)));
}

function startOfPair(text: string, least: number, until: number): number {
  return least + Math.max(...[',', ';', '|'].map((separator) => text.slice(least, until).lastIndexOf(separator))) + 1;
}

/** "Python, SQL and Java, 5 years of experience": the skills stand before the years. */
function isAfterSkills(text: string, sentence: Sentence, at: number): boolean {
  const tail = text.slice(at, sentence.end);
  return /^(?:years?|yrs?)(?:['’])?(?:\s+(?:of\s+)?experience)?[\s.)]*$/i.test(tail);
}
