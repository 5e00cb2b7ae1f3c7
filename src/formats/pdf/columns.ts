/** Puts the stretches of a page in the order in which one reads them: above the columns, the columns, below them. */
import { type Segment, rowsOfSegments } from './segments.js';

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

/** Share of the lines of a side that have something beside them when they are cells. */
const PAIRED = 0.8;
const LONGEST_NOTE = 25;
const LONGEST_LABEL = 20;
/** Short lines on both sides are cells up to so many rows, and columns beyond. */
const SHORT_TABLE = 6;

interface Band {
  readonly x: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly lines: number;
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

function medianLength(segments: readonly Segment[]): number {
  const lengths = segments.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}

type Side = (segment: Segment) => boolean;

/** The share of a side's rows of which something holds. */
function share(rows: readonly Segment[][], side: Side, holds: (row: readonly Segment[], next: readonly Segment[] | undefined) => boolean): number {
  let all = 0;
  let some = 0;
  rows.forEach((row, i) => {
    if (!row.some(side)) return;
    all++;
    if (holds(row, rows[i + 1])) some++;
  });
  return all === 0 ? 0 : some / all;
}

/** Dates or labels beside the lines that they belong to, most of them with lines between them that have none. */
function areMarginalNotes(rows: readonly Segment[][], side: Side): boolean {
  const isPaired = share(rows, side, (row) => row.some((segment) => !side(segment))) >= PAIRED;
  const follow = share(rows, side, (_, next) => next?.some(side) ?? false);
  return isPaired && follow <= 0.4 && medianLength(rows.flat().filter(side)) <= LONGEST_NOTE;
}

/** Rows of labels and their values, or of cells: they are read line by line. */
function isTable(rows: readonly Segment[][], x: number): boolean {
  const isLeft: Side = ({ left }) => left < x;
  const isRight: Side = ({ left }) => left >= x;
  if (areMarginalNotes(rows, isLeft) || areMarginalNotes(rows, isRight)) return true;
  if (share(rows, isLeft, (row) => row.some(isRight)) < PAIRED) return false;
  const left = rows.flat().filter(isLeft);
  const labels = left.filter(({ text }) => text.endsWith(':')).length;
  return labels * 2 >= left.length || (medianLength(left) <= LONGEST_LABEL && rows.filter((row) => row.some(isLeft)).length <= SHORT_TABLE);
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
  const rows = rowsOfSegments(segments);
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
