/**
 * What the words around a mention say: a linear model over them, fitted by `npm run fit` on labelled text. Each feature is
 * a word in its place (before, after, in the sentence) or a section with a kind of skill, and has one weight in log-odds.
 */
import type { SkillKind } from '../taxonomy/concept.js';
import { LEARNED } from './learned.js';
import { hashToken } from './sentence-tokens.js';
import type { SectionKind } from './types.js';

/** Where a word stands: directly before, the last two before, directly after, the first two after, anywhere in the sentence. */
export const PLACES = ['before', 'beforeTwo', 'after', 'afterTwo', 'sentence'] as const;
/** Place of a word. */
export type Place = (typeof PLACES)[number];

/** The key of a feature: the hash of its token or tokens. */
function keyOf(first: number, second: number): number {
  return first ^ Math.imul(second, 0x85ebca6b);
}

const LEAST_SLOTS = 1 << 6;

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
  /** What a word, or two, in a place says; 0 for those that were not seen. */
  word(place: Place, first: number, second?: number): number;
  section(section: SectionKind, kind: SkillKind): number;
}

let model: ContextModel | undefined;

function readWords(place: Place): WeightTable {
  const entries: Array<readonly [number, number]> = [];
  for (const entry of LEARNED[place].split('\n')) {
    const [words = '', weight] = entry.split('\t');
    if (weight === undefined) continue;
    const [first = '', second] = words.split(' ');
    entries.push([keyOf(hashToken(first), second === undefined ? 0 : hashToken(second)), Number(weight)]);
  }
  return new WeightTable(entries);
}

function readSections(): Map<string, Map<string, number>> {
  const sections = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(LEARNED.sections)) {
    const [section = '', kind = ''] = name.split('/');
    sections.set(section, (sections.get(section) ?? new Map<string, number>()).set(kind, weight));
  }
  return sections;
}

/** The fitted model, read when first needed. */
export function contextModel(): ContextModel {
  if (!model) {
    const words = Object.fromEntries(PLACES.map((place) => [place, readWords(place)])) as Readonly<Record<Place, WeightTable>>;
    const sections = readSections();
    model = {
      bias: LEARNED.bias,
      word: (place, first, second = 0) => words[place].get(keyOf(first, second)),
      section: (section, kind) => sections.get(section)?.get(kind) ?? 0,
    };
  }
  return model;
}
