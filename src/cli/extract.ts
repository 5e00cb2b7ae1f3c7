import { type Command, Option } from 'commander';
import { createExtractor } from '../extractor.js';
import type { DocumentKind } from '../reading/types.js';
import { SKILL_KINDS } from '../taxonomy/concept.js';
import { type Io, colorsFor, widthOf } from './io.js';
import { count, listOf, numberBetween } from './options.js';
import { readInputDocument } from './read-input.js';
import { renderHtml } from './render/html.js';
import { renderJson } from './render/json.js';
import { renderTable } from './render/table.js';
import { LEVELS } from './render/words.js';
import type { DocumentSkills } from './render/document-skills.js';
import { type SelectionFlags, select } from './selection.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from './taxonomy-option.js';

interface ExtractFlags extends SelectionFlags, TaxonomyFlags {
  readonly format: 'table' | 'json' | 'html';
  readonly type: DocumentKind | 'auto';
  readonly explain?: boolean;
  readonly discover?: boolean;
}

const EXAMPLES = `
Reads PDF, DOCX, HTML, Markdown, plain text, text pasted from mail, JSON Resume
and JSON-LD JobPosting (also in an HTML page), whatever the file is called.
PDF, HTML and DOCX are read with packages that you install beside skillvec:
  npm install unpdf                    for PDF
  npm install htmlparser2              for HTML
  npm install fflate htmlparser2       for DOCX

Places of mentions count in the text that was read, which for plain text and
Markdown is the file's own.
The vector of the JSON holds the skills that are shown, at unit length.

Examples:
  $ skillvec extract posting.txt
  $ skillvec extract resume.pdf --type resume
  $ skillvec extract posting.txt --level required,preferred --explain
  $ skillvec extract posting.txt --discover
  $ skillvec extract posting.txt --format html > skills.html
  $ cat resume.txt | skillvec extract --type resume --format json
  $ skillvec extract posting.txt --taxonomy our-skills.yaml --merge`;

function render(result: DocumentSkills, flags: ExtractFlags, io: Io): string {
  switch (flags.format) {
    case 'json':
      return renderJson(result);
    case 'html':
      return renderHtml(result);
    case 'table':
      return renderTable(result, { width: widthOf(io.stdout), colors: colorsFor(io.stdout, io.env) });
  }
}

async function extract(file: string | undefined, flags: ExtractFlags, io: Io): Promise<void> {
  const { name, text } = await readInputDocument(file, io);
  const taxonomy = await taxonomyOf(flags, io);
  const extractor = await createExtractor({ taxonomy });
  const whole = extractor.extract(text, { kind: flags.type, explain: flags.explain === true || flags.format === 'html', discover: flags.discover === true });
  const result: DocumentSkills = { name, text, extraction: select(whole, flags), found: whole.skills.length, explained: flags.explain === true };
  io.stdout.write(`${render(result, flags, io)}\n`);
}

/** Adds `extract`: the skills of one document. */
export function addExtract(program: Command, io: Io): void {
  const command = program
    .command('extract')
    .summary('show the skills of one document')
    .description('Shows the skills of one job posting or résumé, heaviest first.')
    .argument('[file]', "document, or '-' for standard input")
    .helpOption('-h, --help', 'show this help')
    .addOption(new Option('--format <format>', 'how to show them').choices(['table', 'json', 'html']).default('table'))
    .option('--explain', 'show why each skill was found and weighs what it weighs')
    .option('--discover', 'also show phrases that look like skills and are in no taxonomy')
    .option('--level <levels>', `only these: ${LEVELS.join(', ')}`, listOf(LEVELS))
    .option('--kind <kinds>', `only these: ${SKILL_KINDS.join(', ')}`, listOf(SKILL_KINDS))
    .option('--min-weight <n>', 'only skills of this weight or more, from 0 to 1', numberBetween(0, 1))
    .option('--limit <n>', 'only the heaviest n skills', count)
    .addOption(new Option('--type <type>', 'what the document is').choices(['posting', 'resume', 'auto']).default('auto'));
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, flags: ExtractFlags) => extract(file, flags, io));
}
