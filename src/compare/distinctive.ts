import type { SkillKind } from '../taxonomy/concept.js';
import type { Profile, ProfileSkill } from './profile.js';
import { checkSameTaxonomy } from './skill-set.js';

/** How skills are told apart. */
export interface DistinctiveOptions {
  /** Most skills to return. Default: all. */
  readonly limit?: number;
  /** How many namings of skills the prior is worth, more than 0. Default: a tenth of those of the smaller profile. */
  readonly prior?: number;
  /** What is common in general; the prior is shaped like it. Default: both profiles together. */
  readonly background?: Profile;
}

/** How much more one profile names a skill than another. */
export interface DistinctiveSkill {
  readonly id: string;
  readonly prefLabel: string;
  readonly kind: SkillKind;
  /** Log of the odds ratio, smoothed by the prior; above 0 when the first profile names the skill more. */
  readonly logOdds: number;
  /** logOdds in standard deviations; beyond ±1.96 it is hardly chance. */
  readonly z: number;
  /** Parts of the documents of either profile that name the skill, each in [0, 1]. */
  readonly shares: readonly [number, number];
}

const PRIOR_PART = 0.1;

/** How often a profile names each skill, and all of them. */
interface Counts {
  readonly of: ReadonlyMap<string, ProfileSkill>;
  readonly total: number;
}

function countsOf({ skills }: Profile): Counts {
  return { of: new Map(skills.map((skill) => [skill.id, skill])), total: skills.reduce((sum, { count }) => sum + count, 0) };
}

const countIn = ({ of }: Counts, id: string): number => of.get(id)?.count ?? 0;

/** Log odds of naming this skill rather than another. A profile that names nothing else gets half a naming of something. */
function logOddsOf(count: number, total: number, prior: number, priorTotal: number): number {
  return Math.log((count + prior) / Math.max(0.5, total + priorTotal - count - prior));
}

/**
 * Skills that set one profile apart from another: log-odds ratios with an informative Dirichlet prior, as z-scores
 * (Monroe, Colaresi, Quinn, "Fightin' Words", Political Analysis 16, 2008, equations 16, 20, 22). The prior keeps rare
 * skills from looking distinctive by chance and common ones from winning by number alone.
 *
 *   δ = log((a + α) / (A + α₀ − a − α)) − log((b + α) / (B + α₀ − b − α));  z = δ / √(1 / (a + α) + 1 / (b + α))
 *
 * where a, b count the documents that name the skill, A, B sum over all skills, and α is the skill's part of the prior α₀.
 *
 * @returns all skills of either profile, the most distinctive of `a` first, those of `b` last; ties by id
 * @throws TaxonomyMismatchError when the profiles are of different taxonomies or versions
 * @throws RangeError when `prior` is not above 0
 */
export function distinctive(a: Profile, b: Profile, options: DistinctiveOptions = {}): DistinctiveSkill[] {
  checkSameTaxonomy(['the first profile', a.taxonomy], ['the second profile', b.taxonomy], ['options.background', options.background?.taxonomy]);
  const [first, second] = [countsOf(a), countsOf(b)];
  const priorTotal = options.prior ?? Math.max(1, PRIOR_PART * Math.min(first.total, second.total));
  if (!(priorTotal > 0 && priorTotal < Infinity)) throw new RangeError(`prior is ${priorTotal}; give a number above 0`);
  const background = options.background && countsOf(options.background);
  const seen = new Map([...second.of, ...first.of]);
  const generally = (id: string): number => countIn(first, id) + countIn(second, id) + (background ? countIn(background, id) : 0);
  const total = first.total + second.total + (background?.total ?? 0);

  const skills = [...seen.values()].map(({ id, prefLabel, kind }): DistinctiveSkill => {
    const prior = (priorTotal * generally(id)) / total;
    const [inFirst, inSecond] = [countIn(first, id), countIn(second, id)];
    const logOdds = logOddsOf(inFirst, first.total, prior, priorTotal) - logOddsOf(inSecond, second.total, prior, priorTotal);
    const z = logOdds / Math.sqrt(1 / (inFirst + prior) + 1 / (inSecond + prior));
    return { id, prefLabel, kind, logOdds, z, shares: [first.of.get(id)?.share ?? 0, second.of.get(id)?.share ?? 0] };
  });
  return skills.sort((one, other) => other.z - one.z || (one.id < other.id ? -1 : 1)).slice(0, options.limit);
}
