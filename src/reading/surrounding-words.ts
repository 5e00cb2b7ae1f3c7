/** Sums up what the model of contexts says of a candidate. */
import type { Candidate } from './candidates.js';
import { type ContextModel, NO_KINDS, WEIGHT_UNIT, after, before, contextModel, inSentence, pairWeight } from './context-model.js';
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
  private readonly edgeSays = this.model.words.get(this.edge);
  private sentence: Sentence | undefined;
  /** What each word of the sentence says. */
  private readonly says: Int32Array;
  /** What its section says of each kind. */
  private section: Float64Array = NO_KINDS;
  /** What the sentence as a whole says. */
  private whole = 0;
  /** What the words next to the candidate say. */
  private near = 0;
  /** The token behind the candidate. */
  private last = 0;

  constructor(private readonly tokens: SentenceTokens) {
    this.says = new Int32Array(tokens.hashes.length);
  }

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** Turns to a candidate. */
  turnTo(source: Source, sentence: Sentence, { start, end }: Candidate): void {
    const { model, tokens, edgeSays, says } = this;
    tokens.turnTo(source, sentence);
    if (this.sentence !== sentence) this.readWhole(sentence);
    const { hashes, count } = tokens;
    const at = tokens.from(start, this.last);
    const behind = tokens.from(end, at);
    this.last = behind;
    let sum = before(at > 0 ? (says[at - 1] as number) : edgeSays) + after(behind < count ? (says[behind] as number) : edgeSays);
    if (at > 1) sum += pairWeight(model.beforeTwo, hashes[at - 2] as number, hashes[at - 1] as number);
    if (behind + 1 < count) sum += pairWeight(model.afterTwo, hashes[behind] as number, hashes[behind + 1] as number);
    this.near = capped(sum, MOST_NEAR);
  }

  /** What the context of the candidate says for the kind of skill with this number, in log-odds. */
  weight(kind: number): number {
    return this.model.bias + this.whole + this.near + (this.section[kind] as number);
  }

  private readWhole(sentence: Sentence): void {
    const { says } = this;
    const { hashes, count } = this.tokens;
    this.sentence = sentence;
    this.last = 0;
    this.section = this.model.section(sentence.section);
    this.model.words.getAll(hashes, count, says);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += inSentence(says[i] as number);
    this.whole = capped(sum, MOST_WHOLE);
  }
}
