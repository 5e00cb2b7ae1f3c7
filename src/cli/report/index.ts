import { type Command, Option } from 'commander';
import { Market, type Report } from '../../report/index.js';
import { SKILL_KINDS, type SkillKind } from '../../taxonomy/concept.js';
import { RunError, UsageError } from '../errors.js';
import { type Io, colorsFor, widthOf } from '../io.js';
import { count, fieldNames, listOf } from '../options.js';
import { renderCsv } from './csv.js';
import { renderReportJson } from './json.js';
import { renderReportPage } from './page/index.js';
import { readTagged, sourceName } from './read-tagged.js';
import { renderText } from './text.js';
import { type ReportView, SECTIONS, type Section } from './view.js';

interface ReportFlags {
  readonly format: 'table' | 'json' | 'csv' | 'html';
  readonly by?: readonly string[];
  readonly date?: string;
  readonly measure?: string;
  readonly kind?: readonly SkillKind[];
  readonly distinct?: boolean;
  readonly min: number;
  readonly limit: number;
  readonly only?: readonly Section[];
}

const EXAMPLES = `
CSV holds one part: the skills, unless --only names another.
A file may be packed with gzip. Only counts are kept: size does not matter.

Examples:
  $ skillvec tag postings.ndjson > tagged.ndjson
  $ skillvec report tagged.ndjson
  $ skillvec report tagged.ndjson --by category,seniority --date postedDate \\
      --measure salary --format html > report.html
  $ skillvec report tagged.ndjson --format csv --only pairs > pairs.csv`;

function checkUsage({ format, only, by, date, measure }: ReportFlags): void {
  const needs: ReadonlyArray<readonly [Section, unknown, string]> = [
    ['fields', by, '--by <fields>'],
    ['trend', date, '--date <field>'],
    ['measure', measure, '--measure <field>'],
  ];
  const lacking = needs.find(([section, given]) => only?.includes(section) && given === undefined);
  if (lacking) throw new UsageError(`'--only ${lacking[0]}' needs '${lacking[2]}'`);
  if (format === 'csv' && only && only.length > 1) throw new UsageError('CSV holds one part; name one with --only');
}

/** A field that no posting has is a slip of the pen. */
function checkFields({ fields, trend, measure }: Report, known: Iterable<string>): void {
  const empty = [...fields, ...(trend ? [trend] : []), ...(measure ? [measure] : [])].find(({ postings }) => postings === 0);
  if (!empty) return;
  const what = empty === trend ? 'a date' : empty === measure ? 'a number' : 'a value';
  throw new RunError(`no posting has ${what} in '${empty.field}'; the fields of the first are ${[...known].join(', ')}`);
}

async function render(view: ReportView, { format, only }: ReportFlags, io: Io): Promise<string> {
  const sections = only ?? SECTIONS;
  switch (format) {
    case 'json':
      return `${renderReportJson(view)}\n`;
    case 'csv':
      return renderCsv(view.report, only?.[0] ?? 'skills');
    case 'html':
      return `${renderReportPage(view, sections, await import('#report-charts'))}\n`;
    case 'table':
      return `${renderText(view, { width: widthOf(io.stdout), colors: colorsFor(io.stdout, io.env), sections })}\n`;
  }
}

async function report(file: string | undefined, flags: ReportFlags, io: Io): Promise<void> {
  checkUsage(flags);
  const { by = [], date, measure, kind, distinct = false, min, limit } = flags;
  const market = new Market({
    by,
    distinct,
    minimum: min,
    limit,
    ...(date === undefined ? {} : { date }),
    ...(measure === undefined ? {} : { measure }),
    ...(kind === undefined ? {} : { kinds: kind }),
  });
  let known: readonly string[] | undefined;
  const { leftOut } = await readTagged(file, io, (record) => {
    known ??= Object.keys(record);
    market.add(record);
  });
  const counted = market.report();
  checkFields(counted, known ?? []);
  io.stdout.write(await render({ source: sourceName(file), leftOut, distinct, report: counted }, flags, io));
}

/** Adds `report`: what tagged postings ask for. */
export function addReport(program: Command, io: Io): void {
  program
    .command('report')
    .summary('show what tagged postings ask for')
    .description('Shows what postings ask for: skills, pairs of them, by fields of the records,\nby month, and how a number such as the salary differs with them.')
    .argument('[tagged]', "NDJSON as 'skillvec tag' writes it, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .addOption(new Option('--format <format>', 'how to show it').choices(['table', 'json', 'csv', 'html']).default('table'))
    .option('--by <fields>', 'divide by these fields: category,location; several values in a list', fieldNames)
    .option('--date <field>', 'by month of this date, with what rises and falls')
    .option('--measure <field>', 'median of this number with and without a skill')
    .option('--kind <kinds>', `only these: ${SKILL_KINDS.join(', ')}`, listOf(SKILL_KINDS))
    .option('--distinct', 'leave out postings that repeat the skills of another')
    .option('--min <n>', 'only what is in n postings or more', count, 5)
    .option('--limit <n>', 'at most n rows in each list', count, 25)
    .option('--only <parts>', `only these parts: ${SECTIONS.join(', ')}`, listOf(SECTIONS))
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, flags: ReportFlags) => report(file, flags, io));
}
