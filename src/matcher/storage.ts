/**
 * Writes a trie as text, and packs it straight from there.
 *
 * Tokens are sorted and keep only what differs from the one before. Nodes stand depth first, children by token, so that
 * a parent is known by the way, and the token of a sibling is a small step. What is left are some five characters a node
 * where the packed tables have forty bytes.
 */
import { PLAIN } from './gap.js';
import { HASH_PLACES, hashFactors } from './hash.js';
import { NumberReader, NumberWriter } from './numbers.js';
import { CASED, ENDING, GOES_ON, LENGTH_BITS, LONGEST_TOKEN, NUMBER_SHIFT, PLAIN_LABEL, RULED_LABELS, pathHash } from './layout.js';
import { type PackedTrie, Packing } from './packing.js';
import { MOST_TOKENS } from './workspace.js';
import { joinSections, sectionOffsets } from './sections.js';
import { NODE, type TrieColumns } from './trie.js';

/** What ends at a node, in its head. */
const SAME_LABEL = 1;
const NEW_LABEL = 2;
const RULED = 3;
const WHAT_ENDS = 3;
/** Bit of a head: the gap before the node is not plain. */
const HAS_GAP = 4;
/** Above it: from how many levels further up the next node comes, or 0 when it is this node's child. */
const CLIMB_SHIFT = 3;

/** Stands before a character that is no small letter or digit of ASCII, then four digits follow. */
const ESCAPE = '!';
const ESCAPE_UNIT = 0x21;
const ESCAPED_DIGITS = 4;

/** counts, lengths of tokens, their characters, heads, steps, labels, gaps, endings, cased letters. */
const SECTIONS = 9;

function escapeLetters(letters: string): string {
  return letters.replace(/[^0-9A-Za-z]/g, (letter) => ESCAPE + letter.charCodeAt(0).toString(16).padStart(ESCAPED_DIGITS, '0'));
}

function unescapeLetters(letters: string): string {
  return letters.replace(/!(.{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The tokens in their order, and token → place in that order. */
function sortTokens({ places, characters }: TrieColumns): { sorted: string[]; rank: Int32Array } {
  const texts = Array.from(places, (place) => {
    const start = place >>> LENGTH_BITS;
    return String.fromCharCode(...characters.subarray(start, start + (place & LONGEST_TOKEN)));
  });
  const order = texts.map((_, token) => token).sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  const rank = new Int32Array(order.length);
  order.forEach((token, place) => (rank[token] = place));
  return { sorted: order.map((token) => texts[token] as string), rank };
}

function storeTokens(sorted: readonly string[]): { lengths: string; letters: string } {
  const lengths = new NumberWriter();
  const letters: string[] = [];
  sorted.forEach((token, i) => {
    const shared = sharedLength(sorted[i - 1] ?? '', token);
    lengths.write(shared);
    lengths.write(token.length - shared);
    letters.push(escapeLetters(token.slice(shared)));
  });
  return { lengths: lengths.toText(), letters: letters.join('') };
}

/** Nodes depth first, children by token, without the root; and how deep each stands, 0 below the root. */
function depthFirst({ nodes }: TrieColumns, rank: Int32Array): { order: number[]; depths: number[] } {
  const rankOf = (node: number): number => rank[nodes[node * NODE + 1] as number] as number;
  const gapOf = (node: number): number => nodes[node * NODE + 2] as number;
  const children = new Map<number, number[]>();
  for (let node = 1; node < nodes.length / NODE; node++) {
    const parent = nodes[node * NODE] as number;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  const order: number[] = [];
  const depths: number[] = [];
  const visit = (parent: number, depth: number): void => {
    const below = children.get(parent) ?? [];
    below.sort((a, b) => rankOf(a) - rankOf(b) || gapOf(a) - gapOf(b));
    for (const node of below) {
      order.push(node);
      depths.push(depth);
      visit(node, depth + 1);
    }
  };
  visit(0, 0);
  return { order, depths };
}

/**
 * The trie as printable text.
 *
 * @param labelOf the number that is stored in place of a label's own
 */
export function storeTrie(trie: TrieColumns, labelOf: (label: number) => number): string {
  const { sorted, rank } = sortTokens(trie);
  const { order, depths } = depthFirst(trie, rank);
  const [counts, heads, steps, labels, gaps, endings] = Array.from({ length: 6 }, () => new NumberWriter()) as [
    NumberWriter,
    NumberWriter,
    NumberWriter,
    NumberWriter,
    NumberWriter,
    NumberWriter,
  ];
  const cased: string[] = [];
  const gapCodes = [0, ...new Set(trie.nodes.filter((gap, at) => at % NODE === 2 && gap !== 0))];
  const latest = new Array<number>(MOST_TOKENS + 1).fill(0);
  let lastLabel = 0;
  let endingCount = 0;

  const storeEndings = (first: number): void => {
    const chain: number[] = [];
    for (let ending = first + 1; ending > 0; ending = trie.endings[(ending - 1) * ENDING + 2] as number) chain.push(ending - 1);
    endings.write(chain.length);
    for (const ending of chain) {
      endings.write(labelOf(trie.endings[ending * ENDING] as number));
      endings.write(trie.endings[ending * ENDING + 1] as number);
      if (trie.cased[ending] !== undefined) cased.push(escapeLetters(trie.cased[ending]));
    }
    endingCount += chain.length;
  };

  order.forEach((node, i) => {
    const depth = depths[i] as number;
    const [, ownToken, gap, content] = trie.nodes.subarray(node * NODE, (node + 1) * NODE) as unknown as [number, number, number, number];
    let ends = 0;
    if (content & RULED_LABELS) {
      ends = RULED;
      storeEndings(content >> NUMBER_SHIFT);
    } else if (content & PLAIN_LABEL) {
      const label = labelOf(content >> NUMBER_SHIFT);
      ends = label === lastLabel ? SAME_LABEL : NEW_LABEL;
      if (ends === NEW_LABEL) labels.write(label);
      lastLabel = label;
    }
    const climb = depth + 1 - (depths[i + 1] ?? 0);
    heads.write(ends | (gap === 0 ? 0 : HAS_GAP) | (climb << CLIMB_SHIFT));
    if (gap !== 0) gaps.write(gapCodes.indexOf(gap));
    const token = rank[ownToken] as number;
    steps.write(token - (latest[depth] as number));
    latest[depth] = token;
    latest[depth + 1] = 0;
  });
  const rootCount = depths.filter((depth) => depth === 0).length;
  const gapCount = order.filter((node) => trie.nodes[node * NODE + 2] !== PLAIN).length;
  for (const count of [
    sorted.length,
    sorted.reduce((sum, token) => sum + token.length, 0),
    order.length + 1,
    rootCount,
    order.length - rootCount + gapCount,
    endingCount,
    gapCodes.length,
    ...gapCodes,
  ])
    counts.write(count);
  const { lengths, letters } = storeTokens(sorted);
  return joinSections(
    [counts, lengths, letters, heads, steps, labels, gaps, endings, cased.join(' ')].map((section) => (typeof section === 'string' ? section : section.toText())),
  );
}

/** Reads letters one by one. */
class LetterReader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  read(): number {
    const unit = this.text.charCodeAt(this.at++);
    return unit === ESCAPE_UNIT ? this.escaped() : unit;
  }

  private escaped(): number {
    this.at += ESCAPED_DIGITS;
    return Number.parseInt(this.text.slice(this.at - ESCAPED_DIGITS, this.at), 16);
  }
}

/**
 * The hash of every token, and where its characters are as a packed trie has it. What a token shares with the one before is hashed already, and a
 * token that goes on from the one before (`model`, `models`) shares its characters.
 */
function unpackTokens(count: number, lengths: NumberReader, letters: LetterReader, characters: Uint16Array): { hashes: Int32Array; places: Int32Array } {
  const hashes = new Int32Array(count);
  const places = new Int32Array(count);
  /** Hashes of the beginnings of a token. */
  const begun = new Int32Array(LONGEST_TOKEN + 1);
  const factors = hashFactors();
  let previous = 0;
  let end = 0;
  for (let token = 0; token < count; token++) {
    const shared = lengths.read();
    const length = shared + lengths.read();
    let start = previous;
    if (end - previous > shared) {
      start = end;
      for (let i = 0; i < shared; i++) characters[start + i] = characters[previous + i] as number;
    }
    for (let i = shared; i < length; i++) {
      const letter = letters.read();
      characters[start + i] = letter;
      begun[i + 1] = (begun[i] as number) + Math.imul(letter, factors[i % HASH_PLACES] as number);
    }
    hashes[token] = begun[length] as number;
    places[token] = (start << LENGTH_BITS) | length;
    previous = start;
    end = start + length;
  }
  return { hashes, places };
}

/** Of no ending at all the first is '' too; nobody asks for it then. */
function unpackCased(stored: string): string[] {
  const all = stored.split(' ');
  return stored.includes(ESCAPE) ? all.map(unescapeLetters) : all;
}

/** Packs the trie of a text that {@link storeTrie} wrote. */
export function unpackTrie(text: string): PackedTrie {
  const at = sectionOffsets(text, SECTIONS);
  const [counts, lengths, , heads, steps, labels, gaps, rules] = at.map((offset) => new NumberReader(text, offset)) as [
    NumberReader,
    NumberReader,
    NumberReader,
    NumberReader,
    NumberReader,
    NumberReader,
    NumberReader,
    NumberReader,
  ];
  const tokenCount = counts.read();
  const characters = new Uint16Array(counts.read());
  const nodeCount = counts.read();
  const rootCount = counts.read();
  const edgeCount = counts.read();
  const endings = new Int32Array(counts.read() * ENDING);
  const gapCodes = Array.from({ length: counts.read() }, () => counts.read());
  const casedLetters = unpackCased(text.slice(at[8]));
  const cased: Array<string | undefined> = [];
  const packing = new Packing({ rootCount, edgeCount, nodeCount, characters, endings, cased });
  const { hashes, places } = unpackTokens(tokenCount, lengths, new LetterReader(text, at[2] as number), characters);

  let casedCount = 0;
  const unpackEndings = (): number => {
    const first = cased.length;
    for (let left = rules.read(); left > 0; left--) {
      const place = cased.length * ENDING;
      endings[place] = rules.read();
      const rule = rules.read();
      endings[place + 1] = rule;
      cased.push(rule & CASED ? casedLetters[casedCount++] : undefined);
      endings[place + 2] = left > 1 ? cased.length + 1 : 0;
    }
    return first;
  };

  /** Depth → token, node, hash of the path and of the path without gaps of the latest there. */
  const tokenAt = new Int32Array(MOST_TOKENS + 1);
  const nodeAt = new Int32Array(MOST_TOKENS + 1);
  const pathAt = new Int32Array(MOST_TOKENS + 1);
  const flatAt = new Int32Array(MOST_TOKENS + 1);
  let depth = 0;
  let label = 0;
  for (let node = 1; node < nodeCount; node++) {
    const head = heads.read();
    const ends = head & WHAT_ENDS;
    const climb = head >> CLIMB_SHIFT;
    let content = climb === 0 ? GOES_ON : 0;
    if (ends === RULED) content |= RULED_LABELS | (unpackEndings() << NUMBER_SHIFT);
    else if (ends !== 0) {
      if (ends !== SAME_LABEL) label = labels.read();
      content |= PLAIN_LABEL | (label << NUMBER_SHIFT);
    }
    const token = (tokenAt[depth] as number) + steps.read();
    const hash = hashes[token] as number;
    const place = places[token] as number;
    tokenAt[depth] = token;
    nodeAt[depth] = node;
    if (depth === 0) {
      packing.addRoot(hash, place, node, content);
      pathAt[0] = flatAt[0] = hash;
    } else {
      const gap = head & HAS_GAP ? (gapCodes[gaps.read()] as number) : PLAIN;
      const flat = pathHash(flatAt[depth - 1] as number, hash);
      flatAt[depth] = flat;
      if (packing.hasThirds) packing.markThird(depth, flat, content);
      pathAt[depth] = packing.addChild(nodeAt[depth - 1] as number, pathAt[depth - 1] as number, gap, hash, place, node, content);
    }
    if (climb === 0) tokenAt[++depth] = 0;
    else depth -= climb - 1;
  }
  return packing.finish();
}
