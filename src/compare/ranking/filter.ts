import type { Fields } from './entries.js';

/** Which entries may be ranked: fields with these values (of a list, any), or what a function says. */
export type Where<EntryFields extends Fields = Fields> =
  { readonly [Field in keyof EntryFields]?: EntryFields[Field] | ReadonlyArray<EntryFields[Field]> } | ((fields: EntryFields | undefined, id: string) => boolean);

/** The filter as a function. */
export function filterOf<EntryFields extends Fields>(where: Where<EntryFields> | undefined): ((fields: EntryFields | undefined, id: string) => boolean) | undefined {
  if (where === undefined || typeof where === 'function') return where;
  const wanted: ReadonlyArray<readonly [keyof EntryFields, unknown]> = Object.entries(where);
  return (fields) => fields !== undefined && wanted.every(([name, value]) => (Array.isArray(value) ? value.includes(fields[name]) : fields[name] === value));
}
