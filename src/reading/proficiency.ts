/** How well a sentence asks each of its skills to be known: "strong Python and SQL, familiarity with Go". */
import { CUE, type CueHit } from './cue-matcher.js';
import { NO_LIST, listGap } from './list-gap.js';
import type { Source } from './source.js';
import type { Proficiency, Sentence } from './types.js';

/** A skill where it stands. */
export interface Place {
  /** Index of the concept. */
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

/** All proficiencies, least first. */
export const PROFICIENCIES: readonly Proficiency[] = ['basic', 'working', 'advanced', 'expert'];
/** The proficiency with this number; none for -1. */
export function proficiencyNamed(number: number): Proficiency | undefined {
  return number < 0 ? undefined : PROFICIENCIES[number];
}

/** Any of the bits that name a proficiency. */
export const NAMES_PROFICIENCY = CUE.basic | CUE.working | CUE.advanced | CUE.expert;

const LONGEST_LINK = 70;
const LONGEST_PAIR = 24;
const HEAD =
  'knowledge|understanding|experience|skills?|background|command|grasp|grounding|proficiency|expertise|foundations?|familiarity|exposure|abilit(?:y|ies)|competenc(?:e|y|ies)|fluency|level|mastery|expert|proficient|familiar|fluent|comfortable|competent';
const NO_LINK = 'who|that|which|while|but|so|with|for|to';
const TO_LIST = String.raw`(?:\s+(?!(?:${NO_LINK})\b)[\w'’/-]+){0,4}(?:\s+(?:such as|like|including|e\.g\.,?))?[\s:("*]*$`;
/** strong Python; strong hands-on Python */
const DIRECT = new RegExp(String.raw`^[\s"*-]*(?:(?!(?:${NO_LINK}|of|in|on)\b)[a-z][\w'’-]*\s+){0,2}["(*]*$`, 'i');
const AFTER_HEAD = String.raw`(?:\s+(?:of|in|with|using|on|to|working with)\b)?${TO_LIST}`;
/** strong working knowledge of Python; deep experience with languages such as Python */
const WITH_HEAD = new RegExp(String.raw`^(?:[\s-]+(?!(?:${NO_LINK}|of|in|on)\b)[\w'’/-]+){0,4}?[\s-]+(?:${HEAD})\b${AFTER_HEAD}`, 'i');
/** working knowledge of Python; expert in Python; the cue has the noun or the preposition itself */
const FROM_HEAD = new RegExp(`^${AFTER_HEAD}`, 'i');
const HAS_HEAD = new RegExp(String.raw`\b(?:${HEAD})$| (?:in|with|of|to|at)$`);
/** C1 German; C1 in German; native-level German */
const SPOKEN_DIRECT = /^[\s(-]*(?:level\s+)?(?:(?:in|speaker of|of)\s+)?$/i;
/** Python (expert); Python skills: expert */
const PAIR_OPENS = /^\s*(?:(?:skills?|knowledge|level|language|proficiency)\s*)?[(:–—-]\s*$/i;
const PAIR_CLOSES = /^\s*(?:level|user|knowledge|proficiency|skills?|speaker)?\s*(?:$|[),;|.\n•])/i;

function proficiencyOf(bits: number): number {
  if (bits & CUE.expert) return 3;
  if (bits & CUE.advanced) return 2;
  return bits & CUE.working ? 1 : 0;
}

/** The same few links come again and again (" experience with "); matching one takes as long as reading a sentence. */
const MOST_LINKS_KEPT = 5_000;
const links = { withHead: new Map<string, boolean>(), direct: new Map<string, boolean>() };

function remembered(known: Map<string, boolean>, link: string, test: () => boolean): boolean {
  const before = known.get(link);
  if (before !== undefined) return before;
  const leads = test();
  if (known.size >= MOST_LINKS_KEPT) known.clear();
  known.set(link, leads);
  return leads;
}

function leadsTo({ cue }: CueHit, link: string): boolean {
  if (cue.bits & CUE.spoken) return SPOKEN_DIRECT.test(link);
  if (remembered(links.direct, link, () => DIRECT.test(link) || WITH_HEAD.test(link))) return true;
  return HAS_HEAD.test(cue.phrase) && remembered(links.withHead, link, () => FROM_HEAD.test(link));
}

/** Reads the proficiencies of single sentences. */
export class ProficiencyReader {
  private levels = new Int8Array(32);

  /** @param isSpoken tells the concepts that are languages which people speak */
  constructor(
    private readonly source: Source,
    private readonly isSpoken: (concept: number) => boolean,
  ) {}

  /**
   * The proficiency of each of the skills [from, to), as a number of {@link PROFICIENCIES} or -1, the highest named; until
   * the next call.
   *
   * ```text
   * strong Python and SQL, familiarity with Go
   * ^----- --------------  ^--------------- --   a cue holds for the list behind it,
   * Python (expert), SQL – advanced, Go
   * ------  ^-----   ---   ^-------              or for the one skill with which it is paired
   * ```
   */
  read(sentence: Sentence, hits: readonly CueHit[], places: readonly Place[], from: number, to: number): Int8Array {
    this.begin(to - from);
    let next = from;
    for (const hit of hits) {
      if ((hit.cue.bits & NAMES_PROFICIENCY) === 0) continue;
      while (next < to && (places[next] as Place).end <= hit.start) next++;
      const following = next < to ? places[next] : undefined;
      if (following && following.start < hit.end) {
        // "Deep" of "Deep Learning" says nothing, "fluent" of "fluent in German" does.
        if (following.start === hit.start && this.isSpoken(following.concept)) this.raise(hit, following, next - from);
        continue;
      }
      const before = next > from ? (places[next - 1] as Place) : undefined;
      if (before && this.isPaired(sentence, hit, before)) this.raise(hit, before, next - 1 - from);
      else if (following && following.start - hit.end <= LONGEST_LINK && leadsTo(hit, this.source.text.slice(hit.end, following.start)))
        this.raiseList(hit, places, next, from, to);
    }
    return this.levels;
  }

  private begin(count: number): void {
    if (count > this.levels.length) this.levels = new Int8Array(count * 2);
    this.levels.fill(-1, 0, count);
  }

  private isPaired(sentence: Sentence, { cue, start, end }: CueHit, before: Place): boolean {
    if (start - before.end > LONGEST_PAIR) return false;
    const { text } = this.source;
    const between = text.slice(before.end, start);
    if (cue.bits & CUE.proficiencyAfter && between.trim() === '') return true;
    return PAIR_OPENS.test(between) && PAIR_CLOSES.test(text.slice(end, Math.min(sentence.end, end + LONGEST_PAIR)));
  }

  private raiseList(hit: CueHit, places: readonly Place[], first: number, from: number, to: number): void {
    const { units } = this.source;
    let at = first;
    do this.raise(hit, places[at] as Place, at++ - from);
    while (at < to && listGap(units, (places[at - 1] as Place).end, (places[at] as Place).start) !== NO_LIST);
  }

  private raise({ cue }: CueHit, { concept }: Place, skill: number): void {
    if (cue.bits & CUE.spoken && !this.isSpoken(concept)) return;
    this.levels[skill] = Math.max(this.levels[skill] as number, proficiencyOf(cue.bits));
  }
}
