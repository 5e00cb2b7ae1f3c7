/** Walks through a trie by the fastest means that the host allows. */
import type { Matches } from './matches.js';
import type { PackedTrie } from './packing.js';
import { areKept } from './tokens.js';
import { type PlainWalk, createWalk } from './walk.js';
import { createWasmCutter } from './wasm-cutter.js';
import { type WasmWalk, createWasmWalks } from './wasm-walk.js';
import { type Stretch, type Workspace, createWorkspace } from './workspace.js';

/**
 * After so many units a trie moves into a memory of WebAssembly. Whoever reads a text or two gains nothing by it, and
 * pays for the move.
 */
const MOVED_AFTER = 1 << 15;

/**
 * Whether there was memory for the last trie that was to move. Where there is none (a process that may not have the
 * addresses that V8 takes for it), each further attempt would cost a garbage collection.
 */
let isAllowed = true;

/** A trie, and how it is walked through. */
export class Walker {
  /** Where texts are cut next to the trie, once it has moved. */
  workspace: Workspace | undefined;
  /** The trie, until it moves. */
  private trie: PackedTrie | undefined;
  private plain: PlainWalk;
  private fast: WasmWalk | undefined;
  private unitsLeft: number;

  /** @param movedAfter units that are read before the trie moves; Infinity: it never does */
  constructor(trie: PackedTrie, movedAfter = MOVED_AFTER) {
    this.trie = trie;
    this.plain = createWalk(trie);
    this.unitsLeft = movedAfter;
  }

  /** Whether the trie should move, now that another text is to be read. */
  isDue(units: number): boolean {
    if (this.unitsLeft <= 0) return false;
    this.unitsLeft -= units;
    return this.unitsLeft <= 0;
  }

  /** The trie, which somebody else is going to keep. */
  release(): PackedTrie {
    const trie = this.trie as PackedTrie;
    this.trie = undefined;
    return trie;
  }

  /** Walks in WebAssembly from now on. */
  use(fast: WasmWalk, workspace: Workspace): void {
    this.fast = fast;
    this.plain = fast.plain;
    this.workspace = workspace;
  }

  /** See Walk. */
  walk(stretch: Stretch, begin: number, stop: number, matches: Matches): number {
    const { fast } = this;
    const walk = fast && this.mayUse(stretch) ? fast.walk : this.plain.walk;
    return walk(stretch, begin, stop, matches);
  }

  /** A scan that is still under way has its tokens in this memory. */
  private mayUse(stretch: Stretch): boolean {
    const { workspace } = this;
    return stretch === workspace || (areKept(stretch.tokens) && workspace?.isTaken === false);
  }
}

function move(walkers: readonly Walker[]): void {
  const tries = walkers.map((walker) => walker.release());
  if (!isAllowed) return;
  try {
    const { memory, walks } = createWasmWalks(tries);
    const workspace = createWorkspace(createWasmCutter(memory));
    walkers.forEach((walker, i) => walker.use(walks[i] as WasmWalk, workspace));
  } catch {
    // JavaScript finds the same labels, only not as fast.
    isAllowed = false;
  }
}

/** To be called before a text of so many units is scanned with some tries: those whose time has come move, together. */
export function expectText(walkers: readonly Walker[], units: number): void {
  let due: Walker[] | undefined;
  for (const walker of walkers) if (walker.isDue(units)) (due ??= []).push(walker);
  if (due) move(due);
}
