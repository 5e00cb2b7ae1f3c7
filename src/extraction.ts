/** What reading a document gives, and how to ask for it. */
import type { DocumentKind, Level, Proficiency, Reason, SectionKind, Years } from './reading/types.js';
import type { SkillKind } from './taxonomy/concept.js';
import type { TaxonomyInfo } from './taxonomy/taxonomy.js';
import type { SkillVector } from './vector/sparse.js';
import type { WeightFactor } from './vector/weight.js';

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
