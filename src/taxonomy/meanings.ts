/**
 * What the names of a dictionary stand for, each meaning once. Most names stand for one concept and nothing else; their
 * meaning is the concept's index, so nothing needs to be stored for them. The rest is numbered after the concepts.
 */
import { NumberReader, NumberWriter } from '../matcher/numbers.js';
import type { DictionaryEntry, Sense } from './labels.js';

const EXACT = 1;
const AMBIGUOUS = 2;
const PHRASE = 4;
const CONCEPT_SHIFT = 3;

function senseNumber({ concept, exactCase, ambiguous, isPhrase }: Sense): number {
  return (concept << CONCEPT_SHIFT) | (exactCase ? EXACT : 0) | (ambiguous ? AMBIGUOUS : 0) | (isPhrase ? PHRASE : 0);
}

function senseOf(number: number): Sense {
  return { concept: number >> CONCEPT_SHIFT, exactCase: (number & EXACT) !== 0, ambiguous: (number & AMBIGUOUS) !== 0, isPhrase: (number & PHRASE) !== 0 };
}

/** Entry → the number of its meaning, and the meanings that are more than a concept, as text. */
export function storeMeanings(entries: readonly DictionaryEntry[], concepts: number): { numbers: number[]; stored: string } {
  const writer = new NumberWriter();
  const known = new Map<string, number>();
  const numbers = entries.map(({ senses, hides }) => {
    const all = senses.map(senseNumber);
    const [only = -1] = all;
    if (all.length === 1 && hides.length === 0 && (only & (EXACT | AMBIGUOUS)) === 0) return only >> CONCEPT_SHIFT;
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

const NOTHING: readonly number[] = [];

/** One concept and nothing else. The sense is made when somebody asks, since few of many thousands ever are. */
class PlainEntry implements DictionaryEntry {
  readonly hides = NOTHING;
  private made: readonly Sense[] | undefined;

  constructor(private readonly concept: number) {}

  get senses(): readonly Sense[] {
    return (this.made ??= [senseOf(this.concept << CONCEPT_SHIFT)]);
  }
}

/** The meanings by their number. */
export function restoreMeanings(stored: string, concepts: number): DictionaryEntry[] {
  const meanings: DictionaryEntry[] = [];
  for (let concept = 0; concept < concepts; concept++) meanings.push(new PlainEntry(concept));
  const reader = new NumberReader(stored);
  const read = (): number => reader.read();
  for (let left = read(); left > 0; left--) {
    const senses = Array.from({ length: read() }, () => senseOf(read()));
    meanings.push({ senses, hides: Array.from({ length: read() }, read) });
  }
  return meanings;
}
