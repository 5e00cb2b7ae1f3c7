import { CountMatrix } from './count-matrix.js';
import type { SkillPair } from './report.js';
import { type SkillCounts, type SkillTally, byId, nameOf } from './skill-tally.js';
import { discoveries } from './statistics/false-discovery.js';
import { lift, logLikelihoodRatio } from './statistics/likelihood-ratio.js';
import { chanceBeyond } from './statistics/normal.js';

/** A million pairs take about 60 MB. */
const MOST_PAIRS = 1_000_000;
/** A posting with more skills than this pairs only its first, the heaviest: pairs grow with the square. */
const MOST_PAIRED = 100;
const FALSE_DISCOVERIES = 0.01;

/** Counts which skills stand in one posting. */
export class PairTally {
  readonly #matrix: CountMatrix;

  constructor(capacity = MOST_PAIRS) {
    this.#matrix = new CountMatrix(capacity);
  }

  get missed(): number {
    return this.#matrix.missed;
  }

  add(skills: readonly SkillCounts[]): void {
    const indexes = skills
      .slice(0, MOST_PAIRED)
      .map(({ index }) => index)
      .sort((a, b) => a - b);
    indexes.forEach((index, i) => this.#matrix.addAll(index, indexes, i + 1));
  }

  /** Pairs that meet more often than by chance, surest first. */
  pairs(skills: SkillTally, total: number, minimum: number, limit: number): SkillPair[] {
    const pairs: SkillPair[] = [];
    for (const [row, column, postings] of this.#matrix.entries()) {
      if (postings < minimum) continue;
      const [first, second] = [skills.get(row), skills.get(column)].sort((a, b) => b.postings - a.postings || byId(a, b)) as [SkillCounts, SkillCounts];
      const joint = { both: postings, first: first.postings, second: second.postings, total };
      pairs.push({
        first: nameOf(first),
        second: nameOf(second),
        postings,
        firstPostings: first.postings,
        secondPostings: second.postings,
        expected: (first.postings * second.postings) / total,
        lift: lift(joint),
        logLikelihoodRatio: logLikelihoodRatio(joint),
      });
    }
    const sure = discoveries(
      pairs.map((pair) => chanceBeyond(Math.sqrt(pair.logLikelihoodRatio))),
      FALSE_DISCOVERIES,
    );
    return pairs
      .filter((pair, i) => sure[i] && pair.lift > 1)
      .sort((a, b) => b.logLikelihoodRatio - a.logLikelihoodRatio || byId(a.first, b.first) || byId(a.second, b.second))
      .slice(0, limit);
  }
}
