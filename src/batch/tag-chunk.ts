/** A chunk in, its records with their skills out: what a thread does. */
import { isUtf8 } from 'node:buffer';
import type { Extractor } from '../extractor.js';
import type { Chunk, Reject, TaggedChunk } from './chunk.js';
import type { FullTagOptions } from './options.js';
import { textOf } from './tag.js';
import { addedField } from './tags-json.js';
import { type SourceRecord, type WriteOptions, fieldWithoutColumn, writeRecord } from './write-record.js';

/** The part of a chunk that tagging needs. */
export type ChunkRecords = Pick<Chunk, 'bytes' | 'lines' | 'rejects'>;

/** How to tag chunks. */
export interface ChunkOptions {
  readonly tag: FullTagOptions;
  readonly write: WriteOptions;
}

const LINE_BREAK = 10;
const BYTE_ORDER_MARK = 0xfeff;
/** What stands between records: a JSON array wants a comma. */
export const SEPARATORS: Readonly<Record<WriteOptions['format'], readonly [between: string, last: string]>> = {
  ndjson: ['\n', '\n'],
  json: [',\n', ''],
  csv: ['', ''],
};

type Outcome = { readonly text: string; readonly skills: number } | Omit<Reject, 'line'>;

/** Some programs put a mark before UTF-8, and files that were put together have it in their middle. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** Lines of bytes that are not all UTF-8; undefined stands for one that is not. */
function* decodedLines(buffer: Buffer): Generator<string | { readonly base64: string }> {
  let start = 0;
  while (start < buffer.length) {
    const found = buffer.indexOf(LINE_BREAK, start);
    const end = found < 0 ? buffer.length : found;
    const line = buffer.subarray(start, end);
    yield isUtf8(line) ? withoutMark(line.toString()) : { base64: line.toString('base64') };
    start = end + 1;
  }
}

function* textLines(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield withoutMark(text.slice(start, end));
    start = end + 1;
  }
}

/** The lines of a chunk, each as text, without a byte order mark, or, where it is no UTF-8, as base64. */
export function linesOf(bytes: Uint8Array<ArrayBuffer>): Generator<string | { readonly base64: string }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(buffer) ? textLines(buffer.toString()) : decodedLines(buffer);
}

function parsed(json: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { reason: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function tagLine(json: string, extractor: Extractor, { tag, write }: ChunkOptions): Outcome {
  const record = parsed(json);
  if ('reason' in record) return { ...record, record: json };
  const text = textOf(record.value, tag);
  if (typeof text !== 'string') return { ...text, record: json };
  const source: SourceRecord = { value: record.value as SourceRecord['value'], json };
  const lost = fieldWithoutColumn(source, write);
  if (lost !== undefined) return { reason: `has a field '${lost}' that the CSV has no column for; name the fields to write with --fields`, record: json };
  try {
    const extraction = extractor.extract(text, { kind: tag.kind });
    return { text: writeRecord(source, addedField(extraction, extractor.taxonomy, tag), write), skills: extraction.skills.length };
  } catch (error) {
    // For one, JSON that nests too deep to be written anew. The rest of the run is worth more than one record.
    return { reason: `cannot be tagged: ${error instanceof Error ? error.message : String(error)}; report it with this record`, record: json };
  }
}

/** Tags the records of a chunk in their order. Blank lines are skipped. */
export function tagChunk(chunk: ChunkRecords, extractor: Extractor, options: ChunkOptions): TaggedChunk {
  const { lines } = chunk;
  const [between, last] = SEPARATORS[options.write.format];
  const rejects: Reject[] = [...chunk.rejects];
  const written: string[] = [];
  let skills = 0;
  let index = -1;
  for (const content of linesOf(chunk.bytes)) {
    index++;
    const line = typeof lines === 'number' ? lines + index : (lines[index] as number);
    if (typeof content !== 'string') {
      rejects.push({ line, reason: 'is not UTF-8', ...content });
      continue;
    }
    if (content.trim() === '') continue;
    const outcome = tagLine(content, extractor, options);
    if ('reason' in outcome) rejects.push({ line, ...outcome });
    else {
      written.push(outcome.text);
      skills += outcome.skills;
    }
  }
  rejects.sort((a, b) => a.line - b.line);
  const output = Buffer.from(written.length === 0 ? '' : written.join(between) + last);
  return { output, records: written.length, skills, rejects };
}
