import { type Match, type MatcherOptions, createMatcher } from '../../src/matcher/index.js';

/** The stretches of text in which one of the labels stands, in text order. */
export function slicesOf(labels: readonly string[], text: string, options?: MatcherOptions): string[] {
  return createMatcher(labels, options)
    .match(text)
    .map(({ start, end }) => text.slice(start, end));
}

/** The labels found in a text, in text order. */
export function labelsIn(labels: readonly string[], text: string, options?: MatcherOptions): string[] {
  return createMatcher(labels, options)
    .match(text)
    .map(({ label }) => labels[label] as string);
}

/** Matches moved by an offset. */
export function shifted(matches: readonly Match[], by: number): Match[] {
  return matches.map(({ label, start, end }) => ({ label, start: start + by, end: end + by }));
}
