/**
 * What the words around a mention say: a linear model over them, fitted by `npm run fit` on labelled text. Each feature is
 * a word in its place (before, after, in the sentence) or a section with a kind of skill, and has one weight in log-odds.
 */
import { SKILL_KINDS, type SkillKind } from '../taxonomy/concept.js';
import { LEARNED } from './learned.js';
import { NumberTable } from './number-table.js';
import { hashToken } from './sentence-tokens.js';
import type { SectionKind } from './types.js';

/** Where a word stands: directly before, the last two before, directly after, the first two after, anywhere in the sentence. */
export const PLACES = ['before', 'beforeTwo', 'after', 'afterTwo', 'sentence'] as const;
/** Place of a word. */
export type Place = (typeof PLACES)[number];

/** Weights are written with two decimals: as whole numbers, a word and all that it says fit an eighth of a cache line. */
export const WEIGHT_UNIT = 0.01;

/** What a word says in the sentence, before and after a mention: three weights in one number, ten bits each. */
const WEIGHT_BITS = 10;
const MOST_WEIGHT = 2 ** (WEIGHT_BITS - 1) - 1;

/** What a word says anywhere in the sentence. */
export function inSentence(word: number): number {
  return (word << 22) >> 22;
}

/** What a word says right before a mention. */
export function before(word: number): number {
  return (word << 12) >> 22;
}

/** What a word says right behind a mention. */
export function after(word: number): number {
  return (word << 2) >> 22;
}

function packed(weights: readonly number[]): number {
  return weights.reduce((all, weight, place) => {
    const whole = Math.round(weight / WEIGHT_UNIT);
    if (Math.abs(whole) > MOST_WEIGHT) throw new RangeError(`a weight of ${weight} does not fit; fit anew with smaller ones`);
    return all | ((whole & (2 ** WEIGHT_BITS - 1)) << (place * WEIGHT_BITS));
  }, 0);
}

/** The key of two words. */
function pairKey(first: number, second: number): number {
  return first ^ Math.imul(second, 0x85ebca6b);
}

/** The model as reading uses it; all weights in units of {@link WEIGHT_UNIT}. */
export interface ContextModel {
  /** In log-odds. */
  readonly bias: number;
  /** Word → what it says, for {@link inSentence}, {@link before} and {@link after}. */
  readonly words: NumberTable;
  /** The last two words before, and the first two after. */
  readonly beforeTwo: NumberTable;
  readonly afterTwo: NumberTable;
  /** What a section says of each kind of skill, in the order of {@link SKILL_KINDS} and in log-odds. */
  section(section: SectionKind): Float64Array;
}

/** What two words say. */
export function pairWeight(table: NumberTable, first: number, second: number): number {
  return table.get(pairKey(first, second));
}

function entriesOf(place: Place): Array<readonly [string, number]> {
  return LEARNED[place].split('\n').flatMap((entry) => {
    const [words = '', weight] = entry.split('\t');
    return weight === undefined ? [] : [[words, Number(weight)] as const];
  });
}

function readWords(): NumberTable {
  const words = new Map<number, number[]>();
  (['sentence', 'before', 'after'] as const).forEach((place, i) => {
    for (const [word, weight] of entriesOf(place)) {
      const hash = hashToken(word);
      const weights = words.get(hash) ?? [0, 0, 0];
      weights[i] = weight;
      words.set(hash, weights);
    }
  });
  return new NumberTable(new Map(Array.from(words, ([hash, weights]) => [hash, packed(weights)])));
}

function readPairs(place: 'beforeTwo' | 'afterTwo'): NumberTable {
  return new NumberTable(
    new Map(
      entriesOf(place).map(([words, weight]) => {
        const [first = '', second = ''] = words.split(' ');
        return [pairKey(hashToken(first), hashToken(second)), Math.round(weight / WEIGHT_UNIT)];
      }),
    ),
  );
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
