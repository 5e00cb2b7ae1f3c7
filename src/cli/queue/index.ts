import type { Command } from 'commander';
import type { Io } from '../io.js';
import { addCollect } from './collect.js';
import { addStatus } from './status.js';
import { addSubmit } from './submit.js';

const EXAMPLES = `
Needs two packages beside skillvec: npm install bullmq@5 ioredis@5

Examples:
  $ run=$(skillvec queue submit postings.ndjson)
  $ skillvec worker                       # on any number of machines
  $ skillvec queue collect "$run" -o tagged.ndjson`;

/** Adds `queue`: many machines at one input, by way of Redis. */
export function addQueue(program: Command, io: Io): void {
  const queue = program
    .command('queue')
    .summary('tag on many machines, by way of Redis')
    .description('Tags on many machines: submit records, let workers tag them, collect them.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXAMPLES);
  for (const add of [addSubmit, addStatus, addCollect]) add(queue, io);
}
