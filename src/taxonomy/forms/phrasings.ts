/** Labels that are read in any form: "project management" also where "managing several complex projects" stands. */
import { NumberReader, NumberWriter } from '../../matcher/numbers.js';
import { joinSections, splitSections } from '../../matcher/sections.js';
import { joinTexts, splitTexts } from '../cells.js';
import type { Concept } from '../concept.js';
import { anyFormSense, conceptOf } from '../meanings.js';
import { type LabelWords, labelWords } from './label-words.js';
import { actionStem, isVerb, namesAction, numberStem } from './stem.js';
import { actionForms, numberForms } from './word-forms.js';

/** What a word that stands in a text may be in a phrasing; -1: nothing. */
export interface WordRoles {
  /** Stem of the action that it names. */
  readonly action: number;
  /** Stem of the other word that it is. */
  readonly other: number;
}

/** One set of stems, and the senses of the labels that have it. */
export interface Phrasing {
  /** That of the action first. */
  readonly stems: readonly number[];
  readonly senses: readonly number[];
}

const FILTER_BITS = 1 << 17;

/** One of 32 bits for a stem; none for no stem. */
function stemBit(stem: number): number {
  return stem < 0 ? 0 : 1 << (Math.imul(stem, 0x9e3779b1) >>> 27);
}

function filterBit(first: number, last: number): number {
  return Math.imul(first ^ Math.imul(last, 0x85ebca6b), 0x27d4eb2f) >>> 15;
}

/** The labels of a taxonomy that are read in any form. */
export class Phrasings {
  /** Phrasing → where its senses begin; at phrasing + 1 they end. */
  readonly starts: Int32Array;
  readonly senses: Int32Array;
  private readonly stemCount: number;
  /** First and last stem of a stretch, in one number → phrasings that may begin and end so. */
  private readonly byEnds = new Map<number, number[]>();
  /** A bit for the hash of each key of byEnds, few enough to stay in the first-level cache: nearly all questions are answered by one that is not set. */
  private readonly known = new Uint32Array(FILTER_BITS >>> 5);
  /** Word of the dictionary → stem of the action that it names, and of the other word that it is; -1: none. */
  readonly actions: Int32Array;
  readonly others: Int32Array;
  /**
   * Four numbers for each word, next to one another since they are asked for together: the bit of its action and of the
   * other word that it is, then the bits of the actions and of the other words that may begin a phrasing which it ends.
   */
  private readonly joints: Int32Array;

  private constructor(
    /** All forms of all words: a dictionary for the scan. */
    readonly words: readonly string[],
    roles: readonly WordRoles[],
    private readonly phrasings: readonly Phrasing[],
  ) {
    this.stemCount = roles.reduce((most, { action, other }) => Math.max(most, action + 1, other + 1), 0);
    this.actions = Int32Array.from(roles, ({ action }) => action);
    this.others = Int32Array.from(roles, ({ other }) => other);
    this.starts = new Int32Array(phrasings.length + 1);
    const before = new Int32Array(this.stemCount);
    phrasings.forEach(({ stems, senses }, phrasing) => {
      this.starts[phrasing + 1] = (this.starts[phrasing] as number) + senses.length;
      for (const first of stems)
        for (const last of stems) {
          if (first === last) continue;
          this.enter(first, last, phrasing);
          before[last] = (before[last] as number) | stemBit(first);
        }
    });
    this.joints = this.joinedBy(before);
    this.senses = Int32Array.from(phrasings.flatMap(({ senses }) => senses));
  }

  /** The phrasings of concepts, in their order. */
  static of(concepts: readonly Concept[]): Phrasings {
    const builder = new PhrasingsBuilder();
    concepts.forEach((concept, index) => {
      if (concept.collection) return;
      for (const label of concept.anyForm) {
        const words = labelWords(label);
        if (words) builder.add(words, anyFormSense(index));
      }
    });
    return new Phrasings([...builder.roles.keys()], [...builder.roles.values()], [...builder.phrasings.values()]);
  }

  /** Reads what {@link store} wrote. */
  static restore(stored: string): Phrasings {
    const [columns, words] = splitSections(stored, 2) as [string, string];
    const reader = new NumberReader(columns);
    const read = (): number => reader.read();
    const numbers = (): number[] => Array.from({ length: read() }, read);
    const roles = Array.from({ length: read() }, () => ({ action: read() - 1, other: read() - 1 }));
    const phrasings = Array.from({ length: read() }, () => ({ stems: numbers(), senses: numbers().map(anyFormSense) }));
    return new Phrasings(roles.length === 0 ? [] : splitTexts(words), roles, phrasings);
  }

  /** The phrasings as printable text. */
  store(): string {
    const writer = new NumberWriter();
    const write = (numbers: readonly number[]): void => [numbers.length, ...numbers].forEach((number) => writer.write(number));
    const { actions, others } = this;
    writer.write(actions.length);
    actions.forEach((action, word) => {
      for (const stem of [action, others[word] as number]) writer.write(stem + 1);
    });
    writer.write(this.phrasings.length);
    for (const { stems, senses } of this.phrasings) for (const list of [stems, senses.map(conceptOf)]) write(list);
    return joinSections([writer.toText(), joinTexts(this.words)]);
  }

  /** The phrasings that may begin and end with these two stems; their other stems must stand between. */
  between(first: number, last: number): readonly number[] | undefined {
    return this.byEnds.get(first * this.stemCount + last);
  }

  /** False when no phrasing begins and ends with these two words; seldom true when none does. */
  mayJoin(first: number, last: number): boolean {
    const { joints } = this;
    const common = ((joints[first * 4] as number) & (joints[last * 4 + 2] as number)) | ((joints[first * 4 + 1] as number) & (joints[last * 4 + 3] as number));
    return common !== 0 && this.mayJoinStems(first, last);
  }

  private mayJoinStems(first: number, last: number): boolean {
    const action = this.actions[first] as number;
    const other = this.others[first] as number;
    const lastAction = this.actions[last] as number;
    const lastOther = this.others[last] as number;
    return this.mayKnow(action, lastOther) || this.mayKnow(other, lastAction) || this.mayKnow(other, lastOther);
  }

  private mayKnow(first: number, last: number): boolean {
    if (first < 0 || last < 0) return false;
    const bit = filterBit(first, last);
    return (((this.known[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  /** The stems of a phrasing, that of the action first. */
  stemsOf(phrasing: number): readonly number[] {
    return (this.phrasings[phrasing] as Phrasing).stems;
  }

  private joinedBy(before: Int32Array): Int32Array {
    const joints = new Int32Array(this.actions.length * 4);
    this.actions.forEach((action, word) => {
      const other = this.others[word] as number;
      const beforeOther = before[other] ?? 0;
      joints.set([stemBit(action), stemBit(other), beforeOther, (before[action] ?? 0) | beforeOther], word * 4);
    });
    return joints;
  }

  private enter(first: number, last: number, phrasing: number): void {
    const key = first * this.stemCount + last;
    const bit = filterBit(first, last);
    this.known[bit >>> 5] = (this.known[bit >>> 5] as number) | (1 << (bit & 31));
    const known = this.byEnds.get(key);
    if (known) known.push(phrasing);
    else this.byEnds.set(key, [phrasing]);
  }
}

class PhrasingsBuilder {
  readonly roles = new Map<string, WordRoles>();
  readonly phrasings = new Map<string, { stems: number[]; senses: number[] }>();
  private readonly stems = new Map<string, number>();

  add({ action, others }: LabelWords, sense: number): void {
    const stems = [this.action(action), ...others.map((word) => this.other(word)).sort((a, b) => a - b)];
    const key = stems.join(' ');
    const phrasing = this.phrasings.get(key) ?? { stems, senses: [] };
    this.phrasings.set(key, phrasing);
    if (!phrasing.senses.includes(sense)) phrasing.senses.push(sense);
  }

  private action(word: string): number {
    const stem = this.number(`${actionStem(word)} action`);
    for (const form of namesAction(word) ? actionForms(word) : numberForms(word)) this.roles.set(form, { other: -1, ...this.roles.get(form), action: stem });
    return stem;
  }

  private other(word: string): number {
    const stem = this.number(numberStem(word));
    for (const form of isVerb(word) ? actionForms(word) : numberForms(word)) this.roles.set(form, { action: -1, ...this.roles.get(form), other: stem });
    return stem;
  }

  private number(stem: string): number {
    const number = this.stems.get(stem) ?? this.stems.size;
    this.stems.set(stem, number);
    return number;
  }
}
