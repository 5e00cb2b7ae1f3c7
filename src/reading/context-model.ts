/**
 * What the words around a mention say: a linear model over them, fitted by `npm run fit` on labelled text. Each feature is
 * a word in its place (before, after, in the sentence) or a section with a kind of skill, and has one weight in log-odds.
 */
import { SKILL_KINDS, type SkillKind } from '../taxonomy/concept.js';
import { LEARNED } from './learned.js';
import { hashToken } from './sentence-tokens.js';
import type { SectionKind } from './types.js';

/** Where a word stands: directly before, the last two before, directly after, the first two after, anywhere in the sentence. */
export const PLACES = ['before', 'beforeTwo', 'after', 'afterTwo', 'sentence'] as const;
/** Place of a word. */
export type Place = (typeof PLACES)[number];

/** Weights are written with two decimals: as whole numbers, a word and all that it says fit a quarter of a cache line. */
export const WEIGHT_UNIT = 0.01;

/** The key of two words. */
function pairKey(first: number, second: number): number {
  return first ^ Math.imul(second, 0x85ebca6b);
}

const LEAST_SLOTS = 1 << 6;

/** Numbers by key: open addressing, a key of 0 is a free slot. */
class NumberTable {
  private readonly mask: number;
  /** Per slot the key, and its numbers behind it. */
  readonly cells: Int32Array;

  /** @param width how many ints a slot has: a power of two */
  constructor(
    keys: number,
    private readonly width: number,
  ) {
    let slots = LEAST_SLOTS;
    while (slots < keys * 2) slots *= 2;
    this.mask = slots - 1;
    this.cells = new Int32Array(slots * width);
  }

  /** Where the numbers of a key are in the cells, or would be: zeros. */
  find(key: number): number {
    const { cells, mask, width } = this;
    let slot = (key >>> 7) & mask;
    for (;;) {
      const at = slot * width;
      const known = cells[at] as number;
      if (known === key || known === 0) return at + 1;
      slot = (slot + 1) & mask;
    }
  }

  set(key: number, place: number, weight: number): void {
    const at = this.find(key);
    this.cells[at - 1] = key;
    this.cells[at + place] = Math.round(weight / WEIGHT_UNIT);
  }
}

/** Where the weights of a word stand behind one another. */
export const IN_SENTENCE = 0;
export const BEFORE = 1;
export const AFTER = 2;

/** The model as reading uses it; all weights in units of {@link WEIGHT_UNIT}. */
export interface ContextModel {
  /** In log-odds. */
  readonly bias: number;
  /** Word → what it says in the sentence, before and after a mention. */
  readonly words: NumberTable;
  /** The last two words before, and the first two after. */
  readonly beforeTwo: NumberTable;
  readonly afterTwo: NumberTable;
  /** What a section says of each kind of skill, in the order of {@link SKILL_KINDS} and in log-odds. */
  section(section: SectionKind): Float64Array;
}

/** What two words say. */
export function pairWeight(table: NumberTable, first: number, second: number): number {
  return table.cells[table.find(pairKey(first, second))] as number;
}

function entriesOf(place: Place): Array<readonly [string, number]> {
  return LEARNED[place].split('\n').flatMap((entry) => {
    const [words = '', weight] = entry.split('\t');
    return weight === undefined ? [] : [[words, Number(weight)] as const];
  });
}

function readWords(): NumberTable {
  const all = (['sentence', 'before', 'after'] as const).map(entriesOf);
  const table = new NumberTable(new Set(all.flatMap((entries) => entries.map(([word]) => word))).size, 4);
  all.forEach((entries, place) => {
    for (const [word, weight] of entries) table.set(hashToken(word), place, weight);
  });
  return table;
}

function readPairs(place: 'beforeTwo' | 'afterTwo'): NumberTable {
  const entries = entriesOf(place);
  const table = new NumberTable(entries.length, 2);
  for (const [words, weight] of entries) {
    const [first = '', second = ''] = words.split(' ');
    table.set(pairKey(hashToken(first), hashToken(second)), 0, weight);
  }
  return table;
}

/** What a section says of each kind that says nothing of any. */
export const NO_KINDS = new Float64Array(SKILL_KINDS.length);

function readSections(): Map<string, Float64Array> {
  const sections = new Map<string, Float64Array>();
  for (const [name, weight] of Object.entries(LEARNED.sections)) {
    const [section, kind] = name.split('/') as [string, SkillKind];
    const kinds = sections.get(section) ?? new Float64Array(SKILL_KINDS.length);
    kinds[SKILL_KINDS.indexOf(kind)] = weight;
    sections.set(section, kinds);
  }
  return sections;
}

let model: ContextModel | undefined;

/** The fitted model, read when first needed. */
export function contextModel(): ContextModel {
  if (!model) {
    const sections = readSections();
    model = {
      bias: LEARNED.bias,
      words: readWords(),
      beforeTwo: readPairs('beforeTwo'),
      afterTwo: readPairs('afterTwo'),
      section: (section) => sections.get(section) ?? NO_KINDS,
    };
  }
  return model;
}
