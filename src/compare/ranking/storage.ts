/**
 * The index as bytes.
 *
 *   'SVRI', format version, byte order mark, length of the header    4 × 4 bytes
 *   header: scoring, taxonomy, vocabulary, and of every part ids, fields, lengths of columns    JSON in UTF-8
 *   columns of the parts, each from an offset that 4 divides
 */
import type { TaxonomyInfo } from '../../taxonomy/taxonomy.js';
import { type Fields, Roster } from './entries.js';
import { type OpenColumns, OpenSegment } from './open-segment.js';
import { SCORINGS, type Scoring } from './scoring.js';
import { SEGMENT_SIZE, Segment, type SegmentColumns } from './segment.js';

const MAGIC = 0x49525653;
const FORMAT = 1;
const BYTE_ORDER = 0x01020304;
const PREFIX = 16;

/** A part as it is written. */
export interface StoredPart<EntryFields extends Fields, Columns = SegmentColumns> {
  readonly roster: Roster<EntryFields>;
  readonly columns: Columns;
}

/** What is written. */
export interface StoredIndex<EntryFields extends Fields> {
  readonly scoring: Scoring;
  readonly taxonomy: TaxonomyInfo | undefined;
  readonly vocabulary: readonly string[];
  readonly sealed: ReadonlyArray<StoredPart<EntryFields>>;
  readonly open: StoredPart<EntryFields, OpenColumns>;
}

/** What is read. */
export interface ReadIndex<EntryFields extends Fields> {
  readonly scoring: Scoring;
  readonly taxonomy: TaxonomyInfo | undefined;
  readonly vocabulary: readonly string[];
  readonly sealed: ReadonlyArray<{ readonly store: Segment; readonly roster: Roster<EntryFields> }>;
  readonly open: { readonly store: OpenSegment; readonly roster: Roster<EntryFields> };
}

interface PartHeader {
  readonly ids: string[];
  readonly fields?: unknown[];
  /** Starts and stored weights. */
  readonly lengths: readonly [number, number];
}

interface Header {
  readonly scoring: Scoring;
  readonly taxonomy?: TaxonomyInfo;
  readonly vocabulary: string[];
  readonly parts: PartHeader[];
}

type Column = Int32Array | Uint16Array | Float32Array;

const aligned = (offset: number): number => (offset + 3) & ~3;

function headerOf<EntryFields extends Fields>({ roster, columns }: StoredPart<EntryFields, SegmentColumns | OpenColumns>): PartHeader {
  const fields = roster.fields.length === 0 ? undefined : Array.from(roster.ids, (_, place) => roster.fields[place] ?? null);
  return { ids: roster.ids, ...(fields ? { fields } : undefined), lengths: [columns.starts.length, columns.weights.length] };
}

export function writeIndex<EntryFields extends Fields>({ scoring, taxonomy, vocabulary, sealed, open }: StoredIndex<EntryFields>): Uint8Array {
  const header: Header = { scoring, ...(taxonomy ? { taxonomy } : undefined), vocabulary: [...vocabulary], parts: [...sealed, open].map(headerOf) };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const columns: Column[] = [
    ...sealed.flatMap(({ columns: { starts, weights, places } }) => [starts, weights, places]),
    open.columns.starts,
    open.columns.weights,
    open.columns.skills,
  ];
  const bytes = new Uint8Array(columns.reduce((end, column) => aligned(end + column.byteLength), aligned(PREFIX + text.length)));
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, FORMAT, BYTE_ORDER, text.length]);
  bytes.set(text, PREFIX);
  let at = aligned(PREFIX + text.length);
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = aligned(at + column.byteLength);
  }
  return bytes;
}

function damaged(what: string): TypeError {
  return new TypeError(`these bytes are no index that can be loaded: ${what}; save the index again`);
}

function isHeader(value: unknown): value is Header {
  const { scoring, vocabulary, parts } = (value ?? {}) as Partial<Header>;
  return SCORINGS.includes(scoring as Scoring) && Array.isArray(vocabulary) && Array.isArray(parts) && parts.length > 0 && parts.every(isPartHeader);
}

function isPartHeader(value: unknown): value is PartHeader {
  const { ids, lengths } = (value ?? {}) as Partial<PartHeader>;
  return Array.isArray(ids) && ids.length <= SEGMENT_SIZE && Array.isArray(lengths) && lengths.every((length) => Number.isSafeInteger(length) && length >= 0);
}

function readHeader(bytes: Uint8Array): { header: Header; end: number } {
  if (bytes.length < PREFIX) throw damaged('they are too few');
  const [magic = 0, format = 0, order = 0, length = 0] = new Uint32Array(bytes.slice(0, PREFIX).buffer);
  if (magic !== MAGIC) throw damaged('they do not begin as one');
  if (format !== FORMAT) throw damaged(`they are of format ${format}, this is format ${FORMAT}`);
  if (order !== BYTE_ORDER) throw damaged('they are of a machine with another byte order');
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX, PREFIX + length)));
  } catch {
    throw damaged('their header cannot be read');
  }
  if (!isHeader(header)) throw damaged('their header lacks something');
  return { header, end: aligned(PREFIX + length) };
}

/** Starts rise from 0 to the number of what they divide. */
function checkStarts(starts: Int32Array, total: number): void {
  let last = 0;
  for (const start of starts) {
    if (start < last) throw damaged('their columns do not fit together');
    last = start;
  }
  if (starts[0] !== 0 || last !== total) throw damaged('their columns do not fit together');
}

export function readIndex<EntryFields extends Fields>(bytes: Uint8Array): ReadIndex<EntryFields> {
  const { header, end } = readHeader(bytes);
  let at = end;
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.length) throw damaged('they break off');
    const taken = bytes.slice(at, at + length).buffer;
    at = aligned(at + length);
    return taken;
  };
  const rosterOf = ({ ids, fields }: PartHeader): Roster<EntryFields> =>
    new Roster(
      ids,
      (fields ?? []).map((one) => (one ?? undefined) as EntryFields | undefined),
    );
  const takeStarts = ([starts, total]: PartHeader['lengths']): Int32Array => {
    const taken = new Int32Array(take(4 * starts));
    checkStarts(taken, total);
    return taken;
  };

  const sealed = header.parts.slice(0, -1).map((part) => {
    const starts = takeStarts(part.lengths);
    const weights = new Float32Array(take(4 * part.lengths[1]));
    const places = new Uint16Array(take(2 * part.lengths[1]));
    return { store: new Segment({ starts, weights, places }), roster: rosterOf(part) };
  });
  const last = header.parts.at(-1) as PartHeader;
  const starts = takeStarts(last.lengths);
  const weights = new Float32Array(take(4 * last.lengths[1]));
  const skills = new Int32Array(take(4 * last.lengths[1]));
  if (starts.length !== last.ids.length + 1 || skills.some((skill) => skill < 0 || skill >= header.vocabulary.length)) throw damaged('their columns do not fit together');
  return {
    scoring: header.scoring,
    taxonomy: header.taxonomy,
    vocabulary: header.vocabulary,
    sealed,
    open: { store: OpenSegment.of({ starts, skills, weights }), roster: rosterOf(last) },
  };
}
