/** Cuts a line into runs of content words; a term never crosses punctuation or a small word. */

/** A word and where it stands in its line. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}.#+][\p{L}\p{N}]*(?:[.\-'’&/+#][\p{L}\p{N}]+)*[+#]*/gu;

/** Words that no term contains: function words, and verbs and adjectives of every posting. */
const SMALL_WORDS = new Set(
  `a about above across after again against ago all along already also although always am among an and another any anyone anything are around as at away back be became because become
becomes been before behind being below best better between beyond both but by can cannot come could did do does doing done down due during each eg either else e.g. i.e. etc enough even ever every everyone everything
few first for from full further get getting give go goes good got great had has have having he help helping helps her here high highly him his how however i if in include includes including into is it its itself
join just keep key know known large last least less let like likely long look looking made make makes making many may me might more most much multiple must my near need needed needs never new next no nor not nothing now of
off often on once one only onto or other others our out over own part per plus please possible prefer preferred provide provided provides providing put rather really related relevant required same see seek seeking
several shall she should show since so some someone something soon still strong such sure take takes than that the their them then there these they thing things this those through throughout thus to together too
toward towards two three under until up upon us use used uses using various versus very via want was way we well were what when where whether which while who whole whom whose why wide will wish with within without work
working works would yes yet you your yours able ability modern advanced traditional robust complex cutting-edge cutting real-time real-world large-scale long-term short-term high-performance high-quality production-grade world-class best-in-class state-of-the-art industry-leading fast-paced i.e e.g etc inc llc ltd
able ability demonstrated proven solid deep excellent exceptional hands-on extensive current ideal ideally successful minimum bonus nice currently daily
build building builds built create creating develop developing design designing deliver delivering drive driving ensure ensuring improve improving lead leading manage managing maintain maintaining support supporting
collaborate collaborating understand understanding implement implementing define defining apply applying partner partnering enable enabling own owning write writing identify identifying perform performing`.split(
    /\s+/,
  ),
);

/** Words that alone, or at the end, make no skill. */
const GENERIC_WORDS = new Set(
  `experience experiences knowledge skill skills expertise proficiency familiarity background exposure years year months degree bachelor bachelor's master's masters phd role roles position positions job jobs candidate candidates
team teams company companies organization organizations business businesses client clients customer customers user users people person employee employees member members opportunity opportunities benefit benefits salary
environment environments field fields area areas industry industries world day days week time times date location office remote hybrid us usa uk eu san francisco york london new requirements requirement responsibilities
responsibility qualifications qualification equivalent level senior junior lead staff principal engineer engineers developer developers scientist scientists analyst analysts manager managers director architect architects
technology technologies tool tools solution solutions system systems product products platform platforms service services software application applications project projects problem problems process processes
feature features function functions issue issues result results quality impact value values growth range variety set sets number information data things approach approaches concept concepts practice practices principle principles
use case cases based like similar e.g etc plus mission vision culture life health insurance leave pay equity stock bonus 401k gender race religion pregnancy layoff nasdaq compensation commuter vacation holidays dental childbirth citizenship marital ancestry discrimination applicant applicants president vice tech disability status veteran color sex origin age orientation identity law`.split(
    /\s+/,
  ),
);

export function isGeneric(word: string): boolean {
  return GENERIC_WORDS.has(word) || /^[\d.,$%+\-–]+(?:k|m|\+)?$/.test(word);
}

function isSmall(word: string): boolean {
  return SMALL_WORDS.has(word.replace(/’/g, "'"));
}

/** Runs of content words: between two words of a run stands one space and nothing else. */
export function runsOf(line: string): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const match of line.matchAll(WORD)) {
    const [raw] = match;
    const text = raw.replace(/\.+$/, '');
    const word = { text, start: match.index, end: match.index + text.length };
    const last = run.at(-1);
    const breaks = isSmall(text.toLowerCase()) || !/\p{L}/u.test(text);
    if (run.length > 0 && (breaks || (last && line.slice(last.end, word.start) !== ' '))) {
      runs.push(run);
      run = [];
    }
    if (!breaks) run.push(word);
  }
  return run.length > 0 ? [...runs, run] : runs;
}
