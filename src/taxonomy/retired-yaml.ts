/** Reads the file of retired ids. */
import { LineCounter, type Scalar, isMap, isScalar, parseDocument } from 'yaml';
import type { Problem } from './problem.js';
import { type ReplacedBy, type Retired, retiredOf } from './retired.js';

/** The file of a taxonomy's folder that holds no concepts but retired ids: `old: new`, or `old: [new, other]`. */
export const RETIRED_FILE = 'retired.yaml';

/** What the file says, what is wrong with its form, and where each id stands. */
export interface RetiredFile {
  readonly retired: Retired;
  readonly problems: readonly Problem[];
  readonly placeOf: (id: string) => string;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Reads `old: new` pairs; never throws on content. */
export function readRetired(name: string, text: string): RetiredFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const places = new Map<string, string>();
  const problems: Problem[] = document.errors.map((error) => ({ place: `${name}:${lines.linePos(error.pos[0]).line}`, message: error.message.split('\n')[0] ?? 'is no YAML' }));
  const pairs: Record<string, string | string[]> = {};
  const placeOf = (id: string): string => places.get(id) ?? name;
  if (isMap(document.contents) && problems.length === 0) {
    for (const { key } of document.contents.items) if (isScalar(key)) places.set(String(key.value), `${name}:${lines.linePos((key as Scalar).range?.[0] ?? 0).line}`);
    for (const [id, by] of Object.entries(document.toJS() as Record<string, unknown>)) {
      if (isId(by) || (Array.isArray(by) && by.every(isId))) pairs[id] = by;
      else problems.push({ place: placeOf(id), message: `'${id}' is followed by no id; write '${id}: the-id-that-took-its-place', or a list of ids` });
    }
  } else if (document.contents !== null && problems.length === 0) problems.push({ place: `${name}:1`, message: 'is no map; write one retired id a line, `old-id: new-id`' });
  return { retired: retiredOf(pairs satisfies ReplacedBy), problems, placeOf };
}
