import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/matcher/index.js';
import { foldKey } from '../../src/matcher/fold-key.js';
import { variantsOf } from '../../src/matcher/variants.js';
import { shifted } from '../support/matching.js';
import { fc } from '../support/properties.js';
import { referenceMatch } from '../support/reference-matcher.js';
import { anyUnits, asParagraph, oddCases, plainCases, plainNames } from '../support/texts.js';

describe('for random dictionaries and texts', () => {
  it('finds exactly what a matcher without trie and hash finds', () => {
    fc.assert(
      fc.property(plainCases, ({ labels, text }) => {
        expect(createMatcher(labels).match(text)).toEqual(referenceMatch(labels, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the same as the reference with entities, tags, ligatures and invisible characters in names and text', () => {
    fc.assert(
      fc.property(oddCases, ({ labels, text }) => {
        expect(createMatcher(labels).match(text)).toEqual(referenceMatch(labels, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the same as the reference when some labels count only in their own case', () => {
    fc.assert(
      fc.property(plainCases, fc.integer({ min: 0, max: 0xff }), ({ labels, text }, bits) => {
        const options = { exactCase: (label: number) => ((bits >>> label) & 1) === 1 };
        expect(createMatcher(labels, options).match(text)).toEqual(referenceMatch(labels, text, options));
      }),
    );
  });

  it('finds the same as the reference without variants', () => {
    fc.assert(
      fc.property(plainCases, ({ labels, text }) => {
        expect(createMatcher(labels, { variants: false }).match(text)).toEqual(referenceMatch(labels, text, { variants: false }));
      }),
    );
  });

  it('reports only stretches that fold to the label or to one of its variants', () => {
    fc.assert(
      fc.property(oddCases, ({ labels, text }) => {
        for (const { label, start, end } of createMatcher(labels).match(text)) {
          expect(variantsOf(labels[label] as string).map(foldKey)).toContain(foldKey(text.slice(start, end)));
        }
      }),
    );
  });

  it('reports matches in text order, without overlaps, within the text', () => {
    fc.assert(
      fc.property(oddCases, ({ labels, text }) => {
        let previousEnd = 0;
        for (const { start, end } of createMatcher(labels).match(text)) {
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          previousEnd = end;
        }
      }),
    );
  });

  it('finds in a paragraph the same, whatever paragraphs stand before and after it', () => {
    fc.assert(
      fc.property(oddCases, oddCases, oddCases, ({ labels, text }, first, last) => {
        const [before, paragraph, after] = [first.text, text, last.text].map(asParagraph) as [string, string, string];
        const matcher = createMatcher(labels);
        const from = before.length + 2;
        const inside = matcher.match(`${before}\n\n${paragraph}\n\n${after}`).filter(({ start }) => start >= from && start < from + paragraph.length);
        expect(inside).toEqual(shifted(matcher.match(paragraph), from));
      }),
    );
  });

  it('finds every label that folds to something in a text that consists of it', () => {
    fc.assert(
      fc.property(plainNames, (label) => {
        const whole = createMatcher([label]).match(label);
        expect(whole.length > 0).toBe(foldKey(label) !== '');
      }),
    );
  });
});

it('never throws, whatever the text holds', () => {
  const matcher = createMatcher(['a', 'b c', 'C++', '.NET', '機']);
  fc.assert(
    fc.property(anyUnits, (text) => {
      expect(() => matcher.match(text)).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

it('never throws, whatever the labels hold', () => {
  fc.assert(
    fc.property(fc.array(anyUnits, { maxLength: 5 }), (labels) => {
      expect(() => createMatcher(labels).match(labels.join(' '))).not.toThrow();
    }),
  );
});
