import type { Best } from './best.js';
import type { Fields, Roster } from './entries.js';
import { MOST_ASKED, Postings, sumOf } from './postings.js';
import type { Query } from './query.js';
import { Vectors } from './vectors.js';

/**
 * Part of the score that is needed that may be left to exact scoring. On random vectors with relatives 0.2 leaves out 16 % of
 * the postings, 0.4 31 % with 3 % of the entries to be scored exactly, 0.6 44 % with 20 %.
 */
const LEFT_OUT = 0.4;

export type Passes<EntryFields extends Fields> = ((fields: EntryFields | undefined, id: string) => boolean) | undefined;

/** Some of the entries: who they are, their vectors, and, once no more are added, their postings. */
export class Segment<EntryFields extends Fields> {
  constructor(
    readonly roster: Roster<EntryFields>,
    readonly vectors: Vectors,
    private readonly postings?: Postings,
  ) {}

  /** The same entries with postings. Nothing may be added any more. */
  sealed(vocabulary: number): Segment<EntryFields> {
    const columns = this.vectors.columns();
    return new Segment(this.roster, Vectors.of(columns), Postings.of(columns, vocabulary));
  }

  /** Bytes of vectors and postings. */
  get bytes(): number {
    return this.vectors.bytes + (this.postings?.bytes ?? 0);
  }

  /** How many entries have a skill; 0 without postings. */
  count(skill: number): number {
    return this.postings?.count(skill) ?? 0;
  }

  /** Without the entries that have been removed, and without postings. */
  compacted(): Segment<EntryFields> {
    return new Segment(
      this.roster.compacted(),
      this.vectors.filtered((place) => this.roster.has(place)),
    );
  }

  /**
   * Offers all entries that may be among the best.
   *
   * @param sums room for sums; zeros before and after
   */
  rank(query: Query, best: Best, passes: Passes<EntryFields>, sums: Int32Array): void {
    const { size } = this.vectors;
    if (!this.postings || query.skills.length > MOST_ASKED) {
      for (let place = 0; place < size; place++) this.consider(place, query, best, passes);
      return;
    }
    const left = leftOut(query, best.threshold);
    for (let i = left; i < query.skills.length; i++) this.postings.addBounds(query.skills[i] as number, query.weights[i] as number, sums);
    const slack = query.limits[left] as number;
    const least = (): number => Math.max(1, sumOf(best.threshold - slack));
    for (let place = nextOf(sums, 0, size, least()); place < size; place = nextOf(sums, place + 1, size, least())) this.consider(place, query, best, passes);
    sums.fill(0, 0, size);
  }

  private consider(place: number, query: Query, best: Best, passes: Passes<EntryFields>): void {
    if (!this.roster.has(place)) return;
    const score = Math.min(1, this.vectors.score(place, query.asked));
    if (score <= 0 || score < best.threshold) return;
    const id = this.roster.ids[place] as string;
    if (!passes || passes(this.roster.fields[place], id)) best.offer({ id, score });
  }
}

/** The next place with at least this sum, or `end`. */
function nextOf(sums: Int32Array, from: number, end: number, least: number): number {
  let place = from;
  while (place < end && (sums[place] as number) < least) place++;
  return place;
}

/** How many of a query's first skills need no postings. None while everything that shares a skill is welcome. */
function leftOut({ limits }: Query, threshold: number): number {
  let count = 0;
  while (count + 1 < limits.length && (limits[count + 1] as number) < LEFT_OUT * threshold) count++;
  return count;
}
