import { CommanderError } from 'commander';
import { BatchError } from '../batch/errors.js';
import { TaxonomyError } from '../taxonomy/problem.js';
import { type EndSignal, oneLine } from './io.js';

/** Exit status of a run that went well. */
export const SUCCESS = 0;
/** Exit status when the command was right but could not be carried out. */
export const FAILURE = 1;
/** Exit status when the command itself was wrong. */
export const WRONG_USAGE = 2;

/** The command itself is wrong: what is wrong, and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command is right but cannot be carried out: what is wrong, and how to mend it. */
export class RunError extends Error {
  override readonly name = 'RunError';
}

/** The user ended the command, which ended in good order. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** 128 and the number of the signal, as shells count. */
  readonly status: number;

  constructor(signal: EndSignal, message: string) {
    super(message);
    this.status = signal === 'SIGINT' ? 130 : 143;
  }
}

/** An error as a person meets it: lines for stderr, and the exit status. */
export interface Verdict {
  readonly lines: readonly string[];
  readonly status: number;
}

function usage(message: string, help: string): Verdict {
  return { lines: [`skillvec: ${oneLine(message)}; see '${help}'`], status: WRONG_USAGE };
}

function ofCommander(error: CommanderError, commands: readonly string[], help: string): Verdict {
  if (error.exitCode === 0) return { lines: [], status: SUCCESS };
  if (error.code === 'commander.help') return usage(`name a command: ${commands.join(', ')}`, help);
  return usage(error.message.replace(/^error: /, '').replace(/\.$/, ''), help);
}

/**
 * What to say of an error.
 *
 * @param error whatever was thrown
 * @param commands names of all commands, for who names none
 * @param help the command that explains the right usage
 */
export function verdictOn(error: unknown, commands: readonly string[], help: string): Verdict {
  if (error instanceof CommanderError) return ofCommander(error, commands, help);
  if (error instanceof UsageError) return usage(error.message, help);
  if (error instanceof TaxonomyError) return { lines: error.problems.map(({ place, message }) => oneLine(`${place}: ${message}`)), status: FAILURE };
  if (error instanceof Interrupted) return { lines: [`skillvec: ${oneLine(error.message)}`], status: error.status };
  if (error instanceof RunError || error instanceof BatchError) return { lines: [`skillvec: ${oneLine(error.message)}`], status: FAILURE };
  const message = error instanceof Error ? error.message : String(error);
  return { lines: [`skillvec: unexpected error: ${oneLine(message)}; this is a bug, please report it with the command that you ran`], status: FAILURE };
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist; check the path',
  ENOTDIR: 'a part of its path is no folder; check the path',
  EISDIR: 'it is a folder; name one file in it',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  ELOOP: 'its links lead in a circle; mend the link',
  ENAMETOOLONG: 'its name is too long; check the path',
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** An error of the file system as a RunError; what is no such error comes back as it is. */
export function cannotRead(name: string, error: unknown): unknown {
  if (!isSystemError(error) || error.syscall === undefined) return error;
  return new RunError(`cannot read ${name}: ${SYSTEM_ERRORS[error.code ?? ''] ?? `${error.message}; check the file`}`);
}
