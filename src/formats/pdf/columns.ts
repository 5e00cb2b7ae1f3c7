/** Puts the stretches of a page in the order in which one reads them: above the columns, the columns, below them. */
import type { Segment } from './segments.js';

/** A column has so many lines, as has the one beside it. */
const LEAST_LINES = 3;
/** So many lines of a column begin at its left edge. */
const LEAST_ALIGNED = 3;
const SAME_EDGE = 2;
/** Width of the gap between columns, as a share of the letters' size. */
const GUTTER = 0.8;
/** Edges that are tried; a page with more is no text in columns. */
const MOST_EDGES = 40;
const DEEPEST = 6;
/** Lines of a column follow each other within this share of the letters' size. */
const COLUMN_LEADING = 2.6;

interface Band {
  readonly x: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly lines: number;
}

function groupRows(segments: readonly Segment[]): Segment[][] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) {
    const row = rows.get(segment.row);
    if (row) row.push(segment);
    else rows.set(segment.row, [segment]);
  }
  return [...rows.values()];
}

/** Left edges at which several lines begin with something to their left. */
function edgesOf(segments: readonly Segment[]): number[] {
  const leftmost = segments.reduce((least, { left }) => Math.min(least, left), Infinity);
  const counts = new Map<number, { count: number; least: number }>();
  for (const { left } of segments) {
    if (left - leftmost < SAME_EDGE) continue;
    const key = Math.round(left / SAME_EDGE);
    const known = counts.get(key);
    counts.set(key, { count: (known?.count ?? 0) + 1, least: Math.min(known?.least ?? Infinity, left) });
  }
  const near = (key: number): number => (counts.get(key - 1)?.count ?? 0) + (counts.get(key)?.count ?? 0) + (counts.get(key + 1)?.count ?? 0);
  return [...counts]
    .filter(([key]) => near(key) >= LEAST_ALIGNED)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST_EDGES)
    .map(([, { least }]) => least);
}

/** Rows of labels and their values, or of cells: they are read line by line. */
function isTable(rows: readonly Segment[][], x: number): boolean {
  const left = rows.flatMap((row) => row.filter((segment) => segment.left < x));
  const paired = rows.filter((row) => row.some((segment) => segment.left < x) && row.some((segment) => segment.left >= x)).length;
  const leftRows = rows.filter((row) => row.some((segment) => segment.left < x)).length;
  if (paired < 0.8 * leftRows) return false;
  const labels = left.filter(({ text }) => text.endsWith(':')).length;
  const lengths = left.map(({ text }) => text.length).sort((a, b) => a - b);
  const isShort = (lengths[lengths.length >> 1] ?? 0) <= 20;
  return labels * 2 >= left.length || (isShort && leftRows <= 6);
}

/** The rows of a run that have columns: from where both begin to where the later one ends. */
function trimmed(run: readonly Segment[][], x: number): readonly Segment[][] {
  const hasRight = (row: readonly Segment[]): boolean => row.some(({ left }) => left >= x);
  const from = run.findIndex(hasRight);
  if (from < 0) return [];
  let to = run.findLastIndex(hasRight);
  while (to + 1 < run.length) {
    const last = run[to]?.[0];
    const next = run[to + 1]?.[0];
    if (!last || !next || next.y - last.y > COLUMN_LEADING * next.size) break;
    to++;
  }
  return run.slice(from, to + 1);
}

function bandAt(rows: readonly Segment[][], edge: number): Band | undefined {
  const x = edge - 0.5;
  let best: Band | undefined;
  const consider = (run: readonly Segment[][]): void => {
    const band = trimmed(run, x);
    const leftLines = band.filter((row) => row.some(({ left }) => left < x)).length;
    const rightLines = band.filter((row) => row.some(({ left }) => left >= x)).length;
    const aligned = band.filter((row) => row.some(({ left }) => Math.abs(left - edge) <= 2 * SAME_EDGE)).length;
    const lines = Math.min(leftLines, rightLines);
    if (lines < LEAST_LINES || aligned < LEAST_ALIGNED || lines <= (best?.lines ?? 0) || isTable(band, x)) return;
    best = { x, fromRow: band[0]?.[0]?.row ?? 0, toRow: band.at(-1)?.[0]?.row ?? 0, lines };
  };
  let run: Segment[][] = [];
  for (const row of rows) {
    if (row.some(({ left, right, size }) => left < x && right > x - GUTTER * size)) {
      consider(run);
      run = [];
    } else run.push(row);
  }
  consider(run);
  return best;
}

function bandOf(segments: readonly Segment[]): Band | undefined {
  const rows = groupRows(segments);
  let best: Band | undefined;
  for (const edge of edgesOf(segments)) {
    const band = bandAt(rows, edge);
    if (band && band.lines > (best?.lines ?? 0)) best = band;
  }
  return best;
}

/**
 * Cuts a page into columns, in reading order; a page without columns is one.
 *
 * ```text
 * Jane Doe, Engineer            1
 * Skills     │ Experience       2 │ 3
 * Python     │ Acme, 2019–
 * References on request         4
 * ```
 *
 * @param segments line by line, from left to right
 */
export function columnsOf(segments: readonly Segment[], depth = 0): Array<readonly Segment[]> {
  if (segments.length === 0) return [];
  const band = depth < DEEPEST ? bandOf(segments) : undefined;
  if (!band) return [segments];
  const { x, fromRow, toRow } = band;
  const within = segments.filter(({ row }) => row >= fromRow && row <= toRow);
  const parts = [
    segments.filter(({ row }) => row < fromRow),
    within.filter(({ left }) => left < x),
    within.filter(({ left }) => left >= x),
    segments.filter(({ row }) => row > toRow),
  ];
  return parts.flatMap((part) => columnsOf(part, depth + 1));
}
