/** Reads one row of a user's own list. */
import { foldKey } from '../../matcher/fold-key.js';
import { SKILL_KINDS, type SkillKind } from '../concept.js';

/** A row of a list of skills; other fields are passed over. */
export interface SkillRow {
  readonly name?: unknown;
  /** A list, or a text with names separated by `;` or `|`. */
  readonly aliases?: unknown;
  /** A list, or a text with names separated by `;` or `|`; `Data > Databases` names a category inside another. */
  readonly category?: unknown;
  /** One of {@link SKILL_KINDS}. */
  readonly kind?: unknown;
  readonly definition?: unknown;
}

/** A row that can be used. */
export interface ReadRow {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Each a path from the outermost category to the innermost. */
  readonly categories: ReadonlyArray<readonly string[]>;
  readonly kind: SkillKind | undefined;
  readonly definition: string | undefined;
}

function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : typeof value === 'number' ? String(value) : undefined;
}

function names(value: unknown): string[] | undefined {
  const parts = Array.isArray(value) ? value.map(text) : text(value)?.split(/[;|]/);
  if (!parts || parts.includes(undefined)) return undefined;
  return (parts as string[]).map((part) => part.trim()).filter((part) => part !== '');
}

/** True when a matcher can ever find it. */
function isName(name: string): boolean {
  return foldKey(name) !== '';
}

/** The row, or the reason why it cannot be used. */
export function readRow(row: SkillRow): ReadRow | string {
  const name = text(row.name);
  if (name === undefined) return 'its name is no text; write a name';
  if (name === '') return 'it has no name; write one';
  if (!isName(name)) return `its name '${name}' cannot be found in a text; write letters or digits in one line`;
  const [aliases, categories] = [names(row.aliases), names(row.category)];
  if (!aliases) return `the aliases of '${name}' are no names; write them as texts, separated by ';' or '|'`;
  if (!categories) return `the category of '${name}' is no name; write it as a text`;
  const wrong = [...aliases, ...categories].find((other) => !isName(other));
  if (wrong !== undefined) return `'${wrong}' of '${name}' cannot be found in a text; write letters or digits, or remove it`;
  const kind = text(row.kind)?.toLowerCase();
  if (kind !== '' && !(SKILL_KINDS as readonly (string | undefined)[]).includes(kind)) return `the kind of '${name}' is none of ${SKILL_KINDS.join(', ')}`;
  const paths = categories.map((category) => category.split(/\s*>\s*/).filter(isName));
  return { name, aliases, categories: paths, kind: (kind || undefined) as SkillKind | undefined, definition: text(row.definition) || undefined };
}
