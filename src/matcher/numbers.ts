/**
 * Non-negative whole numbers as printable text that a string literal takes without escapes: 91 digits from `#` to `~`
 * but for the backslash. The first digit tells how many follow. A byte costs V8's scanner about as much whatever it
 * holds, so numbers are read from the text itself; base64 would make it a third longer.
 */

const FIRST_DIGIT = 0x23;
const BACKSLASH = 0x5c;
/** Number of different digits; numbers below 91 ** n take n digits where the width is known. */
export const DIGITS = 91;

/** First digits from here on have one, two or five digits after them; the bounds suit the tokens of a trie (60,000). */
const TWO = 44;
const THREE = 83;
const SIX = 90;
const FIRST_OF_THREE = TWO + (THREE - TWO) * DIGITS;
const FIRST_OF_SIX = FIRST_OF_THREE + (SIX - THREE) * DIGITS * DIGITS;

function digit(value: number): string {
  const unit = FIRST_DIGIT + value;
  return String.fromCharCode(unit >= BACKSLASH ? unit + 1 : unit);
}

/** The digits of a number when the reader knows how many there are. */
export function fixedDigits(value: number, count: number): string {
  let text = '';
  for (let rest = value; text.length < count; rest = Math.floor(rest / DIGITS)) text = digit(rest % DIGITS) + text;
  return text;
}

function digitAt(unit: number): number {
  return unit > BACKSLASH ? unit - FIRST_DIGIT - 1 : unit - FIRST_DIGIT;
}

/** The number of `count` digits in a text. */
export function parseDigits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) value = value * DIGITS + digitAt(text.charCodeAt(i));
  return value;
}

/** Writes a column of numbers. */
export class NumberWriter {
  private readonly parts: string[] = [];

  write(value: number): void {
    if (value < TWO) this.parts.push(digit(value));
    else if (value < FIRST_OF_THREE) this.parts.push(fixedDigits(value - TWO + TWO * DIGITS, 2));
    else if (value < FIRST_OF_SIX) this.parts.push(fixedDigits(value - FIRST_OF_THREE + THREE * DIGITS ** 2, 3));
    else this.parts.push(digit(SIX), fixedDigits(value, 5));
  }

  /** All numbers so far. */
  toText(): string {
    return this.parts.join('');
  }
}

const BATCH = 1024;

/**
 * Reads what a {@link NumberWriter} wrote. Numbers are read in batches, so that the decoding is compiled once, by itself:
 * a loop with six readers in it takes V8 a millisecond to compile, and thirty when each brings its own decoding along.
 */
export class NumberReader {
  private readonly batch = new Int32Array(BATCH);
  private next = BATCH;

  /**
   * @param text a text with numbers somewhere in it
   * @param at where the next number begins
   */
  constructor(
    private readonly text: string,
    private at = 0,
  ) {}

  read(): number {
    if (this.next === BATCH) this.readBatch();
    return this.batch[this.next++] as number;
  }

  /** Reads on beyond the last number of a column if there is more text; nobody asks for that. */
  private readBatch(): void {
    const { text, batch } = this;
    const last = text.length;
    let { at } = this;
    for (let i = 0; i < BATCH && at < last; i++) {
      const first = digitAt(text.charCodeAt(at++));
      let value = first < TWO ? first : first < THREE ? first - TWO : first < SIX ? first - THREE : 0;
      const more = first < TWO ? 0 : first < THREE ? 1 : first < SIX ? 2 : 5;
      for (const end = Math.min(last, at + more); at < end; at++) value = value * DIGITS + digitAt(text.charCodeAt(at));
      batch[i] = value + (more === 1 ? TWO : more === 2 ? FIRST_OF_THREE : 0);
    }
    this.at = at;
    this.next = 0;
  }
}
