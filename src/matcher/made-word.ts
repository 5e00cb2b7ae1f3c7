/** A word that is put together from others, letter by letter, in memory that is used again for the next. */
import { hashFactors } from './hash.js';
import { LENGTH_BITS, LONGEST_TOKEN } from './layout.js';
import { LETTERS_THAT_COUNT, type NumberChange } from './number-endings.js';

/** Folded letters, and their hash. */
export class MadeWord {
  readonly letters = new Uint16Array(2 * (LONGEST_TOKEN + 1));
  end = 0;
  hash = 0;
  private readonly factors = hashFactors();

  clear(): void {
    this.end = 0;
    this.hash = 0;
  }

  /** Appends the letters of a token; `place` tells where they are, as in TrieColumns. */
  append(characters: Uint16Array, place: number): void {
    const start = place >>> LENGTH_BITS;
    this.appendLetters(characters, start, start + (place & LONGEST_TOKEN));
  }

  /** Becomes another word with its ending changed. */
  change(word: MadeWord, { drop, add }: NumberChange): void {
    this.clear();
    this.appendLetters(word.letters, 0, word.end - drop);
    this.appendText(add);
  }

  appendText(text: string): void {
    for (let i = 0; i < text.length; i++) this.appendLetter(text.charCodeAt(i));
  }

  /** So much of its end as tells what its plural is. */
  tail(): string {
    let tail = '';
    for (let at = Math.max(0, this.end - LETTERS_THAT_COUNT); at < this.end; at++) tail += String.fromCharCode(this.letters[at] as number);
    return tail;
  }

  private appendLetters(from: Uint16Array, start: number, end: number): void {
    const { letters, factors } = this;
    let { hash } = this;
    let at = this.end;
    for (let i = start; i < end; i++) {
      const letter = from[i] as number;
      hash = (hash + Math.imul(letter, factors[at] as number)) | 0;
      letters[at++] = letter;
    }
    this.end = at;
    this.hash = hash;
  }

  private appendLetter(letter: number): void {
    this.hash = (this.hash + Math.imul(letter, this.factors[this.end] as number)) | 0;
    this.letters[this.end++] = letter;
  }
}
