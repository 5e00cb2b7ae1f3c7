/** How much a sentence asks for the skills in it. */
import { CUE, type CueHit } from './cue-matcher.js';
import { asksForNothing } from './section-rules.js';
import type { Level, SectionKind, Sentence } from './types.js';

/** Sections in which words such as "experience with" ask for a skill. */
function mayAsk(section: SectionKind): boolean {
  return section === 'other' || section === 'title' || section === 'summary' || section === 'education';
}

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly level: Level;
}

/** The brackets around a place, or undefined. */
function bracketsAround(text: string, sentence: Sentence, at: number): readonly [number, number] | undefined {
  const own = text.slice(sentence.start, sentence.end);
  const open = own.lastIndexOf('(', at - sentence.start);
  if (open < 0) return undefined;
  const close = own.indexOf(')', open);
  return close < at - sentence.start ? undefined : [sentence.start + open, sentence.start + close];
}

function clauseAround(text: string, sentence: Sentence, at: number): readonly [number, number] {
  const own = text.slice(sentence.start, sentence.end);
  const from = own.lastIndexOf(';', at - sentence.start) + 1;
  const to = own.indexOf(';', at - sentence.start);
  return [sentence.start + from, to < 0 ? sentence.end : sentence.start + to];
}

function demands({ cue }: CueHit): boolean {
  return (cue.bits & CUE.demands) !== 0;
}

/**
 * The clause without what another cue in it requires.
 *
 * ```text
 * Forklift required, welding and Spanish preferred
 *                   ^----------------------------
 * ```
 */
function withoutDemands(text: string, [from, to]: readonly [number, number], hit: CueHit, cues: readonly CueHit[]): readonly [number, number] {
  const before = cues.findLast((other) => demands(other) && other.start >= from && other.end <= hit.start);
  const after = cues.find((other) => demands(other) && other.start >= hit.end && other.end <= to);
  const comma = before ? text.slice(before.end, hit.start).indexOf(',') : -1;
  const lastComma = after ? text.slice(hit.end, after.start).lastIndexOf(',') : -1;
  return [before ? before.end + comma + 1 : from, lastComma < 0 ? to : hit.end + lastComma];
}

/** A name stands before the cue in its brackets: "(TensorFlow preferred)", not "(strongly preferred)". */
const NAMED = /[\p{Lu}\d]/u;

/**
 * Where a cue holds: inside its brackets and, unless those name something themselves, the words right before them; or its
 * clause.
 *
 * ```text
 * public accounting (Big 4 a plus)     SQL, Spanish (a plus)
 *                    ^----------           ^--------------
 * ```
 */
function scopeOf(text: string, sentence: Sentence, hit: CueHit, cues: readonly CueHit[]): readonly [number, number] {
  const brackets = bracketsAround(text, sentence, hit.start);
  if (!brackets) {
    const clause = clauseAround(text, sentence, hit.start);
    return demands(hit) ? clause : withoutDemands(text, clause, hit, cues);
  }
  const [open, close] = brackets;
  if (NAMED.test(text.slice(open, hit.start))) return [open, close];
  const before = text.slice(sentence.start, open).lastIndexOf(',') + 1;
  return [sentence.start + before, close];
}

/** Words such as "plus" ask for something only as "a plus"; "years of experience plus" is a sum. */
function isBareWord(hit: CueHit, text: string): boolean {
  if (hit.cue.phrase !== 'plus' && hit.cue.phrase !== 'bonus' && hit.cue.phrase !== 'welcome' && hit.cue.phrase !== 'valued') return false;
  return !/^[\s.)!]*$/.test(text.slice(hit.end, hit.end + 3));
}

/** The level of all of a sentence. */
function levelOf(section: SectionKind, asks: boolean): Level {
  if (section === 'required' || section === 'preferred') return section;
  return asks && mayAsk(section) ? 'required' : 'mentioned';
}

const NO_SCOPES: readonly Scope[] = [];

/** What of a sentence makes a level of its own, below that of all of it. */
function scopesOf(text: string, sentence: Sentence, cues: readonly CueHit[], bits: number): readonly Scope[] {
  const mayDemand = sentence.section === 'preferred' || sentence.section === 'responsibilities';
  if ((bits & (mayDemand ? CUE.preferred | CUE.demands : CUE.preferred)) === 0 || asksForNothing(sentence.section)) return NO_SCOPES;
  const scopes: Scope[] = [];
  for (const hit of cues) {
    const isPreference = (hit.cue.bits & CUE.preferred) !== 0 && !isBareWord(hit, text);
    if (!isPreference && !(mayDemand && demands(hit))) continue;
    const [from, to] = scopeOf(text, sentence, hit, cues);
    scopes.push({ from, to, level: isPreference ? 'preferred' : 'required' });
  }
  return scopes;
}

/** Tells the level of each mention of a sentence. */
export class SentenceLevels {
  private scopes = NO_SCOPES;
  private own: Level = 'mentioned';

  /**
   * Turns to a sentence.
   *
   * @param bits those of all its cues
   */
  turnTo(text: string, sentence: Sentence, cues: readonly CueHit[], bits: number): void {
    this.own = levelOf(sentence.section, (bits & (CUE.asked | CUE.required)) !== 0);
    this.scopes = scopesOf(text, sentence, cues, bits);
  }

  /** The level of what stands at this offset. */
  at(offset: number): Level {
    for (const { from, to, level } of this.scopes) if (offset >= from && offset < to) return level;
    return this.own;
  }
}
