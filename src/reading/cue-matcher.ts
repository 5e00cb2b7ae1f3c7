/** All cue phrases as a dictionary of their own, found in the same scan as the skills. */
import { type Matcher, createMatcher } from '../matcher/matcher.js';
import type { Matches } from '../matcher/matches.js';
import { FIELDS, HEADINGS } from './cues/headings.js';
import { PROFICIENCY, PROFICIENCY_AFTER, SPOKEN_PROFICIENCY } from './cues/proficiency.js';
import { CHOICE, KIND_CUES, LEVEL_CUES, NEGATION, SENTENCE_SECTIONS, SUPPORT_AFTER, SUPPORT_BEFORE } from './cues/sentences.js';
import type { Proficiency, SectionKind } from './types.js';

/** Bits of what a cue says; a phrase can say several things. */
export const CUE = {
  preferred: 1 << 0,
  required: 1 << 1,
  asked: 1 << 2,
  before: 1 << 3,
  after: 1 << 4,
  negatesForward: 1 << 5,
  negatesBackward: 1 << 6,
  negatesNothing: 1 << 7,
  doubleNegative: 1 << 8,
  resume: 1 << 9,
  posting: 1 << 10,
  years: 1 << 11,
  field: 1 << 12,
  basic: 1 << 13,
  working: 1 << 14,
  advanced: 1 << 15,
  expert: 1 << 16,
  /** A proficiency of languages that people speak. */
  spoken: 1 << 17,
  /** A proficiency that may stand right behind the skill. */
  proficiencyAfter: 1 << 18,
  anyOf: 1 << 19,
  orSimilar: 1 << 20,
  /** A sentence that has it is about the job. */
  role: 1 << 21,
  /** As a heading it says outright what is required: "must have", "minimum qualifications". */
  demandsAsHeading: 1 << 22,
  /** As a heading of a résumé it opens the jobs. */
  tellsOfJobs: 1 << 23,
  /** "Desired", "desirable …" */
  desired: 1 << 24,
  /** "… a plus", "… preferred" */
  endsAsPreference: 1 << 25,
  /** It names what is asked for right behind it. */
  asksOf: 1 << 26,
  /** It says outright that something is required; "at least" and the like do not. */
  demands: 1 << 27,
  /** It begins with the years or months that it names. */
  beginsWithUnit: 1 << 28,
} as const;

/** What one phrase says. */
export interface Cue {
  readonly phrase: string;
  readonly bits: number;
  /** The section that the phrase opens as a heading. */
  readonly heading: SectionKind | undefined;
  /** The section of a sentence that has the phrase. */
  readonly sentence: SectionKind | 'role' | undefined;
}

/** A cue where it stands. */
export interface CueHit {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

const YEARS = ['years', 'year', 'yrs', 'yr', 'years experience', 'years of experience', 'months', 'month', 'decade', 'decades'];
const DEMANDS_AS_HEADING = /require|must|minimum|essential|mandatory|basic qualif/;
const DEMANDS = /must|required|mandatory|essential/;
const BEGINS_WITH_UNIT = /^(?:year|yr|month|decade)/;
const ASKS_OF = / (?:with|of|in|using|to)$/;
const ENDS_AS_PREFERENCE = / a plus$|preferred$/;
const LONGER = CUE.basic | CUE.working | CUE.advanced | CUE.expert | CUE.anyOf;
const NAMES_YEARS = /\byears?\b/;

interface Draft {
  bits: number;
  heading: SectionKind | undefined;
  sentence: SectionKind | 'role' | undefined;
}

function collect(): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const draft = (phrase: string): Draft => {
    const key = phrase.toLowerCase().replaceAll('’', "'");
    const known = drafts.get(key) ?? { bits: 0, heading: undefined, sentence: undefined };
    drafts.set(key, known);
    return known;
  };
  const mark = (phrases: readonly string[], bit: number): void => phrases.forEach((phrase) => (draft(phrase).bits |= bit));
  for (const [section, phrases] of Object.entries(HEADINGS)) for (const phrase of phrases) draft(phrase).heading ??= section as SectionKind;
  for (const [section, phrases] of Object.entries(SENTENCE_SECTIONS)) for (const phrase of phrases) draft(phrase).sentence ??= section as SectionKind | 'role';
  mark(LEVEL_CUES.preferred, CUE.preferred);
  mark(HEADINGS.preferred?.filter(containsPreference) ?? [], CUE.preferred);
  mark(LEVEL_CUES.required, CUE.required);
  mark(LEVEL_CUES.asked, CUE.asked);
  mark(SUPPORT_BEFORE, CUE.before);
  mark(SUPPORT_AFTER, CUE.after);
  mark(NEGATION.forward, CUE.negatesForward);
  mark(NEGATION.backward, CUE.negatesBackward);
  mark(NEGATION.none, CUE.negatesNothing);
  mark(NEGATION.double, CUE.doubleNegative);
  mark(KIND_CUES.resume, CUE.resume);
  mark(KIND_CUES.posting, CUE.posting);
  mark(YEARS, CUE.years);
  mark(FIELDS, CUE.field);
  mark(CHOICE.before, CUE.anyOf);
  mark(CHOICE.after, CUE.orSimilar);
  mark(PROFICIENCY_AFTER, CUE.proficiencyAfter);
  for (const proficiency of Object.keys(PROFICIENCY) as Proficiency[]) {
    const words = PROFICIENCY[proficiency];
    mark(words, CUE[proficiency]);
    mark(SPOKEN_PROFICIENCY[proficiency], CUE[proficiency] | CUE.spoken);
    mark(
      [...LEVEL_CUES.asked, ...SUPPORT_BEFORE].filter((phrase) => containsAny(phrase, words)),
      CUE[proficiency],
    );
  }
  // A longer phrase hides the cue at its end: "some experience with" asks as "experience with" does.
  for (const [phrase, own] of drafts)
    if (own.bits & LONGER) {
      if (LEVEL_CUES.asked.some((asked) => phrase.endsWith(` ${asked}`))) own.bits |= CUE.asked | CUE.before;
      if (phrase.startsWith('at least')) own.bits |= CUE.required;
    }
  for (const [phrase, own] of drafts) if (NAMES_YEARS.test(phrase)) own.bits |= CUE.years;
  return drafts;
}

/** A longer heading must not hide the cue inside it: "would be a plus". */
function containsPreference(heading: string): boolean {
  return containsAny(heading, LEVEL_CUES.preferred);
}

function containsAny(phrase: string, words: readonly string[]): boolean {
  return words.some((word) => ` ${phrase} `.includes(` ${word} `));
}

/** "Experience" asks in a posting; in a résumé the jobs stand below it. */
function tellsOfJobs(phrase: string): boolean {
  return /experience$/.test(phrase) && !/skill|knowledge|technical|qualification|education/.test(phrase);
}

/** The bits that follow from the phrase and from what else is said of it: matched here once, and in no text again. */
function derivedBits(phrase: string, { bits, heading, sentence }: Draft): number {
  let derived = 0;
  if (sentence === 'role') derived |= CUE.role;
  if (heading === 'required' && DEMANDS_AS_HEADING.test(phrase)) derived |= CUE.demandsAsHeading;
  if (heading === 'required' && tellsOfJobs(phrase)) derived |= CUE.tellsOfJobs;
  if (phrase.startsWith('desired') || phrase.startsWith('desirable')) derived |= CUE.desired;
  if ((bits & CUE.preferred) !== 0 && ENDS_AS_PREFERENCE.test(phrase)) derived |= CUE.endsAsPreference;
  if ((bits & CUE.asked) !== 0 && ASKS_OF.test(phrase)) derived |= CUE.asksOf;
  if ((bits & CUE.required) !== 0 && DEMANDS.test(phrase)) derived |= CUE.demands;
  if (BEGINS_WITH_UNIT.test(phrase)) derived |= CUE.beginsWithUnit;
  return bits | derived;
}

/** The cues, and a matcher whose labels are their numbers. */
export interface CueTables {
  readonly matcher: Matcher;
  readonly cues: readonly Cue[];
}

let shared: CueTables | undefined;

/** The cues of all documents, made when first asked for. */
export function cueTables(): CueTables {
  if (!shared) {
    const cues = [...collect()].map(([phrase, draft]): Cue => ({ phrase, heading: draft.heading, sentence: draft.sentence, bits: derivedBits(phrase, draft) }));
    shared = {
      cues,
      matcher: createMatcher(
        cues.map((cue) => cue.phrase),
        { variants: false },
      ),
    };
  }
  return shared;
}

/** What the matcher of cues found. */
export function hitsOf({ labels, starts, ends, count }: Matches): CueHit[] {
  const { cues } = cueTables();
  const hits = new Array<CueHit>(count);
  for (let i = 0; i < count; i++) hits[i] = { cue: cues[labels[i] as number] as Cue, start: starts[i] as number, end: ends[i] as number };
  return hits;
}
