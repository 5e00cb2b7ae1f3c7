// Assembles src/matcher/cut.wat into src/matcher/cut-module.ts. Needed only when cut.wat has changed; takes wabt:
//   npm install --no-save wabt && node scripts/build-cutter.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import createWabt from 'wabt';

const source = new URL('../src/matcher/cut.wat', import.meta.url);
const target = new URL('../src/matcher/cut-module.ts', import.meta.url);
const text = readFileSync(source, 'utf8');
const parsed = (await createWabt()).parseWat('cut.wat', text, { simd: true });
parsed.validate();
const { buffer } = parsed.toBinary({});
writeFileSync(
  target,
  `// Made by scripts/build-cutter.mjs; do not edit. SHA-256 of its source, cut.wat:
// ${createHash('sha256').update(text).digest('hex')}
/** The WebAssembly module of cut.wat, in base64. */
export const CUT_MODULE =
  '${Buffer.from(buffer).toString('base64')}';
`,
);
console.error(`cut-module.ts: ${buffer.length} bytes`);
