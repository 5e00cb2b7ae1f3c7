/** Words of a stretch of text, and how they are spelled. */
import { LINE_HEADS } from '../unglue.js';
import { SMALL_WORDS } from './everyday-words.js';

/** A word and where it stands in the text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The possessive 's is no part of its word. */
const WORD = /(?:(?<![\p{L}\p{N})\]"”])\.)?[\p{L}\p{N}]+(?:(?:[.\-+#@]|['’](?!s\b))[\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** The words of [start, end). */
export function wordsOf(text: string, start: number, end: number): Word[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: start + index, end: start + index + word.length }));
}

export function isSmall(word: string): boolean {
  return SMALL_WORDS.has(word.toLowerCase());
}

export function hasLetter(word: string): boolean {
  return /\p{L}/u.test(word);
}

/** It begins with a capital or has one inside. */
export function hasCapital(word: string): boolean {
  return /\p{Lu}/u.test(word);
}

export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]*s?$/u.test(word) && word.length > 1;
}

/**
 * ```text
 * LangZorb   zorbML   zorb.ai   Zorb4j   zorb2vec
 *     ^          ^        ^         ^        ^
 * ```
 */
export function isProductSpelling(word: string): boolean {
  return /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2,}|^\.?\p{L}{2,}\.(?:ai|io|js|py|net|cpp|jl|rs|dev|ml)$|^\p{L}{2,}\d+\p{L}+$|^\p{L}+\d+$/u.test(word);
}

/** Half of the word only says how it stands to a skill: REST-compliant, Rust-based. */
export function isDerived(word: string): boolean {
  return /-(?:based|compliant|driven|powered|native|like|ready|enabled|centric|first|specific|related|level|style|focused|grade|oriented|aware|compatible|only|wide|facing|heavy)$/i.test(
    word,
  );
}

/**
 * A lost line break left two words in one.
 *
 * ```text
 * TableauStrong   SQL.Experience   RProficient
 *        ^           ^              ^
 * ```
 */
export function isGlued(word: string): boolean {
  const tail = /\.?\p{Lu}\p{Ll}+$/u.exec(word)?.[0];
  if (tail === undefined || tail.length === word.length) return false;
  return tail.startsWith('.') || LINE_HEADS.has(tail) || isSmall(tail);
}
