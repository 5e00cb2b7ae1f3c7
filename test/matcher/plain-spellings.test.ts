import { describe, expect, it } from 'vitest';
import { buildTrie } from '../../src/matcher/build.js';
import { labelPath } from '../../src/matcher/labels.js';
import { LENGTH_BITS, LONGEST_TOKEN, NUMBER_SHIFT, PLAIN_LABEL } from '../../src/matcher/layout.js';
import { traitsOf } from '../../src/matcher/plain-labels.js';
import { NODE, type TrieColumns } from '../../src/matcher/trie.js';
import { variantsOf } from '../../src/matcher/variants.js';
import { fc } from '../support/properties.js';

/** Words whose endings, and what they do in company, the rules tell apart. */
const WORDS = [
  ...'model library analysis testing software management box branch bus class series taxes skies ties pries ox ax y s go c sql js vue'.split(' '),
  ...'organisation modelling colors color program programme programming enterprise size advertising behaviour log catalog centre centers'.split(' '),
  ...'and in up data base fine tuning e commerce dev ops cloud ready high voltage 3d web3 s3 python3 2d b2b 24 c++ c# (aws) 100% .net'.split(' '),
  ...'Model Library Ware Box Testing API APIs SQLServer LangChain iOS McKinsey Fine Tuning E AND Colors Ox Dev'.split(' '),
];
const SEPARATORS = [' ', ' ', ' ', '-', '-', '/', ' / ', '  ', ' - ', '&', ' & ', '_', "'", '.', ', '];

const labels = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([word, separator], i) => (i === parts.length - 1 ? word : word + separator)).join(''));
const short = fc.stringMatching(/^[a-zA-Z0-9 \-/&.+#_']{0,14}$/);
const letters = fc.stringMatching(/^[aesyihcxngmtuoAS]{1,8}([ \-/][aesyihcxngmtuoAS]{1,8}){0,3}$/);
const anyLabels = fc.array(fc.oneof(labels, labels, letters, short), { minLength: 1, maxLength: 8 });

/** Path of each node → what ends there. */
function contentsOf({ nodes, places, characters }: TrieColumns): Map<string, number> {
  const paths = [''];
  const contents = new Map<string, number>();
  for (let node = 1; node < nodes.length / NODE; node++) {
    const [parent, token, gap, content] = nodes.subarray(node * NODE, node * NODE + NODE) as unknown as [number, number, number, number];
    const start = (places[token] as number) >>> LENGTH_BITS;
    const word = String.fromCharCode(...characters.subarray(start, start + ((places[token] as number) & LONGEST_TOKEN)));
    const path = `${paths[parent] as string}|${gap}|${word}`;
    paths[node] = path;
    contents.set(path, content);
  }
  return contents;
}

function pathOf(spelling: string): string | undefined {
  const path = labelPath(spelling);
  return path?.tokens.map((token, i) => `|${i === 0 ? 0 : (path.gaps[i - 1] as number)}|${token}`).join('');
}

/** Path → the label that it belongs to: to the first that is written so, else to the first that has such a spelling. */
function ownersOf(all: readonly string[]): Map<string, number> {
  const owners = new Map<string, number>();
  const claim = (spelling: string, label: number): void => {
    const path = pathOf(spelling);
    if (path !== undefined && !owners.has(path)) owners.set(path, label);
  };
  all.forEach(claim);
  all.forEach((text, label) => {
    for (const spelling of variantsOf(text)) claim(spelling, label);
  });
  return owners;
}

describe('the spellings in the trie', () => {
  it('are those of variantsOf, no more and no fewer', () => {
    fc.assert(
      fc.property(fc.oneof(labels, labels, letters, short), (label) => {
        const ends = [...contentsOf(buildTrie([label]))].filter(([, content]) => content >= PLAIN_LABEL).map(([path]) => path);
        expect(ends.sort()).toEqual([...ownersOf([label]).keys()].sort());
      }),
      { numRuns: 5000 },
    );
  });

  it('belong to the first label that is written so, else to the first that has them', () => {
    fc.assert(
      fc.property(anyLabels, (all) => {
        const owners = ownersOf(all);
        for (const [path, content] of contentsOf(buildTrie(all))) if (content & PLAIN_LABEL) expect(content >> NUMBER_SHIFT, path).toBe(owners.get(path));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a label', () => {
  it.each(['machine learning model', 'fine-tuning', 'Fine Tuning', 'high-voltage power-line', 'c++ developer', 'user/customer research', 'python3 scripts', 'windows 11'])(
    'is plain: %s',
    (label) => {
      expect(traitsOf(label)).toBeGreaterThan(0);
    },
  );

  it.each(['LangChain', 'M&A', 'Node.js', 'CI/CD', 'Résumé', 'drivers’ licence', "driver's", 'snake_case', '<b>', 'x'.repeat(101), ''])('is not plain: %s', (label) => {
    expect(traitsOf(label)).toBe(0);
  });
});
