/** Pieces of text as a page places them, put together to stretches of lines. */

/** A piece of text on a page. All lengths are in points; y grows downwards. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A stretch of a line without wide gaps. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Font of its first and of its last piece. */
  readonly font: string;
  readonly lastFont: string;
  /** Number of its line on the page, counted from the top. */
  readonly row: number;
}

/** Baselines that differ by less than this share of the letters' size are one line. */
const SAME_LINE = 0.4;
/** A gap from this share of the size on is a space, … */
const WORD_GAP = 0.15;
/** … from this on the end of a stretch. Lines set to equal width stretch their spaces to less. */
const WIDE_GAP = 1.2;
/** Letters drawn twice, so close that they look bold, are one. */
const SAME_PLACE = 1;

function isSame(a: Fragment, b: Fragment): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < SAME_PLACE && Math.abs(a.y - b.y) < SAME_PLACE;
}

function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  let y = -Infinity;
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && fragment.y - y < SAME_LINE * fragment.size) row.push(fragment);
    else {
      rows.push([fragment]);
      ({ y } = fragment);
    }
  }
  return rows;
}

/** The stretches of each line. */
export function rowsOfSegments(segments: readonly Segment[]): Segment[][] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) {
    const row = rows.get(segment.row);
    if (row) row.push(segment);
    else rows.set(segment.row, [segment]);
  }
  return [...rows.values()];
}

/** "S K I L L S", as headings are spaced, is "SKILLS". */
function closeLetters(text: string): string {
  return /^\p{L}(?: \p{L}){3,}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

function isApart(before: Fragment | undefined, fragment: Fragment): boolean {
  return before !== undefined && fragment.left - before.right > WORD_GAP * fragment.size && !/^\s/.test(fragment.text) && before.text.trimEnd() === before.text;
}

function segmentOf(fragments: readonly Fragment[], row: number): Segment {
  // Only the last piece is looked at: to look at the end of a text that grows is to copy it each time.
  const text = fragments.map((fragment, i) => `${isApart(fragments[i - 1], fragment) ? ' ' : ''}${fragment.text}`).join('');
  const first = fragments[0] as Fragment;
  const last = fragments.at(-1) as Fragment;
  const size = fragments.reduce((a, b) => (b.text.length > a.text.length ? b : a)).size;
  return { text: closeLetters(text.replace(/\s+/g, ' ').trim()), left: first.left, right: last.right, y: first.y, size, font: first.font, lastFont: last.font, row };
}

/** The stretches of a page, line by line, from left to right. */
export function segmentsOf(fragments: readonly Fragment[]): Segment[] {
  return rowsOf(fragments).flatMap((row, number) => {
    const segments: Segment[] = [];
    let open: Fragment[] = [];
    for (const fragment of row.sort((a, b) => a.left - b.left)) {
      const last = open.at(-1);
      if (last && isSame(last, fragment)) continue;
      if (last && fragment.left - last.right > WIDE_GAP * fragment.size) {
        segments.push(segmentOf(open, number));
        open = [];
      }
      open.push(fragment);
    }
    if (open.length > 0) segments.push(segmentOf(open, number));
    return segments.filter(({ text }) => text !== '');
  });
}
