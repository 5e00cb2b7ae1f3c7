import { describe, expect, it } from 'vitest';
import { buildTrie } from '../../src/matcher/build.js';
import { matcherOf } from '../../src/matcher/matcher.js';
import { pack } from '../../src/matcher/packed.js';
import type { PackedTrie } from '../../src/matcher/packing.js';
import { storeTrie, unpackTrie } from '../../src/matcher/storage.js';
import type { TrieColumns } from '../../src/matcher/trie.js';
import { fc } from '../support/properties.js';
import { oddCases, plainCases } from '../support/texts.js';

/** The trie as another process reads it. */
function stored(trie: TrieColumns): PackedTrie {
  return unpackTrie(storeTrie(trie, (label) => label));
}

describe('a trie that was stored and restored', () => {
  it('finds the same', () => {
    fc.assert(
      fc.property(oddCases, ({ labels, text }) => {
        const trie = buildTrie(labels);
        expect(matcherOf(stored(trie)).match(text)).toEqual(matcherOf(pack(trie)).match(text));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same where case counts', () => {
    fc.assert(
      fc.property(plainCases, fc.integer({ min: 0, max: 0xff }), ({ labels, text }, bits) => {
        const trie = buildTrie(labels, { exactCase: (label) => ((bits >>> label) & 1) === 1 });
        expect(matcherOf(stored(trie)).match(text)).toEqual(matcherOf(pack(trie)).match(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([['日'], ['日 本', 'Python'], ['.日', 'SQL'], ['日', '本']])('finds a name whose case counts and that has no case: %s', (...labels) => {
    const trie = buildTrie(labels, { exactCase: () => true, variants: false });
    const text = labels.join(', ');
    expect(matcherOf(stored(trie)).match(text)).toEqual(matcherOf(pack(trie)).match(text));
    expect(matcherOf(stored(trie)).match(text)).toHaveLength(labels.length);
  });

  it('may be of no label', () => {
    expect(matcherOf(stored(buildTrie([]))).match('Python')).toEqual([]);
  });

  it('may be of very many labels', () => {
    const labels = Array.from({ length: 5000 }, (_, i) => `skill n${i.toString(36)}q`);
    const text = labels.slice(4000).join(', ');
    const trie = buildTrie(labels);
    expect(matcherOf(stored(trie)).match(text)).toEqual(matcherOf(pack(trie)).match(text));
  });
});
