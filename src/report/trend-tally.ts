import { CountMatrix } from './count-matrix.js';
import { monthOf } from './fields.js';
import type { MonthlyShares, Mover, TrendReport } from './report.js';
import { type SkillCounts, type SkillTally, byId, nameOf } from './skill-tally.js';
import { discoveries } from './statistics/false-discovery.js';
import { deviationsFromZero, differenceOf } from './statistics/interval.js';
import { chanceBeyond } from './statistics/normal.js';
import { shareOf } from './statistics/proportion.js';

const MOST_CELLS = 1_000_000;
const FALSE_DISCOVERIES = 0.05;
/** Lines that a chart can hold. */
const MOST_LINES = 6;

interface Month {
  readonly month: string;
  readonly index: number;
  postings: number;
}

/** The month after one, both as '2026-01'. */
function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

/** The place in ascending months that divides the postings most evenly; 0 when there is but one month. */
function cutOf(months: readonly Month[]): number {
  const total = months.reduce((sum, { postings }) => sum + postings, 0);
  let best = 0;
  let least = Infinity;
  let before = 0;
  for (let i = 1; i < months.length; i++) {
    before += months[i - 1]?.postings ?? 0;
    const unevenness = Math.abs(total - 2 * before);
    if (unevenness < least) [best, least] = [i, unevenness];
  }
  return best;
}

/** Counts skills by month. */
export class TrendTally {
  readonly #months = new Map<string, Month>();
  readonly #matrix = new CountMatrix(MOST_CELLS);
  #postings = 0;

  constructor(readonly field: string) {}

  get missed(): number {
    return this.#matrix.missed;
  }

  add(record: Readonly<Record<string, unknown>>, skills: readonly SkillCounts[]): void {
    const month = monthOf(record, this.field);
    if (month === undefined) return;
    this.#postings++;
    let counts = this.#months.get(month);
    if (!counts) this.#months.set(month, (counts = { month, index: this.#months.size, postings: 0 }));
    counts.postings++;
    this.#matrix.addAll(
      counts.index,
      skills.map(({ index }) => index),
    );
  }

  report(skills: SkillTally, minimum: number, limit: number): TrendReport {
    const months = [...this.#months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    const cut = cutOf(months);
    const [earlier, later] = [months.slice(0, cut), months.slice(cut)];
    const movers = cut === 0 ? [] : this.#movers(earlier, later, skills.commonest(minimum));
    const risers = movers.filter(({ change }) => change.value > 0).sort((a, b) => b.change.low - a.change.low || byId(a, b));
    const fallers = movers.filter(({ change }) => change.value < 0).sort((a, b) => a.change.high - b.change.high || byId(a, b));
    return {
      field: this.field,
      postings: this.#postings,
      months: this.#calendar(months).map(({ month, postings }) => ({ month, postings })),
      cut: cut === 0 ? null : (months[cut]?.month ?? null),
      earlierPostings: postingsOf(earlier),
      laterPostings: postingsOf(later),
      risers: risers.slice(0, limit),
      fallers: fallers.slice(0, limit),
      shares: this.#shares(this.#calendar(months), [...risers.slice(0, MOST_LINES / 2), ...fallers.slice(0, MOST_LINES / 2)], skills.commonest(minimum)),
    };
  }

  /** All months from the first to the last, those without postings too. */
  #calendar(months: readonly Month[]): Month[] {
    const [first, last] = [months[0]?.month, months.at(-1)?.month];
    const calendar: Month[] = [];
    for (let month = first; month !== undefined && last !== undefined && month <= last; month = following(month)) {
      calendar.push(this.#months.get(month) ?? { month, index: -1, postings: 0 });
    }
    return calendar;
  }

  #movers(earlier: readonly Month[], later: readonly Month[], skills: readonly SkillCounts[]): Mover[] {
    const movers = skills.map((skill): Mover => {
      const [before, after] = [this.#share(earlier, skill), this.#share(later, skill)];
      return {
        ...nameOf(skill),
        earlier: { postings: before.count, share: before.estimate.value },
        later: { postings: after.count, share: after.estimate.value },
        change: differenceOf(after.estimate, before.estimate),
      };
    });
    const sure = discoveries(
      movers.map(({ change }) => chanceBeyond(deviationsFromZero(change))),
      FALSE_DISCOVERIES,
    );
    return movers.filter((_, i) => sure[i]);
  }

  #share(months: readonly Month[], skill: SkillCounts): { count: number; estimate: ReturnType<typeof shareOf> } {
    const count = months.reduce((sum, { index }) => sum + this.#matrix.get(index, skill.index), 0);
    return { count, estimate: shareOf(count, postingsOf(months)) };
  }

  /** Lines of the movers, filled up with those of the commonest skills. */
  #shares(months: readonly Month[], movers: readonly Mover[], commonest: readonly SkillCounts[]): MonthlyShares[] {
    const moved = new Set(movers.map(({ id }) => id));
    const shown = [...commonest.filter(({ id }) => moved.has(id)), ...commonest.filter(({ id }) => !moved.has(id))].slice(0, MOST_LINES);
    return shown.map((skill) => ({
      ...nameOf(skill),
      shares: months.map(({ index, postings }) => (postings === 0 ? null : this.#matrix.get(index, skill.index) / postings)),
    }));
  }
}

function postingsOf(months: readonly Month[]): number {
  return months.reduce((sum, { postings }) => sum + postings, 0);
}
