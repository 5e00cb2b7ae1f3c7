import type { Command } from 'commander';
import { addCompare } from './compare/compare.js';
import { addRank } from './compare/rank.js';
import { addExtract } from './extract.js';
import type { Io } from './io.js';
import { addQueue } from './queue/index.js';
import { addReport } from './report/index.js';
import { addTag } from './tag.js';
import { addTaxonomy } from './taxonomy/index.js';
import { addWorker } from './worker.js';

/** Adds one command to the program. */
export type AddCommand = (program: Command, io: Io) => void;

/** All commands, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [addExtract, addCompare, addRank, addTag, addReport, addQueue, addWorker, addTaxonomy];
