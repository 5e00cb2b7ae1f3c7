import Fuse from 'fuse.js';
import type { Concept } from './concept.js';
import { LetterPairs } from './letter-pairs.js';

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
/** What each letter of a name costs that the query lacks, and the most that they cost together. */
const REST_SCORE = 0.04;
const MOST_REST = 0.4;
const INSIDE_SCORE = 0.7;
const TYPO_SCORE = 0.95;
const SHORTEST_INSIDE = 3;
const CANDIDATES = 200;
const LEAST_ALIKE = 0.3;
/** Over all labels fuse.js takes half a second a query; over the two hundred that share most letter pairs, a few milliseconds. */
const FUSE = { keys: ['squeezed'], includeScore: true, threshold: 0.5, distance: 40 };

/** Without case, accents and separators, so that `postgre sql` is `PostgreSQL`. */
function squeeze(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** 1 for the name itself, less the longer the rest of a name that begins with the query or holds it. */
function exactness(row: Row, query: string): number {
  const at = row.squeezed.indexOf(query);
  const rest = Math.min(MOST_REST, (row.squeezed.length - query.length) * REST_SCORE);
  if (at === 0) return rest === 0 ? 1 : PREFIX_SCORE - rest;
  return at > 0 && query.length >= SHORTEST_INSIDE ? INSIDE_SCORE - rest : 0;
}

/** Makes the look-up of a set of concepts: exact names first, then prefixes and near misses. */
export function createSearch(concepts: readonly Concept[]): (query: string, options?: SearchOptions) => SearchHit[] {
  const rows = concepts.flatMap((concept) =>
    [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels].map((label): Row => ({ label, squeezed: squeeze(label), concept })),
  );
  let pairs: LetterPairs | undefined;
  return (query, options = {}) => {
    const squeezed = squeeze(query);
    if (squeezed === '') return [];
    const best = new Map<string, SearchHit>();
    const offer = (row: Row, score: number): void => {
      if (score > (best.get(row.concept.id)?.score ?? 0)) best.set(row.concept.id, { concept: row.concept, label: row.label, score });
    };
    for (const row of rows) offer(row, exactness(row, squeezed));
    pairs ??= new LetterPairs(rows.map((row) => row.squeezed));
    const near = pairs.nearest(squeezed, CANDIDATES, LEAST_ALIKE).map((row) => rows[row] as Row);
    for (const { item, score = 1 } of new Fuse(near, FUSE).search(squeezed)) offer(item, TYPO_SCORE * (1 - score));
    // Of two exact names the one in the very spelling of the query: `ReAct` is not `React`.
    const spelled = (hit: SearchHit): number => (hit.label === query ? 0 : 1);
    const hits = [...best.values()].sort((a, b) => b.score - a.score || spelled(a) - spelled(b) || a.label.length - b.label.length || (a.concept.id < b.concept.id ? -1 : 1));
    return hits.slice(0, Math.max(1, options.limit ?? DEFAULT_LIMIT));
  };
}
