/** Reads the file of labels that a curator has looked at and left as they are. */
import { parseDocument } from 'yaml';
import type { Problem } from './problem.js';
import type { Accepted } from './review/index.js';

/** The file of a taxonomy's folder that holds no concepts but, by rule, labels to which the rule does not apply, each with why. */
export const REVIEWED_FILE = 'reviewed.yaml';

/** What the file says, and what is wrong with its form. */
export interface ReviewedFile {
  readonly accepted: Accepted;
  readonly problems: readonly Problem[];
}

function isReasons(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((why) => typeof why === 'string' && why.trim() !== '');
}

/** Reads `rule: { label: why }`; never throws on content. */
export function readReviewed(name: string, text: string): ReviewedFile {
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error) return { accepted: new Map(), problems: [{ place: name, message: error.message.split('\n')[0] ?? 'is no YAML' }] };
  const accepted = new Map<string, ReadonlyMap<string, string>>();
  const problems: Problem[] = [];
  for (const [rule, reasons] of Object.entries((document.toJS() ?? {}) as Record<string, unknown>)) {
    if (isReasons(reasons)) accepted.set(rule, new Map(Object.entries(reasons)));
    else problems.push({ place: name, message: `'${rule}' is no map of labels with reasons; write 'label: why it may stay' below it` });
  }
  return { accepted, problems };
}
