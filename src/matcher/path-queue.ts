/**
 * Paths that wait to be put into a trie. Each step to another node is a look at some place in a table far larger than the
 * caches, and the next step waits for it. So some hundred paths go one step each before any goes the next, and a first
 * loop only reads where those steps lead, so that the processor fetches these places side by side.
 */
import { PLAIN } from './gap.js';
import { LONGEST_TOKEN, gapPathHash, pathHash } from './layout.js';
import { MOST_AT_ONCE, type Trie } from './trie.js';

const MOST_PATHS = MOST_AT_ONCE;
const MOST_STEPS = 4 * MOST_PATHS;
const MOST_LETTERS = 16 * MOST_STEPS;
/** No path has more steps. */
const LONGEST_PATH = 64;

/** Paths of one trie. Their labels end at their nodes in the order in which they were begun. */
export class PathQueue {
  private count = 0;
  private stepCount = 0;
  /** Path → its node so far, the hash of the path to it, its next step and the end of its steps, its label and rule, and the letters whose case counts. */
  private readonly nodes = new Int32Array(MOST_PATHS);
  private readonly paths = new Int32Array(MOST_PATHS);
  private readonly next = new Int32Array(MOST_PATHS);
  private readonly ends = new Int32Array(MOST_PATHS);
  private readonly labels = new Int32Array(MOST_PATHS);
  private readonly rules = new Int32Array(MOST_PATHS);
  private readonly cased: Array<string | undefined> = [];
  /** Step → its token, and the code of the gap before it. */
  private readonly tokens = new Int32Array(MOST_STEPS + LONGEST_PATH);
  private readonly gaps = new Int32Array(MOST_STEPS + LONGEST_PATH);
  /** Word of which the token is not known yet → its hash, where its letters end, and the step that waits for it. */
  private wordCount = 0;
  private letterEnd = 0;
  private readonly hashes = new Int32Array(MOST_STEPS + LONGEST_PATH);
  private readonly letters = new Uint16Array(MOST_LETTERS + LONGEST_PATH * (LONGEST_TOKEN + 1));
  private readonly letterEnds = new Int32Array(MOST_STEPS + LONGEST_PATH);
  private readonly waiting = new Int32Array(MOST_STEPS + LONGEST_PATH);
  /** The paths that have steps to go. */
  private readonly going = new Int32Array(MOST_PATHS);
  /** The steps that are gone at once. */
  private readonly stepNodes = new Int32Array(MOST_PATHS);
  private readonly stepPaths = new Int32Array(MOST_PATHS);
  private readonly stepTokens = new Int32Array(MOST_PATHS);
  private readonly stepGaps = new Int32Array(MOST_PATHS);

  /** @param onEnd called with each label, in order, and the node where its path ends */
  constructor(
    private readonly trie: Trie,
    private readonly onEnd?: (label: number, node: number) => void,
  ) {}

  /** Begins a path at a node that is in the trie. */
  begin(node: number): void {
    if (this.count === MOST_PATHS || this.stepCount > MOST_STEPS || this.letterEnd > MOST_LETTERS) this.flush();
    this.nodes[this.count] = node;
    this.next[this.count] = this.stepCount;
  }

  /** Goes on to a token. */
  step(token: number, gap: number): void {
    this.tokens[this.stepCount] = token;
    this.gaps[this.stepCount++] = gap;
  }

  /** Goes on to the token of a word, which may be new. */
  stepTo(hash: number, letters: Uint16Array, from: number, to: number, gap: number): void {
    const word = this.wordCount++;
    const own = this.letters;
    let end = this.letterEnd;
    for (let i = from; i < to; i++) own[end++] = letters[i] as number;
    this.letterEnd = end;
    this.hashes[word] = hash;
    this.letterEnds[word] = end;
    this.waiting[word] = this.stepCount;
    this.step(0, gap);
  }

  /** Ends the path with a label; see addEnding of the trie. */
  end(label: number, rule: number, cased: string | undefined): void {
    const path = this.count++;
    this.ends[path] = this.stepCount;
    this.labels[path] = label;
    this.rules[path] = rule;
    this.cased[path] = cased;
  }

  /** Puts all paths that wait into the trie. */
  flush(): void {
    this.findTokens();
    const { trie, going, nodes, paths, count } = this;
    for (let path = 0; path < count; path++) {
      going[path] = path;
      paths[path] = trie.pathOf(nodes[path] as number);
    }
    for (let left = count; left > 0;) left = this.goOn(left);
    this.endAll();
    this.count = 0;
    this.stepCount = 0;
  }

  private findTokens(): void {
    const { hashes, letters, letterEnds, waiting, tokens, wordCount } = this;
    const { dictionary } = this.trie;
    dictionary.readAhead(wordCount, hashes);
    let from = 0;
    for (let word = 0; word < wordCount; word++) {
      const to = letterEnds[word] as number;
      dictionary.add(hashes[word] as number, letters, from, to);
      tokens[waiting[word] as number] = dictionary.token;
      from = to;
    }
    this.wordCount = 0;
    this.letterEnd = 0;
  }

  /** Goes one step on each path; returns how many have steps left. */
  private goOn(count: number): number {
    const { trie, going, nodes, paths, next, ends, stepNodes, stepPaths } = this;
    this.takeSteps(count);
    trie.goOn(count, stepNodes, stepPaths, this.stepTokens, this.stepGaps);
    let left = 0;
    for (let i = 0; i < count; i++) {
      const path = going[i] as number;
      nodes[path] = stepNodes[i] as number;
      paths[path] = stepPaths[i] as number;
      if ((next[path] as number) < (ends[path] as number)) going[left++] = path;
    }
    return left;
  }

  /** Notes the next step of each path, and the hash of the path with it. */
  private takeSteps(count: number): void {
    const { going, nodes, paths, next, tokens, gaps, stepNodes, stepPaths, stepTokens, stepGaps } = this;
    const { dictionary } = this.trie;
    for (let i = 0; i < count; i++) {
      const path = going[i] as number;
      const step = next[path] as number;
      const node = nodes[path] as number;
      const token = tokens[step] as number;
      const gap = gaps[step] as number;
      const hash = dictionary.hashOf(token);
      const before = paths[path] as number;
      stepNodes[i] = node;
      stepPaths[i] = node === 0 ? hash : pathHash(gap === PLAIN ? before : gapPathHash(before, gap), hash);
      stepTokens[i] = token;
      stepGaps[i] = gap;
      next[path] = step + 1;
    }
  }

  private endAll(): void {
    const { trie, nodes, labels, rules, cased, count, onEnd } = this;
    for (let path = 0; path < count; path++) {
      const node = nodes[path] as number;
      trie.addEnding(node, labels[path] as number, rules[path] as number, cased[path]);
      onEnd?.(labels[path] as number, node);
    }
  }
}
