/** One taxonomy for all threads: its text and the tables of its scan lie in memory that they share. */
import type { PackedTrie } from '../matcher/packing.js';
import { builtInText } from '../taxonomy/built-in.js';
import { compileTaxonomy, restoreWith, unpackMatcher } from '../taxonomy/compiled.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** Can be handed to a thread without being copied. */
export interface SharedTaxonomy {
  /** UTF-8 of the compiled taxonomy. */
  readonly text: Uint8Array;
  readonly matcher: PackedTrie;
}

type Table = Int32Array | Uint16Array;

function shareTable<T extends Table>(table: T): T {
  const Kind = table.constructor as new (buffer: SharedArrayBuffer) => T;
  const shared = new Kind(new SharedArrayBuffer(table.byteLength));
  shared.set(table);
  return shared;
}

function shareTables(trie: PackedTrie): PackedTrie {
  const { roots, characters, edges, endings, first, paths, thirds } = trie;
  return {
    ...trie,
    roots: shareTable(roots),
    characters: shareTable(characters),
    edges: shareTable(edges),
    endings: shareTable(endings),
    first: shareTable(first),
    paths: shareTable(paths),
    thirds: shareTable(thirds),
  };
}

/** Puts a taxonomy, by default the built-in one, into shared memory. */
export async function shareTaxonomy(taxonomy?: Taxonomy): Promise<SharedTaxonomy> {
  const text = taxonomy ? compileTaxonomy(taxonomy) : await builtInText();
  const bytes = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)));
  Buffer.from(bytes.buffer).write(text);
  return { text: bytes, matcher: shareTables(unpackMatcher(text)) };
}

/** The taxonomy in a thread. Its concepts are made when they are first asked for. */
export function openShared({ text, matcher }: SharedTaxonomy): Taxonomy {
  return restoreWith(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString(), matcher);
}
