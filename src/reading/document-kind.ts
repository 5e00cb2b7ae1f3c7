/** Tells a résumé from a posting. */
import { CUE, type CueHit } from './cue-matcher.js';
import type { Source } from './source.js';
import type { DocumentKind } from './types.js';

const DATES = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?(?:-|–|to) ?(?:(?:19|20)\d\d|present|now|till date|current)\b/gi;
/** Dates speak for a résumé; two may stand in any posting. */
const DATES_IN_POSTING = 2;
const DATE_WEIGHT = 0.75;
const RESUME_CUE_WEIGHT = 1.5;
/** Words that demand or prefer something stand in few résumés, but there again and again: a manager writes of what is required. */
const ASKING_WEIGHT = 0.5;
const MOST_ASKING = 1;
const RESUME_BELOW = -1;
/** Longer texts are collections, whose dates and headings say nothing. */
const LONGEST_DATED = 60_000;
/** With so many more words of a posting no letterhead makes a résumé of it. */
const SURELY_POSTING = 4;

/** How to reach the person, on top of the text; firms are written to at addresses of their own. */
const HEAD = 400;
const ADDRESS = /(?<![\w.+-])(?!(?:jobs?|careers?|hr|hiring|recruit\w*|talent\w*|apply|applications?|info|contact|people|work)@)[\w.+-]+@[\w-]+\.\w/i;
const PROFILE = /\b(?:linkedin\.com\/in|github\.com)\/\w/i;
const TELEPHONE = /\+\d[\d ().-]{7,}\d|(?<!\w)\(?\d{2,4}\)?[ .-]\d{3}[ .-]?\d{3,4}(?!\d)/;
const CONTACT_WEIGHT = 1;
const MORE_CONTACT_WEIGHT = 0.5;
/** A job that is still held: 2021 – Present, 08/2017 – now. */
const STILL_HELD = /\b(?:19|20)\d\d ?(?:-|–|—|to) ?(?:present|now|today|current|date|till date)\b/i;
const STILL_HELD_WEIGHT = 1;
/** Headings of a person's life, each alone in its line; postings have some of them too, but not many. */
const LIFE =
  /^[ \t#*_]*(?:(?:work|professional|career|relevant|research|teaching|selected|academic|personal|technical|core|key|executive) )?(?:experience|history|employment(?: history)?|appointments|education|summary|profile|objective|projects|publications|certifications|licen[sc]es?(?: (?:&|and) certifications)?|licensure(?: (?:&|and) certifications)?|awards|honou?rs(?: (?:&|and) awards)?|interests|references|languages|volunteering|(?:technical |core )?skills)[ \t:*_]*$/gim;
const LIFE_WEIGHT = 0.5;
const LIFE_IN_POSTING = 1;

function balanceOf(cues: readonly CueHit[]): number {
  let balance = 0;
  let asking = 0;
  for (const { cue } of cues) {
    if (cue.bits & CUE.posting) balance += 1;
    if (cue.bits & CUE.resume) balance -= RESUME_CUE_WEIGHT;
    if (cue.bits & (CUE.demands | CUE.preferred)) asking += ASKING_WEIGHT;
  }
  return balance + Math.min(MOST_ASKING, asking);
}

function letterheadOf(text: string): number {
  const head = text.slice(0, HEAD);
  // What it needs is looked for first: in nine of ten postings there is none, and the expression is tried at every letter.
  const hasAddress = head.includes('@') && ADDRESS.test(head);
  const found = [hasAddress, PROFILE.test(head), TELEPHONE.test(head)].filter(Boolean).length;
  return found === 0 ? 0 : CONTACT_WEIGHT + MORE_CONTACT_WEIGHT * (found - 1);
}

/** What the letterhead and the headings of a text say for a résumé. */
function personOf({ text, years }: Source): number {
  const headings = new Set(
    text.match(LIFE)?.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ),
  ).size;
  return letterheadOf(text) + (years > 0 && STILL_HELD.test(text) ? STILL_HELD_WEIGHT : 0) + Math.max(0, headings - LIFE_IN_POSTING) * LIFE_WEIGHT;
}

/** What a text is, by its cues, dates, letterhead and headings. */
export function kindOf(source: Source, cues: readonly CueHit[]): DocumentKind {
  const { text, years } = source;
  let balance = balanceOf(cues);
  const isOne = text.length < LONGEST_DATED;
  if (isOne && balance < SURELY_POSTING) balance -= personOf(source);
  // Few postings have so many years that their dates need to be read.
  const enough = DATES_IN_POSTING + (balance - RESUME_BELOW) / DATE_WEIGHT;
  const mayDecide = isOne && enough > 0 && years > enough;
  const dates = mayDecide ? (text.match(DATES) ?? []).length : 0;
  return balance - Math.max(0, dates - DATES_IN_POSTING) * DATE_WEIGHT < RESUME_BELOW ? 'resume' : 'posting';
}
