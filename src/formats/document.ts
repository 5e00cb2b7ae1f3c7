/** What a document may be. `email` is text pasted from a mail program; `json-ld` is a schema.org JobPosting, also one inside an HTML page. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'html', 'markdown', 'text', 'email', 'json-resume', 'json-ld'] as const;

/** A format that can be read. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A skill that a document lists as data, not in prose: by itself, as its author named it, not looked up in any taxonomy. */
export interface DeclaredSkill {
  readonly name: string;
  /** Proficiency in the author's words ("Master", "C1", "8"), as JSON Resume has it; not the level that a posting asks for. */
  readonly level?: string;
  /** Names that the author listed beneath it; empty when there are none. */
  readonly keywords: readonly string[];
}

/** A document as text. */
export interface DocumentText {
  /**
   * What to give to `extract`. Always well-formed Unicode without NUL, and never markup of the format that it came from:
   *
   * - `text` and `markdown` are as they were decoded, unchanged but for a byte order mark, so that offsets stay those of the file;
   * - in all others a paragraph, a list item or a heading is a line of its own (in a PDF: its printed lines are joined where
   *   they were only wrapped), headings begin with `#` where the format marks them, list items with `- `, and a blank
   *   line stands before headings;
   * - fields of `json-resume` and `json-ld` stand under headings that say what they are (`# Skills`, `# Requirements`,
   *   `# Responsibilities`, `# Work Experience`), the title is the first line, and dates read `Jan 2019 – Present`;
   * - it is empty only when the document holds no text, which `warnings` then says.
   */
  readonly text: string;
  readonly format: DocumentFormat;
  /** Title of a page or posting, a line of at most 300 characters. */
  readonly title?: string;
  /** Skills that the format has as data; they stand in `text` too. Absent when the format has no such data. */
  readonly skills?: readonly DeclaredSkill[];
  /** What was left out, guessed or tolerated, each as the end of a sentence that begins with the document's name; mostly empty. */
  readonly warnings: readonly string[];
}
