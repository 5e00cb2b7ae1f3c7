import { type ReadDocument, type ReadMention, readDocument } from './reading/read.js';
import type { DocumentKind, Level, Reason, SectionKind, Years } from './reading/types.js';
import { builtInTaxonomy } from './taxonomy/built-in.js';
import type { Concept, ConceptInput, SkillKind } from './taxonomy/concept.js';
import { Taxonomy, type TaxonomyInfo } from './taxonomy/taxonomy.js';
import { SkillVector } from './vector/sparse.js';
import { type WeightFactor, factorsOf, product, round } from './vector/weight.js';

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
  /** At least one, in text order. */
  readonly mentions: readonly Mention[];
  /** Present when asked for with `explain: true`. */
  readonly explanation?: Explanation;
}

/** What a document holds. */
export interface Extraction {
  readonly kind: DocumentKind;
  /** By weight, heaviest first; ties by id. */
  readonly skills: readonly ExtractedSkill[];
  /** Ids and weights, scaled to unit length (L2); empty when there are no skills. */
  readonly vector: SkillVector;
  /** Vectors of different taxonomies or versions must not be mixed. */
  readonly taxonomy: TaxonomyInfo;
}

/** How to read one document. */
export interface ExtractOptions {
  /** What the text is. Default 'auto': decided by what it says. */
  readonly kind?: DocumentKind | 'auto';
  /** Add to every skill why it was found and weighs what it weighs. Default: false. */
  readonly explain?: boolean;
}

/** Finds the skills of a taxonomy in texts. */
export interface Extractor {
  readonly taxonomy: Taxonomy;
  /** Reads one document. Pure and synchronous; any string is valid and never throws. */
  extract(text: string, options?: ExtractOptions): Extraction;
}

/** What an extractor is made of. */
export interface ExtractorOptions {
  /** Default: the curated taxonomy that comes with skillvec. Concepts are made into a taxonomy first. */
  readonly taxonomy?: Taxonomy | Iterable<ConceptInput>;
}

const LEVELS: readonly Level[] = ['mentioned', 'preferred', 'required'];

function strongestLevel(mentions: readonly ReadMention[]): Level {
  return mentions.reduce<Level>((strongest, mention) => (LEVELS.indexOf(mention.level) > LEVELS.indexOf(strongest) ? mention.level : strongest), 'mentioned');
}

/** The most that any mention asks for. */
function yearsOf(mentions: readonly ReadMention[]): Years | undefined {
  const all = mentions.flatMap((mention) => (mention.years ? [mention.years] : []));
  return all.length === 0 ? undefined : all.reduce((a, b) => (b.min > a.min ? b : a));
}

interface Weighed {
  readonly concept: Concept;
  readonly mentions: readonly ReadMention[];
  readonly factors: readonly WeightFactor[];
  readonly weight: number;
}

function weigh({ mentions, kind }: ReadDocument, length: number): Weighed[] {
  const byConcept = new Map<Concept, ReadMention[]>();
  for (const mention of mentions) {
    const group = byConcept.get(mention.concept);
    if (group) group.push(mention);
    else byConcept.set(mention.concept, [mention]);
  }
  return [...byConcept].map(([concept, group]) => {
    const factors = factorsOf(concept, group, { length, kind });
    return { concept, mentions: group, factors, weight: product(factors) };
  });
}

function toSkill(text: string, { concept, mentions, factors, weight }: Weighed, heaviest: number, explain: boolean): ExtractedSkill {
  const years = yearsOf(mentions);
  const scale = 1 / heaviest;
  return {
    id: concept.id,
    prefLabel: concept.prefLabel,
    kind: concept.kind,
    weight: Math.max(0.0001, round(weight * scale)),
    confidence: mentions.reduce((surest, mention) => Math.max(surest, mention.confidence), 0),
    level: strongestLevel(mentions),
    ...(years ? { years } : {}),
    mentions: mentions.map(({ start, end, section, level }) => ({ start, end, text: text.slice(start, end), section, level })),
    ...(explain
      ? { explanation: { factors: [...factors, { name: 'scale', value: scale, because: 'the heaviest skill has weight 1' }], reasons: mentions.map((mention) => mention.reasons) } }
      : {}),
  };
}

function extractWith(taxonomy: Taxonomy, text: string, options: ExtractOptions): Extraction {
  const document = readDocument(text, taxonomy, options.kind ?? 'auto');
  const weighed = weigh(document, text.length);
  const heaviest = weighed.reduce((most, one) => Math.max(most, one.weight), 0);
  const skills = weighed.map((one) => toSkill(text, one, heaviest, options.explain === true));
  skills.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return {
    kind: document.kind,
    skills,
    vector: SkillVector.from(skills.map((skill) => [skill.id, skill.weight] as const)).normalize(),
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
  return { taxonomy, extract: (text, extractOptions = {}) => extractWith(taxonomy, text, extractOptions) };
}
