/** A taxonomy as one text that loads without parsing YAML, cutting labels or building the trie. */
import { matcherOf } from '../matcher/matcher.js';
import type { PackedTrie } from '../matcher/packing.js';
import { NumberReader, NumberWriter } from '../matcher/numbers.js';
import { joinSections, splitSections } from '../matcher/sections.js';
import { storeTrie, unpackTrie } from '../matcher/storage.js';
import { RowReader, writeRow } from './cells.js';
import { Phrasings } from './forms/phrasings.js';
import { Meanings, storeMeanings } from './meanings.js';
import { restoreRetired, storeRetired } from './retired.js';
import { LazyConcepts, storeConcepts } from './stored-concepts.js';
import { Taxonomy } from './taxonomy.js';

/** The number of this format; another one in what another version wrote. */
const FORMAT = 3;
/** What a compiled taxonomy begins with; before format 2, it was JSON. */
const HEAD = /^skillvec (\d+) |^\{"format":(\d+)/;
/** Name and version, number of concepts, ids, rows, words of the rows, parents, meanings, trie, labels in any form, retired ids. */
const SECTIONS = 10;

/** Writes a taxonomy, its dictionary and its trie as one printable text without quotes and backslashes. */
export function compileTaxonomy(taxonomy: Taxonomy): string {
  const concepts = [...taxonomy.concepts()];
  const { ids, rows, words, broader } = storeConcepts(concepts, (id) => taxonomy.indexOf(id));
  const { numbers, stored } = storeMeanings(taxonomy.names(), concepts.length);
  const size = new NumberWriter();
  size.write(concepts.length);
  const trie = storeTrie(taxonomy.trie(), (label) => numbers[label] as number);
  return (
    `skillvec ${FORMAT} ` +
    joinSections([
      writeRow([taxonomy.name, taxonomy.version]),
      size.toText(),
      ids,
      rows,
      words,
      broader,
      stored,
      trie,
      taxonomy.phrasings().store(),
      storeRetired(taxonomy.retired()),
    ])
  );
}

type Sections = [info: string, size: string, ids: string, rows: string, words: string, broader: string, meanings: string, trie: string, phrasings: string, retired: string];

function sectionsOf(text: string): Sections {
  const [start, number, oldNumber] = HEAD.exec(text) ?? ['', undefined, undefined];
  const format = number ?? oldNumber ?? 'unknown';
  if (format !== String(FORMAT)) throw new RangeError(`the compiled taxonomy has format ${format}, this version reads format ${FORMAT}; compile it again`);
  return splitSections(text.slice(start.length), SECTIONS) as Sections;
}

/** The tables of the scan out of a compiled taxonomy, for those who share them between threads. */
export function unpackMatcher(text: string): PackedTrie {
  return unpackTrie(sectionsOf(text)[7]);
}

/**
 * Reads a taxonomy that {@link compileTaxonomy} wrote. Concepts, dictionary and trie are each read when first needed.
 *
 * @throws RangeError when the text is of a format that this version cannot read
 */
export function restoreTaxonomy(text: string): Taxonomy {
  return restoreWith(text);
}

/**
 * The same, with tables that {@link unpackMatcher} made of this very text.
 *
 * @throws RangeError when the text is of a format that this version cannot read
 */
export function restoreWith(text: string, unpacked?: PackedTrie): Taxonomy {
  const [info, size, ids, rows, words, broader, meanings, trie, phrasings, retired] = sectionsOf(text);
  const head = new RowReader(info);
  const count = new NumberReader(size).read();
  return Taxonomy.stored(
    new LazyConcepts({ ids, rows, words, broader }, count),
    { name: head.text(), version: head.text() },
    {
      meanings: () => Meanings.restore(meanings, count),
      matcher: () => matcherOf(unpacked ?? unpackTrie(trie)),
      phrasings: () => Phrasings.restore(phrasings),
      retired: () => restoreRetired(retired),
    },
  );
}
