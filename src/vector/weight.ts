/**
 * How much each skill of a document counts.
 *
 * weight = level × section × frequency × position × specificity × confidence × scale
 *
 * Every factor stands in the explanation of a skill, and their product is the weight. `scale` makes the heaviest skill
 * of the document 1.
 */
import type { ReadMention } from '../reading/read.js';
import type { DocumentKind, Level, SectionKind } from '../reading/types.js';
import type { Concept, SkillKind } from '../taxonomy/concept.js';

/** One factor of a weight: its name, its value, and why it has it. */
export interface WeightFactor {
  readonly name: 'level' | 'section' | 'frequency' | 'position' | 'specificity' | 'confidence' | 'scale';
  readonly value: number;
  readonly because: string;
}

/** What is asked for counts more than what is welcome, and that more than what is merely named. */
const LEVEL: Readonly<Record<Level, number>> = { required: 1, preferred: 0.6, mentioned: 0.5 };

/** The title says what the job is; the employer's blurb and the page around the posting say nothing of it. */
const SECTION: Readonly<Record<SectionKind, number>> = {
  title: 1.6,
  required: 1,
  skills: 1,
  preferred: 0.9,
  responsibilities: 1,
  experience: 0.9,
  summary: 1,
  other: 0.9,
  education: 0.6,
  company: 0.25,
  page: 0.05,
  benefits: 0.02,
  legal: 0.02,
};

/**
 * In a posting a named tool tells more than a field or a virtue that every posting asks for; in a résumé, where office
 * tools are named by everybody, the fields and methods tell what its owner does.
 */
const KIND: Readonly<Record<DocumentKind, Readonly<Record<SkillKind, number>>>> = {
  posting: { technology: 1, certification: 0.8, knowledge: 0.55, method: 0.5, domain: 0.4, language: 0.3, soft: 0.15 },
  resume: { technology: 0.8, certification: 1, knowledge: 1, method: 1, domain: 1, language: 0.3, soft: 0.1 },
};

/** BM25's usual constant. */
const SATURATION = 1.2;
/** A posting repeats what it advertises, a résumé what its owner did: repetition tells little in the one and much in the other. */
const REPETITION: Readonly<Record<DocumentKind, number>> = { posting: 0.25, resume: 3 };
const POSITION_SHARE = 0.03;
/** Broad names (five or more children) tell less than narrow ones. */
const BREADTH_COST = 0.04;
const LEAST_BREADTH = 0.7;

/**
 * Rises from 1 at one mention and saturates as in BM25: n mentions count 1 + r · (n − 1) / (n − 1 + 1.2), with r = 0.25
 * for postings and 3 for résumés.
 */
export function frequencyFactor(mentions: number, kind: DocumentKind): number {
  const more = mentions - 1;
  return 1 + (REPETITION[kind] * more) / (more + SATURATION);
}

function specificity(concept: Concept, kind: DocumentKind): WeightFactor {
  const breadth = Math.max(LEAST_BREADTH, 1 - BREADTH_COST * Math.log2(1 + concept.narrower.length));
  return { name: 'specificity', value: round(KIND[kind][concept.kind] * breadth), because: `${concept.kind}, ${concept.narrower.length} narrower skills` };
}

/** Four digits, so that the factors as shown multiply to the weight as shown. */
export function round(value: number): number {
  return Math.round(value * 10000) / 10000;
}

function best<T>(items: readonly T[], value: (item: T) => number): T {
  return items.reduce((a, b) => (value(b) > value(a) ? b : a));
}

/** The factors of a skill but for `scale`, which depends on the other skills. */
export function factorsOf(concept: Concept, mentions: readonly ReadMention[], { length, kind }: { length: number; kind: DocumentKind }): WeightFactor[] {
  const strongest = best(mentions, (mention) => LEVEL[mention.level]);
  const placed = best(mentions, (mention) => SECTION[mention.section]);
  const counted = mentions.filter((mention) => SECTION[mention.section] >= 0.5).length;
  const first = mentions.reduce((least, mention) => Math.min(least, mention.start), Infinity);
  const surest = best(mentions, (mention) => mention.confidence);
  return [
    { name: 'level', value: LEVEL[strongest.level], because: strongest.level },
    { name: 'section', value: SECTION[placed.section], because: placed.section },
    { name: 'frequency', value: round(frequencyFactor(Math.max(1, counted), kind)), because: `${counted} of ${mentions.length} mentions in the body` },
    {
      name: 'position',
      value: round(1 - POSITION_SHARE * (length === 0 ? 0 : first / length)),
      because: `first at ${Math.round((100 * first) / Math.max(1, length))} % of the text`,
    },
    specificity(concept, kind),
    { name: 'confidence', value: round(surest.confidence), because: surest.reasons.map((reason) => reason.evidence).join(', ') },
  ];
}

/** The product of factors. */
export function product(factors: readonly WeightFactor[]): number {
  return factors.reduce((result, factor) => result * factor.value, 1);
}
