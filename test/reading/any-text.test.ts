import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/reading/types.js';
import { Reader } from '../../src/reading/read.js';
import { Taxonomy } from '../../src/taxonomy/index.js';
import { fc } from '../support/properties.js';

const taxonomy = Taxonomy.from([
  { prefLabel: 'Python' },
  { prefLabel: 'Machine Learning', altLabels: ['ML'], kind: 'knowledge' },
  { prefLabel: 'Go', exactCase: ['Go'], ambiguous: ['Go'], supportedBy: ['Python'], notIn: ['Go to market'] },
  { prefLabel: 'C++' },
]);

const reader = new Reader(taxonomy);

const PIECES = [
  'Python',
  'machine learning',
  'ML',
  'Go',
  'Go to market',
  'C\\+\\+',
  'C++',
  'Requirements',
  'Requirements:',
  'Nice to have:',
  '## ',
  '**',
  '- ',
  '• ',
  '\n',
  '\n\n',
  '\r\n',
  '---',
  ' ',
  ', ',
  '. ',
  '; ',
  '(',
  ')',
  'no ',
  'not required',
  '3+ years of ',
  'a plus',
  'Benefits',
  'dental and vision',
  'Similar jobs',
  '2019 - 2021',
  'I have',
  '<li>',
  '&amp;',
  '\u00ad',
  '😀',
  '\ud83d',
  'é',
  '\0',
  'toolsExperience',
  'skillsKnowledge',
  'daily.Requirements',
];
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), { maxLength: 40, size: 'max' })
  .map((pieces) => pieces.join(''));
const anyKind = fc.constantFrom<DocumentKind | 'auto'>('posting', 'resume', 'auto');

describe('for any text', () => {
  it('mentions lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, anyKind, (text, kind) => {
        let last = 0;
        for (const { start, end } of reader.read(text, kind).mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('a mention is a name of its concept', () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[\s\\*#>&;<>/()•.,\-\u00ad\0]|<li>|&amp;/g, '');
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { concept: index, start, end } of reader.read(text, 'auto').mentions) {
          const concept = taxonomy.at(index);
          expect([concept.prefLabel, ...concept.altLabels].map(plain)).toContain(plain(text.slice(start, end)));
        }
      }),
    );
  });

  it('reading gives the same whatever was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        reader.read(other, 'auto');
        expect(reader.read(text, 'auto')).toEqual(new Reader(taxonomy).read(text, 'auto'));
      }),
      { numRuns: 300 },
    );
  });
});
