/** Labels that are also given names: Ruby Johnson is no Ruby, whoever she is, and RUBY JOHNSON at the top of a résumé is none either. */
import { isLower, isUpper } from './characters.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

/** Languages and tools that people are called by. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(['ada', 'crystal', 'jasmine', 'julia', 'pascal', 'ruby', 'amber', 'jade', 'iris', 'elm']);
/** The same, but products of theirs have second words as well (Claude Code, Sage Payroll): only a line of nothing else tells. */
const NAMES_OF_PRODUCTS: ReadonlySet<string> = new Set([
  'claude',
  'devin',
  'ray',
  'sage',
  'swift',
  'dale',
  'scott',
  'dash',
  'chase',
  'grace',
  'angel',
  'harmony',
  'trinity',
  'melody',
  'haskell',
]);
const LONGEST_NAME = 8;
const LONGEST_LINE = 40;

/** What follows a name of a technology in capitals: RUBY DEVELOPER, Julia Programming. */
const TECHNICAL =
  /^ (?:\p{L}+ )?(?:developer|engineer|programm|language|script|cod(?:e|ing)|gem|rails|skill|framework|test|api|sdk|librar|package|studio|lang|pro\b|enterprise|cloud|version|experience|knowledge|develop|software|backend|back|front|full|web|stack|tool|expert|specialist|consultant|architect|lead|manager|analyst|admin|scientist|team|and\b|or\b|on\b|in\b|with\b|for\b|&)/iu;
const SURNAME = /^ (?:\p{Lu}\.? ){0,2}(?:(?:de|van|von|der|den|la|al|bin|da|dos|O['’]) ?){0,2}\p{Lu}[\p{L}'’-]+/u;
const REST_OF_LINE = /^ (?:[\p{L}.'’-]+ ?){1,3}$/u;

/**
 * The label is somebody's given name.
 *
 * ```text
 * RUBY JOHNSON        Reporting to Julia Meyer,
 * ^---                             ^----
 * ```
 */
export function isGivenName({ text, units }: Source, start: number, end: number, sentence: Sentence): boolean {
  if (end - start > LONGEST_NAME || units[end] !== 0x20 || !isUpper(units[start] as number)) return false;
  const name = text.slice(start, end).toLowerCase();
  const isOnlyName = GIVEN_NAMES.has(name);
  if (!isOnlyName && !NAMES_OF_PRODUCTS.has(name)) return false;
  const rest = text.slice(end, Math.min(sentence.end, end + LONGEST_LINE));
  if (TECHNICAL.test(rest)) return false;
  if (start === sentence.start && sentence.end - start <= LONGEST_LINE && REST_OF_LINE.test(rest.trimEnd()) && isUpper(units[end + 1] as number)) return true;
  return isOnlyName && isLower(units[end + 2] as number) && SURNAME.test(rest);
}
