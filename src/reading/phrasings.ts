/** Labels in another form of their words: "managing several complex projects" for project management. */
import { type Matcher, createMatcher } from '../matcher/matcher.js';
import { Matches } from '../matcher/matches.js';
import type { Phrasings } from '../taxonomy/forms/phrasings.js';
import { isLower, isSpace, isUpper } from './characters.js';
import type { Source } from './source.js';

/** A phrasing where it stands, from the first of its words to the last. */
export interface FoundPhrasing {
  readonly phrasing: number;
  readonly start: number;
  readonly end: number;
}

/** Words other than its own that may stand inside a phrasing. */
const MOST_BETWEEN = 3;
/** Most words of a label besides its first and last. */
const MOST_INNER = 2;
const LONGEST_GAP = 60;
const HYPHEN = 0x2d;
const NEWLINE = 0x0a;
const SMALL_S = 0x73;
/** Something stands between two words that no phrasing goes across: punctuation, or too much. */
const APART = 100;

/** Words that begin another part of the sentence, so that what stands on either side belongs to different things. */
const PARTING_WORDS = new Set(
  (
    'about across after against along among and any are as at be because been before being between but by can during each either for from has have how if in including into is it ' +
    'may must nor not on onto or other over per plus shall should since so such than that their then there they this through throughout to toward towards under ' +
    'until upon using via was we were what when where which while who whose why will with within without would you your'
  ).split(' '),
);

/** How many words stand in [from, to), or APART. A line may be wrapped there, but no list item or paragraph may begin. */
function countWords(units: Uint16Array, from: number, to: number): number {
  if (to - from > LONGEST_GAP) return APART;
  let words = 0;
  let isInside = false;
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (isLower(unit) || isUpper(unit)) {
      if (!isInside) words++;
      isInside = true;
    } else if (isSpace(unit) || unit === HYPHEN) {
      if (unit === NEWLINE && !isWrapped(units, at + 1, to)) return APART;
      isInside = false;
    } else return APART;
  }
  return words;
}

/** The line goes on with a small letter. */
function isWrapped(units: Uint16Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(units[at] as number) && units[at] !== NEWLINE) at++;
  return at === to || isLower(units[at] as number);
}

const NOTHING: readonly number[] = [];

/** Words after which the noun before them is still the last one: "analyse data sets". */
const SAME_THING = new Set(['set', 'sets', 'point', 'points']);
const LONGEST_WORD = 24;
/** A noun that a verb was made into; before another noun it only says of which kind that is: "management logs". */
const NOUN_OF_ACTION = /(?:[ts]ions?|ments?|sis|tics|ances?|ences?)$/i;

/** Finds phrasings among the words of phrasings that a scan found. */
export class PhrasingFinder {
  /** The words in the text, in its order. */
  private words = new Matches();

  constructor(private readonly phrasings: Phrasings) {}

  /** Finds the words; none where no label is read in any form. */
  matchers(): Matcher[] {
    const { words } = this.phrasings;
    return words.length === 0 ? [] : [createMatcher(words, { variants: false })];
  }

  /** The phrasings in the text that has these words, in text order, none over another. */
  find(source: Source, words: Matches | undefined): FoundPhrasing[] {
    if (!words) return [];
    this.words = words;
    const found: FoundPhrasing[] = [];
    let free = 0;
    for (let last = 1; last < words.count; last++) {
      const one = this.endingAt(source, last);
      if (!one || one.start < free) continue;
      found.push(one);
      free = one.end;
    }
    return found;
  }

  /** The shortest phrasing whose last word is this one. */
  private endingAt(source: Source, last: number): FoundPhrasing | undefined {
    const { labels, starts, ends } = this.words;
    const two = labels[last] as number;
    for (let first = last - 1; first >= 0 && last - first <= MOST_BETWEEN + MOST_INNER; first--) {
      if ((starts[first + 1] as number) - (ends[first] as number) > LONGEST_GAP) return undefined;
      // Asked first, since it is cheap and nearly always false.
      if (!this.phrasings.mayJoin(labels[first] as number, two)) continue;
      const others = this.countOthers(source.units, first, last);
      if (others > MOST_BETWEEN) return undefined;
      const phrasing = this.spanning(source, first, last, others);
      if (phrasing !== undefined) return { phrasing, start: starts[first] as number, end: ends[last] as number };
    }
    return undefined;
  }

  /** How many words stand between two of them that are no words of any phrasing. */
  private countOthers(units: Uint16Array, first: number, last: number): number {
    const { starts, ends } = this.words;
    let others = 0;
    for (let word = first; word < last && others <= MOST_BETWEEN; word++) others += countWords(units, ends[word] as number, starts[word + 1] as number);
    return others;
  }

  /** The phrasing that begins and ends with these two words. */
  private spanning(source: Source, first: number, last: number, others: number): number | undefined {
    const { actions, others: nouns } = this.phrasings;
    const { labels } = this.words;
    const one = labels[first] as number;
    const two = labels[last] as number;
    return (
      this.fitting(source, actions[one] as number, nouns[two] as number, first, last, others) ??
      this.fitting(source, nouns[one] as number, actions[two] as number, first, last, others) ??
      this.fitting(source, nouns[one] as number, nouns[two] as number, first, last, others)
    );
  }

  private fitting({ text }: Source, one: number, two: number, first: number, last: number, others: number): number | undefined {
    if (one < 0 || two < 0) return undefined;
    for (const phrasing of this.phrasings.between(one, two) ?? NOTHING) {
      const stems = this.phrasings.stemsOf(phrasing);
      const noted = last - first - 1;
      const inner = stems.length - 2;
      const between = others + noted - inner;
      // What stands before the action stands right before it: "data flow management" manages no data.
      if (noted < inner || between > (two === stems[0] ? 0 : MOST_BETWEEN)) continue;
      if (inner > 0 && !this.standWithin(stems, first, last)) continue;
      if (this.isOneThing(text, first, last, two === stems[0])) return phrasing;
    }
    return undefined;
  }

  /** Each of these stems is that of a word from the first to the last. */
  private standWithin(stems: readonly number[], first: number, last: number): boolean {
    for (const stem of stems) if (!this.standsWithin(stem, first, last)) return false;
    return true;
  }

  private standsWithin(stem: number, first: number, last: number): boolean {
    const { actions, others } = this.phrasings;
    const { labels } = this.words;
    for (let i = first; i <= last; i++) if (actions[labels[i] as number] === stem || others[labels[i] as number] === stem) return true;
    return false;
  }

  /**
   * ```text
   * management of projects   manage several projects   project management
   * ^--------- action first  ^-----                            ^--------- action last
   * ```
   */
  private isOneThing(text: string, first: number, last: number, actionIsLast: boolean): boolean {
    const { starts, ends } = this.words;
    const end = ends[first] as number;
    const start = starts[last] as number;
    const gap = text.slice(end, start);
    if (parts(gap) || startsAnew(text, starts[first] as number, start)) return false;
    const word = actionIsLast ? text.slice(start, ends[last]) : text.slice(starts[first], end);
    if (actionIsLast) return !word.endsWith('ed');
    return !this.goesOn(text, last) && (!NOUN_OF_ACTION.test(word) || /\bof\b/i.test(gap));
  }

  /** Another noun follows a noun in the singular, and it is that one which is meant: "manage project budgets". */
  private goesOn(text: string, last: number): boolean {
    const end = this.words.ends[last] as number;
    if (text.charCodeAt(end - 1) === SMALL_S) return false;
    const next = /^[ -]([A-Za-z]+)/.exec(text.slice(end, end + LONGEST_WORD))?.[1]?.toLowerCase();
    return next !== undefined && !PARTING_WORDS.has(next) && !SAME_THING.has(next) && !next.endsWith('ly');
  }
}

/** A capital after a word in small letters: a line break was lost between the two. */
function startsAnew(text: string, first: number, last: number): boolean {
  return isLower(text.charCodeAt(first)) && isUpper(text.charCodeAt(last));
}

/** A word stands in the gap that begins another part of the sentence. */
function parts(gap: string): boolean {
  if (gap.length < 2) return false;
  for (const word of gap.toLowerCase().split(/[^a-z]+/)) if (PARTING_WORDS.has(word)) return true;
  return false;
}
