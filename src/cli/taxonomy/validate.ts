import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { checkTaxonomyFiles } from '../../node/taxonomy-files.js';
import { type Finding, reviewConcepts } from '../../taxonomy/review/index.js';
import { RunError, UsageError, cannotRead } from '../errors.js';
import { type Colors, type Io, colorsFor, oneLine } from '../io.js';
import { type Format, formatOption, jsonText } from './format-option.js';
import { counted } from '../numbers.js';

interface ValidateFlags {
  readonly format: Format;
  readonly strict?: boolean;
}

/** A problem of the schema or a finding of the review, ready to show. */
interface Shown {
  readonly place: string;
  readonly severity: Finding['severity'];
  readonly rule: Finding['rule'] | 'schema';
  readonly message: string;
  /** The concept with the label or phrase that is wrong, where it is one. */
  readonly concept?: string;
  readonly label?: string;
}

const USUAL_FOLDER = 'taxonomy';

async function pathOf(given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const isThere = await stat(USUAL_FOLDER).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) throw new UsageError(`there is no folder '${USUAL_FOLDER}' here; name a YAML file or a folder`);
  return USUAL_FOLDER;
}

async function check(path: string): Promise<{ concepts: number; shown: Shown[] }> {
  const result = await checkTaxonomyFiles(path).catch((error: unknown) => {
    throw cannotRead(`the taxonomy '${path}'`, error);
  });
  const problems = result.problems.map(({ place, message }): Shown => ({ place, severity: 'error', rule: 'schema', message }));
  const findings = reviewConcepts(result.concepts, result.accepted).map(({ concept, field, label, severity, rule, message }): Shown => ({
    place: result.placeOf(concept, field),
    severity,
    rule,
    message,
    ...(label === undefined ? {} : { label, concept: concept.id }),
  }));
  return { concepts: result.concepts.length, shown: [...problems, ...findings].sort((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true })) };
}

function line({ place, severity, rule, message }: Shown, colors: Colors): string {
  const paint = severity === 'error' ? colors.red : colors.yellow;
  return `${oneLine(place)}: ${paint(severity)}: ${oneLine(message)} ${colors.dim(`[${rule}]`)}\n`;
}

async function validate(given: string | undefined, flags: ValidateFlags, io: Io): Promise<void> {
  const path = await pathOf(given);
  const { concepts, shown } = await check(path);
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  const warnings = shown.length - errors;
  const summary = `${counted(concepts, 'concept')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  if (flags.format === 'json') io.stdout.write(jsonText({ path, concepts, errors, warnings, findings: shown }));
  else {
    const colors = colorsFor(io.stdout, io.env);
    io.stdout.write(`${shown.map((one) => line(one, colors)).join('')}${oneLine(path)}: ${summary}\n`);
  }
  if (errors > 0 || (flags.strict && warnings > 0)) throw new RunError(`the taxonomy '${path}' is not clean: ${summary}; mend what stands above`);
}

const EXAMPLES = `
Examples:
  $ skillvec taxonomy validate
  $ skillvec taxonomy validate our-skills.yaml --strict`;

/** Adds `taxonomy validate`: what is wrong with a taxonomy. */
export function addValidate(parent: Command, io: Io): void {
  parent
    .command('validate')
    .summary('check YAML files')
    .description('Checks a taxonomy: schema and references, labels that clash, labels\nwithout guard, guards without label, and the hierarchy. Errors exit 1.')
    .argument('[path]', `YAML file or folder; default: the folder '${USUAL_FOLDER}'`)
    .helpOption('-h, --help', 'show this help')
    .addOption(formatOption())
    .option('--strict', 'warnings fail too')
    .addHelpText('after', EXAMPLES)
    .action((path: string | undefined, flags: ValidateFlags) => validate(path, flags, io));
}
