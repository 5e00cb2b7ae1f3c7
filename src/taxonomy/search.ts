import Fuse from 'fuse.js';
import type { Concept } from './concept.js';

/** How many hits to return. */
export interface SearchOptions {
  /** Most hits, 1 or more. Default: 10. */
  readonly limit?: number;
}

/** A concept that a query may mean. */
export interface SearchHit {
  readonly concept: Concept;
  /** The label that fits best. */
  readonly label: string;
  /** In [0, 1]; 1 for an exact name. */
  readonly score: number;
}

interface Row {
  readonly label: string;
  readonly squeezed: string;
  readonly concept: Concept;
}

const DEFAULT_LIMIT = 10;
const PREFIX_SCORE = 0.99;

/** Without case and separators, so that `postgre sql` is `PostgreSQL`. */
function squeeze(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
}

function exactness(row: Row, query: string): number {
  if (row.squeezed === query) return 1;
  if (!row.squeezed.startsWith(query)) return 0;
  return PREFIX_SCORE - Math.min(0.3, (row.squeezed.length - query.length) / 100);
}

/** Makes the look-up of a set of concepts: exact names first, then prefixes, then what fuse.js finds near. */
export function createSearch(concepts: readonly Concept[]): (query: string, options?: SearchOptions) => SearchHit[] {
  const rows = concepts.flatMap((concept) => [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels].map((label): Row => ({ label, squeezed: squeeze(label), concept })));
  let fuse: Fuse<Row> | undefined;
  return (query, options = {}) => {
    const squeezed = squeeze(query);
    if (squeezed === '') return [];
    const best = new Map<string, SearchHit>();
    const offer = (row: Row, score: number): void => {
      if (score > (best.get(row.concept.id)?.score ?? 0)) best.set(row.concept.id, { concept: row.concept, label: row.label, score });
    };
    for (const row of rows) offer(row, exactness(row, squeezed));
    const limit = Math.max(1, options.limit ?? DEFAULT_LIMIT);
    if (best.size < limit) {
      fuse ??= new Fuse(rows, { keys: ['squeezed'], includeScore: true, threshold: 0.35, ignoreLocation: false, distance: 40 });
      for (const hit of fuse.search(squeezed, { limit: limit * 4 })) offer(hit.item, 0.9 * (1 - (hit.score ?? 1)));
    }
    const hits = [...best.values()].sort((a, b) => b.score - a.score || a.label.length - b.label.length || (a.concept.id < b.concept.id ? -1 : 1));
    return hits.slice(0, limit);
  };
}
