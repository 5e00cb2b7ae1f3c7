/** The memory in which a text is cut, stretch by stretch. */
import { type Cutter, createFastCutter, createPlainCutter } from './cutter.js';
import { Matches } from './matches.js';
import { LETTERS_KEPT, type TokenBuffer, areKept } from './tokens.js';
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
  /** Whether a scan has it. */
  isTaken: boolean;
}

const NO_UNITS = new Uint16Array(0);

/** Memory in which texts are cut by a cutter. */
export function createWorkspace(cutter: Cutter): Workspace {
  const { tokens } = cutter;
  const candidates = new Int32Array(tokens.hashes.length);
  return { text: '', units: NO_UNITS, tokens, candidates, matches: new Matches(), unitsOf: createUnitReader(), cutter, isTaken: false };
}

/** The memory of all scans that have none of their own. */
let shared: Workspace | undefined;

function freeWorkspace(own: Workspace | undefined): Workspace {
  if (own?.isTaken === false) return own;
  shared ??= createWorkspace(createFastCutter());
  return shared.isTaken ? createWorkspace(createPlainCutter()) : shared;
}

/**
 * Takes memory for a scan; a scan begun inside a visit of another makes its own.
 *
 * @param units those of the text and a space after the last, where somebody has them already
 * @param own the memory that is the best for this scan
 */
export function takeWorkspace(text: string, units: Uint16Array | undefined, own: Workspace | undefined): Workspace {
  const workspace = freeWorkspace(own);
  workspace.units = units ?? workspace.unitsOf(text);
  workspace.text = text;
  workspace.tokens.count = 0;
  workspace.isTaken = true;
  return workspace;
}

/** Gives the memory back, and lets go of the text. */
export function returnWorkspace(workspace: Workspace): void {
  workspace.text = '';
  workspace.units = NO_UNITS;
  workspace.matches.clear();
  workspace.isTaken = false;
}

/** Drops the tokens before `from`. */
export function keepFrom(tokens: TokenBuffer, from: number): void {
  const { count } = tokens;
  tokens.hashes.copyWithin(0, from, count);
  tokens.starts.copyWithin(0, from, count);
  tokens.ends.copyWithin(0, from, count);
  if (areKept(tokens)) {
    tokens.behind.copyWithin(0, from, count);
    tokens.letters.copyWithin(0, from * LETTERS_KEPT, count * LETTERS_KEPT);
  }
  tokens.count -= from;
}
