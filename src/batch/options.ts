import type { ExtractedSkill } from '../extractor.js';
import type { DocumentKind } from '../reading/types.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { OutputFormat } from './chunk.js';
import type { InputFormat } from './input/format.js';

/** How records are read and what is added to them. */
export interface TagOptions {
  /** Field that holds the text; HTML in it is read as HTML. Default: 'description'. */
  readonly text?: string;
  /**
   * Field that holds a title; it is read as the first line of the text, so offsets of mentions count from its start. A
   * record may lack it. False: none. Default: 'title'.
   */
  readonly title?: string | false;
  /** What the documents are. Default 'auto': decided for each by what it says. */
  readonly kind?: DocumentKind | 'auto';
  /** Add `vector` (skill id → weight, unit length) instead of `skills`. Default: false. */
  readonly vectorOnly?: boolean;
  /** Add to every skill where it stands in the text. Default: false. */
  readonly mentions?: boolean;
}

/** Which records are read, and how they are written: the same for one machine and for many. */
export interface RecordOptions extends TagOptions {
  /** A path, or bytes. */
  readonly input: string | AsyncIterable<Uint8Array | string>;
  /** Default: told by content and name. */
  readonly inputFormat?: InputFormat | undefined;
  /** Default: 'ndjson'. */
  readonly outputFormat?: OutputFormat | undefined;
  /** Fields of the records to keep. Default: all. */
  readonly fields?: readonly string[] | undefined;
  /** Default: the built-in one. */
  readonly taxonomy?: Taxonomy | undefined;
  /** Longer records are set aside. Default: 10 MB. */
  readonly mostRecordBytes?: number | undefined;
  /** Ends the run in good order. */
  readonly signal?: AbortSignal | undefined;
}

export const DEFAULT_MOST_RECORD_BYTES = 10_000_000;

/** A skill of a record: an {@link ExtractedSkill}, its mentions only when they were asked for. */
export type TaggedSkill = Omit<ExtractedSkill, 'mentions' | 'explanation'> & Partial<Pick<ExtractedSkill, 'mentions'>>;

/** What tagging adds to a record. */
export interface Tags {
  /** By weight, heaviest first; absent with `vectorOnly`. */
  readonly skills?: readonly TaggedSkill[];
  /** Skill ids and weights, unit length; present with `vectorOnly`. */
  readonly vector?: Readonly<Record<string, number>>;
}

/** {@link TagOptions} with nothing left open. */
export type FullTagOptions = Required<TagOptions>;

/** Fills in the defaults. */
export function fullOptions({ text = 'description', title = 'title', kind = 'auto', vectorOnly = false, mentions = false }: TagOptions): FullTagOptions {
  return { text, title, kind, vectorOnly, mentions };
}
