import { expect, it } from 'vitest';
import { createMatcher, variantsOf } from '../../src/matcher/index.js';
import { foldKey } from '../../src/matcher/fold-key.js';
import { fc } from '../support/properties.js';
import { plainCases, oddCases, asParagraph, plainNames, anyUnits } from '../support/texts.js';
import { referenceMatch } from '../support/reference-matcher.js';
import { shifted } from '../support/matching.js';
const R = { seed: 1099, numRuns: 100000 };
for (const [n,c] of [['plain',plainCases],['odd',oddCases]] as const) it(n, () => { fc.assert(fc.property(c, fc.integer({min:0,max:255}), ({labels,text},bits) => { const options={exactCase:(l:number)=>((bits>>>l)&1)===1}; 
 expect(createMatcher(labels,options).match(text)).toEqual(referenceMatch(labels,text,options)); }), R); }, 300000);
it('keys', () => { fc.assert(fc.property(oddCases, ({labels,text}) => { for (const { label, start, end } of createMatcher(labels).match(text)) expect(variantsOf(labels[label] as string).map(foldKey)).toContain(foldKey(text.slice(start, end))); }), R); }, 300000);
it('para', () => { fc.assert(fc.property(oddCases, oddCases, oddCases, ({ labels, text }, first, last) => {
        const [before, paragraph, after] = [first.text, text, last.text].map(asParagraph) as [string, string, string];
        const matcher = createMatcher(labels);
        const from = before.length + 2;
        const inside = matcher.match(`${before}\n\n${paragraph}\n\n${after}`).filter(({ start }) => start >= from && start < from + paragraph.length);
        expect(inside).toEqual(shifted(matcher.match(paragraph), from));}), R); }, 300000);
it('self', () => { fc.assert(fc.property(plainNames, (label) => { expect(createMatcher([label]).match(label).length > 0).toBe(foldKey(label) !== ''); }), R); }, 300000);
it('any', () => { fc.assert(fc.property(fc.array(anyUnits,{maxLength:4}), (labels) => { const text=labels.join(' '); expect(createMatcher(labels).match(text)).toEqual(referenceMatch(labels,text)); }), {seed:3,numRuns:20000}); }, 300000);
it('gaps', () => {
  const symbols = [...'!$%(),:;=?@[]^{|}~'];
  const labels = symbols.flatMap((x) => symbols.map((y) => `a${x}${y}b`));
  const text = labels.join('\n\n') + '\n\na b';
  expect(createMatcher(labels).match(text).map(m=>labels[m.label])).toEqual(labels);
});
