/** Finds phrases that look like skills and are in no taxonomy: tomorrow's frameworks, before a curator has seen them. */
import type { CueHit } from '../cue-matcher.js';
import { SentenceFacts } from '../sentence-facts.js';
import type { Source } from '../source.js';
import type { Structure } from '../structure.js';
import type { Level, Reason, SectionKind } from '../types.js';
import { type DiscoveryEvidence, confidenceOf, discoveryReasons, sumOf } from './evidence.js';
import { isNameOfSomebody } from './names.js';
import type { Span } from './phrases.js';
import { isAcronym } from './words.js';
import { type KnownSkill, type Place, placesOf } from './sentence-phrases.js';

/** A place where a discovered phrase stands. */
export interface DiscoveredPlace extends Span {
  readonly section: SectionKind;
  readonly level: Level;
}

/** A phrase that looks like a skill and is in no taxonomy. */
export interface DiscoveredPhrase {
  /** In [0.5, 1]. */
  readonly confidence: number;
  /** In text order, one at least. */
  readonly places: readonly DiscoveredPlace[];
  readonly reasons: readonly Reason[];
}

/** What of a document discovery needs to know. */
export interface DiscoveryInput {
  readonly source: Source;
  readonly structure: Structure;
  readonly cues: readonly CueHit[];
  /** The skills of the taxonomy that the document has, in text order. */
  readonly known: readonly KnownSkill[];
  /** All names of the taxonomy in the text, skills or not, in text order. */
  readonly found: readonly Span[];
  /** The text had lost line breaks. */
  readonly lostBreaks: boolean;
}

const PASSED_OVER: ReadonlySet<SectionKind> = new Set(['title', 'company', 'benefits', 'legal', 'page']);
const FEWEST_REPEATED = 2;

/** Every word of the phrase is in names of the taxonomy. */
function isKnownName({ phrase }: Place, found: readonly Span[]): boolean {
  return phrase.words.every((word) => found.some(({ start, end }) => start <= word.start && word.end <= end));
}

/** Those of an ordered list that lie in a span; calls must not go back. */
class Walk<T extends Span> {
  private at = 0;

  constructor(private readonly spans: readonly T[]) {}

  within({ start, end }: Span): T[] {
    while (this.at < this.spans.length && (this.spans[this.at] as T).start < start) this.at++;
    const own: T[] = [];
    for (let i = this.at; i < this.spans.length && (this.spans[i] as T).start < end; i++) own.push(this.spans[i] as T);
    return own;
  }
}

/** All unknown phrases outside of blurb, benefits, legal text and headings. */
function allPlaces({ source, structure, known, found }: DiscoveryInput): Place[] {
  const knownWalk = new Walk(known);
  const foundWalk = new Walk(found);
  const places: Place[] = [];
  for (const sentence of structure.sentences) {
    if (sentence.heading || PASSED_OVER.has(sentence.section)) continue;
    const names = foundWalk.within(sentence);
    for (const place of placesOf(source, sentence, knownWalk.within(sentence))) if (!isKnownName(place, names)) places.push(place);
  }
  return places;
}

/** A capital or the last digit in a word, which in a text that lost its line breaks may be where two words met. */
const INNER_CAPITAL = /[\p{L}\p{N}.]\p{Lu}|\p{L}\d$/u;

function keyOf(text: string, { phrase }: Place): string {
  return text.slice(phrase.start, phrase.end).replace(/\s+/g, ' ').toLowerCase();
}

function byKey(text: string, places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(text, place);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

/** Employers and people, also where their name is the beginning of a longer one. */
function namesOfSomebody(text: string, groups: ReadonlyMap<string, readonly Place[]>): (key: string) => boolean {
  const names = new Set<string>();
  for (const [key, places] of groups) if (places.some(({ phrase }) => phrase.named && isNameOfSomebody(text, phrase))) names.add(key);
  return (key) => names.has(key) || names.has(key.slice(0, key.indexOf(' ') >>> 0));
}

/** The words of a text that stand in small letters somewhere. */
function smallLetterWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{N}'’-]*(?![\p{L}\p{N}])/gu) ?? []);
}

/** The evidence at the place that speaks most for the phrase, with what the whole document says of it. */
function evidenceOf({ structure }: DiscoveryInput, places: readonly Place[], small: ReadonlySet<string>): Set<DiscoveryEvidence> {
  let best: ReadonlySet<DiscoveryEvidence> = new Set();
  let bestSum = -Infinity;
  for (const { evidence } of places) {
    const sum = sumOf(evidence);
    if (sum > bestSum) [best, bestSum] = [evidence, sum];
  }
  const all = new Set(best);
  if (places.length >= FEWEST_REPEATED) all.add('repeated');
  if (structure.kind === 'resume') all.add('inResume');
  if ((best.has('capitalised') || best.has('caseUntold')) && places[0]?.phrase.words.every((word) => small.has(word.text.toLowerCase())) === true) all.add('alsoInSmallLetters');
  return all;
}

function mayBeGlued(places: readonly Place[]): boolean {
  return places.length < FEWEST_REPEATED && places.some(({ phrase }) => phrase.words.some((word) => !isAcronym(word.text) && INNER_CAPITAL.test(word.text)));
}

/** The phrases that look like skills, surest first; what the text says is not asked for is left out. */
export function discoverPhrases(input: DiscoveryInput): DiscoveredPhrase[] {
  const { text } = input.source;
  const facts = new SentenceFacts(input.source, input.cues);
  const levels = new Map<Place, Level>();
  const places = allPlaces(input).filter((place) => {
    facts.turnTo(place.sentence);
    levels.set(place, input.structure.kind === 'resume' ? 'mentioned' : facts.levelAt(place.phrase.start));
    return !facts.isDenied(place.phrase.start, place.phrase.end);
  });
  const groups = byKey(text, places);
  const isSomebody = namesOfSomebody(text, groups);
  const small = smallLetterWords(text);
  const phrases: DiscoveredPhrase[] = [];
  for (const [key, group] of groups) {
    if (isSomebody(key) || (input.lostBreaks && mayBeGlued(group))) continue;
    const evidence = evidenceOf(input, group, small);
    const sum = sumOf(evidence);
    if (sum < 0) continue;
    phrases.push({
      confidence: confidenceOf(sum),
      places: group.map((place) => ({ start: place.phrase.start, end: place.phrase.end, section: place.sentence.section, level: levels.get(place) ?? 'mentioned' })),
      reasons: discoveryReasons(evidence),
    });
  }
  return phrases.sort((one, other) => other.confidence - one.confidence);
}
