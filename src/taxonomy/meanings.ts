/**
 * What the labels of a dictionary stand for, each meaning once and in flat tables: reading looks at one for every match.
 * Most labels stand for one concept and nothing else; their meaning is the concept's index, so nothing needs to be stored
 * for them. The rest is numbered after the concepts.
 */
import { NumberReader, NumberWriter } from '../matcher/numbers.js';
import type { DictionaryEntry, Sense } from './labels.js';

/** Bits of a sense as a number. The index of its concept stands above them. */
export const EXACT_CASE = 1;
export const AMBIGUOUS = 2;
export const PHRASE = 4;
export const OTHER_CASE = 8;
export const ANY_FORM = 16;
export const JOB_TITLE = 32;
const CONCEPT_SHIFT = 6;

/** The index of a sense's concept. */
export function conceptOf(sense: number): number {
  return sense >> CONCEPT_SHIFT;
}

/** A sense that counts wherever its label stands. */
export function isPlain(sense: number): boolean {
  return (sense & (EXACT_CASE | AMBIGUOUS | OTHER_CASE | ANY_FORM)) === 0;
}

/** The sense of a label that stands in another form of its words. */
export function anyFormSense(concept: number): number {
  return (concept << CONCEPT_SHIFT) | ANY_FORM;
}

function senseNumber({ concept, exactCase, ambiguous, isPhrase, otherCase = false, jobTitle = false }: Sense): number {
  const policy = (exactCase ? EXACT_CASE : 0) | (ambiguous ? AMBIGUOUS : 0) | (isPhrase ? PHRASE : 0);
  return (concept << CONCEPT_SHIFT) | policy | (otherCase ? OTHER_CASE : 0) | (jobTitle ? JOB_TITLE : 0);
}

const NOTHING: readonly number[] = [];

/** The meanings of labels, by the numbers that the matcher reports. */
export class Meanings {
  private constructor(
    /** Label → where its senses begin; at label + 1 they end. */
    readonly starts: Int32Array,
    /** Senses as numbers. */
    readonly senses: Int32Array,
    private readonly hidden: ReadonlyMap<number, readonly number[]>,
    /** Labels below this one have one sense each, the one of their own number. */
    readonly single: number,
  ) {}

  /** The meanings of labels that are numbered in this order. */
  static of(entries: readonly DictionaryEntry[]): Meanings {
    const starts = new Int32Array(entries.length + 1);
    entries.forEach(({ senses }, label) => (starts[label + 1] = (starts[label] as number) + senses.length));
    const hidden = new Map<number, readonly number[]>();
    entries.forEach(({ hides }, label) => hides.length > 0 && hidden.set(label, hides));
    return new Meanings(starts, Int32Array.from(entries.flatMap(({ senses }) => senses.map(senseNumber))), hidden, 0);
  }

  /** Reads what {@link storeMeanings} wrote. */
  static restore(stored: string, concepts: number): Meanings {
    const reader = new NumberReader(stored);
    const count = reader.read();
    const starts = new Int32Array(concepts + count + 1);
    const senses: number[] = [];
    const hidden = new Map<number, readonly number[]>();
    for (let concept = 0; concept < concepts; concept++) {
      starts[concept] = concept;
      senses.push(concept << CONCEPT_SHIFT);
    }
    for (let label = concepts; label < concepts + count; label++) {
      starts[label] = senses.length;
      for (let left = reader.read(); left > 0; left--) senses.push(reader.read());
      const hides = Array.from({ length: reader.read() }, () => reader.read());
      if (hides.length > 0) hidden.set(label, hides);
    }
    starts[concepts + count] = senses.length;
    return new Meanings(starts, Int32Array.from(senses), hidden, concepts);
  }

  /** The senses of a label, those of written labels first. */
  sensesOf(label: number): Int32Array {
    return this.senses.subarray(this.starts[label], this.starts[label + 1]);
  }

  /** The label names a concept; a phrase that hides others and a job title do not. */
  isNamed(label: number): boolean {
    const first = this.starts[label] as number;
    return first < (this.starts[label + 1] as number) && ((this.senses[first] as number) & JOB_TITLE) === 0;
  }

  /** Concepts whose labels inside this phrase are not meant. */
  hides(label: number): readonly number[] {
    return this.hidden.get(label) ?? NOTHING;
  }
}

/** Entry → the number of its meaning, and the meanings that are more than a concept, as text. */
export function storeMeanings(entries: readonly DictionaryEntry[], concepts: number): { numbers: number[]; stored: string } {
  const writer = new NumberWriter();
  const known = new Map<string, number>();
  const numbers = entries.map(({ senses, hides }) => {
    const all = senses.map(senseNumber);
    const [only = -1] = all;
    if (all.length === 1 && hides.length === 0 && isPlain(only)) return conceptOf(only);
    const key = `${all.join(' ')}/${hides.join(' ')}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    for (const number of [all.length, ...all, hides.length, ...hides]) writer.write(number);
    known.set(key, concepts + known.size);
    return concepts + known.size - 1;
  });
  const count = new NumberWriter();
  count.write(known.size);
  return { numbers, stored: count.toText() + writer.toText() };
}
