/**
 * Up to 65,536 vectors, turned round: for each skill, the places of the vectors that have it and their weights in them.
 * Places fit 16 bits, so that a stored weight takes 6 bytes, and the sums of a segment stay in the processor's cache.
 */
import type { Query } from './query.js';

/** Most vectors of a segment. */
export const SEGMENT_SIZE = 1 << 16;

/** What holds vectors and scores them all at once. */
export interface VectorStore {
  /** Stored weights. */
  readonly weightCount: number;
  /** Adds to `sums`, at the place of each vector, the sum of products with the query. */
  addScores(query: Query, sums: Float64Array): void;
}

/** Columns of vectors, by skill. */
export interface SegmentColumns {
  /** Of the skill with number s: postings [starts[s], starts[s + 1]). */
  readonly starts: Int32Array;
  readonly places: Uint16Array;
  readonly weights: Float32Array;
}

export class Segment implements VectorStore {
  constructor(readonly columns: SegmentColumns) {}

  get weightCount(): number {
    return this.columns.weights.length;
  }

  addScores({ skills, weights: asked }: Query, sums: Float64Array): void {
    const { starts, places, weights } = this.columns;
    const known = starts.length - 1;
    for (let i = 0; i < skills.length; i++) {
      const skill = skills[i] as number;
      if (skill >= known) continue;
      const weight = asked[i] as number;
      const end = starts[skill + 1] as number;
      for (let at = starts[skill] as number; at < end; at++) {
        const place = places[at] as number;
        sums[place] = (sums[place] as number) + weight * (weights[at] as number);
      }
    }
  }

  /** Without the vectors whose new place is −1. */
  compacted(newPlaces: Int32Array): Segment {
    const { starts, places, weights } = this.columns;
    const keptStarts = new Int32Array(starts.length);
    const keptPlaces = new Uint16Array(places.length);
    const keptWeights = new Float32Array(weights.length);
    let end = 0;
    for (let skill = 0; skill + 1 < starts.length; skill++) {
      for (let at = starts[skill] as number; at < (starts[skill + 1] as number); at++) {
        const place = newPlaces[places[at] as number] as number;
        if (place < 0) continue;
        keptPlaces[end] = place;
        keptWeights[end++] = weights[at] as number;
      }
      keptStarts[skill + 1] = end;
    }
    return new Segment({ starts: keptStarts, places: keptPlaces.slice(0, end), weights: keptWeights.slice(0, end) });
  }
}
