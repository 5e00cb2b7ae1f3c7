/** A piece of markup that is safe to put into a page. Made by {@link html} only. */
export class Markup {
  /** @internal Use {@link html}, which escapes. */
  constructor(readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

/** What may stand in a template: text is escaped, markup is kept, lists are joined, nothing is ''. */
export type Insertion = string | number | Markup | undefined | readonly Insertion[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Controls that HTML forbids: shown as the sign for what cannot be shown. */
const FORBIDDEN = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]/g;

/** A text that is only text, in content and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(FORBIDDEN, '\uFFFD');
}

function insert(value: Insertion): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(insert).join('');
}

/** Markup from a template whose insertions are escaped, so that forgetting to escape is not possible. */
export function html(strings: TemplateStringsArray, ...values: readonly Insertion[]): Markup {
  return new Markup(strings.reduce((source, string, i) => source + insert(values[i - 1]) + string));
}
