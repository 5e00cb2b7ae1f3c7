/** The evidence of all senses of all candidates of a document, as columns. */

/** The candidate means nothing, or nobody knows yet. */
export const NONE = -1;

const LEAST_ROOM = 1 << 8;
/** After a text with more than this the memory is given back. */
const MOST_KEPT = 1 << 16;

function isUnfit(room: number, needed: number): boolean {
  return needed > room || room > MOST_KEPT;
}

function roomFor(needed: number): number {
  return Math.max(LEAST_ROOM, needed * 2);
}

/** What each sense has for itself. The columns serve one document after another. */
export class SenseEvidence {
  /** Candidate → where its senses begin in the other columns. */
  firstSense = new Int32Array(LEAST_ROOM);
  /** Concept that the candidate was found to mean in the first round, or {@link NONE}. */
  meant = new Int32Array(LEAST_ROOM);
  /** Bits of the evidence. */
  low = new Int32Array(LEAST_ROOM);
  high = new Int32Array(LEAST_ROOM);
  /** Log-odds, and what of that the words around say. */
  sum = new Float64Array(LEAST_ROOM);
  words = new Float64Array(LEAST_ROOM);

  /** Makes room for a document; what the columns had is lost. */
  begin(candidates: number, senses: number): void {
    if (isUnfit(this.firstSense.length, candidates)) {
      const room = roomFor(candidates);
      this.firstSense = new Int32Array(room);
      this.meant = new Int32Array(room);
    }
    if (isUnfit(this.sum.length, senses)) {
      const room = roomFor(senses);
      this.low = new Int32Array(room);
      this.high = new Int32Array(room);
      this.sum = new Float64Array(room);
      this.words = new Float64Array(room);
    }
  }
}
