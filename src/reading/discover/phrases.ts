/** Cuts a sentence into phrases that might name a skill: boundaries are punctuation, small words and known mentions. */
import { EMPLOYERS, EVERYDAY_WORDS, FOREIGN_WORDS } from './everyday-words.js';
import { type Word, hasCapital, hasLetter, isDerived, isGlued, isProductSpelling, isSmall, wordsOf } from './words.js';

/** A stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A phrase of one to three words. */
export interface Phrase extends Span {
  readonly words: readonly Word[];
  /** Its words have capitals or are spelled as products are. */
  readonly named: boolean;
  /** After a version behind it, else after the phrase. */
  readonly versionEnd: number;
}

const MOST_WORDS = 3;
const LONGEST_WORD = 40;
const VERSION = /^ [vV]?\d{1,3}(?:\.(?:\d{1,3}|x))*\+?(?![\p{L}\p{N}.%/-]| ?(?:years?|yrs?|months?|days?|hours?|weeks?|members?|people|million|k|\+)\b)/u;

function isNamed({ text }: Word): boolean {
  return hasLetter(text) && (hasCapital(text) || isProductSpelling(text));
}

function isForeign({ text }: Word): boolean {
  return FOREIGN_WORDS.has(text.toLowerCase()) || isDerived(text) || isGlued(text);
}

/** What people do: Integrating, Optimising. */
const ACTIVITY = /^\p{L}\p{Ll}{3,}ing$/u;

export function isEveryday({ text }: Word): boolean {
  return EVERYDAY_WORDS.has(text.toLowerCase()) || isSmall(text) || ACTIVITY.test(text);
}

/** A space, or the end of a wrapped line. */
const ONE_GAP = /^(?: |[ \t]*\r?\n[ \t]*)$/;

/** Runs of words with one space between them. */
function runsOf(text: string, words: readonly Word[], belongs: (word: Word) => boolean): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    const last = run.at(-1);
    const goesOn = belongs(word) && (!last || ONE_GAP.test(text.slice(last.end, word.start)));
    if (!goesOn && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (belongs(word)) run.push(word);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function toPhrase(text: string, words: readonly Word[], named: boolean): Phrase | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length > MOST_WORDS || words.every(isEveryday) || words.some(isForeign)) return undefined;
  if (words.length === 1 && EMPLOYERS.has(first.text.toLowerCase())) return undefined;
  if (words.some((word) => word.text.length > LONGEST_WORD) || last.end - first.start < 2) return undefined;
  const version = named ? VERSION.exec(text.slice(last.end, last.end + 16)) : null;
  return { start: first.start, end: last.end, words, named, versionEnd: last.end + (version?.[0].length ?? 0) };
}

/** Everyday words with a capital lead many sentences and items: `Strong Zorble`, `Experience: Zorble`. */
function withoutEverydayEdges(run: readonly Word[]): readonly Word[] {
  let from = 0;
  let to = run.length;
  while (from < to && isSmall((run[from] as Word).text)) from++;
  while (to > from && isEveryday(run[to - 1] as Word)) to--;
  return run.slice(from, to);
}

const ADVERB = /ly$/i;
const SEPARATOR = /[,;|/•·()[\]:]|\s(?:and|or|&)\s|\.\s*$/giu;

/** Items between separators that are plain words from end to end: `Python, data zorbling, Kafka`. */
function plainItems(text: string, { start, end }: Span): Word[][] {
  const items: Word[][] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  const take = (to: number): void => {
    const words = wordsOf(text, start + from, start + to);
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last || words.length > MOST_WORDS || ADVERB.test(last.text) || words.some((word) => isSmall(word.text) || isNamed(word) || !hasLetter(word.text))) return;
    if (text.slice(start + from, start + to).trim() === words.map((word) => word.text).join(' ')) items.push(words);
  };
  for (const { index, 0: separator } of stretch.matchAll(SEPARATOR)) {
    take(index);
    from = index + separator.length;
  }
  take(stretch.length);
  return items;
}

/** The phrases of a stretch without known mentions, in text order. */
export function phrasesOf(text: string, span: Span): Phrase[] {
  const words = wordsOf(text, span.start, span.end);
  const named = runsOf(text, words, isNamed).map((run) => toPhrase(text, withoutEverydayEdges(run), true));
  const plain = plainItems(text, span).map((item) => toPhrase(text, item, false));
  return [...named, ...plain].filter((phrase) => phrase !== undefined).sort((one, other) => one.start - other.start);
}
