/** A vector that is asked with: numbers of skills that the index knows, and their weights. */
export interface Query {
  readonly skills: Int32Array;
  readonly weights: Float64Array;
  /** Number of skills that the index knows. */
  readonly vocabulary: number;
}

export function queryOf(pairs: ReadonlyArray<readonly [skill: number, weight: number]>, vocabulary: number): Query {
  return { skills: Int32Array.from(pairs, ([skill]) => skill), weights: Float64Array.from(pairs, ([, weight]) => weight), vocabulary };
}
