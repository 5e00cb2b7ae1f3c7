import { type Command, Option } from 'commander';
import { createExtractor } from '../../extractor.js';
import { UsageError } from '../errors.js';
import { type Io, colorsFor, widthOf } from '../io.js';
import { readInputDocument } from '../read-input.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { type Compared, comparedOf } from './compared.js';
import { renderComparisonJson } from './json.js';
import { renderComparisonPage } from './page/comparison.js';
import { renderComparisonText } from './text.js';

interface CompareFlags extends TaxonomyFlags {
  readonly format: 'table' | 'json' | 'html';
}

const STDIN = '-';

const EXAMPLES = `
The score is match × focus, from 0 to 1: how much of what the role asks for the
résumé shows, by weight, and how much of the résumé is of use to the role. It is
no probability: most good candidates have between 0.2 and 0.6. Relatives of a
skill earn part of its credit, and so do fewer years than are asked for.

Documents may be of all formats that 'skillvec extract' reads.

Examples:
  $ skillvec compare resume.pdf posting.txt
  $ skillvec compare resume.pdf posting.txt --format html > comparison.html
  $ pbpaste | skillvec compare resume.docx - --format json`;

function render(compared: Compared, { format }: CompareFlags, io: Io): string {
  switch (format) {
    case 'json':
      return renderComparisonJson(compared);
    case 'html':
      return renderComparisonPage(compared);
    case 'table':
      return renderComparisonText(compared, { width: widthOf(io.stdout), colors: colorsFor(io.stdout, io.env) });
  }
}

async function compareFiles(resumeFile: string, postingFile: string, flags: CompareFlags, io: Io): Promise<void> {
  if (resumeFile === STDIN && postingFile === STDIN) throw new UsageError("only one of the two can be '-', standard input; name a file for the other");
  const [resume, posting] = [await readInputDocument(resumeFile, io), await readInputDocument(postingFile, io)];
  const taxonomy = await taxonomyOf(flags, io);
  const extractor = await createExtractor({ taxonomy });
  const compared = comparedOf(
    { ...resume, extraction: extractor.extract(resume.text, { kind: 'resume' }) },
    { ...posting, extraction: extractor.extract(posting.text, { kind: 'posting' }) },
    taxonomy,
  );
  io.stdout.write(`${render(compared, flags, io)}\n`);
}

/** Adds `compare`: one résumé against one posting. */
export function addCompare(program: Command, io: Io): void {
  const command = program
    .command('compare')
    .summary('show how well a résumé fits a posting, and why')
    .description('Shows how well a résumé fits a job posting: the score and what it is made of,\nand what is matched, in part, missing and beyond the role.')
    .argument('<resume>', "résumé, or '-' for standard input")
    .argument('<posting>', "job posting, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .addOption(new Option('--format <format>', 'how to show it').choices(['table', 'json', 'html']).default('table'));
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((resume: string, posting: string, flags: CompareFlags) => compareFiles(resume, posting, flags, io));
}
