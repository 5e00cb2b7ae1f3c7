/** Labels that are read in any form: by the stems of their words, in any order, with a short gap. */
import { NumberReader, NumberWriter } from '../../matcher/numbers.js';
import { joinSections, splitSections } from '../../matcher/sections.js';
import { joinTexts, splitTexts } from '../cells.js';
import type { Concept } from '../concept.js';
import { anyFormSense, conceptOf } from '../meanings.js';
import { stemOf } from './stem.js';
import { formsOf } from './word-forms.js';

const EMPTY_WORDS = new Set('a an and at by for from in of on or the to with'.split(' '));
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/** The words by which a label is read in any form, in lower case; undefined when it has too few or too many, or others than plain ones. */
export function contentWords(label: string): string[] | undefined {
  const words = label
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !EMPTY_WORDS.has(word));
  const fits = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && words.every((word) => /^[a-z]{2,}$/.test(word));
  return fits && new Set(words.map(stemOf)).size === words.length ? words : undefined;
}

/** One set of stems, and the senses of the labels that have it. */
interface Phrasing {
  readonly stems: readonly number[];
  readonly senses: readonly number[];
}

/** The labels of a taxonomy that are read in any form. */
export class Phrasings {
  /** All forms of all words: a dictionary for the scan. */
  readonly words: readonly string[];
  /** Word → stem. */
  readonly stems: Int32Array;
  /** Phrasing → where its senses begin; at phrasing + 1 they end. */
  readonly starts: Int32Array;
  readonly senses: Int32Array;
  private readonly stemCount: number;
  /** First and last stem of a stretch, in one number → phrasings that may begin and end so. */
  private readonly byEnds = new Map<number, number[]>();

  private constructor(
    words: ReadonlyArray<readonly [word: string, stem: number]>,
    private readonly phrasings: readonly Phrasing[],
  ) {
    this.words = words.map(([word]) => word);
    this.stems = Int32Array.from(words, ([, stem]) => stem);
    this.stemCount = this.stems.reduce((most, stem) => Math.max(most, stem + 1), 0);
    this.starts = new Int32Array(phrasings.length + 1);
    phrasings.forEach(({ stems, senses }, phrasing) => {
      this.starts[phrasing + 1] = (this.starts[phrasing] as number) + senses.length;
      for (const first of stems) for (const last of stems) if (first !== last) this.enter(first, last, phrasing);
    });
    this.senses = Int32Array.from(phrasings.flatMap(({ senses }) => senses));
  }

  /** The phrasings of concepts, in their order. */
  static of(concepts: readonly Concept[]): Phrasings {
    const words = new Map<string, number>();
    const stems = new Map<string, number>();
    const byStems = new Map<string, { stems: number[]; senses: number[] }>();
    const stemNumber = (word: string): number => {
      const stem = stemOf(word);
      const known = stems.get(stem);
      const number = known ?? stems.size;
      stems.set(stem, number);
      for (const form of formsOf(word)) if (!words.has(form)) words.set(form, number);
      return number;
    };
    concepts.forEach((concept, index) => {
      if (concept.collection) return;
      for (const label of concept.anyForm) {
        const own = (contentWords(label) ?? []).map(stemNumber).sort((a, b) => a - b);
        const key = own.join(' ');
        const phrasing = byStems.get(key) ?? { stems: own, senses: [] };
        byStems.set(key, phrasing);
        if (own.length > 0 && !phrasing.senses.includes(anyFormSense(index))) phrasing.senses.push(anyFormSense(index));
      }
    });
    return new Phrasings(
      [...words],
      [...byStems.values()].filter(({ stems: own }) => own.length > 0),
    );
  }

  /** Reads what {@link store} wrote. */
  static restore(stored: string): Phrasings {
    const [numbersText, wordsText] = splitSections(stored, 2) as [string, string];
    const reader = new NumberReader(numbersText);
    const read = (): number => reader.read();
    const numbers = (): number[] => Array.from({ length: read() }, read);
    const stems = numbers();
    const phrasings = Array.from({ length: read() }, () => ({ stems: numbers(), senses: numbers().map(anyFormSense) }));
    const words = stems.length === 0 ? [] : splitTexts(wordsText);
    return new Phrasings(
      words.map((word, i) => [word, stems[i] as number]),
      phrasings,
    );
  }

  /** The phrasings as printable text. */
  store(): string {
    const writer = new NumberWriter();
    const write = (numbers: Iterable<number>, length: number): void => {
      writer.write(length);
      for (const number of numbers) writer.write(number);
    };
    write(this.stems, this.stems.length);
    writer.write(this.phrasings.length);
    for (const { stems, senses } of this.phrasings) {
      write(stems, stems.length);
      write(senses.map(conceptOf), senses.length);
    }
    return joinSections([writer.toText(), joinTexts(this.words)]);
  }

  /** The phrasings that may begin and end with these two stems; their other stems must stand between. */
  between(first: number, last: number): readonly number[] | undefined {
    return this.byEnds.get(first * this.stemCount + last);
  }

  /** The stems of a phrasing. */
  stemsOf(phrasing: number): readonly number[] {
    return (this.phrasings[phrasing] as Phrasing).stems;
  }

  private enter(first: number, last: number, phrasing: number): void {
    const key = first * this.stemCount + last;
    const known = this.byEnds.get(key);
    if (known) known.push(phrasing);
    else this.byEnds.set(key, [phrasing]);
  }
}
