import { boldHeading } from '../bold-heading.js';
import type { Task } from '../task.js';
import { type LineKind, TextWriter } from '../text-writer.js';
import { BOLD, CELLS, HEADINGS, LINES, PARAGRAPHS, SURROUNDINGS, UNREAD } from './elements.js';
import type { MarkupEvents } from './markup.js';

const LONGEST_TITLE = 300;
/** Longest line: beyond it a page without paragraphs is cut between words, so that no line grows without bound. */
const LONGEST_LINE = 100_000;
/** JSON-LD beyond this is not read. */
const MOST_LINKED_DATA = 4 * 1024 * 1024;
/** A main element with less than this, and less than the share of the page, is a frame for something else. */
const LEAST_MAIN = 400;
const LEAST_MAIN_SHARE = 0.3;

const SPACE = /[\t\n\f\r ]+/g;

/** Makes the text of a page of its tags and texts, with what stands in and around its main part kept apart. */
export class Page implements MarkupEvents {
  private readonly all: TextWriter;
  private readonly main: TextWriter;
  /** What the open menu or footer holds; it counts when that is never closed. */
  private surroundings: TextWriter;
  private mainDepth = 0;
  private inside: { readonly name: string; depth: number } | undefined;
  private around: { readonly name: string; depth: number } | undefined;
  private boldDepth = 0;
  private preDepth = 0;
  /** Of the line so far: a text that grew would be copied at every look at its end. */
  private pieces: string[] = [];
  private length = 0;
  private kind: LineKind = 'line';
  private allBold = true;
  private isCell = false;
  private isLinkedData = false;
  private linked = '';
  private linkedLength = 0;
  private readonly data: string[] = [];
  private titleText = '';
  /** A title inside a picture is none of the page. */
  private hasTitle = false;

  constructor(private readonly task: Task) {
    this.all = new TextWriter(task);
    this.main = new TextWriter(task);
    this.surroundings = new TextWriter(task);
  }

  open(name: string): void {
    if (this.inside) {
      if (name === this.inside.name) this.inside.depth++;
      return;
    }
    if (UNREAD.has(name)) {
      this.inside = { name, depth: 1 };
      return;
    }
    if (this.around?.name === name) this.around.depth++;
    else if (!this.around && SURROUNDINGS.has(name)) {
      this.flush();
      this.around = { name, depth: 1 };
    }
    if (BOLD.has(name)) this.boldDepth++;
    else this.part(name, true);
  }

  close(name: string): void {
    if (this.inside) {
      if (name === this.inside.name && --this.inside.depth === 0) this.leaveUnread(name);
      return;
    }
    if (BOLD.has(name)) this.boldDepth = Math.max(0, this.boldDepth - 1);
    else this.part(name, false);
    if (this.around?.name === name && --this.around.depth === 0) {
      this.flush();
      this.around = undefined;
      this.surroundings = new TextWriter(this.task);
    }
  }

  text(text: string): void {
    if (this.inside) {
      if (this.isLinkedData) this.addLinkedData(text);
      else if (this.inside.name === 'title' && !this.hasTitle && this.titleText.length < LONGEST_TITLE) this.titleText += text;
      return;
    }
    if (this.preDepth > 0 && text.includes('\n')) {
      for (const [i, line] of text.split('\n').entries()) {
        if (i > 0) this.flush();
        this.inline(line);
      }
    } else this.inline(text);
  }

  attribute(_name: string, value: string): void {
    this.isLinkedData = this.inside?.name === 'script' && /^application\/ld\+json\b/i.test(value.trim());
  }

  /** The text of the page, or of its main part when it has a real one. */
  toString(): string {
    this.flush();
    if (this.around) for (const writer of [this.all, ...(this.mainDepth > 0 ? [this.main] : [])]) writer.addText(this.surroundings.toString());
    const hasMain = this.main.length >= LEAST_MAIN || this.main.length >= this.all.length * LEAST_MAIN_SHARE;
    return this.main.length > 0 && hasMain ? this.main.toString() : this.all.toString();
  }

  get title(): string {
    return this.titleText.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  }

  /** The texts of its JSON-LD scripts. */
  get linkedData(): readonly string[] {
    return this.data;
  }

  private leaveUnread(name: string): void {
    if (this.isLinkedData) this.data.push(this.linked);
    if (name === 'title' && this.titleText.trim() !== '') this.hasTitle = true;
    this.isLinkedData = false;
    this.linked = '';
    this.inside = undefined;
  }

  private addLinkedData(text: string): void {
    this.linkedLength += text.length;
    if (this.linkedLength <= MOST_LINKED_DATA) this.linked += text;
    else this.task.warn('has more than 4 MB of JSON-LD; the rest was left out');
  }

  /** A tag of a block begins or ends: what is before it and after it are different lines. */
  private part(name: string, opens: boolean): void {
    if (CELLS.has(name)) {
      this.isCell ||= this.length > 0 && opens;
      return;
    }
    const isHeading = HEADINGS.has(name);
    const isParagraph = PARAGRAPHS.has(name);
    if (!isHeading && !isParagraph && !LINES.has(name)) return;
    // <li><p>…</p></li> is one item, so an empty line keeps what it was to become.
    const isPending = this.kind === 'item' && opens && this.pieces.every((piece) => piece.trim() === '');
    if (!isPending) this.flush();
    if (name === 'main') this.mainDepth = Math.max(0, this.mainDepth + (opens ? 1 : -1));
    if (name === 'pre') this.preDepth = Math.max(0, this.preDepth + (opens ? 1 : -1));
    if (isHeading) this.kind = opens ? 'heading' : 'line';
    else if (name === 'li') this.kind = opens ? 'item' : 'line';
    else if (isParagraph && !isPending) this.kind = 'paragraph';
  }

  private inline(text: string): void {
    const plain = text.replace(SPACE, ' ');
    if (plain === '' || (plain === ' ' && this.length === 0)) return;
    if (this.isCell) this.add(this.endsWithSpace() ? '| ' : ' | ');
    this.isCell = false;
    if (plain !== ' ') this.allBold &&= this.boldDepth > 0;
    this.add(this.endsWithSpace() && plain.startsWith(' ') ? plain.slice(1) : plain);
    if (this.length > LONGEST_LINE && plain.endsWith(' ')) this.flush();
  }

  private endsWithSpace(): boolean {
    return this.pieces.at(-1)?.endsWith(' ') ?? false;
  }

  private add(piece: string): void {
    if (piece === '') return;
    this.length += piece.length;
    this.task.checkTextLength(this.length);
    this.pieces.push(piece);
  }

  private flush(): void {
    const line = this.pieces.join('').trim();
    const kind = this.kind;
    this.pieces = [];
    this.length = 0;
    this.isCell = false;
    // A heading of two lines is two headings.
    this.kind = kind === 'heading' && line !== '' ? 'heading' : 'line';
    const { allBold } = this;
    this.allBold = true;
    if (line === '') return;
    const written = allBold && kind !== 'heading' ? boldHeading(line) : line;
    if (this.around) {
      this.surroundings.add(kind, written);
      return;
    }
    this.all.add(kind, written);
    if (this.mainDepth > 0) this.main.add(kind, written);
  }
}
