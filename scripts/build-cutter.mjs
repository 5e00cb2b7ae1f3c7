// Assembles src/matcher/cut.wat into src/matcher/cut-module.ts. Needed only when cut.wat has changed; takes wabt:
//   npm install --no-save wabt && node scripts/build-cutter.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import createWabt from 'wabt';

const source = new URL('../src/matcher/cut.wat', import.meta.url);
const target = new URL('../src/matcher/cut-module.ts', import.meta.url);
const parsed = (await createWabt()).parseWat('cut.wat', readFileSync(source, 'utf8'), { simd: true });
parsed.validate();
const { buffer } = parsed.toBinary({});
writeFileSync(
  target,
  `// Made of cut.wat by scripts/build-cutter.mjs; do not edit.
/** The WebAssembly module of cut.wat, in base64. */
export const CUT_MODULE =
  '${Buffer.from(buffer).toString('base64')}';
`,
);
console.error(`cut-module.ts: ${buffer.length} bytes`);
