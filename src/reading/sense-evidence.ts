/** The evidence of all senses of all candidates of a document, as columns. */

/** The candidate means nothing, or nobody knows yet. */
export const NONE = -1;

/** What each sense has for itself. The columns serve one document after another. */
export class SenseEvidence {
  /** Candidate → where its senses begin in the other columns. */
  firstSense = new Int32Array(1 << 8);
  /** Concept that the candidate was found to mean in the first round, or {@link NONE}. */
  meant = new Int32Array(1 << 8);
  /** Bits of the evidence. */
  low = new Int32Array(1 << 8);
  high = new Int32Array(1 << 8);
  /** Log-odds, and what of that the words around say. */
  sum = new Float64Array(1 << 8);
  words = new Float64Array(1 << 8);

  /** Makes room for a document; what the columns had is lost. */
  begin(candidates: number, senses: number): void {
    if (candidates > this.firstSense.length) {
      const room = candidates * 2;
      this.firstSense = new Int32Array(room);
      this.meant = new Int32Array(room);
    }
    if (senses > this.sum.length) {
      const room = senses * 2;
      this.low = new Int32Array(room);
      this.high = new Int32Array(room);
      this.sum = new Float64Array(room);
      this.words = new Float64Array(room);
    }
  }
}
