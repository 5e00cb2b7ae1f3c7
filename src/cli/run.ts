import { createRequire } from 'node:module';
import { Command } from 'commander';
import { COMMANDS } from './commands.js';
import { SUCCESS, verdictOn } from './errors.js';
import { type Io, widthOf } from './io.js';

/** From package.json by the package's own name, which resolves from src and from dist alike. */
function version(): string {
  const manifest = createRequire(import.meta.url)('skillvec/package.json') as { version: string };
  return manifest.version;
}

const EXAMPLES = `
Examples:
  $ skillvec extract posting.txt
  $ skillvec extract posting.txt --format html > skills.html
  $ pbpaste | skillvec extract --level required`;

function createProgram(io: Io): Command {
  const program = new Command('skillvec')
    .description('Finds skills in job postings and résumés, with weights and the evidence for them.')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Commander writes errors on several lines; the verdict says them in one.
      writeErr: () => undefined,
      getOutHelpWidth: () => widthOf(io.stdout),
      getOutHasColors: () => false,
    });
  for (const add of COMMANDS) add(program, io);
  return program;
}

/**
 * Runs the command line.
 *
 * @param argv arguments, without those of Node itself
 * @param io streams and environment
 * @returns exit status: 0 success, 1 failed run, 2 wrong usage; never rejects
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = createProgram(io);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return SUCCESS;
  } catch (error) {
    const names = program.commands.map((command) => command.name());
    const named = argv.find((arg) => names.includes(arg));
    const verdict = verdictOn(error, names, named ? `skillvec ${named} --help` : 'skillvec --help');
    for (const line of verdict.lines) io.stderr.write(`${line}\n`);
    return verdict.status;
  }
}
