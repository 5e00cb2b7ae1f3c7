/** A stretch of a document over which the same mentions lie. */
export interface Segment<M> {
  readonly start: number;
  readonly text: string;
  /** Empty where nothing is mentioned. */
  readonly mentions: readonly M[];
}

/**
 * Cuts a text wherever a mention begins or ends, so that marks never overlap however the mentions do.
 *
 *     a b c d e        mentions  a b c  and  c d
 *     ---|-|-|--       cut here: each segment is marked once
 */
export function segmentsOf<M extends { readonly start: number; readonly end: number }>(text: string, mentions: readonly M[]): Segment<M>[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, text.length, ...sorted.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment<M>[] = [];
  let next = 0;
  let open: M[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] ?? 0, cuts[i + 1] ?? text.length];
    open = open.filter((mention) => mention.end > start);
    for (let mention = sorted[next]; mention && mention.start <= start; mention = sorted[++next]) open.push(mention);
    segments.push({ start, text: text.slice(start, end), mentions: [...open] });
  }
  return segments;
}
