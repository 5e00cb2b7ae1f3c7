import { buildTrie } from '../matcher/build.js';
import { type Matcher, matcherOf } from '../matcher/matcher.js';
import { pack } from '../matcher/packed.js';
import type { TrieColumns } from '../matcher/trie.js';
import { checkConcepts } from './check.js';
import { type Concept, type ConceptInput, completeConcept } from './concept.js';
import { type ConceptStore, storeOf } from './concept-store.js';
import { type KinTable, kinOf } from './kin.js';
import { type NamedEntry, buildDictionary, mayVary } from './labels.js';
import { Phrasings } from './forms/phrasings.js';
import { Meanings } from './meanings.js';
import { type Problem, TaxonomyError } from './problem.js';
import { type ReplacedBy, type Retired, checkRetired, retiredOf } from './retired.js';
import { checkForm } from './schema.js';
import { type SearchHit, type SearchOptions, createSearch } from './search.js';

/** Name and version of a taxonomy; vectors of different versions must not be mixed silently. */
export interface TaxonomyInfo {
  readonly name: string;
  readonly version: string;
}

/** How a taxonomy is made. */
export interface TaxonomyOptions extends Partial<TaxonomyInfo> {
  /** Ids of this taxonomy may be named, and of a concept that it has, what is left out is taken from it. */
  readonly base?: Taxonomy;
  /** Ids that are no longer in use, each with the id that took its place, or several when the concept was split, the nearest first. They still resolve. */
  readonly replacedBy?: ReplacedBy;
}

/** A concept that both taxonomies of a merge have, and what of it differed. */
export interface MergeConflict {
  readonly id: string;
  readonly field: keyof Concept;
  readonly kept: unknown;
  readonly dropped: unknown;
}

/** What a merge made. */
export interface Merged {
  readonly taxonomy: Taxonomy;
  readonly conflicts: readonly MergeConflict[];
}

const DEFAULT_INFO: TaxonomyInfo = { name: 'custom', version: '1.0.0' };
const COMPARED: ReadonlyArray<keyof Concept> = ['prefLabel', 'kind', 'broader', 'definition'];

/** What a taxonomy can be given that it would otherwise build of its concepts. */
interface Prepared {
  readonly meanings: () => Meanings;
  readonly matcher: () => Matcher;
  readonly phrasings: () => Phrasings;
  readonly retired: () => Retired;
}

/** An immutable set of concepts. */
export class Taxonomy {
  readonly name: string;
  readonly version: string;
  private ownMeanings: Meanings | undefined;
  private ownNames: readonly NamedEntry[] | undefined;
  private ownMatcher: Matcher | undefined;
  private ownPhrasings: Phrasings | undefined;
  private ownKin: KinTable | undefined;
  private ownSearch: ((query: string, options?: SearchOptions) => SearchHit[]) | undefined;

  private constructor(
    private readonly store: ConceptStore,
    info: TaxonomyInfo,
    private readonly prepared?: Prepared,
    private ownRetired?: Retired,
  ) {
    this.name = info.name;
    this.version = info.version;
  }

  /**
   * Makes a taxonomy of objects; only prefLabel is needed of each.
   *
   * @param inputs the concepts, in any order
   * @param options name and version, default 'custom' and '1.0.0'; replacedBy: retired ids; base: a taxonomy whose ids broader and related may
   *   name, for concepts that are going to be merged into it
   * @throws TaxonomyError with all problems: wrong fields, ids twice, broader or related that do not exist, cycles
   */
  static from(inputs: Iterable<ConceptInput>, options: TaxonomyOptions = {}): Taxonomy {
    const { base, replacedBy, ...info } = options;
    const all = [...inputs];
    const problems: Problem[] = [];
    const concepts = all.flatMap((input, i) => {
      const { concept, findings } = checkForm(input);
      for (const finding of findings) problems.push({ place: `concepts[${i}]`, message: `${finding.field} ${finding.message}` });
      const complete = concept ? [completeConcept(concept, base)] : [];
      for (const { id, prefLabel } of complete) if (id === '') problems.push({ place: `concepts[${i}]`, message: `prefLabel '${prefLabel}' makes no id; write an id` });
      return complete;
    });
    if (problems.length > 0) throw new TaxonomyError(problems);
    const found = checkConcepts(
      concepts,
      (concept) => `concepts[${concepts.indexOf(concept)}]`,
      (id) => base?.get(id)?.id === id,
    );
    const retired = retiredOf(replacedBy);
    const ids = new Set(concepts.map(({ id }) => id));
    found.push(
      ...checkRetired(
        retired,
        (id) => ids.has(id) || base?.get(id)?.id === id,
        () => 'replacedBy',
      ),
    );
    if (found.length > 0) throw new TaxonomyError(found);
    return new Taxonomy(storeOf(concepts), { ...DEFAULT_INFO, ...info }, undefined, retired);
  }

  /** @internal Of concepts that have been checked. */
  static trusted(concepts: ReadonlyArray<Omit<Concept, 'narrower'>>, info: TaxonomyInfo, retired?: Retired): Taxonomy {
    return new Taxonomy(storeOf(concepts), info, undefined, retired);
  }

  /** @internal Of what was compiled. */
  static stored(store: ConceptStore, info: TaxonomyInfo, prepared: Prepared): Taxonomy {
    return new Taxonomy(store, info, prepared);
  }

  /** Number of concepts. */
  get size(): number {
    return this.store.size;
  }

  /** All concepts, in the order in which they were written. */
  concepts(): Iterable<Concept> {
    return this.store.all();
  }

  /** The concept with this id, or undefined. A retired id gives the concept that took its place. */
  get(id: string): Concept | undefined {
    return this.store.at(this.store.indexOf(id)) ?? this.successor(id);
  }

  /** The id under which a concept is found today: `id` itself, or, if that is retired, the (nearest) one that took its place; undefined if there was never such an id. */
  resolve(id: string): string | undefined {
    return this.get(id)?.id;
  }

  private successor(id: string): Concept | undefined {
    const [nearest] = this.retired().get(id) ?? [];
    return nearest === undefined ? undefined : this.store.at(this.store.indexOf(nearest));
  }

  /** Ids of all ancestors of a concept with their distance (1: a parent), nearest first; each once, by its shortest way. */
  ancestors(id: string): Array<{ id: string; distance: number }> {
    const distances = new Map<string, number>();
    let level = this.get(id)?.broader ?? [];
    for (let distance = 1; level.length > 0; distance++) {
      const fresh = [...new Set(level)].filter((parent) => parent !== id && !distances.has(parent));
      for (const parent of fresh) distances.set(parent, distance);
      level = fresh.flatMap((parent) => this.get(parent)?.broader ?? []);
    }
    return [...distances].map(([ancestor, distance]) => ({ id: ancestor, distance }));
  }

  /**
   * Looks concepts up by name, forgiving: typos, prefixes, aliases.
   *
   * @param query what a person types
   * @param options limit: most hits, default 10
   * @returns best first; score in [0, 1], 1 for an exact name
   */
  search(query: string, options?: SearchOptions): SearchHit[] {
    this.ownSearch ??= createSearch(this.store.all());
    return this.ownSearch(query, options);
  }

  /**
   * Adds another taxonomy to this one. Where both have a concept, the other's fields win and labels of both are kept.
   *
   * @param other usually the user's own
   * @param info name and version of the result; default: both names joined by '+', both versions joined by '+'
   * @returns the new taxonomy and where the two disagreed
   * @throws TaxonomyError when the other names ids that neither has, or when the parents of the two make a cycle
   */
  merge(other: Taxonomy, info?: Partial<TaxonomyInfo>): Merged {
    const conflicts: MergeConflict[] = [];
    const merged = new Map<string, Omit<Concept, 'narrower'>>(this.store.all().map((concept) => [concept.id, concept]));
    for (const theirs of other.concepts()) {
      const ours = this.store.at(this.store.indexOf(theirs.id));
      if (!ours) {
        merged.set(theirs.id, theirs);
        continue;
      }
      for (const field of COMPARED) {
        if (isGiven(theirs[field]) && JSON.stringify(ours[field]) !== JSON.stringify(theirs[field]))
          conflicts.push({ id: theirs.id, field, kept: theirs[field], dropped: ours[field] });
      }
      merged.set(theirs.id, mergeConcepts(ours, theirs));
    }
    const concepts = [...merged.values()];
    const retired = new Map([...this.retired(), ...other.retired()].filter(([id]) => !merged.has(id)));
    const found = checkConcepts(concepts, (concept) => concept.id);
    if (found.length > 0) throw new TaxonomyError(found);
    const named = { name: `${this.name}+${other.name}`, version: `${this.version}+${other.version}`, ...info };
    return { taxonomy: Taxonomy.trusted(concepts, named, retired), conflicts };
  }

  /** @internal Index of a concept, for the tables of reading and weighting. */
  indexOf(id: string): number {
    return this.store.indexOf(id);
  }

  /** @internal The concept at an index. */
  at(index: number): Concept {
    const concept = this.store.at(index);
    if (!concept) throw new RangeError(`no concept ${index}; there are ${this.size}`);
    return concept;
  }

  /** @internal The relatives of concepts, by number. */
  kin(): KinTable {
    return (this.ownKin ??= kinOf(this.store));
  }

  /** @internal What the labels of the matcher stand for. */
  meanings(): Meanings {
    return (this.ownMeanings ??= this.prepared ? this.prepared.meanings() : Meanings.of(this.names()));
  }

  /** @internal Retired ids. */
  retired(): Retired {
    return (this.ownRetired ??= this.prepared?.retired() ?? new Map<string, readonly string[]>());
  }

  /** @internal The labels that are read in any form. */
  phrasings(): Phrasings {
    return (this.ownPhrasings ??= this.prepared ? this.prepared.phrasings() : Phrasings.of(this.store.all()));
  }

  /** @internal The matcher of the dictionary. */
  matcher(): Matcher {
    return (this.ownMatcher ??= this.prepared ? this.prepared.matcher() : matcherOf(pack(this.trie())));
  }

  /** @internal The names of all concepts, even if the taxonomy was compiled without them. */
  names(): readonly NamedEntry[] {
    return (this.ownNames ??= buildDictionary(this.store.all()));
  }

  /** @internal The trie of the names, built anew. */
  trie(): TrieColumns {
    const names = this.names();
    return buildTrie(
      names.map((entry) => entry.name),
      { exactCase: (label) => names[label]?.exactCase === true, variants: (label) => mayVary(names[label] as NamedEntry) },
    );
  }
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

function mergeConcepts(ours: Concept, theirs: Concept): Omit<Concept, 'narrower'> {
  const altLabels = union(theirs.altLabels, [...(ours.prefLabel === theirs.prefLabel ? [] : [ours.prefLabel]), ...ours.altLabels]);
  return {
    ...ours,
    ...theirs,
    altLabels: altLabels.filter((label) => label !== theirs.prefLabel),
    hiddenLabels: union(theirs.hiddenLabels, ours.hiddenLabels),
    broader: theirs.broader.length > 0 ? theirs.broader : ours.broader,
    related: union(theirs.related, ours.related),
    exactCase: union(theirs.exactCase, ours.exactCase),
    ambiguous: union(theirs.ambiguous, ours.ambiguous),
    anyForm: union(theirs.anyForm, ours.anyForm),
    supportedBy: union(theirs.supportedBy, ours.supportedBy),
    notIn: union(theirs.notIn, ours.notIn),
  };
}
