/**
 * How much each skill of a document counts.
 *
 * weight = level × section × frequency × position × specificity × confidence × scale
 *
 * Every factor stands in the explanation of a skill, and their product is the weight. `scale` makes the heaviest skill
 * of the document 1.
 */
import { reasonsOf } from '../reading/evidence.js';
import type { Reading } from '../reading/doubt.js';
import type { ReadMention } from '../reading/mention-reader.js';
import type { DocumentKind, Level, SectionKind } from '../reading/types.js';
import type { Concept, SkillKind } from '../taxonomy/concept.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

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
 * In a résumé the title is the headline or the title of a job: what its owner is counts twice what its owner did. A posting's
 * body repeats its title, a résumé's body is a history of which the headline is the sum.
 */
const HEADLINE = 2;

/**
 * In a posting a named tool tells more than a field or a virtue that every posting asks for; in a résumé, where office
 * tools are named by everybody, the fields and methods tell what its owner does.
 */
const KIND: Readonly<Record<DocumentKind, Readonly<Record<SkillKind, number>>>> = {
  posting: { technology: 1, certification: 0.8, knowledge: 0.55, method: 0.5, domain: 0.4, language: 0.3, soft: 0.15 },
  resume: { technology: 0.8, certification: 1, knowledge: 1, method: 1, domain: 1, language: 0.3, soft: 0.1 },
};

/** Sections that count so much are the body of a text. */
const IN_BODY = 0.5;
/**
 * A posting repeats what it advertises, a résumé what its owner did: repetition tells little in the one, where BM25's usual
 * constant ends its rise soon, and much in the other, where it rises nearly evenly for the first mentions and ends at five.
 */
const REPETITION: Readonly<Record<DocumentKind, { readonly most: number; readonly saturation: number }>> = {
  posting: { most: 0.25, saturation: 1.2 },
  resume: { most: 4, saturation: 4 },
};
const POSITION_SHARE = 0.03;
/** Broad names (five or more children) tell less than narrow ones. */
const BREADTH_COST = 0.04;
const LEAST_BREADTH = 0.7;

/**
 * Rises from 1 at one mention and saturates as in BM25: n mentions count 1 + r · (n − 1) / (n − 1 + s), with r = 0.25 and
 * s = 1.2 for postings, r = 4 and s = 4 for résumés.
 */
export function frequencyFactor(mentions: number, kind: DocumentKind): number {
  const { most, saturation } = REPETITION[kind];
  const more = mentions - 1;
  return 1 + (most * more) / (more + saturation);
}

/** How much a skill tells by its kind and breadth. */
function specificity(concept: Concept, kind: DocumentKind): number {
  const breadth = Math.max(LEAST_BREADTH, 1 - BREADTH_COST * Math.log2(1 + concept.narrower.length));
  return round(KIND[kind][concept.kind] * breadth);
}

/** The specificity of each concept of a taxonomy, worked out once. */
export class Specificities {
  /** Concept → its specificity; 0 when it was not asked for yet. */
  private readonly known: Readonly<Record<DocumentKind, Float64Array>>;

  constructor(private readonly taxonomy: Taxonomy) {
    const { size } = taxonomy;
    this.known = { posting: new Float64Array(size), resume: new Float64Array(size) };
  }

  of(concept: number, kind: DocumentKind): number {
    const known = kind === 'posting' ? this.known.posting : this.known.resume;
    return (known[concept] as number) || (known[concept] = specificity(this.taxonomy.at(concept), kind));
  }
}

/** Four digits, so that the factors as shown multiply to the weight as shown. */
export function round(value: number): number {
  return Math.round(value * 10000) / 10000;
}

/** What the mentions of one skill say together of its weight. */
export interface Measured {
  /** The strongest level among the mentions, and the place that counts most. */
  readonly level: Level;
  readonly section: SectionKind;
  /** Mentions in the body of the text. */
  readonly counted: number;
  /** Offset of the first mention. */
  readonly first: number;
  readonly surest: Reading;
}

/** Measures the mentions of one skill. */
export function measure(mentions: readonly ReadMention[]): Measured {
  let { level, section, start: first, reading: surest } = mentions[0] as ReadMention;
  let most = SECTION[section];
  let counted = 0;
  for (const mention of mentions) {
    if (mention.level !== level && LEVEL[mention.level] > LEVEL[level]) level = mention.level;
    const counts = mention.section === section ? most : SECTION[mention.section];
    if (counts > most) {
      most = counts;
      section = mention.section;
    }
    if (counts >= IN_BODY) counted++;
    if (mention.start < first) first = mention.start;
    if (mention.reading.confidence > surest.confidence) surest = mention.reading;
  }
  return { level, section, counted, first, surest };
}

/** What a document is, and how long. */
export interface Measure {
  /** UTF-16 units. */
  readonly length: number;
  readonly kind: DocumentKind;
  /** Evidence has the weights fitted on postings. */
  readonly fitted: boolean;
}

function sectionFactor(section: SectionKind, kind: DocumentKind): number {
  return section === 'title' && kind === 'resume' ? HEADLINE : SECTION[section];
}

function positionFactor(first: number, length: number): number {
  return round(1 - POSITION_SHARE * (length === 0 ? 0 : first / length));
}

function repetitionFactor(counted: number, kind: DocumentKind): number {
  return round(frequencyFactor(Math.max(1, counted), kind));
}

/** The weight of a skill but for `scale`, which depends on the other skills. */
export function weightOf({ level, section, counted, first, surest }: Measured, specific: number, { length, kind }: Measure): number {
  return LEVEL[level] * sectionFactor(section, kind) * repetitionFactor(counted, kind) * positionFactor(first, length) * specific * round(surest.confidence);
}

/** The factors of a skill but for `scale`, each with its reason. */
export function factorsOf(concept: Concept, mentions: readonly ReadMention[], document: Measure): WeightFactor[] {
  const { level, section, counted, first, surest } = measure(mentions);
  const { length, kind } = document;
  return [
    { name: 'level', value: LEVEL[level], because: level },
    { name: 'section', value: sectionFactor(section, kind), because: section },
    { name: 'frequency', value: repetitionFactor(counted, kind), because: `${counted} of ${mentions.length} mentions in the body` },
    { name: 'position', value: positionFactor(first, length), because: `first at ${Math.round((100 * first) / Math.max(1, length))} % of the text` },
    { name: 'specificity', value: specificity(concept, kind), because: `${concept.kind}, ${concept.narrower.length} narrower skills` },
    {
      name: 'confidence',
      value: round(surest.confidence),
      because: reasonsOf(surest, document.fitted)
        .map((reason) => reason.evidence)
        .join(', '),
    },
  ];
}
