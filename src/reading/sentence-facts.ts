/** What a sentence says of the skills in it: level, denial, years, proficiency. */
import { CUE, type CueHit } from './cue-matcher.js';
import { SentenceLevels } from './levels.js';
import { deniedSpans } from './negation.js';
import { NAMES_PROFICIENCY } from './proficiency.js';
import type { Source } from './source.js';
import type { Level, Sentence } from './types.js';
import { NO_YEARS, type YearsScope, yearsOf } from './years.js';

const NEGATES = CUE.negatesForward | CUE.negatesBackward;
const NO_SPANS: ReadonlyArray<readonly [number, number]> = [];
const NO_HITS: readonly CueHit[] = [];
/** What is read from the cues themselves: in any other sentence their bits are enough. */
const TELLING = NEGATES | CUE.years | CUE.preferred | CUE.demands | CUE.anyOf | CUE.orSimilar | NAMES_PROFICIENCY;

/** Walks through the sentences of a document along with its cues; each is read once, and only if it has a mention. */
export class SentenceFacts {
  private sentence: Sentence | undefined;
  private cueAt = 0;
  private readonly levels = new SentenceLevels();
  private denied = NO_SPANS;
  private years = NO_YEARS;
  private ownHits = NO_HITS;
  /** The bits of all cues of the sentence. */
  bits = 0;

  constructor(
    private readonly source: Source,
    private readonly cues: readonly CueHit[],
  ) {}

  /** Reads a sentence; calls must not go back. */
  turnTo(sentence: Sentence): void {
    if (this.sentence === sentence) return;
    this.sentence = sentence;
    const { cues } = this;
    const { text } = this.source;
    while (this.cueAt < cues.length && (cues[this.cueAt] as CueHit).start < sentence.start) this.cueAt++;
    let to = this.cueAt;
    let bits = 0;
    for (; to < cues.length; to++) {
      const { cue, start } = cues[to] as CueHit;
      if (start >= sentence.end) break;
      bits |= cue.bits;
    }
    this.bits = bits;
    const hits = (bits & TELLING) === 0 ? NO_HITS : cues.slice(this.cueAt, to);
    this.ownHits = hits;
    this.levels.turnTo(text, sentence, hits, bits);
    this.denied = (bits & NEGATES) === 0 ? NO_SPANS : deniedSpans(text, sentence.start, sentence.end, hits);
    this.years = (bits & CUE.years) === 0 ? NO_YEARS : yearsOf(text, sentence, hits);
  }

  /** The cues of the sentence; none where they tell nothing of its skills but how much it asks for them. */
  get hits(): readonly CueHit[] {
    return this.ownHits;
  }

  /** The sentence says that what stands at [start, end) is not asked for. */
  isDenied(start: number, end: number): boolean {
    for (const [from, to] of this.denied) if (start >= from && end <= to) return true;
    return false;
  }

  levelAt(offset: number): Level {
    return this.levels.at(offset);
  }

  yearsAt(offset: number): YearsScope | undefined {
    for (const scope of this.years) if (offset >= scope.from && offset < scope.to) return scope;
    return undefined;
  }
}
