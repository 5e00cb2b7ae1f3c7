/** Makes concepts of a user's own list: names, aliases, categories. */
import { type ConceptInput, slug } from '../concept.js';
import { type Draft, addLabel, sharedNames, toConcept } from './draft.js';
import { type ReadRow, type SkillRow, readRow } from './row.js';

export type { SkillRow } from './row.js';

/** A row that was set aside. */
export interface RejectedRow {
  /** Its place among the rows, from 0. */
  readonly index: number;
  /** What is wrong and what to do about it. */
  readonly reason: string;
}

/** What an import made. */
export interface ImportedSkills {
  /** Ready for `Taxonomy.from` and `writeYaml`. */
  readonly concepts: readonly ConceptInput[];
  readonly rejected: readonly RejectedRow[];
}

class Drafts {
  readonly byId = new Map<string, Draft>();

  private draftOf(name: string, collection: boolean): Draft {
    const id = slug(name);
    const known = this.byId.get(id);
    if (known) return known;
    const draft: Draft = { id, prefLabel: name, altLabels: [], broader: [], kind: undefined, definition: undefined, collection };
    this.byId.set(id, draft);
    return draft;
  }

  private isAncestor(id: string, of: string): boolean {
    return id === of || (this.byId.get(of)?.broader ?? []).some((parent) => this.isAncestor(id, parent));
  }

  /** True when the path would make a concept its own ancestor. */
  private wouldCircle(path: readonly string[]): boolean {
    const ids = path.map(slug);
    return ids.some((id, i) => ids.slice(i + 1).includes(id) || ids.slice(0, i).some((outer) => this.isAncestor(id, outer)));
  }

  /** Puts the row in, or says why not. */
  add(row: ReadRow): string | undefined {
    const paths = row.categories.map((category) => [...category, row.name]);
    const circle = paths.find((path) => this.wouldCircle(path));
    if (circle)
      return `its category ${circle
        .slice(0, -1)
        .map((name) => `'${name}'`)
        .join(' > ')} lies inside '${row.name}' or itself; mend the categories`;
    for (const path of paths) path.forEach((name, i) => this.hang(this.draftOf(name, true), path[i - 1]));
    const draft = this.draftOf(row.name, false);
    draft.collection = false;
    draft.kind ??= row.kind;
    draft.definition ??= row.definition;
    for (const label of [row.name, ...row.aliases]) addLabel(draft, label);
    return undefined;
  }

  private hang(draft: Draft, parent: string | undefined): void {
    if (parent !== undefined && !draft.broader.includes(slug(parent))) draft.broader.push(slug(parent));
  }
}

/**
 * Makes concepts of rows. Ids are the names as slugs; rows of the same id become one; categories become collections,
 * unless a row names them as a skill; aliases that two skills claim are `ambiguous` in both, and names that stand in
 * everyday text (`Go`, `R`, `excel`) are guarded.
 *
 * @param rows objects with name and, at will, aliases, category, kind, definition; a bare text is a name
 * @returns the concepts in the order of their first row, and the rows that could not be used
 */
export function importSkills(rows: Iterable<SkillRow | string>): ImportedSkills {
  const drafts = new Drafts();
  const rejected: RejectedRow[] = [];
  let index = 0;
  for (const row of rows) {
    const read = readRow(typeof row === 'string' ? { name: row } : row);
    const reason = typeof read === 'string' ? read : slug(read.name) === '' ? `no id can be made of '${read.name}'; write letters or digits` : drafts.add(read);
    if (reason !== undefined) rejected.push({ index, reason });
    index++;
  }
  const all = [...drafts.byId.values()];
  const shared = sharedNames(all);
  return { concepts: all.map((draft) => toConcept(draft, shared)), rejected };
}
