/** What the candidates right beside a candidate say for it: those that share its list, and those that only touch it. */
import { conceptOf } from '../taxonomy/meanings.js';
import { type Candidate, besidePrevious } from './candidates.js';
import { type ConceptKinds, TECHNOLOGY } from './concept-kinds.js';
import { PIECE, type Piece } from './evidence.js';
import type { JudgeTables } from './judge-tables.js';
import type { Relatives } from './relatives.js';
import { NONE, type SenseEvidence } from './sense-evidence.js';
import type { Source } from './source.js';

/** Looks at the neighbours of the candidates of one document. */
export class ListNeighbours {
  private readonly relatives: Relatives;
  private readonly kinds: ConceptKinds;
  private readonly evidence: SenseEvidence;

  constructor(
    private readonly source: Source,
    tables: JudgeTables,
    private readonly candidates: readonly Candidate[],
  ) {
    this.relatives = tables.relatives;
    this.kinds = tables.kinds;
    this.evidence = tables.evidence;
  }

  /** Evidence from the candidates that stand in a list with this one, or touch it; in the second round what the first found counts. */
  of(index: number, isSecond: boolean): Piece | undefined {
    const previous = besidePrevious(this.candidates[index]) ? index - 1 : NONE;
    const next = besidePrevious(this.candidates[index + 1]) ? index + 1 : NONE;
    if ((previous >= 0 && this.isMeant(previous, isSecond)) || (next >= 0 && this.isMeant(next, isSecond))) return PIECE.besideSkill;
    if (this.haveParentInCommon(index, previous) || this.haveParentInCommon(index, next)) return PIECE.besideDoubtful;
    return this.touchesTechnology(index, isSecond) ? PIECE.touchesTechnology : undefined;
  }

  /** The candidate counts, as far as is known. */
  private isMeant(index: number, isSecond: boolean): boolean {
    return isSecond ? this.evidence.meant[index] !== NONE : (this.candidates[index] as Candidate).sure;
  }

  /**
   * ```text
   * java spring Kubernetes        docker agile selenium
   *      ^^^^^^ one of them beside       ^^^^^ no technology, but one on either side
   * ```
   */
  private touchesTechnology(index: number, isSecond: boolean): boolean {
    const left = this.isTouching(index - 1, index, index - 1, isSecond);
    const right = this.isTouching(index, index + 1, index + 1, isSecond);
    return left || right ? (left && right) || this.isTechnology(this.candidates[index] as Candidate) : false;
  }

  /** Nothing but a space stands between two candidates, and the one at `other` is a technology that counts. */
  private isTouching(first: number, second: number, other: number, isSecond: boolean): boolean {
    if (first < 0 || second >= this.candidates.length) return false;
    const one = this.candidates[first] as Candidate;
    const two = this.candidates[second] as Candidate;
    if (two.start !== one.end + 1 || this.source.units[one.end] !== 0x20) return false;
    return this.isMeant(other, isSecond) && this.isTechnology(this.candidates[other] as Candidate);
  }

  private isTechnology({ pool, from }: Candidate): boolean {
    return this.kinds.isAmong(conceptOf(pool[from] as number), TECHNOLOGY);
  }

  private haveParentInCommon(index: number, other: number): boolean {
    if (other < 0) return false;
    const mine = this.candidates[index] as Candidate;
    const theirs = this.candidates[other] as Candidate;
    for (let i = mine.from; i < mine.to; i++) {
      for (let k = theirs.from; k < theirs.to; k++) if (this.relatives.areSiblings(conceptOf(mine.pool[i] as number), conceptOf(theirs.pool[k] as number))) return true;
    }
    return false;
  }
}
