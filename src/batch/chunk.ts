/** Where a reader stands in its input, so that it can go on from there. */
export interface Position {
  /** Bytes read of unpacked NDJSON; of other formats, bytes of their records as JSON. */
  readonly offset: number;
  /** Lines read. */
  readonly line: number;
  /** Records read, bad ones too. */
  readonly records: number;
}

export const START: Position = { offset: 0, line: 0, records: 0 };

/** A record that was set aside. */
export interface Reject {
  /** Where it begins in the input, from 1; in Parquet the row. */
  readonly line: number;
  readonly reason: string;
  /** The record as it was read, or the beginning of one that is too long. */
  readonly record?: string;
  /** Instead, when it is no UTF-8: its bytes in base64. */
  readonly base64?: string;
  /** Of a record that is too long: offset of its first byte in the unpacked input, and its length. */
  readonly offset?: number;
  readonly length?: number;
}

/** Some records, one JSON text a line, whatever the input was. */
export interface Chunk {
  /** Owns its memory, so that it can be handed to a thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Line of the first record when every line is a record, else the line of each. */
  readonly lines: number | readonly number[];
  /** Records that the reader itself had to set aside. */
  readonly rejects: readonly Reject[];
  /** After this chunk. */
  readonly end: Position;
}

/** How records are written. */
export type OutputFormat = 'ndjson' | 'json' | 'csv';

/** What became of a chunk. */
export interface TaggedChunk {
  readonly output: Uint8Array;
  /** Records in the output. */
  readonly records: number;
  readonly skills: number;
  /** By line. */
  readonly rejects: readonly Reject[];
}
