/**
 * What the words around a mention say: a linear model over them, fitted by `npm run fit` on labelled text. Each feature is
 * a word in its place (before, after, in the sentence) or a section with a kind of skill, and has one weight in log-odds.
 */
import { foldingTables } from '../matcher/folding.js';
import type { SkillKind } from '../taxonomy/concept.js';
import { LEARNED } from './learned.js';
import type { SectionKind } from './types.js';

const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;

/** Where a word stands: directly before, the last two before, directly after, the first two after, anywhere in the sentence. */
export const PLACES = ['before', 'beforeTwo', 'after', 'afterTwo', 'sentence'] as const;
/** Place of a word. */
export type Place = (typeof PLACES)[number];

/** A token at the edge of the sentence, and any number. */
export const EDGE = '^';
export const NUMBER = '0';

/** The hash of a token's folded characters, as {@link hashUnits} makes it. */
export function hashToken(token: string): number {
  const { folded } = foldingTables();
  let hash = SEED;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ ((folded[token.charCodeAt(at)] as number) || token.charCodeAt(at)), FACTOR);
  return hash;
}

/** The key of a feature: its place and the hash of its token or tokens. */
export function featureKey(place: Place, first: number, second = 0): number {
  return (Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1) ^ (PLACES.indexOf(place) + 1)) | 0;
}

const LEAST_SLOTS = 1 << 13;

/** Weights by key: open addressing, a key of 0 is a free slot. */
class WeightTable {
  private readonly keys: Int32Array;
  private readonly values: Float64Array;

  constructor(entries: ReadonlyArray<readonly [number, number]>) {
    let slots = LEAST_SLOTS;
    while (slots < entries.length * 3) slots *= 2;
    this.keys = new Int32Array(slots);
    this.values = new Float64Array(slots);
    for (const [key, value] of entries) {
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.values[slot] = value;
    }
  }

  get(key: number): number {
    return this.values[this.slotOf(key)] as number;
  }

  private slotOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let slot = (key >>> 7) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

/** The model as reading uses it. */
export interface ContextModel {
  readonly bias: number;
  word(place: Place, first: number, second?: number): number;
  section(section: SectionKind, kind: SkillKind): number;
}

let model: ContextModel | undefined;

function readWords(): WeightTable {
  const entries: Array<readonly [number, number]> = [];
  for (const place of PLACES) {
    for (const entry of LEARNED[place].split('\n')) {
      const [words = '', weight] = entry.split('\t');
      if (weight === undefined) continue;
      const [first = '', second] = words.split(' ');
      entries.push([featureKey(place, hashToken(first), second === undefined ? 0 : hashToken(second)), Number(weight)]);
    }
  }
  return new WeightTable(entries);
}

/** The fitted model, read when first needed. */
export function contextModel(): ContextModel {
  if (!model) {
    const words = readWords();
    const sections: Readonly<Record<string, number>> = LEARNED.sections;
    model = {
      bias: LEARNED.bias,
      word: (place, first, second = 0) => words.get(featureKey(place, first, second)),
      section: (section, kind) => sections[`${section}/${kind}`] ?? 0,
    };
  }
  return model;
}
