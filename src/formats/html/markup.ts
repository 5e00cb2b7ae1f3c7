/**
 * Markup as a stream of tags and texts. On htmlparser2's tokenizer rather than its parser: a stack of open elements makes
 * closing tags quadratic in the depth of hostile pages, and text needs none.
 */
import type { TokenizerCallbacks } from 'htmlparser2';

/** What a reader of markup is told. */
export interface MarkupEvents {
  /** @param name in lower case */
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  /** The value of an attribute that was asked for. */
  attribute(name: string, value: string): void;
}

/** The pieces of a text that the tokenizer has not left behind; it speaks of them by offsets into the whole. */
class Window {
  private pieces: string[] = [];
  private offset = 0;

  add(piece: string): void {
    this.pieces.push(piece);
  }

  slice(start: number, end: number): string {
    while (start - this.offset >= (this.pieces[0]?.length ?? Infinity)) this.drop();
    let slice = (this.pieces[0] ?? '').slice(start - this.offset, end - this.offset);
    while (end - this.offset > (this.pieces[0]?.length ?? Infinity)) {
      this.drop();
      slice += (this.pieces[0] ?? '').slice(0, end - this.offset);
    }
    return slice;
  }

  private drop(): void {
    this.offset += this.pieces.shift()?.length ?? 0;
  }
}

const LONGEST_VALUE = 1000;
/** Elements that a slash closes; elsewhere HTML takes no notice of it. */
const CLOSES_ITSELF: ReadonlySet<string> = new Set(['svg', 'math']);

/** Turns offsets into texts and passes on what a reader wants. */
export class MarkupReader implements TokenizerCallbacks {
  private readonly window = new Window();
  private tag = '';
  private attribute = '';
  private value = '';

  /** @param wanted for each tag, the one attribute whose value is passed on */
  constructor(
    private readonly events: MarkupEvents,
    private readonly wanted: Readonly<Record<string, string>>,
  ) {}

  /** To be called with each piece before the tokenizer gets it. */
  add(piece: string): void {
    this.window.add(piece);
  }

  ontext(start: number, end: number): void {
    this.events.text(this.window.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.events.text(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.window.slice(start, end).toLowerCase();
    this.events.open(this.tag);
  }

  onclosetag(start: number, end: number): void {
    this.events.close(this.window.slice(start, end).trim().toLowerCase());
  }

  onattribname(start: number, end: number): void {
    const wanted = this.wanted[this.tag];
    // Most attributes are of no interest, and are never cut out of the text.
    const isWanted = end - start === wanted?.length && this.window.slice(start, end).toLowerCase() === wanted;
    this.attribute = isWanted ? wanted : '';
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '' && this.value.length < LONGEST_VALUE) this.value += this.window.slice(start, Math.min(end, start + LONGEST_VALUE));
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== '' && this.value.length < LONGEST_VALUE) this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.attribute !== '') this.events.attribute(this.attribute, this.value);
    this.attribute = '';
  }

  onopentagend(): void {
    this.tag = '';
  }

  onselfclosingtag(): void {
    if (CLOSES_ITSELF.has(this.tag)) this.events.close(this.tag);
    this.tag = '';
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.events.text(this.window.slice(start, end - endOffset));
  }

  oncomment(): void {
    return;
  }

  ondeclaration(): void {
    return;
  }

  onprocessinginstruction(): void {
    return;
  }

  onend(): void {
    return;
  }
}
