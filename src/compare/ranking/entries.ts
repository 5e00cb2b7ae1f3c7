import type { SkillVector } from '../../vector/sparse.js';

/** What a caller may keep with an entry, for filters; saved as JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** A role (or a candidate) to be ranked. */
export interface RoleEntry<EntryFields extends Fields = Fields> {
  readonly id: string;
  readonly vector: SkillVector;
  readonly fields?: EntryFields;
}

/** The entries of a segment by their place in it, but for their vectors. */
export class Roster<EntryFields extends Fields> {
  /** Number of entries that have been removed. */
  removed = 0;
  private readonly gone: boolean[] = [];

  constructor(
    readonly ids: string[] = [],
    readonly fields: Array<EntryFields | undefined> = [],
  ) {}

  get size(): number {
    return this.ids.length;
  }

  add(id: string, fields: EntryFields | undefined): void {
    if (fields !== undefined) this.fields[this.ids.length] = fields;
    this.ids.push(id);
  }

  remove(place: number): void {
    this.gone[place] = true;
    this.removed++;
  }

  has(place: number): boolean {
    return this.gone[place] !== true;
  }

  /** The entries that are left, in their order. */
  compacted(): Roster<EntryFields> {
    const roster = new Roster<EntryFields>();
    this.ids.forEach((id, place) => {
      if (this.has(place)) roster.add(id, this.fields[place]);
    });
    return roster;
  }
}
