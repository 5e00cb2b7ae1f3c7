/** Builds the trie of labels and their spellings. */
import { cutLabel, labelPath } from './labels.js';
import { CASED, LEADING_DOT, SIGNS } from './layout.js';
import type { MatcherOptions } from './matcher.js';
import { PathQueue } from './path-queue.js';
import { traitsOf } from './plain-labels.js';
import { PlainSpellings } from './plain-spellings.js';
import { Trie, type TrieColumns } from './trie.js';
import { variantsOf } from './variants.js';

/** Adds a spelling of a label. */
function addSpelling(queue: PathQueue, spelling: string, label: number, isExact: boolean): void {
  const cased = isExact ? labelPath(spelling)?.cased : undefined;
  const cut = cutLabel(spelling);
  if (!cut) return;
  const { count, hashes, letters, ends, gaps } = cut;
  queue.begin(0);
  let from = 0;
  for (let i = 0; i < count; i++) {
    const to = ends[i] as number;
    queue.stepTo(hashes[i] as number, letters, from, to, gaps[i] as number);
    from = to;
  }
  queue.end(label, SIGNS.indexOf(cut.sign) | (cut.leadingDot ? LEADING_DOT : 0) | (cased === undefined ? 0 : CASED), cased);
}

function addVariants(queue: PathQueue, text: string, label: number, isExact: boolean): void {
  const spellings = variantsOf(text);
  for (let i = 1; i < spellings.length; i++) addSpelling(queue, spellings[i] as string, label, isExact);
}

/** About how many spellings a label has; only what room is made for. */
const SPELLINGS_PER_LABEL = 2;

/** {@link MatcherOptions}, with variants for some of the labels (by index) only. */
export interface TrieOptions extends Omit<MatcherOptions, 'variants'> {
  readonly variants?: boolean | ((label: number) => boolean);
}

/** The labels in the order in which they are added: those whose case counts come first. */
function inOrder(count: number, exactCase: ((label: number) => boolean) | undefined): { order: Int32Array; exactCount: number } {
  const order = new Int32Array(count);
  if (!exactCase) {
    for (let label = 0; label < count; label++) order[label] = label;
    return { order, exactCount: 0 };
  }
  const isExact = new Uint8Array(count);
  let exactCount = 0;
  for (let label = 0; label < count; label++) if (exactCase(label)) exactCount += isExact[label] = 1;
  let exact = 0;
  let other = exactCount;
  for (let label = 0; label < count; label++) order[isExact[label] === 1 ? exact++ : other++] = label;
  return { order, exactCount };
}

/**
 * Builds the trie of labels: those written first, then variants, so that a written label wins over a made one; among
 * both, those whose case counts come first.
 */
export function buildTrie(labels: readonly string[], options: TrieOptions = {}): TrieColumns {
  const { variants = true, exactCase } = options;
  const count = labels.length;
  const trie = new Trie(count * (variants ? SPELLINGS_PER_LABEL : 1));
  const { order, exactCount } = inOrder(count, exactCase);
  const nodes = new Int32Array(variants ? count : 0);
  const written = new PathQueue(trie, variants ? (label, node) => (nodes[label] = node) : undefined);
  for (let i = 0; i < count; i++) {
    const label = order[i] as number;
    addSpelling(written, labels[label] as string, label, i < exactCount);
  }
  written.flush();
  if (!variants) return trie.columns();
  const queue = new PathQueue(trie);
  const plain = new PlainSpellings(trie, queue);
  for (let i = 0; i < count; i++) {
    const label = order[i] as number;
    if (typeof variants === 'function' && !variants(label)) continue;
    const text = labels[label] as string;
    const node = nodes[label] as number;
    const traits = i < exactCount || node === 0 ? 0 : traitsOf(text);
    if (traits === 0 || !plain.add(text, label, node, traits)) addVariants(queue, text, label, i < exactCount);
  }
  queue.flush();
  return trie.columns();
}
