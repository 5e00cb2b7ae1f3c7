/** One thing that is wrong with a taxonomy, and where. */
export interface Problem {
  /** E.g. 'taxonomy/ai/llm.yaml:41', or 'concepts[3]' for objects. */
  readonly place: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** Thrown when a taxonomy cannot be used. Holds all problems, not only the first. */
export class TaxonomyError extends Error {
  override readonly name = 'TaxonomyError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.place}: ${problem.message}`).join('\n'));
    this.problems = problems;
  }
}
