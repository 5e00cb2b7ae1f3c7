import { type Command, Option } from 'commander';
import { INPUT_FORMATS, type InputFormat } from '../../batch/input/format.js';
import { createExtractor } from '../../extractor.js';
import { Interrupted, RunError, UsageError } from '../errors.js';
import { interruptionOf } from '../interruption.js';
import { type Io, colorsFor, widthOf } from '../io.js';
import { count } from '../options.js';
import { type InputText, readInputDocument } from '../read-input.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { renderRankingJson } from './json.js';
import { renderRankingPage } from './page/ranking.js';
import { type Ranking, Shortlist } from './ranking.js';
import { renderRankingText } from './ranking-text.js';
import { type RecordFields, readMany } from './read-many.js';
import { counted } from '../numbers.js';

interface RankFlags extends TaxonomyFlags, RecordFields {
  readonly format: 'table' | 'json' | 'html';
  readonly candidates?: boolean;
  readonly limit: number;
  readonly inputFormat?: InputFormat;
}

const STDIN = '-';

const EXAMPLES = `
The first file is the résumé, the others are postings. With --candidates the
first is the posting, the others are résumés.

Files named .ndjson, .jsonl, .csv, .tsv or .parquet (also with .gz) hold many
records, as for 'skillvec tag'; every other file is one document, of all
formats that 'skillvec extract' reads. With --input-format all hold records.
What cannot be read is named on stderr and set aside; the exit status is then 1.

The hundred best by coverage are compared skill by skill, as by
'skillvec compare', whose score orders them. A document without any skill in
common with the first, or a relative of one, is not ranked.

Examples:
  $ skillvec rank resume.pdf postings/*.txt
  $ skillvec rank resume.pdf postings.ndjson --text body --limit 20
  $ skillvec rank posting.txt resumes/*.pdf --candidates
  $ skillvec rank resume.pdf postings.csv --format html > roles.html`;

function render(ranking: Ranking, { format }: RankFlags, io: Io): string {
  switch (format) {
    case 'json':
      return renderRankingJson(ranking);
    case 'html':
      return renderRankingPage(ranking);
    case 'table':
      return renderRankingText(ranking, { width: widthOf(io.stdout), colors: colorsFor(io.stdout, io.env) });
  }
}

async function rank(first: string, others: readonly string[], flags: RankFlags, io: Io): Promise<void> {
  if ([first, ...others].filter((file) => file === STDIN).length > 1) throw new UsageError("only one of the files can be '-', standard input");
  if (others.includes('')) throw new UsageError('a file name is empty; name a file');
  const [own, theirs] = flags.candidates ? (['posting', 'resume'] as const) : (['resume', 'posting'] as const);
  const document = await readInputDocument(first, io);
  const taxonomy = await taxonomyOf(flags, io);
  const extractor = await createExtractor({ taxonomy });
  const subject = { ...document, extraction: extractor.extract(document.text, { kind: own }) };
  if (subject.extraction.skills.length === 0) throw new RunError(`'${first}' names no skill to rank by; check that it is the ${own === 'resume' ? 'résumé' : 'posting'}`);
  const shortlist = new Shortlist(subject, flags.candidates ? 'resumes' : 'postings', taxonomy, flags.limit);
  const interruption = interruptionOf(io);
  const visit = ({ name, text }: InputText): void => shortlist.add({ name, text, extraction: extractor.extract(text, { kind: theirs }) });
  const setAside = await readMany(others, flags, io, visit, interruption.signal).finally(() => interruption.end());
  const by = interruption.by();
  if (by) throw new Interrupted(by, 'stopped before all was read; nothing is ranked');
  const ranking = shortlist.ranking(setAside);
  if (ranking.read === 0) throw new RunError('none of the documents could be read; see above');
  io.stdout.write(`${render(ranking, flags, io)}\n`);
  if (setAside > 0) throw new RunError(`${counted(setAside, 'document')} could not be read, see above; the others are ranked`);
}

/** Adds `rank`: one résumé against many postings, or one posting against many résumés. */
export function addRank(program: Command, io: Io): void {
  const command = program
    .command('rank')
    .summary('find the best roles for a résumé, or résumés for a role')
    .description('Finds the best postings for a résumé, or with --candidates the best résumés\nfor a posting, and says why.')
    .argument('<first>', "the résumé; with --candidates the posting; '-' for standard input")
    .argument('<others...>', 'postings, or with --candidates résumés: documents or files of records')
    .helpOption('-h, --help', 'show this help')
    .option('--candidates', 'the first file is a posting: find the best résumés for it')
    .addOption(new Option('--format <format>', 'how to show them').choices(['table', 'json', 'html']).default('table'))
    .option('--limit <n>', 'only the best n', count, 10)
    .option('--text <field>', 'of records: field that holds the text', 'description')
    .option('--title <field>', 'of records: field that is read as the first line of the text', 'title')
    .option('--no-title', 'of records: read no title')
    .option('--id <field>', 'of records: field that names the record', 'id')
    .addOption(new Option('--input-format <format>', 'all files hold records of this format').choices(INPUT_FORMATS))
    .option('--max-record-bytes <n>', 'set aside records that are longer', count, 10_000_000);
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((first: string, others: readonly string[], flags: RankFlags) => rank(first, others, flags, io));
}
