/** The memory in which a text is cut, stretch by stretch. */
import { type Cutter, createFastCutter, createPlainCutter } from './cutter.js';
import { Matches } from './matches.js';
import type { TokenBuffer } from './tokens.js';
import { createUnitReader } from './units.js';

/** Labels longer than this many tokens are not matched. */
export const MOST_TOKENS = 64;

/** Some thousand tokens of a text. */
export interface Stretch {
  readonly text: string;
  /** The UTF-16 units of the text, and a space after the last. */
  readonly units: Uint16Array;
  readonly tokens: TokenBuffer;
  /** Room for the tokens from which a walk begins. */
  readonly candidates: Int32Array;
  /** Room for what a single matcher finds. */
  readonly matches: Matches;
}

/** A stretch that moves on through one text after another. */
export interface Workspace extends Stretch {
  text: string;
  units: Uint16Array;
  readonly unitsOf: (text: string) => Uint16Array;
  readonly cutter: Cutter;
}

const NO_UNITS = new Uint16Array(0);

function createWorkspace(cutter: Cutter): Workspace {
  const { tokens } = cutter;
  return { text: '', units: NO_UNITS, tokens, candidates: new Int32Array(tokens.hashes.length), matches: new Matches(), unitsOf: createUnitReader(), cutter };
}

/** The memory that all scans share, and whether one of them has it. */
let shared: Workspace | undefined;
let isTaken = false;

/**
 * Takes the memory that all scans share; a scan begun inside a visit of another makes its own.
 *
 * @param units those of the text and a space after the last, where somebody has them already
 */
export function takeWorkspace(text: string, units: Uint16Array | undefined): Workspace {
  const workspace = isTaken ? createWorkspace(createPlainCutter()) : (shared ??= createWorkspace(createFastCutter()));
  workspace.units = units ?? workspace.unitsOf(text);
  workspace.text = text;
  workspace.tokens.count = 0;
  isTaken = true;
  return workspace;
}

/** Gives the memory back, and lets go of the text. */
export function returnWorkspace(workspace: Workspace): void {
  workspace.text = '';
  workspace.units = NO_UNITS;
  workspace.matches.clear();
  if (workspace === shared) isTaken = false;
}

/** Drops the tokens before `from`. */
export function keepFrom(tokens: TokenBuffer, from: number): void {
  tokens.hashes.copyWithin(0, from, tokens.count);
  tokens.starts.copyWithin(0, from, tokens.count);
  tokens.ends.copyWithin(0, from, tokens.count);
  tokens.count -= from;
}
