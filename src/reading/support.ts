/** Words that speak for a skill where they stand in its sentence. */
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Sentence } from './types.js';

const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
const SMALL_S = 0x73;

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit > 0x7f && unit !== 0x2019 && unit !== 0x2022 && unit !== 0x2013 && unit !== 0x2014 && unit !== 0xa0);
}

/** Calls `visit` with the hash of every word of a lower-case text; of a word that ends with s also without it. */
function eachWord(lowered: string, visit: (hash: number) => void): void {
  for (let at = 0; at < lowered.length;) {
    let unit = lowered.charCodeAt(at);
    if (!isWordUnit(unit)) {
      at++;
      continue;
    }
    let hash = SEED;
    let before = SEED;
    let last = 0;
    for (; isWordUnit(unit); unit = lowered.charCodeAt(++at)) {
      before = hash;
      last = unit;
      hash = Math.imul(hash ^ unit, FACTOR);
    }
    visit(hash);
    if (last === SMALL_S) visit(before);
  }
}

function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const after = text.charCodeAt(end) === SMALL_S ? end + 1 : end;
    if ((at === 0 || !isWordUnit(text.charCodeAt(at - 1))) && (after >= text.length || !isWordUnit(text.charCodeAt(after)))) return true;
  }
  return false;
}

/** A supporting word or phrase: the hash of its first word, and the phrase itself if it is more than that word. */
interface SupportingPhrase {
  readonly firstWord: number;
  readonly phrase: string | undefined;
}

function toSupportingPhrase(written: string): SupportingPhrase {
  const lowered = written.toLowerCase();
  const hashes: number[] = [];
  eachWord(lowered, (hash) => hashes.push(hash));
  const isOneWord = /^[a-z0-9]+$/.test(lowered);
  return { firstWord: hashes[0] ?? SEED, phrase: isOneWord ? undefined : lowered };
}

/** Counts supporting words. The words of a sentence are hashed once, however many skills ask about it. */
export class Support {
  private readonly phrases: Array<readonly SupportingPhrase[] | undefined> = [];
  private readonly words = new Set<number>();
  private sentence: Sentence | undefined;
  private lowered = '';

  constructor(private readonly taxonomy: Taxonomy) {}

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** How many of the words that the concept names as support stand in the sentence, up to 2. */
  count(text: string, sentence: Sentence, concept: number): number {
    const phrases = (this.phrases[concept] ??= this.taxonomy.at(concept).supportedBy.map(toSupportingPhrase));
    if (phrases.length === 0) return 0;
    if (this.sentence !== sentence) this.read(text, sentence);
    let found = 0;
    for (const { firstWord, phrase } of phrases) {
      if (!this.words.has(firstWord)) continue;
      if (phrase !== undefined && !hasPhrase(this.lowered, phrase)) continue;
      if (++found === 2) break;
    }
    return found;
  }

  private read(text: string, sentence: Sentence): void {
    this.sentence = sentence;
    this.lowered = text.slice(sentence.start, sentence.end).toLowerCase();
    this.words.clear();
    eachWord(this.lowered, (hash) => this.words.add(hash));
  }
}
