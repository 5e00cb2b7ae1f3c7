/** Sums up what the model of contexts says of a candidate. */
import type { SkillKind } from '../taxonomy/concept.js';
import type { Candidate } from './candidates.js';
import { EDGE, type ContextModel, type Place, contextModel, hashToken } from './context-model.js';
import { SentenceTokens } from './sentence-tokens.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

/** The words next to a candidate and its sentence say no more than this, for or against: few labels stand behind each weight. */
const MOST_NEAR = 1;
const MOST_WHOLE = 1.6;

function capped(sum: number, most: number): number {
  return Math.max(-most, Math.min(most, sum));
}

/** Reads the words around candidates; a sentence is cut once, however many stand in it. */
export class SurroundingWords {
  private readonly model: ContextModel = contextModel();
  private readonly tokens = new SentenceTokens();
  private readonly edge = hashToken(EDGE);
  private sentence: Sentence | undefined;
  /** What the sentence as a whole says. */
  private whole = 0;
  /** What the words next to the candidate say. */
  private near = 0;

  /** Forgets the document before. */
  begin(): void {
    this.sentence = undefined;
  }

  /** Turns to a candidate. */
  turnTo(source: Source, sentence: Sentence, { start, end }: Candidate): void {
    const { tokens } = this;
    if (this.sentence !== sentence) this.readSentence(source, sentence);
    const at = tokens.from(start);
    const after = tokens.from(end);
    let sum = 0;
    this.eachNear(at, after, (place, first, second) => {
      sum += this.model.word(place, first, second);
    });
    this.near = capped(sum, MOST_NEAR);
  }

  /** What the context of the candidate says for a kind of skill, in log-odds. */
  weight(sentence: Sentence, kind: SkillKind): number {
    return this.model.bias + this.whole + this.near + this.model.section(sentence.section, kind);
  }

  private readSentence(source: Source, sentence: Sentence): void {
    const { tokens, model } = this;
    this.sentence = sentence;
    tokens.read(source, sentence);
    let sum = 0;
    for (let i = 0; i < tokens.count; i++) sum += model.word('sentence', tokens.hashes[i] as number);
    this.whole = capped(sum, MOST_WHOLE);
  }

  /** The features of the words next to the tokens [at, after). */
  private eachNear(at: number, after: number, visit: (place: Place, first: number, second?: number) => void): void {
    const { hashes } = this.tokens;
    const before = at > 0 ? (hashes[at - 1] as number) : this.edge;
    const next = after < this.tokens.count ? (hashes[after] as number) : this.edge;
    visit('before', before);
    if (at > 1) visit('beforeTwo', hashes[at - 2] as number, before);
    visit('after', next);
    if (after + 1 < this.tokens.count) visit('afterTwo', next, hashes[after + 1]);
  }
}
