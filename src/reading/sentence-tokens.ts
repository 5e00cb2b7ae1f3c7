/** The tokens of a sentence for the model of contexts: words, numbers and signs, by their hashes. */
import { FIRST_FOLDED, foldingTables } from '../matcher/folding.js';
import { isDigit, isSpace } from './characters.js';
import { NUMBER, hashToken } from './context-model.js';
import type { Source } from './source.js';
import type { Sentence } from './types.js';

const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
/** Of a longer sentence only the first tokens are read. */
const MOST_TOKENS = 1024;

/** The tokens of one sentence at a time, as columns. */
export class SentenceTokens {
  readonly hashes = new Int32Array(MOST_TOKENS);
  readonly starts = new Int32Array(MOST_TOKENS);
  readonly ends = new Int32Array(MOST_TOKENS);
  count = 0;
  private readonly number = hashToken(NUMBER);

  /** Reads a sentence. */
  read({ units }: Source, { start, end }: Sentence): void {
    const { hashes, starts, ends, number } = this;
    const { folded } = foldingTables();
    let count = 0;
    for (let at = start; at < end && count < MOST_TOKENS;) {
      const unit = units[at] as number;
      let value = folded[unit] as number;
      if (value < FIRST_FOLDED) {
        at++;
        if (isSpace(unit)) continue;
        hashes[count] = Math.imul(SEED ^ (value || unit), FACTOR);
        starts[count] = at - 1;
        ends[count++] = at;
        continue;
      }
      const isNumber = isDigit(unit);
      let hash = SEED;
      starts[count] = at;
      for (; at < end && value >= FIRST_FOLDED; value = folded[units[++at] as number] as number) hash = Math.imul(hash ^ value, FACTOR);
      hashes[count] = isNumber ? number : hash;
      ends[count++] = at;
    }
    this.count = count;
  }

  /** The first token that begins at or after an offset, or `count`. */
  from(offset: number): number {
    const { starts, count } = this;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
