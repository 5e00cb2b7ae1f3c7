/**
 * Cuts a JSON array into its elements without parsing them: the threads do that. Libraries that stream JSON parse
 * token by token here, and give up at the first mistake; a cut by braces lets the records after a broken one live.
 */
import { BatchError } from '../errors.js';
import type { Bytes } from './bytes.js';
import type { Item } from './items.js';
import { KEPT_OF_LONG, tooLong } from './long-record.js';

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, COMMA, BACKSLASH] = [9, 10, 13, 32, 0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const FIRST_ROOM = 65_536;

/** What stands outside of the array. */
type Place = 'before' | 'inside' | 'after';

class ElementCutter {
  private element = Buffer.allocUnsafe(FIRST_ROOM);
  private length = 0;
  private elementLine = 0;
  private line = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private place: Place = 'before';

  constructor(
    private readonly most: number,
    private readonly shown: string,
  ) {}

  *add(part: Uint8Array): Generator<Item> {
    for (const byte of part) {
      if (byte === LINE_FEED) this.line++;
      if (this.inString) this.addToString(byte);
      else {
        const item = this.addPlain(byte);
        if (item) yield item;
      }
    }
  }

  *finish(): Generator<Item> {
    if (this.place === 'before') throw new BatchError(`${this.shown} holds no JSON array; it must begin with [`);
    if (this.length > 0) yield this.place === 'after' ? this.takeBehind() : this.take();
    if (this.place === 'inside') yield { line: this.line, reason: 'is the end of the input, where the array is not closed yet', record: '' };
  }

  /** A line break in a string is a mistake; taking it for the end of the string keeps the mistake in its record. */
  private addToString(byte: number): void {
    if (byte === LINE_FEED) {
      this.inString = false;
      this.escaped = false;
      // Nothing that JSON allows in a string: the record stays broken on its one line.
      this.keep(RETURN);
      return;
    }
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inString = false;
    this.keep(byte);
  }

  private addPlain(byte: number): Item | undefined {
    const isSpace = byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
    if (this.place !== 'inside') return isSpace ? undefined : this.addOutside(byte);
    if (this.depth === 0) {
      if (isSpace && this.length === 0) return undefined;
      if (byte === COMMA || byte === CLOSE_LIST) {
        if (byte === CLOSE_LIST) this.place = 'after';
        return this.length > 0 ? this.take() : undefined;
      }
    }
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.depth = Math.max(0, this.depth - 1);
    this.keep(isSpace ? SPACE : byte);
    return undefined;
  }

  private addOutside(byte: number): Item | undefined {
    if (this.place === 'before') {
      if (byte === OPEN_LIST) this.place = 'inside';
      else if (byte !== 0xef && byte !== 0xbb && byte !== 0xbf) throw new BatchError(`${this.shown} holds no JSON array; it must begin with [`);
      return undefined;
    }
    this.keep(byte);
    return undefined;
  }

  private takeBehind(): Item {
    return {
      line: this.elementLine,
      reason: 'stands behind the end of the array',
      record: this.element.toString('utf8', 0, Math.min(this.length, KEPT_OF_LONG)),
      length: this.length,
    };
  }

  private keep(byte: number): void {
    if (this.length === 0) this.elementLine = this.line;
    if (this.length < this.element.length) this.element[this.length] = byte;
    else if (this.element.length <= this.most) {
      const larger = Buffer.allocUnsafe(this.element.length * 2);
      this.element.copy(larger);
      this.element = larger;
      this.element[this.length] = byte;
    }
    this.length++;
  }

  private take(): Item {
    const { length, elementLine: line } = this;
    this.length = 0;
    if (length > this.most) return { line, reason: tooLong(this.most), record: this.element.toString('utf8', 0, Math.min(KEPT_OF_LONG, this.most)), length };
    return { line, json: Buffer.from(this.element.subarray(0, length)) };
  }
}

/** The elements of an array, each on one line. */
export async function* jsonItems(bytes: Bytes, most: number, shown: string): AsyncGenerator<Item> {
  const cutter = new ElementCutter(most, shown);
  for await (const part of bytes) yield* cutter.add(part);
  yield* cutter.finish();
}
