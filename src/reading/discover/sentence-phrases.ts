/** The unknown phrases of one sentence, each with the evidence that stands around it. */
import { isSpace, skipSpaceBack } from '../characters.js';
import type { Source } from '../source.js';
import { caseTells } from '../letter-case.js';
import type { SectionKind, Sentence } from '../types.js';
import { followsCue, followsExampleCue, followsListHead, precedesCue } from './clues.js';
import type { DiscoveryEvidence } from './evidence.js';
import { isListOfFirms } from './names.js';
import { type Phrase, type Span, isEveryday, phrasesOf } from './phrases.js';
import { isAcronym, isProductSpelling } from './words.js';

/** A skill of the taxonomy where it stands. */
export interface KnownSkill extends Span {
  readonly technology: boolean;
}

/** A phrase with the evidence for its naming a skill. */
export interface Place {
  readonly phrase: Phrase;
  readonly sentence: Sentence;
  readonly evidence: ReadonlySet<DiscoveryEvidence>;
}

const SKILL_SECTIONS: ReadonlySet<SectionKind> = new Set(['skills', 'required', 'preferred']);

const COLON = 0x3a;
const CLAUSE_OPENERS = new Set([...':.!?-–—•*>'].map((sign) => sign.charCodeAt(0)));

type Item = { readonly known: KnownSkill } | { readonly phrase: Phrase };

function spanOf(item: Item): Span {
  return 'known' in item ? item.known : { start: item.phrase.start, end: item.phrase.versionEnd };
}

const LONGEST_GAP = 16;
/** Commas and the like, "and", "or". A bracket or a colon alone joins no list: Zorbling (ZB), Ownership: Ability. */
const LIST_GAP = /^[)\]*"”]{0,3}\s*(?:[,;/|•·&+]\s*(?:(?:and|or|and\/or)\s+)?|(?:and|or|and\/or|as well as)\s+)[*"“]{0,3}(?:the\s+)?$/i;

function isListGap(gap: string): boolean {
  return gap.length <= LONGEST_GAP && LIST_GAP.test(gap);
}

/** Known skills and phrases of a sentence in text order, cut where two neighbours stand in no list. */
function listsOf({ text }: Source, items: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  let last: Item | undefined;
  for (const item of items) {
    const joined = last !== undefined && isListGap(text.slice(spanOf(last).end, spanOf(item).start));
    if (joined) lists.at(-1)?.push(item);
    else lists.push([item]);
    last = item;
  }
  return lists;
}

function neighbourEvidence(list: readonly Item[], at: number): DiscoveryEvidence | undefined {
  const sides = [list[at - 1], list[at + 1]].flatMap((item) => (item && 'known' in item ? [item.known] : []));
  if (sides.some((known) => known.technology)) return 'besideTechnology';
  if (sides.length > 0) return 'besideSkill';
  return list.some((item) => 'known' in item && item.known.technology) ? 'inListOfSkills' : undefined;
}

/** First in its sentence or behind a colon or dash: a capital tells nothing there. */
function opensClause({ units }: Source, { start }: Phrase, sentence: Sentence): boolean {
  const before = skipSpaceBack(units, sentence.start, start);
  const unit = before === sentence.start ? COLON : (units[before - 1] as number);
  return CLAUSE_OPENERS.has(unit);
}

function spellingEvidence(source: Source, phrase: Phrase, sentence: Sentence): DiscoveryEvidence[] {
  const words = phrase.words.map((word) => word.text);
  if (words.some(isProductSpelling)) return ['productSpelling'];
  if (!phrase.named) return ['plainWords'];
  const told = !opensClause(source, phrase, sentence) && caseTells(source, sentence, phrase.start, phrase.end);
  if (words.every(isAcronym)) return told ? ['acronym'] : ['acronym', 'caseUntold'];
  return told ? ['capitalised'] : ['caseUntold'];
}

function touches({ units }: Source, phrase: Phrase, known: readonly KnownSkill[]): boolean {
  return known.some(({ start, end }) => (end === phrase.start - 1 && isSpace(units[end] as number)) || (start === phrase.end + 1 && isSpace(units[phrase.end] as number)));
}

/** The stretches of a sentence between its known skills. */
function stretches(sentence: Sentence, known: readonly KnownSkill[]): Span[] {
  const spans: Span[] = [];
  let from = sentence.start;
  for (const { start, end } of known) {
    if (start > from) spans.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (sentence.end > from) spans.push({ start: from, end: sentence.end });
  return spans;
}

/** The phrases of a sentence with their evidence; `known` are the skills of the taxonomy in it, in text order. */
export function placesOf(source: Source, sentence: Sentence, known: readonly KnownSkill[]): Place[] {
  const { text } = source;
  const phrases = stretches(sentence, known).flatMap((span) => phrasesOf(text, span));
  if (phrases.length === 0) return [];
  const items: Item[] = [...known.map((skill) => ({ known: skill })), ...phrases.map((phrase) => ({ phrase }))];
  items.sort((one, other) => spanOf(one).start - spanOf(other).start);
  const places: Place[] = [];
  for (const list of listsOf(source, items)) {
    const first = spanOf(list[0] as Item);
    if (isListOfFirms(text, sentence.start, first.start)) continue;
    const afterCue = followsCue(text, first) || followsExampleCue(text, first) || (list.length > 1 && followsListHead(text, first));
    list.forEach((item, at) => {
      if ('known' in item) return;
      const { phrase } = item;
      if (!phrase.named && touches(source, phrase, known)) return;
      const evidence = new Set<DiscoveryEvidence>(['unknownPhrase', ...spellingEvidence(source, phrase, sentence)]);
      const neighbour = neighbourEvidence(list, at);
      if (neighbour) evidence.add(neighbour);
      if (followsCue(text, phrase)) evidence.add('cueBefore');
      else if (followsExampleCue(text, phrase)) evidence.add('exampleCue');
      else if (afterCue) evidence.add('inListAfterCue');
      if (precedesCue(text, phrase)) evidence.add('cueAfter');
      if (phrase.versionEnd > phrase.end) evidence.add('versioned');
      if (SKILL_SECTIONS.has(sentence.section)) evidence.add('skillSection');
      if (phrase.words.some(isEveryday)) evidence.add('everydayWord');
      if (touches(source, phrase, known)) evidence.add('touchesSkill');
      places.push({ phrase, sentence, evidence });
    });
  }
  return places;
}
