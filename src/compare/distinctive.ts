import type { SkillKind } from '../taxonomy/concept.js';
import type { Profile } from './profile.js';
import { checkSameTaxonomy } from './skill-set.js';

/** How skills are told apart. */
export interface DistinctiveOptions {
  /** Most skills to return. Default: all. */
  readonly limit?: number;
  /** How many documents the prior is worth, more than 0. Default: a tenth of those of the smaller profile, 1 at least. */
  readonly prior?: number;
  /** What is common in general; what both profiles together say is put with it. Default: both profiles alone. */
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

/** Documents that name a skill, out of all. */
interface Named {
  readonly count: number;
  readonly size: number;
}

/** The log of the odds that a document names the skill, and its variance, given a prior of documents that name it and that do not. */
function logOddsOf({ count, size }: Named, naming: number, others: number): { logOdds: number; variance: number } {
  const [yes, no] = [count + naming, size - count + others];
  return { logOdds: Math.log(yes / no), variance: 1 / yes + 1 / no };
}

/**
 * Skills that set one profile apart from another: log-odds ratios with an informative prior, as z-scores, after Monroe,
 * Colaresi, Quinn, "Fightin' Words", Political Analysis 16 (2008), equations 16 to 22. They count words, of which each place
 * in a text holds one; a document names many skills, so here each skill is a question of its own, named or not, and the
 * Dirichlet prior is that of two answers. So a skill that all documents of both name sets none apart.
 *
 *   δ = log((a + α) / (A − a + β)) − log((b + α) / (B − b + β))
 *   z = δ / √(1 / (a + α) + 1 / (A − a + β) + 1 / (b + α) + 1 / (B − b + β))
 *
 * where a of A and b of B documents name the skill, and α and β are the documents of the prior that name it and that do
 * not, as often as both profiles together do. The prior keeps rare skills from looking distinctive by chance.
 *
 * @returns all skills of either profile, the most distinctive of `a` first, those of `b` last; ties by id
 * @throws TaxonomyMismatchError when the profiles are of different taxonomies or versions
 * @throws RangeError when `prior` is not above 0
 */
export function distinctive(a: Profile, b: Profile, options: DistinctiveOptions = {}): DistinctiveSkill[] {
  const { background, prior = Math.max(1, PRIOR_PART * Math.min(a.size, b.size)) } = options;
  checkSameTaxonomy(['the first profile', a.taxonomy], ['the second profile', b.taxonomy], ['options.background', background?.taxonomy]);
  if (!(prior > 0 && prior < Infinity)) throw new RangeError(`prior is ${prior}; give a number above 0`);
  const profiles = [a, b, ...(background ? [background] : [])];
  const counts = profiles.map(({ skills }) => new Map(skills.map(({ id, count }) => [id, count])));
  const documents = profiles.reduce((sum, { size }) => sum + size, 0);
  const known = new Map([...b.skills, ...a.skills].map((skill) => [skill.id, skill]));

  const skills = [...known.values()].map(({ id, prefLabel, kind }): DistinctiveSkill => {
    const named = counts.map((count, i): Named => ({ count: count.get(id) ?? 0, size: profiles[i]?.size ?? 0 }));
    // Half a document of either sort keeps the odds finite where all name the skill.
    const naming = (prior * (named.reduce((sum, { count }) => sum + count, 0) + 0.5)) / (documents + 1);
    const [first, second] = named.map((one) => logOddsOf(one, naming, prior - naming)) as [ReturnType<typeof logOddsOf>, ReturnType<typeof logOddsOf>];
    const logOdds = first.logOdds - second.logOdds;
    const shareIn = (i: 0 | 1): number => (counts[i]?.get(id) ?? 0) / (profiles[i]?.size ?? 1);
    return { id, prefLabel, kind, logOdds, z: logOdds / Math.sqrt(first.variance + second.variance), shares: [shareIn(0), shareIn(1)] };
  });
  return skills.sort((one, other) => other.z - one.z || (one.id < other.id ? -1 : 1)).slice(0, options.limit);
}
