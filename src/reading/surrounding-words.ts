/** Sums up what the model of contexts says of a candidate. */
import type { Candidate } from './candidates.js';
import { AFTER, BEFORE, type ContextModel, IN_SENTENCE, NO_KINDS, WEIGHT_UNIT, contextModel, pairWeight } from './context-model.js';
import { EDGE, type SentenceTokens, hashToken } from './sentence-tokens.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

/** The words next to a candidate and its sentence say no more than this, for or against: few labels stand behind each weight. */
const MOST_NEAR = 1;
const MOST_WHOLE = 1.6;

function capped(sum: number, most: number): number {
  return Math.max(-most, Math.min(most, sum * WEIGHT_UNIT));
}

/** Reads the words around candidates; those of a sentence are looked up once, however many stand in it. */
export class SurroundingWords {
  private readonly model: ContextModel = contextModel();
  private readonly edge = hashToken(EDGE);
  private readonly edgePlace = this.model.words.find(this.edge);
  private sentence: Sentence | undefined;
  /** Where the weights of each word of the sentence are. */
  private readonly places: Int32Array;
  /** What its section says of each kind. */
  private section: Float64Array = NO_KINDS;
  /** What the sentence as a whole says. */
  private whole = 0;
  /** What the words next to the candidate say. */
  private near = 0;
  /** The token behind the candidate. */
  private last = 0;

  constructor(private readonly tokens: SentenceTokens) {
    this.places = new Int32Array(tokens.hashes.length);
  }

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** Turns to a candidate. */
  turnTo(source: Source, sentence: Sentence, { start, end }: Candidate): void {
    const { model, tokens, edge, edgePlace, places } = this;
    tokens.turnTo(source, sentence);
    if (this.sentence !== sentence) this.readWhole(sentence);
    const { cells } = model.words;
    const { hashes, count } = tokens;
    const at = tokens.from(start, this.last);
    const after = tokens.from(end, at);
    this.last = after;
    const before = at > 0 ? (hashes[at - 1] as number) : edge;
    const next = after < count ? (hashes[after] as number) : edge;
    let sum = (cells[(at > 0 ? (places[at - 1] as number) : edgePlace) + BEFORE] as number) + (cells[(after < count ? (places[after] as number) : edgePlace) + AFTER] as number);
    if (at > 1) sum += pairWeight(model.beforeTwo, hashes[at - 2] as number, before);
    if (after + 1 < count) sum += pairWeight(model.afterTwo, next, hashes[after + 1] as number);
    this.near = capped(sum, MOST_NEAR);
  }

  /** What the context of the candidate says for the kind of skill with this number, in log-odds. */
  weight(kind: number): number {
    return this.model.bias + this.whole + this.near + (this.section[kind] as number);
  }

  private readWhole(sentence: Sentence): void {
    const { places } = this;
    const { words } = this.model;
    const { hashes, count } = this.tokens;
    const { cells } = words;
    this.sentence = sentence;
    this.last = 0;
    this.section = this.model.section(sentence.section);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const place = words.find(hashes[i] as number);
      places[i] = place;
      sum += cells[place + IN_SENTENCE] as number;
    }
    this.whole = capped(sum, MOST_WHOLE);
  }
}
