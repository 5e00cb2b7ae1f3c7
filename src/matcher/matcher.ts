import { buildTrie } from './build.js';
import { pack } from './packed.js';
import type { PackedTrie } from './packing.js';
import { scanWith } from './scan.js';
import { Walker } from './walker.js';

/** Called for each match: the label's number and the UTF-16 offsets of its first unit and of the unit after its last. */
export type Visit = (label: number, start: number, end: number) => void;

/** One place where a label stands. */
export interface Match {
  /** Index into the labels that the matcher was made of. */
  readonly label: number;
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
}

/** How a matcher reads its labels. */
export interface MatcherOptions {
  /** Also match the spellings that {@link variantsOf} makes: plural, joined, hyphenated … Default: true. */
  readonly variants?: boolean;
  /** True for the labels (by index) that match only in exactly their own upper and lower case. Default: none. */
  readonly exactCase?: (label: number) => boolean;
}

/** Finds labels in texts. */
export interface Matcher {
  /** The labels that stand in the text: leftmost-longest, whole tokens, no overlaps, in text order. Throws for no string. */
  match(text: string): Match[];
  /**
   * The same without allocating for a match, a token or a character: calls `visit` for each match. Throws for no string,
   * but lets through what `visit` throws. A visit may begin other scans, by this matcher too.
   */
  scan(text: string, visit: Visit): void;
}

/** How each matcher walks: kept apart, since users of a matcher have no use for it. */
const walkers = new WeakMap<Matcher, Walker>();

/** The walker of a matcher, for scans with several. */
export function walkerOf(matcher: Matcher): Walker {
  const walker = walkers.get(matcher);
  if (!walker) throw new TypeError('not a matcher of createMatcher or of a taxonomy');
  return walker;
}

/**
 * Makes a matcher of a trie that is complete.
 *
 * @param movedAfter units that are read before the trie moves to WebAssembly; Infinity: it never does
 */
export function matcherOf(trie: PackedTrie, movedAfter?: number): Matcher {
  const walker = new Walker(trie, movedAfter);
  const alone = [walker];
  const scan = (text: string, visit: Visit): void => {
    scanWith(alone, text, undefined, ({ matches }) => {
      const { labels, starts, ends, count } = matches;
      matches.clear();
      for (let i = 0; i < count; i++) visit(labels[i] as number, starts[i] as number, ends[i] as number);
    });
  };
  const matcher: Matcher = {
    scan,
    match(text) {
      const matches: Match[] = [];
      scan(text, (label, start, end) => matches.push({ label, start, end }));
      return matches;
    },
  };
  walkers.set(matcher, walker);
  return matcher;
}

/**
 * Makes a matcher for any dictionary of names.
 *
 * Case, accents, width and decoration (soft hyphens, entities, Markdown escapes) do not matter, hyphens equal spaces,
 * and the spellings of {@link variantsOf} match too. Names match across a line wrap, but not across a paragraph or a
 * list item.
 *
 * Any array of strings will do. These labels never match, and leave the others as they are: empty ones, those without a
 * letter or digit, with a paragraph or block tag inside, of more than 64 tokens, with a token of more than 127
 * characters. Of labels that fold to the same name the first is reported. A million labels take some seconds to build and
 * a hundred bytes each.
 *
 * @param labels the names, in any order; matches give indexes into this array
 * @param options see {@link MatcherOptions}
 * @throws TypeError when a label is not a string
 * @throws RangeError when the different words of the labels have more than 33 million characters
 */
export function createMatcher(labels: readonly string[], options: MatcherOptions = {}): Matcher {
  labels.forEach((label, i) => {
    if (typeof label !== 'string') throw new TypeError(`labels[${i}] is ${typeof label}; a label is a string`);
  });
  return matcherOf(pack(buildTrie(labels, options)));
}
