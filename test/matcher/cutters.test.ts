import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cutter, createFastCutter, createPlainCutter } from '../../src/matcher/cutter.js';
import { SCAN_MODULE } from '../../src/matcher/scan-module.js';
import { createUnitReader } from '../../src/matcher/units.js';
import { createWasmCutter } from '../../src/matcher/wasm-cutter.js';
import { withoutWebAssembly } from '../support/forbidden.js';
import { fc } from '../support/properties.js';
import { anyUnits, oddCases } from '../support/texts.js';

/** Units that WebAssembly has in memory at a time. */
const WINDOW = 4096;

/** All tokens of a text: hash, start, end. */
function tokensOf(cutter: Cutter, text: string): number[][] {
  const { tokens } = cutter;
  const units = createUnitReader()(text);
  const found: number[][] = [];
  for (let from = 0; from < text.length;) {
    tokens.count = 0;
    from = cutter.append(text, units, from);
    for (let i = 0; i < tokens.count; i++) found.push([tokens.hashes[i] as number, tokens.starts[i] as number, tokens.ends[i] as number]);
  }
  return found;
}

describe('WebAssembly cuts as JavaScript does', () => {
  const wasm = createWasmCutter();
  const plain = createPlainCutter();
  const same = (text: string): void => {
    expect(tokensOf(wasm, text)).toEqual(tokensOf(plain, text));
  };

  it('texts of names, signs, entities, tags', () => {
    fc.assert(
      fc.property(oddCases, ({ text }) => same(text)),
      { numRuns: 2000 },
    );
  });

  it('any units', () => {
    fc.assert(fc.property(anyUnits, same), { numRuns: 2000 });
  });

  it('every unit, alone and among letters', () => {
    for (let from = 0; from < 0x10000; from += 64) {
      const units = Array.from({ length: 64 }, (_, i) => String.fromCharCode(from + i));
      same(units.join(' '));
      same(units.map((unit) => `ab${unit}c`).join(' '));
    }
  });

  it.each(['x', 'Python3 ', "don't ", 'R&amp;D ', '\u00adé', '<b>', '<b ', '𝐚b', '機', 'abcdefghijklmnopqrstuvwxyz ', 'a1', '1a', '&'])(
    '%j across the edges of windows',
    (piece) => {
      for (let before = 0; before < 40; before++) same('a '.repeat(WINDOW / 2 - 20) + ' '.repeat(before) + piece.repeat(20) + ' machine learning');
    },
  );

  it.each([
    ['a token longer than windows', 'a'.repeat(3 * WINDOW + 7)],
    ['a tag longer than what is left of a window', `${'a '.repeat(WINDOW / 2 - 5)}<a href="${'x '.repeat(300)}">b c`],
    ['a token of invisible characters', `${'a\u00ad'.repeat(WINDOW)} b`],
    ['spaces longer than windows', `a${' '.repeat(3 * WINDOW)}b`],
    ['more tokens than the buffer holds', 'a b3 Python3 '.repeat(5000)],
    ['nothing', ''],
  ])('%s', (_, text) => same(text));

  it.each([-2, -1, 0, 1, 2])('texts as long as a window and %i more', (more) => {
    same('ab '.repeat(WINDOW).slice(0, WINDOW + more));
    same('a'.repeat(WINDOW + more));
    same('a1'.repeat(WINDOW).slice(0, WINDOW + more));
  });
});

it('the fast cutter is that of JavaScript where WebAssembly is forbidden', () => {
  withoutWebAssembly(() => expect(tokensOf(createFastCutter(), 'Python3 and SQL')).toEqual(tokensOf(createPlainCutter(), 'Python3 and SQL')));
});

it('the module was assembled from scan.wat as it stands', () => {
  const file = (name: string): string => readFileSync(new URL(`../../src/matcher/${name}`, import.meta.url), 'utf8');
  expect(file('scan-module.ts'), 'scan.wat has changed; run scripts/build-wasm.mjs').toContain(createHash('sha256').update(file('scan.wat')).digest('hex'));
});

it('the module may be compiled on the main thread of any browser: Chrome long allowed 4 KB', () => {
  expect(atob(SCAN_MODULE).length).toBeLessThan(4096);
});
