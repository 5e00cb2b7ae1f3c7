import type { ExtractedSkill, Extraction } from '../extractor.js';
import type { Level, Years } from '../reading/types.js';
import type { TaxonomyInfo } from '../taxonomy/taxonomy.js';
import { SkillVector } from '../vector/sparse.js';
import { byWeight } from './by-weight.js';
import { type ComparableSkill, type SkillSet, checkSameTaxonomy } from './skill-set.js';

/** How a profile is made. */
export interface ProfileOptions {
  /** Skills that a smaller part of the documents names are left out, in [0, 1]. Default: 0. */
  readonly minShare?: number;
}

/** A skill of a profile. */
export interface ProfileSkill extends ComparableSkill {
  /** Mean weight over all documents, a document without the skill counting 0, then scaled: the heaviest skill has 1. */
  readonly weight: number;
  /** The level at which most documents that name it do; of equals the stronger. */
  readonly level: Level;
  /** Median of the least years asked for, over the documents that ask for years. */
  readonly years?: Years;
  /** Documents that name it. */
  readonly count: number;
  /** Part of all documents that name it, in (0, 1]. */
  readonly share: number;
  /** Part of all documents that require it, in [0, 1]. */
  readonly required: number;
  /** Part of all documents that prefer it, in [0, 1]. */
  readonly preferred: number;
}

/** What many documents have in common; compares and ranks like a single one. */
export interface Profile extends SkillSet<ProfileSkill> {
  /** Number of documents. */
  readonly size: number;
  /** By weight, heaviest first; ties by id. */
  readonly skills: readonly ProfileSkill[];
  /** Ids and weights, scaled to unit length; empty when there are no skills. */
  readonly vector: SkillVector;
  readonly taxonomy: TaxonomyInfo;
}

interface Tally {
  readonly skill: ExtractedSkill;
  readonly levels: Record<Level, number>;
  readonly years: number[];
  weight: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function commonest({ required, preferred, mentioned }: Readonly<Record<Level, number>>): Level {
  if (required > 0 && required >= preferred && required >= mentioned) return 'required';
  return preferred > 0 && preferred >= mentioned ? 'preferred' : 'mentioned';
}

function toSkill({ skill, levels, years, weight }: Tally, size: number, heaviest: number): ProfileSkill {
  const count = levels.required + levels.preferred + levels.mentioned;
  return {
    id: skill.id,
    prefLabel: skill.prefLabel,
    kind: skill.kind,
    weight: weight / heaviest,
    level: commonest(levels),
    ...(years.length > 0 ? { years: { min: median(years) } } : undefined),
    count,
    share: count / size,
    required: levels.required / size,
    preferred: levels.preferred / size,
  };
}

/**
 * Makes one weighted profile of many postings (or résumés): what a role asks for in general, how often and how firmly.
 *
 * @param extractions one at least, of one taxonomy; read one after another, so that a generator may make them
 * @throws RangeError when there is none, or when minShare is not in [0, 1]
 * @throws TaxonomyMismatchError when they are of different taxonomies or versions
 */
export function profile(extractions: Iterable<Extraction>, { minShare = 0 }: ProfileOptions = {}): Profile {
  if (!(minShare >= 0 && minShare <= 1)) throw new RangeError(`minShare is ${minShare}; give a number from 0 to 1`);
  const tallies = new Map<string, Tally>();
  let taxonomy: TaxonomyInfo | undefined;
  let size = 0;
  for (const extraction of extractions) {
    checkSameTaxonomy(['the first extraction', taxonomy], [`extraction ${size + 1}`, extraction.taxonomy]);
    taxonomy ??= extraction.taxonomy;
    size++;
    for (const skill of extraction.skills) {
      let tally = tallies.get(skill.id);
      if (!tally) tallies.set(skill.id, (tally = { skill, levels: { required: 0, preferred: 0, mentioned: 0 }, years: [], weight: 0 }));
      tally.weight += skill.weight;
      tally.levels[skill.level]++;
      if (skill.years) tally.years.push(skill.years.min);
    }
  }
  if (!taxonomy) throw new RangeError('a profile needs one extraction at least');

  let heaviest = 0;
  for (const { weight } of tallies.values()) heaviest = Math.max(heaviest, weight);
  const skills = [...tallies.values()]
    .map((tally) => toSkill(tally, size, heaviest))
    .filter(({ share }) => share >= minShare)
    .sort(byWeight);
  return { size, skills, vector: SkillVector.unit(skills), taxonomy };
}
