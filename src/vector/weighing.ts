/** The skills of a document by their weights. */
import type { ReadMention } from '../reading/mention-reader.js';
import type { Concept } from '../taxonomy/concept.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Measure, type Measured, type Specificities, measure, round, weightOf } from './weight.js';

/** A skill before it is made public: all of one shape, whatever is known of them. */
export interface WeighedSkill {
  readonly concept: Concept;
  readonly id: string;
  readonly mentions: readonly ReadMention[];
  readonly measured: Measured;
  /** The product of its factors, and once all skills are known also of `scale`. */
  weight: number;
}

/** Weighs the skills of a document; each group is the mentions of one, at least one. */
export function weighSkills(taxonomy: Taxonomy, specificities: Specificities, groups: ReadonlyArray<readonly ReadMention[]>, document: Measure): WeighedSkill[] {
  const weighed: WeighedSkill[] = [];
  for (const mentions of groups) {
    const index = (mentions[0] as ReadMention).concept;
    const concept = taxonomy.at(index);
    const measured = measure(mentions);
    weighed.push({ concept, id: concept.id, mentions, measured, weight: weightOf(measured, specificities.of(index, document.kind), document) });
  }
  return weighed;
}

const LEAST_WEIGHT = 0.0001;

/** Scales the weights so that the heaviest skill has 1, and gives that scale. */
export function scaleToHeaviest(weighed: readonly WeighedSkill[]): number {
  let heaviest = 0;
  for (const { weight } of weighed) heaviest = Math.max(heaviest, weight);
  const scale = 1 / heaviest;
  for (const one of weighed) one.weight = Math.max(LEAST_WEIGHT, round(one.weight * scale));
  return scale;
}

function comesFirst(one: WeighedSkill, other: WeighedSkill): boolean {
  return one.weight > other.weight || (one.weight === other.weight && one.id < other.id);
}

/** Up to so many are sorted by insertion: a text has thirty skills, for which `sort` takes five times as long. */
const FEW = 64;

/** Heaviest first; ties by id. */
export function sortByWeight(weighed: WeighedSkill[]): void {
  if (weighed.length > FEW) {
    weighed.sort((one, other) => (comesFirst(one, other) ? -1 : 1));
    return;
  }
  for (let i = 1; i < weighed.length; i++) {
    const one = weighed[i] as WeighedSkill;
    let at = i;
    for (; at > 0 && comesFirst(one, weighed[at - 1] as WeighedSkill); at--) weighed[at] = weighed[at - 1] as WeighedSkill;
    weighed[at] = one;
  }
}
