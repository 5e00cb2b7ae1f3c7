/** The spellings of a label that curators need not write, because a rule makes them. */

import { type NumberChange, pluralChange, singularChange } from './number-endings.js';
import { respellings } from './respellings.js';

const MOST_VARIANTS = 32;

/** A rule takes one spelling and returns others of the same name. */
type Rule = (label: string) => readonly string[];

/**
 * What a rule returns that has nothing to say. Most rules say nothing of most labels, and find that out by looking for a
 * character before they try an expression: a million labels take a third of the time.
 */
const NONE: readonly string[] = [];

const LETTERS = /^\p{L}+$/u;

function changeEnd(label: string, { drop, add }: NumberChange): string {
  return label.slice(0, label.length - drop) + add;
}

function replaceWord(words: readonly string[], place: number, by: string): string {
  return words.map((word, i) => (i === place ? by : word)).join(' ');
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** The letters and digits at the end. Read backwards: the expression would be tried at every character before. */
function lastWord(label: string): string {
  let start = label.length;
  while (start > 0) {
    const unit = label.charCodeAt(start - 1);
    if (unit > 0x7f) return /[\p{L}\p{N}]+$/u.exec(label)?.[0] ?? '';
    if (!isAsciiLetter(unit) && !(unit >= 0x30 && unit <= 0x39)) break;
    start--;
  }
  return label.slice(start);
}

function isProperName(label: string): boolean {
  return /^(?:[A-Z]|[^\0-\x7f])/.test(label) && !/[\s\-/]/.test(label) && /^\p{Lu}/u.test(label) && /\p{Ll}/u.test(label);
}

/**
 * Plural and singular of the last word: language models, APIs. A proper name of one word (Python, React) has neither,
 * since "reacts" is a verb.
 */
const number: Rule = (label) => {
  const word = lastWord(label);
  if (word === '' || /\d$/.test(word) || isProperName(label)) return NONE;
  const plural = pluralChange(word);
  const singular = singularChange(word);
  if (singular === undefined) return plural === undefined ? NONE : [changeEnd(label, plural)];
  return plural === undefined ? [changeEnd(label, singular)] : [changeEnd(label, plural), changeEnd(label, singular)];
};

/** What begins no name that is joined. */
export const STOP_WORDS = new Set('a an and as at be by do for from go he i if in is it me my no not of on or our so the to up us we'.split(' '));

function splits(word: string): string[] {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u);
  const fits = parts.length > 1 && parts.every((p) => p.length > 1 && !STOP_WORDS.has(p.toLowerCase())) && parts.some((p) => p.length > 3);
  return fits ? [parts.join(' ')] : [];
}

/** Where a word may be split, or a letter that only `splits` can judge. */
const HAS_SPLIT = /[a-z][A-Z]|[A-Z]{3}[a-z]|[^\0-\x7f]/;

/** LangChain → Lang Chain, JavaScript → Java Script; not NoSQL → No SQL, which says the opposite. */
const camelCase: Rule = (label) => {
  if (!HAS_SPLIT.test(label)) return NONE;
  const words = label.split(' ');
  return words.flatMap((word, i) => splits(word).map((split) => replaceWord(words, i, split)));
};

/** Shorter words are joined only where a slash stands between. */
export const SHORTEST_JOINED = 5;
/** Names are joined (TailwindCSS, HuggingFace); phrases of common words are not. */
export const LONGEST_JOINED = 14;

function isSeparator(unit: number): boolean {
  if (unit > 0x7f) return /\s/.test(String.fromCharCode(unit));
  return unit === 0x20 || unit === 0x2d || unit === 0x2f || (unit >= 0x09 && unit <= 0x0d);
}

/** Where the first two hyphens, spaces or slashes are; -1 for those that are missing. */
function separators(label: string): readonly [number, number] {
  let first = -1;
  for (let i = 0; i < label.length; i++) {
    if (!isSeparator(label.charCodeAt(i))) continue;
    if (first >= 0) return [first, i];
    first = i;
  }
  return [first, -1];
}

/** Joins the two parts of a label that has one separator. */
function joinedTwo(label: string, separator: number): readonly string[] {
  const before = label.slice(0, separator);
  const after = label.slice(separator + 1);
  const length = label.length - 1;
  const isJoinable = length >= SHORTEST_JOINED || label.charCodeAt(separator) === 0x2f;
  const isPhrase = /\s/.test(label.charAt(separator));
  if (!isJoinable || (isPhrase && length > LONGEST_JOINED)) return NONE;
  return LETTERS.test(before) && LETTERS.test(after) && !STOP_WORDS.has(before.toLowerCase()) ? [before + after] : NONE;
}

/** fine-tuning → finetuning, data base → database, CI/CD → CICD; only two or three parts, and nothing that joins to a stub. */
const joined: Rule = (label) => {
  const [first, second] = separators(label);
  if (first < 0) return NONE;
  if (second < 0) return joinedTwo(label, first);
  if (!label.includes('-')) return NONE;
  const words = label.split(' ');
  const others: string[] = [];
  for (let i = 0; i < words.length && words.length > 1; i++) {
    const parts = (words[i] as string).includes('-') ? (words[i] as string).split('-') : NONE;
    if (parts.length === 2 && parts.every((part) => part.length > 1 && LETTERS.test(part))) others.push(replaceWord(words, i, parts.join('')));
  }
  return others;
};

/** M&A → M and A, research and development → research & development. */
const ampersand: Rule = (label) => {
  if (label.includes('&')) return [label.replace(/\s*&\s*/g, ' and ')];
  return label.includes(' and ') ? [label.replace(/ and /g, ' & ')] : NONE;
};

/** CI/CD → CI CD. */
const slash: Rule = (label) => (label.includes('/') && /[\p{L}\p{N}]\s*\/\s*[\p{L}\p{N}]/u.test(label) ? [label.replace(/\s*\/\s*/g, ' ')] : NONE);

/** Node.js → NodeJS, Node JS; ASP.NET → ASP NET. */
const dot: Rule = (label) =>
  label.includes('.') && /[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(label) && !/\d\.\d/.test(label)
    ? [label.replace(/\.(?=[\p{L}\p{N}])/gu, ' '), label.replace(/\.(?=[\p{L}\p{N}])/gu, '')]
    : NONE;

const RULES: readonly Rule[] = [dot, slash, ampersand, respellings, camelCase, joined, number];

/**
 * All spellings of a label that mean the same: itself first, then those made by rule (plural and singular of the last
 * word, hyphen and space and joined, camel case split, `&` and `and`, `/`, `.js`, British and American endings).
 *
 * @param label a name as a curator writes it
 * @returns at most 32 spellings, without repetition, the label itself first
 */
export function variantsOf(label: string): string[] {
  const found = [label];
  for (const rule of RULES) {
    for (let known = found.length, i = 0; i < known; i++) {
      for (const other of rule(found[i] as string)) if (found.length < MOST_VARIANTS && !found.includes(other)) found.push(other);
    }
  }
  return found;
}
