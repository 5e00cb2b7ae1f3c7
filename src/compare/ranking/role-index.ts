import type { TaxonomyInfo } from '../../taxonomy/taxonomy.js';
import type { SkillVector } from '../../vector/sparse.js';
import { type ExpandOptions, withRelatives } from '../expand.js';
import { checkSameTaxonomy } from '../skill-set.js';
import { Best, type Ranked } from './best.js';
import { type Fields, type RoleEntry, Roster } from './entries.js';
import { type Where, filterOf } from './filter.js';
import { OpenSegment } from './open-segment.js';
import { type Query, queryOf } from './query.js';
import { SCORINGS, type Scoring, visitNormalised } from './scoring.js';
import { SEGMENT_SIZE, type Segment, type VectorStore } from './segment.js';
import { type StoredPart, readIndex, writeIndex } from './storage.js';

/** How an index scores. */
export interface RoleIndexOptions {
  /** Default: 'cosine'. */
  readonly scoring?: Scoring;
  /** The taxonomy of the vectors; relatives of another version are then refused. Saved with the index. */
  readonly taxonomy?: TaxonomyInfo;
}

/** How to rank. */
export interface RankOptions<EntryFields extends Fields = Fields> {
  /** Most entries to return, 0 or more. Default: 10. */
  readonly limit?: number;
  /** Which entries may be ranked. Default: all. A function is called only for entries that are good enough otherwise. */
  readonly where?: Where<EntryFields>;
  /** Give the query the relatives of its skills first, by {@link withRelatives}. Default: no relatives. */
  readonly relatives?: ExpandOptions;
}

/** Entries and their vectors. */
interface Part<Store extends VectorStore, EntryFields extends Fields> {
  readonly store: Store;
  readonly roster: Roster<EntryFields>;
}

const DEFAULT_LIMIT = 10;

/**
 * Finds the best of very many roles for a candidate, or of candidates for a role.
 *
 * Scores are those of {@link Scoring} over weights rounded to multiples of 2⁻²⁴ (6·10⁻⁸), computed without further
 * rounding: the order is exactly that of scoring every pair of such vectors; equal scores stand by id. An entry that shares
 * no skill with the query is never returned.
 *
 * A stored weight takes 6 bytes (8 among the last 65,536 entries), ids and fields what the engine needs for them.
 */
export class RoleIndex<EntryFields extends Fields = Fields> {
  readonly scoring: Scoring;
  readonly taxonomy: TaxonomyInfo | undefined;
  /** Skill → its number. */
  private readonly vocabulary = new Map<string, number>();
  private readonly parts: Array<Part<Segment, EntryFields>> = [];
  private last: Part<OpenSegment, EntryFields> = { store: new OpenSegment(), roster: new Roster() };
  /** Id → number of its part × SEGMENT_SIZE + place in it; the last part has the number after those of all parts. */
  private readonly places = new Map<string, number>();
  private readonly sums = new Float64Array(SEGMENT_SIZE);

  private constructor({ scoring = 'cosine', taxonomy }: RoleIndexOptions) {
    if (!SCORINGS.includes(scoring)) throw new RangeError(`scoring is '${scoring as string}'; give one of ${SCORINGS.join(', ')}`);
    this.scoring = scoring;
    this.taxonomy = taxonomy && { name: taxonomy.name, version: taxonomy.version };
  }

  /** Makes an index. Of entries with the same id the last counts. */
  static from<EntryFields extends Fields = Fields>(entries: Iterable<RoleEntry<EntryFields>>, options: RoleIndexOptions = {}): RoleIndex<EntryFields> {
    const index = new RoleIndex<EntryFields>(options);
    for (const entry of entries) index.add(entry);
    return index;
  }

  /**
   * Reads what {@link RoleIndex.save} wrote.
   *
   * @throws TypeError when the bytes are no index, are damaged, or are of another version of the format
   */
  static load<EntryFields extends Fields = Fields>(bytes: Uint8Array): RoleIndex<EntryFields> {
    const { scoring, taxonomy, vocabulary, sealed, open } = readIndex<EntryFields>(bytes);
    const index = new RoleIndex<EntryFields>({ scoring, ...(taxonomy ? { taxonomy } : undefined) });
    vocabulary.forEach((id, number) => index.vocabulary.set(id, number));
    index.parts.push(...sealed);
    index.last = open;
    [...sealed, open].forEach(({ roster }, part) => roster.ids.forEach((id, place) => index.places.set(id, part * SEGMENT_SIZE + place)));
    return index;
  }

  /** Number of entries. */
  get size(): number {
    return this.places.size;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** Adds an entry; one with the same id is replaced. */
  add({ id, vector, fields }: RoleEntry<EntryFields>): void {
    if (this.places.size > 0) this.remove(id);
    const { store, roster } = this.last;
    visitNormalised(vector, this.scoring, 'entry', (skill, weight) => store.push(this.numberOf(skill), weight));
    store.close();
    this.places.set(id, this.parts.length * SEGMENT_SIZE + roster.size);
    roster.add(id, fields);
    if (roster.size < SEGMENT_SIZE) return;
    if (roster.removed * 2 > roster.size) this.compactLast();
    else this.seal();
  }

  /** Removes an entry. Returns whether there was one. */
  remove(id: string): boolean {
    const found = this.places.get(id);
    if (found === undefined) return false;
    this.places.delete(id);
    const [number, place] = [Math.floor(found / SEGMENT_SIZE), found % SEGMENT_SIZE];
    const { roster } = this.parts[number] ?? this.last;
    roster.remove(place);
    if (roster.removed * 2 > roster.size && number < this.parts.length) this.compact(number);
    return true;
  }

  /**
   * The best entries for a vector, best first; ties by id.
   *
   * @throws RangeError when the limit is no whole number of 0 or more
   * @throws TaxonomyMismatchError when the relatives are of another taxonomy than the index
   */
  rank(vector: SkillVector, options: RankOptions<EntryFields> = {}): Ranked[] {
    const { limit = DEFAULT_LIMIT, relatives } = options;
    if (!(limit >= 0 && (Number.isInteger(limit) || limit === Infinity))) throw new RangeError(`limit is ${String(limit)}; give a whole number of 0 or more`);
    if (relatives) checkSameTaxonomy(['the index', this.taxonomy], ['relatives.taxonomy', relatives.taxonomy]);
    const query = this.queryOf(relatives ? withRelatives(vector, relatives) : vector);
    const best = new Best(limit);
    const passes = filterOf(options.where);
    for (const { store, roster } of [...this.parts, this.last]) {
      store.addScores(query, this.sums);
      this.collect(roster, best, passes);
    }
    return best.sorted();
  }

  /** The whole index as bytes, to be kept and loaded again. Fields are kept as JSON. */
  save(): Uint8Array {
    this.parts.forEach(({ roster }, number) => {
      if (roster.removed > 0) this.compact(number);
    });
    if (this.last.roster.removed > 0) this.compactLast();
    const sealed = this.parts.map(({ store, roster }): StoredPart<EntryFields> => ({ roster, columns: { ...store.columns } }));
    return writeIndex({
      scoring: this.scoring,
      taxonomy: this.taxonomy,
      vocabulary: [...this.vocabulary.keys()],
      sealed,
      open: { roster: this.last.roster, columns: { ...this.last.store.columns() } },
    });
  }

  private numberOf(skill: string): number {
    let number = this.vocabulary.get(skill);
    if (number === undefined) this.vocabulary.set(skill, (number = this.vocabulary.size));
    return number;
  }

  private queryOf(vector: SkillVector): Query {
    const pairs: Array<[number, number]> = [];
    visitNormalised(vector, this.scoring, 'query', (id, weight) => {
      const skill = this.vocabulary.get(id);
      if (skill !== undefined) pairs.push([skill, weight]);
    });
    return queryOf(pairs, this.vocabulary.size);
  }

  /** Offers the entries of a part whose sums may be among the best, and clears the sums. */
  private collect(roster: Roster<EntryFields>, best: Best, passes: ((fields: EntryFields | undefined, id: string) => boolean) | undefined): void {
    const { sums } = this;
    const { size, ids, fields } = roster;
    let { threshold } = best;
    for (let place = 0; place < size; place++) {
      const score = sums[place] as number;
      if (score === 0) continue;
      sums[place] = 0;
      if (score < threshold || score < 0 || !roster.has(place)) continue;
      const id = ids[place] as string;
      if (passes && !passes(fields[place], id)) continue;
      best.offer({ id, score: Math.min(1, score) });
      threshold = best.threshold;
    }
  }

  private seal(): void {
    const number = this.parts.length;
    const { roster, places } = this.last.roster.compacted();
    this.parts.push({ store: this.last.store.sealed(this.vocabulary.size, places), roster });
    this.last = { store: new OpenSegment(), roster: new Roster() };
    if (roster.size < SEGMENT_SIZE) this.renumber(number);
  }

  private compactLast(): void {
    const { roster, places } = this.last.roster.compacted();
    this.last = { store: this.last.store.compacted(places), roster };
    this.renumber(this.parts.length);
  }

  private compact(number: number): void {
    const { store, roster: full } = this.parts[number] as Part<Segment, EntryFields>;
    const { roster, places } = full.compacted();
    this.parts[number] = { store: store.compacted(places), roster };
    this.renumber(number);
  }

  private renumber(number: number): void {
    (this.parts[number] ?? this.last).roster.ids.forEach((id, place) => this.places.set(id, number * SEGMENT_SIZE + place));
  }
}
