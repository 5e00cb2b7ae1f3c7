/** Words that speak for a skill where they stand in its sentence. */
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type SentenceTokens, hashFirstWord } from './sentence-tokens.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

const SMALL_S = 0x73;

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit > 0x7f && unit !== 0x2019 && unit !== 0x2022 && unit !== 0x2013 && unit !== 0x2014 && unit !== 0xa0)
  );
}

function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const after = text.charCodeAt(end) === SMALL_S ? end + 1 : end;
    if ((at === 0 || !isWordUnit(text.charCodeAt(at - 1))) && (after >= text.length || !isWordUnit(text.charCodeAt(after)))) return true;
  }
  return false;
}

/** Nothing but a word, of which the hash tells all. */
const ONE_WORD = /^[a-z]+$/;

const COUNT_BITS = 8;
/** Of the words that a concept names as support, so many are looked for. */
const MOST_WORDS = 255;

/** Counts supporting words. The words of a sentence are hashed once, however many skills ask about it. */
export class Support {
  /** Concept → where its words begin in the two columns below + 1 and, in the lowest eight bits, how many they are; 0 when not entered yet. */
  private readonly places: Int32Array;
  /** The hash of each word, of a phrase that of its first word. */
  private hashes = new Int32Array(1 << 12);
  /** The phrases, to be looked for in the text; none where the word is all of it. */
  private readonly phrases: Array<string | undefined> = [];
  /** The sentence asked about last, and its text in lower case once it was needed. */
  private sentence: Sentence | undefined;
  private lowered: string | undefined;

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly tokens: SentenceTokens,
  ) {
    this.places = new Int32Array(taxonomy.size);
  }

  /** How many of the words that the concept names as support stand in the sentence, up to 2. */
  count(source: Source, sentence: Sentence, concept: number): number {
    const place = (this.places[concept] as number) || this.enter(concept);
    const first = (place >> COUNT_BITS) - 1;
    const end = first + (place & MOST_WORDS);
    if (first === end) return 0;
    const { hashes, tokens } = this;
    tokens.turnTo(source, sentence);
    if (this.sentence !== sentence) {
      this.sentence = sentence;
      this.lowered = undefined;
    }
    let found = 0;
    for (let i = first; i < end && found < 2; i++) {
      if (!tokens.has(hashes[i] as number)) continue;
      const phrase = this.phrases[i];
      if (phrase === undefined) {
        found++;
        continue;
      }
      this.lowered ??= source.text.slice(sentence.start, sentence.end).toLowerCase();
      if (hasPhrase(this.lowered, phrase)) found++;
    }
    return found;
  }

  private enter(concept: number): number {
    const words = this.taxonomy.at(concept).supportedBy.slice(0, MOST_WORDS);
    const place = ((this.phrases.length + 1) << COUNT_BITS) | words.length;
    for (const word of words) {
      const phrase = word.toLowerCase();
      if (this.phrases.length === this.hashes.length) {
        const larger = new Int32Array(this.hashes.length * 2);
        larger.set(this.hashes);
        this.hashes = larger;
      }
      this.hashes[this.phrases.length] = hashFirstWord(phrase);
      this.phrases.push(ONE_WORD.test(phrase) ? undefined : phrase);
    }
    return (this.places[concept] = place);
  }
}
