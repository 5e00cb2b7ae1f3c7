/** The lines of a résumé that say what its owner is: the headline, and the titles of the jobs. */
import { DEGREE } from './degrees.js';
import type { Line } from './lines.js';
import { type Sentence, sentenceOf } from './types.js';

/** A stretch of the text that names a job. */
export interface Headline {
  readonly start: number;
  readonly end: number;
}

/** What a job title ends with. Words for men and women stand side by side. */
const ROLE = new RegExp(
  `^(?:${[
    'accountant|actor|actress|administrator|admin|advis[eo]r|advocate|agent|analyst|architect|artist|assistant|associate|attorney|auditor',
    'barista|bookkeeper|broker|buyer|captain|cashier|chef|clerk|coach|consultant|cook|coordinator|co-ordinator|counsel|counsellor|counselor',
    'dancer|dba|dentist|designer|developer|dietici?an|dietiti?an|director|doctor|draftsman|draftswoman|draftsperson|driver',
    'economist|editor|electrician|engg|engineer|estimator|evangelist|executive|expert|fellow|foreman|forewoman|generalist|guard|head',
    'hostess|host|hygienist|illustrator|inspector|instructor|intern|internship|interpreter|journalist|judge|lawyer|lead|leader|lecturer|librarian|lifeguard',
    'machinist|manager|marketer|mechanic|mentor|merchandiser|modell?er|musician|nurse|nutritionist|officer|operator|owner',
    'painter|paralegal|pharmacist|photographer|physician|physiotherapist|pilot|planner|plumber|practitioner|president|producer|professional|professor|programmer|psychologist',
    'receptionist|recruiter|representative|researcher|salesman|saleswoman|salesperson|scientist|scrum master|secretary|sculptor|singer|solicitor|specialist|strategist|supervisor|surveyor',
    'teacher|technician|technologist|tester|therapist|trader|trainee|trainer|translator|tutor|underwriter|waiter|waitress|welder|writer',
  ].join('|')})s?$`,
  'i',
);
/** Words that say how high, and nothing of the field. */
const RANK =
  /^(?:sr|jr|senior|junior|chief|deputy|vice|general|lead|head|principal|associate|assistant|asst|trainee|staff|team|group|executive|manager|officer|director|president|consultant|specialist|intern)\.?$/i;
/** The field stands behind: Head of Marketing, Director, Operations. */
const LEADS = /^(?:head|director|vp|avp|svp|vice president|manager)\b/i;
/** A sentence, or a line that tells of somebody else's job. */
const NO_TITLE =
  /^(?:a|an|the|to|by|at|in|for|with|from|of|our|their|his|her|your|is|was|were|are|am|be|been|has|have|had|will|i|we|they|that|this|which|who|as|all|any|reporting|reported|reports|reference|referee|company|client|name|father|mother|spouse|adobe)$/i;
/** "Role: Java Developer", "Working as Java Developer". */
const LEAD_IN =
  /^(?:(?:current |present |last )?(?:role|designation|position|job title|post|profile)(?: held)?\s*[:–—-]?\s+|(?:currently )?(?:working|worked|work) as (?:an? |the )?)/i;
/** What stands between a title and the employer, the place or the dates. */
const AFTER_TITLE = /\s+[-–—|@•]|[-–—|@•]\s|[,;:|([]|\s(?:at|in|for|with|from|of)\s/i;
/** "Python Developer and Data Analyst"; "Health and Safety Officer" is one title. */
const JOINS_TITLES = /\s(?:and|cum|&)\s/gi;
const LONGEST_LINE = 120;
const MOST_WORDS = 7;
/** A line goes on for at most so many words behind the title: employer, place, dates. */
const MOST_WORDS_AFTER = 14;

function wordsOf(text: string): string[] {
  return text.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word));
}

/** The word is one for what somebody is: chef, engineers. */
export function isRole(word: string): boolean {
  return ROLE.test(word);
}

/** The words are a job title: they end with a role, say more than a rank, and make no sentence. */
function isTitle(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  // Asked first, since nearly no line ends so.
  if (!isRole((words[words.length - 1] as string).replace(/[^\p{L}-]/gu, ''))) return false;
  return words.some((word) => !RANK.test(word)) && !words.some((word) => NO_TITLE.test(word));
}

/** Length of the title, or of the two that "and" joins, at the start of a stretch without other separators, or 0. */
function joinedLength(stretch: string): number {
  for (const { index } of [...stretch.matchAll(JOINS_TITLES), { index: stretch.length }])
    if (isTitle(wordsOf(stretch.slice(0, index)))) return isTitle(wordsOf(stretch.slice(index).replace(/^\s*\S+\s/, ''))) ? stretch.length : index;
  return 0;
}

/** Length of the title at the start of a line, or 0. */
function titleLength(line: string): number {
  const head = line.slice(0, AFTER_TITLE.exec(line)?.index);
  return joinedLength(head) || rankLength(line, head);
}

/** Length of a line whose rank stands before its field, or 0: Senior Manager – PMO, Head of Marketing. */
function rankLength(line: string, head: string): number {
  const words = wordsOf(line);
  const before = wordsOf(head);
  const isRank = before.length > 0 && before.length < words.length && before.every((word) => RANK.test(word) && !NO_TITLE.test(word));
  return words.length > 1 && words.length <= MOST_WORDS && (isRank || LEADS.test(line)) ? line.length : 0;
}

/** Dates or schooling: a line of the education above the headline. */
const SCHOOLING = /\b(?:19|20)\d\d\b|\b(?:university|college|institute|school|academy|board|education|s\.? ?s\.? ?c|h\.? ?s\.? ?c)\b/i;
/** A board's export has the headline between education and skills, in a line or two; nothing else marks it. */
const ABOVE_SKILLS = /^skill details\b/i;
const BELOW_EDUCATION = /education details\b/i;
const MOST_LINES_ABOVE = 2;
/** Cheap test before the lines are looked at. */
const EXPORT = /^[ \t]*skill details\b/im;
const NO_LINES: ReadonlySet<number> = new Set();

/** The title that a line of a text names, by itself or behind a lead-in. */
function titleIn(text: string, { start, end, item }: Line): Headline | undefined {
  if (end - start > LONGEST_LINE) return undefined;
  const line = text.slice(start, end);
  const lead = LEAD_IN.exec(line)?.[0].length ?? 0;
  if (lead === 0 && (item || /[.;,]$/.test(line))) return undefined;
  const length = titleLength(line.slice(lead));
  if (length === 0 || wordsOf(line.slice(lead + length)).length > MOST_WORDS_AFTER) return undefined;
  return { start: start + lead, end: start + lead + length };
}

/** Indices of the lines between education and skills of a board's export. */
function linesAboveSkills(text: string, lines: readonly Line[]): ReadonlySet<number> {
  if (!EXPORT.test(text)) return NO_LINES;
  const education = lines.findIndex(({ start, end }) => BELOW_EDUCATION.test(text.slice(Math.max(start, end - LONGEST_LINE), end)));
  const skills = education < 0 ? -1 : lines.findIndex(({ start }, i) => i > education && ABOVE_SKILLS.test(text.slice(start, start + LONGEST_LINE)));
  const above = new Set<number>();
  for (let i = Math.max(education + 1, skills - MOST_LINES_ABOVE); i < skills; i++) {
    const { start, end } = lines[i] as Line;
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE + 1));
    if (line.length <= LONGEST_LINE && !SCHOOLING.test(line) && !DEGREE.test(line)) above.add(i);
  }
  return above;
}

/**
 * The headlines of a résumé, in text order.
 *
 * ```text
 * Senior Java Developer – Acme Ltd     Designation: Site Engineer     Senior Manager – PMO
 * ^--------------------                             ^------------     ^-------------------
 *
 * Education Details
 * B.Com, City College
 * HR                                   <- in a board's export, whatever it says
 * Skill Details
 * ```
 */
export function headlinesOf(text: string, all: readonly Line[]): Headline[] {
  const lines = all.filter(({ start, end }) => end > start);
  const above = linesAboveSkills(text, lines);
  const headlines: Headline[] = [];
  lines.forEach((line, i) => {
    const headline = titleIn(text, line) ?? (above.has(i) ? line : undefined);
    if (headline) headlines.push({ start: headline.start, end: headline.end });
  });
  return headlines;
}

/** The sentences with every headline as one of its own, of section 'title'. */
export function withHeadlines(sentences: readonly Sentence[], headlines: readonly Headline[]): Sentence[] {
  const cut: Sentence[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const { section, item, heading } = sentence;
    let from = sentence.start;
    while (at < headlines.length && (headlines[at] as Headline).end <= from) at++;
    for (; at < headlines.length && (headlines[at] as Headline).start < sentence.end; at++) {
      const { start, end } = headlines[at] as Headline;
      if (start > from) cut.push(sentenceOf(from, start, section, item, heading));
      cut.push(sentenceOf(Math.max(from, start), Math.min(end, sentence.end), 'title', true, false));
      from = Math.min(end, sentence.end);
      if (end > sentence.end) break;
    }
    if (from < sentence.end) cut.push(sentenceOf(from, sentence.end, section, item, heading));
  }
  return cut;
}
