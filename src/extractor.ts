import { monthOfToday } from './reading/dates.js';
import type { DiscoveredPhrase } from './reading/discover/discover.js';
import { reasonsOf } from './reading/evidence.js';
import type { ReadMention } from './reading/mention-reader.js';
import { type ReadDocument, Reader } from './reading/read.js';
import type { DocumentKind, Level, Proficiency, Reason, SectionKind, Years } from './reading/types.js';
import { builtInTaxonomy } from './taxonomy/built-in.js';
import type { Concept, ConceptInput, SkillKind } from './taxonomy/concept.js';
import { Taxonomy, type TaxonomyInfo } from './taxonomy/taxonomy.js';
import { MentionGroups } from './vector/grouping.js';
import { SkillVector } from './vector/sparse.js';
import { highestProficiency, monthsOf, mostYears, strongestLevel } from './vector/together.js';
import { type Measure, type Measured, Specificities, type WeightFactor, factorsOf, measure, round, weightOf } from './vector/weight.js';

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

function areSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((concept) => other.includes(concept));
}

/** The groups without those that say again what one before them said. */
function differing(groups: ReadonlyArray<readonly number[]>): ReadonlyArray<readonly number[]> {
  if (groups.length < 2) return groups;
  const bySum = new Map<number, Array<readonly number[]>>();
  return groups.filter((group) => {
    const sum = group.reduce((all, concept) => all + concept, 0);
    const alike = bySum.get(sum);
    if (alike?.some((other) => areSame(group, other))) return false;
    if (alike) alike.push(group);
    else bySum.set(sum, [group]);
    return true;
  });
}

function alternativesOf(taxonomy: Taxonomy, groups: ReadonlyArray<readonly number[]>): string[][] {
  return differing(groups).map((group) => group.map((concept) => taxonomy.at(concept).id));
}

function monthOf(today: string | undefined): number | undefined {
  if (today === undefined) return undefined;
  const month = monthOfToday(today);
  if (month === undefined) throw new RangeError(`today is '${today}'; give a date such as '2026-05-31'`);
  return month;
}

/** What serves all documents of an extractor. */
interface Desk {
  readonly taxonomy: Taxonomy;
  readonly reader: Reader;
  readonly groups: MentionGroups;
  readonly specificities: Specificities;
}

/** A skill before it is made public: all of one shape, whatever is known of them. */
interface Weighed {
  readonly concept: Concept;
  readonly id: string;
  readonly mentions: readonly ReadMention[];
  readonly measured: Measured;
  /** The product of its factors, and once all skills are known also of `scale`. */
  weight: number;
}

function weigh({ taxonomy, specificities }: Desk, groups: ReadonlyArray<readonly ReadMention[]>, document: Measure): Weighed[] {
  const weighed: Weighed[] = [];
  for (const mentions of groups) {
    const index = (mentions[0] as ReadMention).concept;
    const concept = taxonomy.at(index);
    const measured = measure(mentions);
    weighed.push({ concept, id: concept.id, mentions, measured, weight: weightOf(measured, specificities.of(index, document.kind), document) });
  }
  return weighed;
}

function scaleOf(weighed: readonly Weighed[]): number {
  let heaviest = 0;
  for (const { weight } of weighed) heaviest = Math.max(heaviest, weight);
  return 1 / heaviest;
}

function comesFirst(one: Weighed, other: Weighed): boolean {
  return one.weight > other.weight || (one.weight === other.weight && one.id < other.id);
}

/** Up to so many are sorted by insertion: a text has thirty skills, for which `sort` takes five times as long. */
const FEW = 64;

/** Heaviest first; ties by id. */
function sortByWeight(weighed: Weighed[]): void {
  if (weighed.length > FEW) {
    weighed.sort((one, other) => (comesFirst(one, other) ? -1 : 1));
    return;
  }
  for (let i = 1; i < weighed.length; i++) {
    const one = weighed[i] as Weighed;
    let at = i;
    for (; at > 0 && comesFirst(one, weighed[at - 1] as Weighed); at--) weighed[at] = weighed[at - 1] as Weighed;
    weighed[at] = one;
  }
}

function explain({ concept, mentions }: Weighed, document: Measure, scale: number): Explanation {
  return {
    factors: [...factorsOf(concept, mentions, document), { name: 'scale', value: scale, because: 'the heaviest skill has weight 1' }],
    reasons: mentions.map((mention) => reasonsOf(mention.reading, document.fitted)),
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

/** The public form of the mentions. Nearly all skills have one, for which a list that grows is made much too large. */
function toMentions(text: string, mentions: readonly ReadMention[]): Mention[] {
  return mentions.length === 1 ? [toMention(text, mentions[0] as ReadMention)] : mentions.map((mention) => toMention(text, mention));
}

function toSkill(text: string, { concept, id, mentions, measured, weight }: Weighed, explanation: Explanation | undefined): ExtractedSkill {
  const years = mostYears(mentions);
  const proficiency = highestProficiency(mentions);
  const months = monthsOf(mentions);
  const { level, surest } = measured;
  const { confidence } = surest;
  const { prefLabel, kind } = concept;
  const places = toMentions(text, mentions);
  // Nearly all skills have no more than this, and spreading what they lack took as long as all the rest.
  if (!years && !proficiency && months === undefined && !explanation) return { id, prefLabel, kind, weight, confidence, level, mentions: places };
  return {
    id,
    prefLabel,
    kind,
    weight,
    confidence,
    level,
    ...(years ? { years } : undefined),
    ...(proficiency ? { proficiency } : undefined),
    ...(months === undefined ? undefined : { months }),
    mentions: places,
    ...(explanation ? { explanation } : undefined),
  };
}

function extractWith(desk: Desk, text: string, options: ExtractOptions): Extraction {
  const { taxonomy, reader, groups } = desk;
  const { today, discover = false } = options;
  const { kind, fitted, mentions, alternatives, discovered }: ReadDocument = reader.read(text, options.kind ?? 'auto', { today: monthOf(today), discover });
  const document: Measure = { length: text.length, kind, fitted };
  const weighed = weigh(desk, groups.of(mentions), document);
  const scale = scaleOf(weighed);
  for (const one of weighed) one.weight = Math.max(LEAST_WEIGHT, round(one.weight * scale));
  sortByWeight(weighed);
  const skills: ExtractedSkill[] = [];
  for (const one of weighed) skills.push(toSkill(text, one, options.explain === true ? explain(one, document, scale) : undefined));
  return {
    kind,
    skills,
    vector: SkillVector.unit(weighed),
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
  let desk: Desk | undefined;
  return {
    taxonomy,
    extract(text, extractOptions = {}) {
      desk ??= { taxonomy, reader: new Reader(taxonomy), groups: new MentionGroups(taxonomy.size), specificities: new Specificities(taxonomy) };
      return extractWith(desk, text, extractOptions);
    },
  };
}
