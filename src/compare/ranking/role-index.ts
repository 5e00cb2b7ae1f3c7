import type { TaxonomyInfo } from '../../taxonomy/taxonomy.js';
import type { SkillVector } from '../../vector/sparse.js';
import { type ExpandOptions, withRelatives } from '../expand.js';
import { checkSameTaxonomy } from '../skill-set.js';
import { Best, type Ranked } from './best.js';
import { type Fields, type RoleEntry, Roster } from './entries.js';
import { type Where, filterOf } from './filter.js';
import { SEGMENT_SIZE } from './postings.js';
import { type Query, queryOf } from './query.js';
import { NORMALISATIONS, SCORINGS, type Scoring, normalise } from './scoring.js';
import { Segment } from './segment.js';
import { readIndex, writeIndex } from './storage.js';
import { Vectors } from './vectors.js';

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

const DEFAULT_LIMIT = 10;

function emptySegment<EntryFields extends Fields>(): Segment<EntryFields> {
  return new Segment(new Roster<EntryFields>(), Vectors.empty());
}

/**
 * Finds the best of very many roles for a candidate, or of candidates for a role.
 *
 * Scores are those of {@link Scoring} over weights rounded to multiples of 2⁻²⁴ (6·10⁻⁸) and summed without further
 * rounding: the order is exactly that of scoring every pair of such vectors; equal scores stand by id. An entry that shares
 * no skill with the query is never returned.
 *
 * A stored weight takes 10 bytes (12 when there are more than 65,536 different skills), ids and fields what the engine
 * needs for them.
 */
export class RoleIndex<EntryFields extends Fields = Fields> {
  readonly scoring: Scoring;
  readonly taxonomy: TaxonomyInfo | undefined;
  /** Skill → its number. */
  private readonly vocabulary = new Map<string, number>();
  private readonly sealed: Array<Segment<EntryFields>> = [];
  /** The segment that entries are added to. */
  private open = emptySegment<EntryFields>();
  /** Id → number of its segment × SEGMENT_SIZE + place in it; the open segment comes after the sealed ones. */
  private readonly places = new Map<string, number>();
  private readonly sums = new Int32Array(SEGMENT_SIZE);
  /** Room for the vector that is being added. */
  private skillRoom = new Uint32Array(64);
  private weightRoom = new Float64Array(64);

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
    const { scoring, taxonomy, vocabulary, segments } = readIndex<EntryFields>(bytes);
    const index = new RoleIndex<EntryFields>({ scoring, ...(taxonomy ? { taxonomy } : undefined) });
    vocabulary.forEach((id, number) => index.vocabulary.set(id, number));
    index.open = segments.pop() ?? index.open;
    for (const segment of segments) index.sealed.push(segment.sealed(vocabulary.length));
    for (let number = 0; number <= index.sealed.length; number++) index.renumber(number);
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
    this.remove(id);
    const { roster, vectors } = this.open;
    this.addVector(vector, vectors);
    this.places.set(id, this.sealed.length * SEGMENT_SIZE + roster.size);
    roster.add(id, fields);
    if (roster.size === SEGMENT_SIZE) this.close();
  }

  /** Removes an entry. Returns whether there was one. */
  remove(id: string): boolean {
    const found = this.places.get(id);
    if (found === undefined) return false;
    this.places.delete(id);
    const number = Math.floor(found / SEGMENT_SIZE);
    const { roster } = this.segment(number);
    roster.remove(found % SEGMENT_SIZE);
    if (roster.removed * 2 > roster.size) this.compact(number);
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
    if (!(limit >= 0 && (Number.isInteger(limit) || limit === Infinity))) throw new RangeError(`limit is ${limit}; give a whole number of 0 or more`);
    if (relatives) checkSameTaxonomy(['the index', this.taxonomy], ['relatives.taxonomy', relatives.taxonomy]);
    if (limit === 0) return [];
    const query = this.queryOf(relatives ? withRelatives(vector, relatives) : vector);
    const best = new Best(limit);
    const passes = filterOf(options.where);
    for (const segment of [...this.sealed, this.open]) segment.rank(query, best, passes, this.sums);
    return best.sorted();
  }

  /** Stored weights, and the bytes of all columns that hold them: vectors, postings and room to grow, but not ids and fields. */
  memory(): { weights: number; bytes: number } {
    const all = [...this.sealed, this.open];
    return { weights: all.reduce((sum, { vectors }) => sum + vectors.weightCount, 0), bytes: all.reduce((sum, segment) => sum + segment.bytes, 0) };
  }

  /** The whole index as bytes, to be kept and loaded again. Fields are kept as JSON. */
  save(): Uint8Array {
    for (let number = 0; number <= this.sealed.length; number++) if (this.segment(number).roster.removed > 0) this.compact(number);
    return writeIndex({ scoring: this.scoring, taxonomy: this.taxonomy, vocabulary: [...this.vocabulary.keys()], segments: [...this.sealed, this.open] });
  }

  private segment(number: number): Segment<EntryFields> {
    return this.sealed[number] ?? this.open;
  }

  /** Numbers a skill that is new. */
  private numberOf(skill: string): number {
    const number = this.vocabulary.size;
    this.vocabulary.set(skill, number);
    return number;
  }

  private addVector(vector: SkillVector, vectors: Vectors): void {
    const { size } = vector;
    if (size > this.skillRoom.length) {
      this.skillRoom = new Uint32Array(size * 2);
      this.weightRoom = new Float64Array(size * 2);
    }
    const { skillRoom, weightRoom, vocabulary } = this;
    let count = 0;
    vector.forEach((weight, skill) => {
      skillRoom[count] = vocabulary.get(skill) ?? this.numberOf(skill);
      weightRoom[count++] = weight;
    });
    normalise(weightRoom, count, NORMALISATIONS[this.scoring].entry);
    vectors.add(skillRoom, weightRoom, count);
  }

  private queryOf(vector: SkillVector): Query {
    const { entry, query } = NORMALISATIONS[this.scoring];
    const all = [...vector];
    const weights = Float64Array.from(all, ([, weight]) => weight);
    normalise(weights, all.length, query);
    const pairs: Array<[number, number]> = [];
    let longest = this.open.vectors.longest;
    for (const segment of this.sealed) longest = Math.max(longest, segment.vectors.longest);
    all.forEach(([id], i) => {
      const skill = this.vocabulary.get(id);
      if (skill !== undefined) pairs.push([skill, weights[i] as number]);
    });
    const count = (skill: number): number => this.sealed.reduce((sum, segment) => sum + segment.count(skill), 0);
    return queryOf(pairs, { count, vocabulary: this.vocabulary.size, entries: entry, longest });
  }

  /** Ends the open segment. */
  private close(): void {
    this.sealed.push(this.open.sealed(this.vocabulary.size));
    this.open = emptySegment();
    const number = this.sealed.length - 1;
    if (this.segment(number).roster.removed > 0) this.compact(number);
  }

  private compact(number: number): void {
    const kept = this.segment(number).compacted();
    if (number < this.sealed.length) this.sealed[number] = kept.sealed(this.vocabulary.size);
    else this.open = kept;
    this.renumber(number);
  }

  private renumber(number: number): void {
    this.segment(number).roster.ids.forEach((id, place) => this.places.set(id, number * SEGMENT_SIZE + place));
  }
}
