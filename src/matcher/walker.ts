/** Walks through a trie by the fastest means that the host allows. */
import type { Matches } from './matches.js';
import type { PackedTrie } from './packed.js';
import { areKept } from './tokens.js';
import { type PlainWalk, createWalk } from './walk.js';
import { createWasmCutter } from './wasm-cutter.js';
import { type WasmWalk, createWasmWalk } from './wasm-walk.js';
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
  private plain: PlainWalk;
  private fast: WasmWalk | undefined;
  private unitsLeft: number;

  /** @param movedAfter units that are read before the trie moves; Infinity: it never does */
  constructor(
    private trie: PackedTrie | undefined,
    movedAfter = MOVED_AFTER,
  ) {
    this.plain = createWalk(trie as PackedTrie);
    this.unitsLeft = movedAfter;
  }

  /** To be called before a text is scanned. */
  expect(units: number): void {
    if (this.unitsLeft <= 0) return;
    this.unitsLeft -= units;
    if (this.unitsLeft <= 0) this.move();
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

  private move(): void {
    const { trie } = this;
    this.trie = undefined;
    if (!trie || !isAllowed) return;
    try {
      const fast = createWasmWalk(trie);
      this.fast = fast;
      this.plain = fast.plain;
      this.workspace = createWorkspace(createWasmCutter(fast.memory));
    } catch {
      // JavaScript finds the same labels, only not as fast.
      isAllowed = false;
    }
  }
}
