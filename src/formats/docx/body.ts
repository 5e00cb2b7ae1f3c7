import { boldHeading } from '../bold-heading.js';
import type { Task } from '../task.js';
import { type LineKind, TextWriter } from '../text-writer.js';
import { type Paragraph, TableRow } from './table-row.js';

/** Deleted, moved away, codes of fields, and the older twin of a drawing: not what one sees. */
const UNSEEN: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:sdtPr', 'mc:Fallback']);
const IS_OFF = /^(?:0|false|off|none)$/;
const IS_LIST_STYLE = /^List(?:Bullet|Number|Paragraph)/i;
const NO_OUTLINE = 9;

interface OpenParagraph {
  kind: LineKind;
  text: string;
  allBold: boolean;
}

/** Makes text of the elements of WordprocessingML (ECMA-376 Part 1, 17.2 to 17.4). */
export class Body {
  private readonly writer: TextWriter;
  private unseen = 0;
  /** More than one when a text box stands within a paragraph. */
  private readonly paragraphs: OpenParagraph[] = [];
  /** The row of the outermost table; inner tables are part of its cells. */
  private row: TableRow | undefined;
  private rowDepth = 0;
  private inRun = false;
  private inProperties = false;
  private inText = false;
  private isBold = false;

  constructor(
    private readonly task: Task,
    private readonly isHeadingStyle: (style: string) => boolean,
  ) {
    this.writer = new TextWriter(task);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.unseen > 0 || UNSEEN.has(name)) this.unseen++;
    else this.openSeen(name, attributes['w:val'] ?? '');
  }

  close(name: string): void {
    if (this.unseen > 0) this.unseen--;
    else this.closeSeen(name);
  }

  text(text: string): void {
    if (this.inText && this.unseen === 0) this.add(text);
  }

  toString(): string {
    return this.writer.toString();
  }

  private openSeen(name: string, value: string): void {
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: '', kind: 'line', allBold: true });
        break;
      case 'w:pStyle':
        if (paragraph && this.isHeadingStyle(value)) paragraph.kind = 'heading';
        else if (paragraph && IS_LIST_STYLE.test(value)) paragraph.kind = 'item';
        break;
      case 'w:outlineLvl':
        if (paragraph && Number(value) < NO_OUTLINE) paragraph.kind = 'heading';
        break;
      case 'w:numPr':
        if (paragraph?.kind === 'line') paragraph.kind = 'item';
        break;
      case 'w:tr':
        if (this.rowDepth++ === 0) this.row = new TableRow();
        break;
      case 'w:tc':
        if (this.rowDepth === 1) this.row?.openCell();
        break;
      default:
        this.openInRun(name, value);
    }
  }

  private openInRun(name: string, value: string): void {
    switch (name) {
      case 'w:r':
        this.inRun = true;
        this.isBold = false;
        break;
      case 'w:rPr':
        this.inProperties = this.inRun;
        break;
      case 'w:b':
        if (this.inProperties) this.isBold = !IS_OFF.test(value);
        break;
      case 'w:t':
        this.inText = true;
        break;
      case 'w:tab':
        if (this.inRun) this.add('\t');
        break;
      case 'w:noBreakHyphen':
        this.add('-');
        break;
      case 'w:br':
      case 'w:cr':
        this.breakLine();
        break;
    }
  }

  private closeSeen(name: string): void {
    switch (name) {
      case 'w:p':
        this.endLine();
        this.paragraphs.pop();
        break;
      case 'w:r':
        this.inRun = false;
        break;
      case 'w:rPr':
        this.inProperties = false;
        break;
      case 'w:t':
        this.inText = false;
        break;
      case 'w:tr':
        if (--this.rowDepth === 0) this.endRow();
        break;
    }
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (text.trim() !== '') paragraph.allBold &&= this.isBold;
    paragraph.text += text;
    this.task.checkTextLength(paragraph.text.length);
  }

  private breakLine(): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    this.endLine();
    paragraph.text = '';
    paragraph.allBold = true;
    if (paragraph.kind === 'item') paragraph.kind = 'line';
  }

  private endLine(): void {
    const paragraph = this.paragraphs.at(-1);
    const text = paragraph?.text.trim() ?? '';
    if (!paragraph || text === '') return;
    const line = { kind: paragraph.kind, text: paragraph.allBold && paragraph.kind !== 'heading' ? boldHeading(text) : text };
    if (this.row) this.row.add(line);
    else this.write(line);
  }

  private endRow(): void {
    for (const paragraph of this.row?.paragraphs() ?? []) this.write(paragraph);
    this.row = undefined;
  }

  private write({ kind, text }: Paragraph): void {
    this.writer.add(kind, text);
  }
}
