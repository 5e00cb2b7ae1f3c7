/**
 * The spellings of plain labels, made in the trie: a plural is another last token below the same node, a joined name one
 * new token. The same as adding what `variantsOf` returns, in the same order, but no spelling becomes a string or is cut.
 */
import { PLAIN } from './gap.js';
import { MadeWord } from './made-word.js';
import { type NumberChange, pluralChange, singularChange } from './number-endings.js';
import { HAS_HYPHENS, HAS_NUMBER, HAS_SLASHES, IS_JOINED, IS_SMALL, IS_SPACED, JOINED_HAS_NUMBER, MOST_PLAIN_TOKENS, joinedHyphens } from './plain-labels.js';
import type { PathQueue } from './path-queue.js';
import type { Trie } from './trie.js';
import { LONGEST_JOINED, SHORTEST_JOINED } from './variants.js';
import { WordFacts, areRespelled, needRules } from './word-facts.js';

/** With more of them a label would have more spellings than are made. */
const MOST_HYPHENS = 9;
const MOST_RESPELLINGS = 4;

/** Adds spellings of plain labels to a trie that has the labels themselves. */
export class PlainSpellings {
  private readonly words: WordFacts;
  private readonly joined = new MadeWord();
  private readonly changed = new MadeWord();
  /** The nodes of a label, the last one first. */
  private readonly path = new Int32Array(MOST_PLAIN_TOKENS);
  private depth = 0;
  /** The words that a hyphen joins to the next. */
  private readonly hyphens = new Int32Array(MOST_PLAIN_TOKENS);

  constructor(
    private readonly trie: Trie,
    private readonly queue: PathQueue,
  ) {
    this.words = new WordFacts(trie.dictionary);
  }

  /**
   * Adds the spellings of a label.
   *
   * @param node where the label itself is
   * @param traits what `traitsOf` tells of the label
   * @returns false when its words need rules that are not known here; nothing is added then
   */
  add(text: string, label: number, node: number, traits: number): boolean {
    const facts = this.readPath(node);
    if (needRules(facts) || (areRespelled(facts) && !this.addRespelled(label, traits))) return false;
    if (traits & HAS_HYPHENS) return this.addHyphened(text, label, node);
    if (traits & HAS_SLASHES) {
      this.addSlashed(label, node);
      return true;
    }
    const isJoined = (traits & IS_JOINED) !== 0 && !this.words.isStopWord(this.tokenAt(0));
    if (isJoined) {
      this.joinAt(0);
      this.addWord(this.joined, 0, label);
    }
    if (traits & HAS_NUMBER) this.addNumbers(node, label);
    if (isJoined && traits & JOINED_HAS_NUMBER) this.addNumbersOfJoined(0, label);
    return true;
  }

  /** Notes the nodes that lead to a node; returns the facts of all words on the way. */
  private readPath(node: number): number {
    const { trie, path, words } = this;
    let depth = 0;
    let facts = 0;
    for (let at = node; at !== 0; at = trie.parentOf(at)) {
      facts |= words.of(trie.tokenOf(at));
      path[depth++] = at;
    }
    this.depth = depth;
    return facts;
  }

  /** Adds a spelling of one token more than a path that is there. */
  private addBelow(parent: number, token: number, gap: number, label: number): void {
    const { queue } = this;
    queue.begin(parent);
    queue.step(token, gap);
    queue.end(label, 0, undefined);
  }

  /** Adds the plural and the singular of the token that leads to the label's node. */
  private addNumbers(node: number, label: number): void {
    const { trie, words } = this;
    const token = trie.tokenOf(node);
    const plural = words.pluralOf(token);
    if (plural >= 0) this.addBelow(trie.parentOf(node), plural, trie.gapOf(node), label);
    const singular = words.singularOf(token);
    if (singular >= 0) this.addBelow(trie.parentOf(node), singular, trie.gapOf(node), label);
  }

  /** Adds the plural and the singular of the joined word below a node. */
  private addNumbersOfJoined(parent: number, label: number): void {
    const tail = this.joined.tail();
    const plural = pluralChange(tail);
    if (plural) this.addChanged(plural, parent, label);
    const singular = singularChange(tail);
    if (singular) this.addChanged(singular, parent, label);
  }

  private addChanged(change: NumberChange, parent: number, label: number): void {
    this.changed.change(this.joined, change);
    this.addWord(this.changed, parent, label);
  }

  /** Adds a spelling of one word, which may be new, more than a path that is there. */
  private addWord({ hash, letters, end }: MadeWord, parent: number, label: number): void {
    const { queue } = this;
    queue.begin(parent);
    queue.stepTo(hash, letters, 0, end, PLAIN);
    queue.end(label, 0, undefined);
  }

  /**
   * Adds the spellings of a label of three words or more, some of which have hyphens: each of those that has one is
   * joined, one at a time.
   */
  private addHyphened(text: string, label: number, node: number): boolean {
    const { words, hyphens, depth } = this;
    const count = joinedHyphens(text, hyphens);
    if (count > MOST_HYPHENS) return false;
    const last = this.tokenAt(depth - 1);
    for (let i = 0; i < count; i++) this.addJoinedAt(hyphens[i] as number, last, label);
    this.addNumbers(node, label);
    for (let i = 0; i < count; i++) {
      const word = hyphens[i] as number;
      if (word + 2 === depth) {
        this.joinAt(word);
        this.addNumbersOfJoined(this.nodeBefore(word), label);
        continue;
      }
      const plural = words.pluralOf(last);
      if (plural >= 0) this.addJoinedAt(word, plural, label);
      const singular = words.singularOf(last);
      if (singular >= 0) this.addJoinedAt(word, singular, label);
    }
    return true;
  }

  /** Adds the label as it is respelled, by one ending at a time, with its other spellings; false when it has too many, or other rules. */
  private addRespelled(label: number, traits: number): boolean {
    if ((traits & IS_SMALL) === 0 || traits & (HAS_HYPHENS | HAS_SLASHES)) return false;
    const { words, depth } = this;
    const endings = new Set<number>();
    for (let word = 0; word < depth; word++) for (const { ending } of words.respelledOf(this.tokenAt(word))) endings.add(ending);
    if (endings.size > MOST_RESPELLINGS) return false;
    for (const ending of endings) {
      const tokens: number[] = [];
      for (let word = 0; word < depth; word++) {
        const own = this.tokenAt(word);
        tokens.push(words.respelledOf(own).find((respelled) => respelled.ending === ending)?.token ?? own);
      }
      this.addTokens(tokens, traits, label);
    }
    return true;
  }

  /** Adds a spelling of other words, its plural and singular, and what it is joined to. */
  private addTokens(tokens: readonly number[], traits: number, label: number): void {
    const { words } = this;
    const last = tokens.at(-1) as number;
    for (const end of [last, words.pluralOf(last), words.singularOf(last)]) if (end >= 0) this.addPath(tokens, end, label);
    if (tokens.length !== 2 || words.isStopWord(tokens[0] as number)) return;
    this.join(tokens[0] as number, last);
    const { end } = this.joined;
    if (end < SHORTEST_JOINED || (end > LONGEST_JOINED && traits & IS_SPACED)) return;
    this.addWord(this.joined, 0, label);
    this.addNumbersOfJoined(0, label);
  }

  private addPath(tokens: readonly number[], last: number, label: number): void {
    const { queue } = this;
    queue.begin(0);
    for (let word = 0; word < tokens.length; word++) queue.step(word === tokens.length - 1 ? last : (tokens[word] as number), PLAIN);
    queue.end(label, 0, undefined);
  }

  /** Adds the spellings of a label with slashes, and those with spaces for them. */
  private addSlashed(label: number, node: number): void {
    const { words } = this;
    const last = this.tokenAt(this.depth - 1);
    this.addSpaced(last, label);
    this.addNumbers(node, label);
    const plural = words.pluralOf(last);
    if (plural >= 0) this.addSpaced(plural, label);
    const singular = words.singularOf(last);
    if (singular >= 0) this.addSpaced(singular, label);
  }

  /** Adds the path without its slashes, and with another last word. */
  private addSpaced(last: number, label: number): void {
    const { queue, depth } = this;
    queue.begin(0);
    for (let word = 0; word < depth; word++) queue.step(word === depth - 1 ? last : this.tokenAt(word), PLAIN);
    queue.end(label, 0, undefined);
  }

  private tokenAt(word: number): number {
    return this.trie.tokenOf(this.path[this.depth - 1 - word] as number);
  }

  /** Joins a word and the next one. */
  private joinAt(word: number): void {
    this.join(this.tokenAt(word), this.tokenAt(word + 1));
  }

  private join(first: number, second: number): void {
    const { joined } = this;
    const { dictionary } = this.trie;
    joined.clear();
    joined.append(dictionary.characters, dictionary.placeOf(first));
    joined.append(dictionary.characters, dictionary.placeOf(second));
  }

  /** The node of the words before one. */
  private nodeBefore(word: number): number {
    return word === 0 ? 0 : (this.path[this.depth - word] as number);
  }

  /** Adds the path on which a word and the next one are joined, and the last word, unless it is one of them, is another. */
  private addJoinedAt(word: number, last: number, label: number): void {
    const { queue, depth } = this;
    this.joinAt(word);
    queue.begin(this.nodeBefore(word));
    const { hash, letters, end } = this.joined;
    queue.stepTo(hash, letters, 0, end, PLAIN);
    for (let next = word + 2; next < depth; next++) queue.step(next === depth - 1 ? last : this.tokenAt(next), PLAIN);
    queue.end(label, 0, undefined);
  }
}
