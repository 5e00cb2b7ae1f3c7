export { BatchError } from './errors.js';
export type { OutputFormat, Reject } from './chunk.js';
export { INPUT_FORMATS, type InputFormat } from './input/format.js';
export type { RecordOptions, TagOptions, TaggedSkill } from './options.js';
export { type RejectedRecord, type TagStreamOptions, type TaggedRecord, tagStream } from './tag-stream.js';
export { type Progress, type TagFileOptions, type TagFileResult, tagFile } from './tag-file.js';
export type { ByteStream } from './sink.js';
export type { Totals } from './checkpoint.js';
