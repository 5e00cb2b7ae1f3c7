import type { Command } from 'commander';
import { readCorpus } from '../../node/corpus.js';
import { type IsNounPhrase, loadNounPhrases } from '../../node/noun-phrases.js';
import { type Candidate, Discovery } from '../../taxonomy/discover/discover.js';
import { RunError, cannotRead } from '../errors.js';
import { type Io, colorsFor, note, oneLine, widthOf } from '../io.js';
import { count } from '../options.js';
import { type TaxonomyFlags, addTaxonomyOptions, taxonomyOf } from '../taxonomy-option.js';
import { shareWord, tableLines } from './columns.js';
import { exampleOf } from './example.js';
import { type Format, formatOption, jsonText } from './format-option.js';
import { counted } from '../numbers.js';

interface DiscoverFlags extends TaxonomyFlags {
  readonly format: Format;
  readonly text: string;
  readonly limit: number;
  readonly minCount: number;
}

const MOST_NOTES = 5;

async function nounPhrases(): Promise<IsNounPhrase> {
  try {
    return await loadNounPhrases();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new RunError("discover tells noun phrases with the package 'compromise', which is not installed; run: npm install compromise");
  }
}

async function readAll(discovery: Discovery, path: string, field: string, io: Io): Promise<void> {
  let bad = 0;
  try {
    for await (const item of readCorpus(path, field)) {
      if ('text' in item) discovery.add(item.text);
      else if (++bad <= MOST_NOTES) note(io, `${item.place} ${item.reason}; it is left out`);
    }
  } catch (error) {
    throw cannotRead(`the corpus '${path}'`, error);
  }
  if (bad > MOST_NOTES) note(io, `${bad} lines are left out`);
  if (discovery.documents === 0) throw new RunError(`the corpus '${path}' holds no texts; give NDJSON and say --text <field>, or .txt files`);
}

function candidatesText(candidates: readonly Candidate[], documents: number, io: Io): string {
  const colors = colorsFor(io.stdout, io.env);
  const rows = candidates.map(({ term, documents: seen, contextShare, score, nearest }) => [
    score.toFixed(1),
    term,
    String(seen),
    shareWord(contextShare),
    nearest ? `${nearest.concept.prefLabel} (${nearest.score.toFixed(2)})` : '',
  ]);
  const [head, ...lines] = tableLines(
    [
      { title: 'Score', align: 'right' },
      { title: 'Candidate', most: 36 },
      { title: 'Texts', align: 'right' },
      { title: 'Like a skill', align: 'right' },
      { title: 'Nearest', most: 40 },
    ],
    rows,
    colors,
  );
  const explained = lines.flatMap((line, i) => [line, colors.dim(`       ${exampleOf(candidates[i]?.examples[0] ?? '', candidates[i]?.term ?? '', widthOf(io.stdout) - 8)}`)]);
  return [...(candidates.length > 0 ? [head, ...explained, ''] : []), `${counted(candidates.length, 'candidate')} in ${counted(documents, 'text')}`].join('\n');
}

function candidateJson({ nearest, examples, contextShare, score, ...rest }: Candidate): unknown {
  const rounded = (value: number): number => Number(value.toFixed(3));
  return {
    ...rest,
    contextShare: rounded(contextShare),
    score: rounded(score),
    nearest: nearest ? { id: nearest.concept.id, prefLabel: nearest.concept.prefLabel, label: nearest.label, score: rounded(nearest.score) } : null,
    examples: examples.map(oneLine),
  };
}

async function discover(path: string, flags: DiscoverFlags, io: Io): Promise<void> {
  const isNounPhrase = await nounPhrases();
  const discovery = new Discovery(await taxonomyOf(flags, io));
  await readAll(discovery, path, flags.text, io);
  const candidates = discovery.candidates({ limit: flags.limit, minCount: flags.minCount, isNounPhrase });
  io.stdout.write(
    flags.format === 'json' ? jsonText({ documents: discovery.documents, candidates: candidates.map(candidateJson) }) : `${candidatesText(candidates, discovery.documents, io)}\n`,
  );
}

const EXAMPLES = `
Needs the package compromise beside skillvec: npm install compromise

Examples:
  $ skillvec taxonomy discover postings.ndjson --text description
  $ skillvec taxonomy discover texts/ --limit 100 --min-count 5`;

/** Adds `taxonomy discover`: names in texts that may be skills which the taxonomy lacks. */
export function addDiscover(parent: Command, io: Io): void {
  const command = parent
    .command('discover')
    .summary('find skills in texts that the taxonomy lacks')
    .description('Ranks names in texts that the taxonomy lacks: noun phrases, by termhood\n(C-value) and by how often they stand where skills stand.')
    .argument('<corpus>', 'NDJSON file, text file, or a folder of them')
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption())
    .option('--text <field>', 'field of NDJSON that holds the text', 'text')
    .option('--limit <n>', 'at most n candidates', count, 50)
    .option('--min-count <n>', 'only names that stand in n texts or more', count, 3);
  addTaxonomyOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((path: string, flags: DiscoverFlags) => discover(path, flags, io));
}
