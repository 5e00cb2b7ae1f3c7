import { restoreTaxonomy } from './compiled.js';
import type { Taxonomy } from './taxonomy.js';

let taxonomy: Promise<Taxonomy> | undefined;

/** The curated taxonomy that comes with skillvec. Loaded at the first call, shared by all. */
export function builtInTaxonomy(): Promise<Taxonomy> {
  return (taxonomy ??= import('#taxonomy-data').then(async ({ data }) => restoreTaxonomy(await data)));
}

/** The same as the text that it is compiled to. */
export async function builtInText(): Promise<string> {
  return (await import('#taxonomy-data')).data;
}
