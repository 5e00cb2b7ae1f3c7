/** Random names and texts: few letters, so that they meet often, with all that stands between letters in real postings. */
import { variantsOf } from '../../src/matcher/index.js';
import { fc } from './properties.js';

/** Labels and a text in which some of them stand. */
export interface Case {
  readonly labels: readonly string[];
  readonly text: string;
}

const LETTERS = ['a', 'b', 'A', 'c', 'C', 'js', 'Ab', 'abc', 'Abcd', '1', 'abc2'];
const SYMBOLS = ['+', '++', '#', '.', '/', '&', '-', ',', '\\+', '\\-', '*', '**'];
const SPACES = [' ', ' ', ' ', '\n', '\n\n', '\n- ', ' - ', '. ', ', ', '\u00a0', '\r\n'];
const ODD = [
  "'",
  '’',
  '"',
  '\u00ad',
  '\u200b',
  'é',
  'e\u0301',
  'ß',
  'ﬁ',
  '機',
  'ア',
  '𝐚',
  '１',
  'Ａ',
  '<b>',
  '</b>',
  '<br>',
  '<',
  '>',
  '&amp;',
  '&nbsp;',
  '&#43;',
  '&eacute;',
  '&shy;',
  '™',
  '\ud83d',
  '\ude00',
  '😀',
  '\0',
];

type Weighted = ReadonlyArray<readonly [number, readonly string[]]>;

const PLAIN_NAME: Weighted = [
  [5, LETTERS],
  [2, SYMBOLS],
  [3, [' ', '-']],
];
const ODD_NAME: Weighted = [
  [5, LETTERS],
  [1, SYMBOLS],
  [2, [' ', '-']],
  [1, ODD],
];
const PLAIN_GLUE: Weighted = [
  [1, LETTERS],
  [1, SYMBOLS],
  [4, SPACES],
];
const ODD_GLUE: Weighted = [
  [1, LETTERS],
  [1, SYMBOLS],
  [4, SPACES],
  [2, ODD],
];

function oneOf(lists: Weighted): fc.Arbitrary<string> {
  return fc.oneof(...lists.map(([weight, list]) => ({ weight, arbitrary: fc.constantFrom(...list) })));
}

function joined(piece: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.array(piece, { minLength, maxLength, size: 'max' }).map((pieces) => pieces.join(''));
}

function cases(name: Weighted, glue: Weighted): fc.Arbitrary<Case> {
  return fc.array(joined(oneOf(name), 1, 5), { maxLength: 8, size: 'max' }).chain((labels) => {
    const spellings = labels.flatMap((label) => [label, label.toUpperCase(), ...variantsOf(label)]);
    const known = fc.constantFrom(...spellings, 'a');
    return joined(fc.oneof(known, oneOf(glue)), 0, 16).map((text) => ({ labels, text }));
  });
}

/** Names of letters, digits and the symbols that stand in names, and texts of the same. */
export const plainCases = cases(PLAIN_NAME, PLAIN_GLUE);

/** The same with entities, tags, ligatures, invisible characters and half characters. */
export const oddCases = cases(ODD_NAME, ODD_GLUE);

/** A name of letters, digits and the symbols that stand in names. */
export const plainNames = joined(oneOf(PLAIN_NAME), 1, 6);

/** A text of one paragraph: no line break, and no less-than sign, since an unclosed tag reaches into what follows. */
export function asParagraph(text: string): string {
  return text.replace(/[\n<]/g, ' ').trim();
}

/** Any UTF-16 at all, lone surrogates included. */
export const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units));
