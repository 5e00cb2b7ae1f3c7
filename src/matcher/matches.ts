import { Spans } from './spans.js';

/**
 * What a walk finds. Writing three numbers costs a fifth of calling a visitor, which V8 cannot inline where there are
 * several.
 */
export class Matches extends Spans {
  constructor() {
    super(1 << 10, 1 << 16);
  }

  /** The number of each match's label. */
  get labels(): Int32Array {
    return this.numbers;
  }
}
