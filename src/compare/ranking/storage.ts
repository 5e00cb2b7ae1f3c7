/**
 * The index as bytes.
 *
 *   'SVRI', format version, byte order mark, length of the header    4 × 4 bytes
 *   header: scoring, taxonomy, vocabulary, and of every segment ids, fields, number of weights    JSON in UTF-8
 *   of every segment the columns starts, skills, weights, each from an offset that 4 divides
 *
 * Postings are made anew when the index is loaded.
 */
import type { TaxonomyInfo } from '../../taxonomy/taxonomy.js';
import { type Fields, Roster } from './entries.js';
import { SEGMENT_SIZE } from './postings.js';
import { SCORINGS, type Scoring } from './scoring.js';
import { Segment } from './segment.js';
import { type VectorColumns, Vectors } from './vectors.js';

const MAGIC = 0x49525653;
const FORMAT = 1;
const BYTE_ORDER = 0x01020304;
const PREFIX = 16;

/** What is written and read; the segment that is open to more entries stands last. */
export interface StoredIndex<EntryFields extends Fields> {
  readonly scoring: Scoring;
  readonly taxonomy: TaxonomyInfo | undefined;
  readonly vocabulary: readonly string[];
  readonly segments: Array<Segment<EntryFields>>;
}

interface SegmentHeader {
  readonly ids: string[];
  readonly fields?: unknown[];
  /** Number of weights, and bytes of each number of a skill. */
  readonly weights: number;
  readonly skillBytes: 2 | 4;
}

interface Header {
  readonly scoring: Scoring;
  readonly taxonomy?: TaxonomyInfo;
  readonly vocabulary: string[];
  readonly segments: SegmentHeader[];
}

const aligned = (offset: number): number => Math.ceil(offset / 4) * 4;

function headerOf<EntryFields extends Fields>({ ids, fields }: Roster<EntryFields>, { skills, weights }: VectorColumns): SegmentHeader {
  return {
    ids,
    ...(fields.length === 0 ? undefined : { fields: Array.from(ids, (_, place) => fields[place] ?? null) }),
    weights: weights.length,
    skillBytes: skills.BYTES_PER_ELEMENT === 2 ? 2 : 4,
  };
}

export function writeIndex<EntryFields extends Fields>({ scoring, taxonomy, vocabulary, segments }: StoredIndex<EntryFields>): Uint8Array {
  const columns = segments.map(({ vectors }) => vectors.columns());
  const headers = segments.map(({ roster }, i) => headerOf(roster, columns[i] as VectorColumns));
  const header: Header = { scoring, ...(taxonomy ? { taxonomy } : undefined), vocabulary: [...vocabulary], segments: headers };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const all = columns.flatMap(({ starts, skills, weights }) => [starts, skills, weights]);
  const bytes = new Uint8Array(all.reduce((end, column) => aligned(end + column.byteLength), aligned(PREFIX + text.length)));
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, FORMAT, BYTE_ORDER, text.length]);
  bytes.set(text, PREFIX);
  let at = aligned(PREFIX + text.length);
  for (const column of all) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = aligned(at + column.byteLength);
  }
  return bytes;
}

function damaged(what: string): TypeError {
  return new TypeError(`these bytes are no index that can be loaded: ${what}; save the index again`);
}

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

function isSegmentHeader(value: unknown): value is SegmentHeader {
  const { ids, fields, weights, skillBytes } = (value ?? {}) as Partial<Record<keyof SegmentHeader, unknown>>;
  if (!isTextList(ids) || (ids as string[]).length > SEGMENT_SIZE || !(fields === undefined || Array.isArray(fields))) return false;
  return Number.isSafeInteger(weights) && (weights as number) >= 0 && (skillBytes === 2 || skillBytes === 4);
}

function isHeader(value: unknown): value is Header {
  const { scoring, vocabulary, segments } = (value ?? {}) as Partial<Record<keyof Header, unknown>>;
  return SCORINGS.includes(scoring as Scoring) && isTextList(vocabulary) && Array.isArray(segments) && segments.length > 0 && segments.every(isSegmentHeader);
}

function readHeader(bytes: Uint8Array): { header: Header; end: number } {
  if (bytes.length < PREFIX) throw damaged('they are too few');
  const [magic, format, order, length = 0] = new Uint32Array(bytes.slice(0, PREFIX).buffer);
  if (magic !== MAGIC) throw damaged('they do not begin as one');
  if (order !== BYTE_ORDER) throw damaged('they are of a machine with another byte order');
  if (format !== FORMAT) throw damaged(`they are of format ${String(format)}, this is format ${FORMAT}`);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX, PREFIX + length)));
  } catch {
    throw damaged('their header cannot be read');
  }
  if (!isHeader(header)) throw damaged('their header lacks something');
  return { header, end: aligned(PREFIX + length) };
}

/** Starts rise from 0 to the number of weights, skills are of the vocabulary, weights are weights. */
function isSound({ starts, skills, weights }: VectorColumns, vocabulary: number): boolean {
  const rise = starts.every((start, place) => start >= (place === 0 ? 0 : (starts[place - 1] as number)));
  if (!rise || starts[0] !== 0 || starts.at(-1) !== weights.length) return false;
  return skills.every((skill: number) => skill < vocabulary) && weights.every((weight) => Math.abs(weight) <= 1);
}

export function readIndex<EntryFields extends Fields>(bytes: Uint8Array): StoredIndex<EntryFields> {
  const { header, end } = readHeader(bytes);
  let at = end;
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.length) throw damaged('they break off');
    const taken = new Uint8Array(length);
    taken.set(bytes.subarray(at, at + length));
    at = aligned(at + length);
    return taken.buffer;
  };
  const segments = header.segments.map(({ ids, fields = [], weights: count, skillBytes }) => {
    const starts = new Int32Array(take(4 * (ids.length + 1)));
    const skills = skillBytes === 2 ? new Uint16Array(take(2 * count)) : new Uint32Array(take(4 * count));
    const columns: VectorColumns = { starts, skills, weights: new Float32Array(take(4 * count)) };
    if (!isSound(columns, header.vocabulary.length)) throw damaged('their columns do not fit together');
    const roster = new Roster(
      ids,
      fields.map((one) => (one ?? undefined) as EntryFields | undefined),
    );
    return new Segment(roster, Vectors.of(columns));
  });
  return { scoring: header.scoring, taxonomy: header.taxonomy, vocabulary: header.vocabulary, segments };
}
