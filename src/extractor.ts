import { monthOfToday } from './reading/dates.js';
import type { DiscoveredPhrase } from './reading/discover/discover.js';
import { reasonsOf } from './reading/evidence.js';
import type { ReadMention } from './reading/mention-reader.js';
import { type ReadDocument, Reader } from './reading/read.js';
import type { DocumentKind, Level, Proficiency, Reason, SectionKind, Years } from './reading/types.js';
import { builtInTaxonomy } from './taxonomy/built-in.js';
import type { Concept, ConceptInput, SkillKind } from './taxonomy/concept.js';
import { Taxonomy, type TaxonomyInfo } from './taxonomy/taxonomy.js';
import { SkillVector } from './vector/sparse.js';
import { highestProficiency, monthsOf, mostYears, strongestLevel } from './vector/together.js';
import { type Measure, type WeightFactor, factorsOf, round, weightOf } from './vector/weight.js';

/** Where a skill stands in the text. */
export interface Mention {
  /** UTF-16 offset of the first unit: text.slice(start, end) === mention.text. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
  readonly text: string;
  readonly section: SectionKind;
  readonly level: Level;
}

/** Why a skill was found and weighs what it weighs. */
export interface Explanation {
  /** Their product is the weight. */
  readonly factors: readonly WeightFactor[];
  /** For each mention, in the order of mentions, the evidence in log-odds for its being this skill. */
  readonly reasons: ReadonlyArray<readonly Reason[]>;
}

/** A skill of a document. */
export interface ExtractedSkill {
  /** Stable slug, e.g. 'retrieval-augmented-generation'. */
  readonly id: string;
  readonly prefLabel: string;
  readonly kind: SkillKind;
  /** In (0, 1]; the heaviest skill of a document has 1. */
  readonly weight: number;
  /** In [0, 1]: is this really the skill? */
  readonly confidence: number;
  /** The strongest of its mentions. */
  readonly level: Level;
  /** Years asked for (posting) or held (résumé), when the text says so. */
  readonly years?: Years;
  /** How well it is to be known (posting) or is known (résumé), the highest named. */
  readonly proficiency?: Proficiency;
  /**
   * In a résumé, months of experience: what the text says ("Python – 24 months"), else the time of the jobs in which the
   * skill stands, overlaps counted once. "Less than 1 year" counts as 6.
   */
  readonly months?: number;
  /** At least one, in text order. */
  readonly mentions: readonly Mention[];
  /** Present when asked for with `explain: true`. */
  readonly explanation?: Explanation;
}

/** A phrase that looks like a skill and is in no taxonomy. */
export interface DiscoveredSkill {
  /** As it stands at its first mention, but for line breaks. */
  readonly text: string;
  /** In [0.5, 1]: is this really a skill? */
  readonly confidence: number;
  /** The strongest of its mentions. */
  readonly level: Level;
  /** At least one, in text order. */
  readonly mentions: readonly Mention[];
  /** The evidence in log-odds at the mention that speaks most for it, and in the whole document. */
  readonly reasons: readonly Reason[];
}

/** What a document holds. */
export interface Extraction {
  readonly kind: DocumentKind;
  /** By weight, heaviest first; ties by id. */
  readonly skills: readonly ExtractedSkill[];
  /** Ids and weights, scaled to unit length (L2); empty when there are no skills. */
  readonly vector: SkillVector;
  /**
   * Groups of ids of which any one will do ("Python, Java or Go"), as written, in text order: each of two ids at least,
   * all of them in `skills`, no two groups alike. A skill of a group may also be asked for by itself elsewhere. Empty for
   * a résumé.
   */
  readonly alternatives: ReadonlyArray<readonly string[]>;
  /** Present when asked for with `discover: true`: surest first, apart from `skills` and never in the vector. */
  readonly discovered?: readonly DiscoveredSkill[];
  /** Vectors of different taxonomies or versions must not be mixed. */
  readonly taxonomy: TaxonomyInfo;
}

/** How to read one document. */
export interface ExtractOptions {
  /** What the text is. Default 'auto': decided by what it says. */
  readonly kind?: DocumentKind | 'auto';
  /** Add to every skill why it was found and weighs what it weighs. Default: false. */
  readonly explain?: boolean;
  /**
   * The day of reading as an ISO 8601 date, such as '2026-05-31': until then lasts what a résumé dates "2019 – Present".
   * Default: the latest date that the résumé names, which can only be too early; the clock is never read.
   */
  readonly today?: string;
  /** Also look for phrases that look like skills and are in no taxonomy. Default: false. */
  readonly discover?: boolean;
}

/** Finds the skills of a taxonomy in texts. */
export interface Extractor {
  readonly taxonomy: Taxonomy;
  /**
   * Reads one document. Pure and synchronous; any text is valid.
   *
   * @throws RangeError when `today` is given and is no date
   */
  extract(text: string, options?: ExtractOptions): Extraction;
}

/** What an extractor is made of. */
export interface ExtractorOptions {
  /** Default: the curated taxonomy that comes with skillvec. Concepts are made into a taxonomy first. */
  readonly taxonomy?: Taxonomy | Iterable<ConceptInput>;
}

function alternativesOf(taxonomy: Taxonomy, groups: ReadonlyArray<readonly number[]>): string[][] {
  const alternatives = new Map<string, string[]>();
  for (const group of groups) {
    const ids = group.map((concept) => taxonomy.at(concept).id);
    const key = [...ids].sort().join(' ');
    if (!alternatives.has(key)) alternatives.set(key, ids);
  }
  return [...alternatives.values()];
}

function monthOf(today: string | undefined): number | undefined {
  if (today === undefined) return undefined;
  const month = monthOfToday(today);
  if (month === undefined) throw new RangeError(`today is '${today}'; give a date such as '2026-05-31'`);
  return month;
}

interface Weighed {
  readonly concept: Concept;
  readonly mentions: readonly ReadMention[];
  /** Before it is scaled. */
  readonly weight: number;
}

function weigh(taxonomy: Taxonomy, mentions: readonly ReadMention[], measure: Measure): Weighed[] {
  const byConcept = new Map<number, ReadMention[]>();
  for (const mention of mentions) {
    const group = byConcept.get(mention.concept);
    if (group) group.push(mention);
    else byConcept.set(mention.concept, [mention]);
  }
  const weighed: Weighed[] = [];
  for (const [index, group] of byConcept) {
    const concept = taxonomy.at(index);
    weighed.push({ concept, mentions: group, weight: weightOf(concept, group, measure) });
  }
  return weighed;
}

function explain({ concept, mentions }: Weighed, measure: Measure, scale: number): Explanation {
  return {
    factors: [...factorsOf(concept, mentions, measure), { name: 'scale', value: scale, because: 'the heaviest skill has weight 1' }],
    reasons: mentions.map((mention) => reasonsOf(mention, measure.fitted)),
  };
}

function toMention(text: string, { start, end, section, level }: Omit<Mention, 'text'>): Mention {
  return { start, end, text: text.slice(start, end), section, level };
}

function toDiscovered(text: string, { confidence, places, reasons }: DiscoveredPhrase): DiscoveredSkill {
  const mentions = places.map((place) => toMention(text, place));
  return { text: (mentions[0]?.text ?? '').replace(/\s+/g, ' '), confidence, level: strongestLevel(mentions), mentions, reasons };
}

const LEAST_WEIGHT = 0.0001;

function toSkill(text: string, { concept, mentions, weight }: Weighed, scale: number, explanation: Explanation | undefined): ExtractedSkill {
  const years = mostYears(mentions);
  const proficiency = highestProficiency(mentions);
  const months = monthsOf(mentions);
  let confidence = 0;
  for (const mention of mentions) confidence = Math.max(confidence, mention.confidence);
  const { id, prefLabel, kind } = concept;
  const scaled = Math.max(LEAST_WEIGHT, round(weight * scale));
  const level = strongestLevel(mentions);
  const places = mentions.map((mention) => toMention(text, mention));
  // Nearly all skills have no more than this, and spreading what they lack took as long as all the rest.
  if (!years && !proficiency && months === undefined && !explanation) return { id, prefLabel, kind, weight: scaled, confidence, level, mentions: places };
  return {
    id,
    prefLabel,
    kind,
    weight: scaled,
    confidence,
    level,
    ...(years ? { years } : undefined),
    ...(proficiency ? { proficiency } : undefined),
    ...(months === undefined ? undefined : { months }),
    mentions: places,
    ...(explanation ? { explanation } : undefined),
  };
}

function extractWith(taxonomy: Taxonomy, reader: Reader, text: string, options: ExtractOptions): Extraction {
  const { today, discover = false } = options;
  const { kind, fitted, mentions, alternatives, discovered }: ReadDocument = reader.read(text, options.kind ?? 'auto', { today: monthOf(today), discover });
  const measure: Measure = { length: text.length, kind, fitted };
  const weighed = weigh(taxonomy, mentions, measure);
  let heaviest = 0;
  for (const { weight } of weighed) heaviest = Math.max(heaviest, weight);
  const scale = 1 / heaviest;
  const skills = weighed.map((one) => toSkill(text, one, scale, options.explain === true ? explain(one, measure, scale) : undefined));
  skills.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return {
    kind,
    skills,
    vector: SkillVector.unit(skills),
    alternatives: alternativesOf(taxonomy, alternatives),
    ...(discovered ? { discovered: discovered.map((phrase) => toDiscovered(text, phrase)) } : undefined),
    taxonomy: { name: taxonomy.name, version: taxonomy.version },
  };
}

/**
 * Makes an extractor.
 *
 * @param options see {@link ExtractorOptions}; nothing needs to be given
 * @throws TaxonomyError when concepts are given that make no taxonomy
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const given = options.taxonomy;
  const taxonomy = given === undefined ? await builtInTaxonomy() : given instanceof Taxonomy ? given : Taxonomy.from(given);
  // Made at the first text, since it unpacks what many programs load an extractor for and never use.
  let reader: Reader | undefined;
  return { taxonomy, extract: (text, extractOptions = {}) => extractWith(taxonomy, (reader ??= new Reader(taxonomy)), text, extractOptions) };
}
