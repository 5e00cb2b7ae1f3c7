/** The rooms together: text in, extraction out. */
import type { ExtractOptions, ExtractedSkill, Extraction } from './extraction.js';
import { checkText } from './matcher/check-text.js';
import { explain, toDiscovered, toSkill } from './public-form.js';
import { differing } from './reading/alternatives.js';
import { monthOfToday } from './reading/dates.js';
import { type ReadDocument, Reader } from './reading/read.js';
import { builtInTaxonomy } from './taxonomy/built-in.js';
import type { ConceptInput } from './taxonomy/concept.js';
import { Taxonomy } from './taxonomy/taxonomy.js';
import { MentionGroups } from './vector/grouping.js';
import { SkillVector } from './vector/sparse.js';
import { type Measure, Specificities } from './vector/weight.js';
import { scaleToHeaviest, sortByWeight, weighSkills } from './vector/weighing.js';

export type { DiscoveredSkill, Explanation, ExtractOptions, ExtractedSkill, Extraction, Mention } from './extraction.js';

/** Finds the skills of a taxonomy in texts. */
export interface Extractor {
  readonly taxonomy: Taxonomy;
  /**
   * Reads one document. Pure and synchronous; any text is valid.
   *
   * @throws TypeError when `text` is no string
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

function extractWith(desk: Desk, text: string, options: ExtractOptions): Extraction {
  const { taxonomy, reader, groups, specificities } = desk;
  const { today, discover = false } = options;
  const { kind, fitted, mentions, alternatives, discovered }: ReadDocument = reader.read(text, options.kind ?? 'auto', { today: monthOf(today), discover });
  const document: Measure = { length: text.length, kind, fitted };
  const weighed = weighSkills(taxonomy, specificities, groups.of(mentions), document);
  const scale = scaleToHeaviest(weighed);
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
      checkText(text);
      desk ??= { taxonomy, reader: new Reader(taxonomy), groups: new MentionGroups(taxonomy.size), specificities: new Specificities(taxonomy) };
      return extractWith(desk, text, extractOptions);
    },
  };
}
