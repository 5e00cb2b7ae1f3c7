/** The vectors that came last, as they came; turned into a segment when there are enough of them. */
import type { Query } from './query.js';
import { Segment, type VectorStore } from './segment.js';

/** Columns of vectors, one after another. */
export interface OpenColumns {
  /** Of the vector at a place: [starts[place], starts[place + 1]). */
  readonly starts: Int32Array;
  readonly skills: Int32Array;
  readonly weights: Float32Array;
}

const FIRST_CAPACITY = 1 << 10;

function grown<Column extends Int32Array | Float32Array>(column: Column, make: (length: number) => Column): Column {
  const larger = make(Math.max(FIRST_CAPACITY, column.length * 2));
  larger.set(column);
  return larger;
}

export class OpenSegment implements VectorStore {
  private starts: Int32Array = new Int32Array(FIRST_CAPACITY);
  private skills: Int32Array = new Int32Array(FIRST_CAPACITY);
  private weights: Float32Array = new Float32Array(FIRST_CAPACITY);
  private size = 0;
  private end = 0;

  static of(columns: OpenColumns): OpenSegment {
    const open = new OpenSegment();
    [open.starts, open.skills, open.weights] = [columns.starts, columns.skills, columns.weights];
    [open.size, open.end] = [columns.starts.length - 1, columns.skills.length];
    return open;
  }

  get weightCount(): number {
    return this.end;
  }

  /** Adds a weight to the vector that is being added. */
  push(skill: number, weight: number): void {
    if (this.end === this.skills.length) {
      this.skills = grown(this.skills, (length) => new Int32Array(length));
      this.weights = grown(this.weights, (length) => new Float32Array(length));
    }
    this.skills[this.end] = skill;
    this.weights[this.end++] = weight;
  }

  /** Ends the vector that is being added. */
  close(): void {
    if (this.size + 2 > this.starts.length) this.starts = grown(this.starts, (length) => new Int32Array(length));
    this.starts[++this.size] = this.end;
  }

  columns(): OpenColumns {
    return { starts: this.starts.subarray(0, this.size + 1), skills: this.skills.subarray(0, this.end), weights: this.weights.subarray(0, this.end) };
  }

  addScores({ skills, weights: asked, vocabulary }: Query, sums: Float64Array): void {
    if (this.size === 0) return;
    const askedOf = new Float64Array(vocabulary);
    skills.forEach((skill, i) => {
      askedOf[skill] = asked[i] as number;
    });
    for (let place = 0, at = 0; place < this.size; place++) {
      let sum = 0;
      for (const end = this.starts[place + 1] as number; at < end; at++) sum += (askedOf[this.skills[at] as number] as number) * (this.weights[at] as number);
      sums[place] = (sums[place] as number) + sum;
    }
  }

  /** Without the vectors whose new place is −1. */
  compacted(newPlaces: Int32Array): OpenSegment {
    const kept = new OpenSegment();
    for (let place = 0, at = 0; place < this.size; place++) {
      const end = this.starts[place + 1] as number;
      if ((newPlaces[place] as number) < 0) at = end;
      else {
        for (; at < end; at++) kept.push(this.skills[at] as number, this.weights[at] as number);
        kept.close();
      }
    }
    return kept;
  }

  /** The same vectors by skill; those whose new place is −1 are left out. */
  sealed(vocabulary: number, newPlaces: Int32Array): Segment {
    const starts = new Int32Array(vocabulary + 1);
    this.visit(newPlaces, (_, skill) => {
      starts[skill + 1] = (starts[skill + 1] as number) + 1;
    });
    for (let skill = 1; skill < starts.length; skill++) starts[skill] = (starts[skill] as number) + (starts[skill - 1] as number);
    const ends = starts.slice();
    const total = starts[vocabulary] as number;
    const places = new Uint16Array(total);
    const weights = new Float32Array(total);
    this.visit(newPlaces, (place, skill, weight) => {
      const at = ends[skill] as number;
      places[at] = place;
      weights[at] = weight;
      ends[skill] = at + 1;
    });
    return new Segment({ starts, places, weights });
  }

  private visit(newPlaces: Int32Array, each: (place: number, skill: number, weight: number) => void): void {
    for (let place = 0, at = 0; place < this.size; place++) {
      const end = this.starts[place + 1] as number;
      const kept = newPlaces[place] as number;
      if (kept < 0) at = end;
      for (; at < end; at++) each(kept, this.skills[at] as number, this.weights[at] as number);
    }
  }
}
