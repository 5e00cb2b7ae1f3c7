// Assembles src/matcher/scan.wat into src/matcher/scan-module.ts. Needed only when scan.wat has changed; takes wabt and binaryen:
//   npm install --no-save wabt binaryen && node scripts/build-wasm.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import binaryen from 'binaryen';
import createWabt from 'wabt';

const source = new URL('../src/matcher/scan.wat', import.meta.url);
const target = new URL('../src/matcher/scan-module.ts', import.meta.url);
const text = readFileSync(source, 'utf8');
const parsed = (await createWabt()).parseWat('scan.wat', text, { simd: true });
parsed.validate();
const module = binaryen.readBinary(parsed.toBinary({}).buffer);
module.setFeatures(binaryen.Features.MVP | binaryen.Features.SIMD128 | binaryen.Features.MutableGlobals | binaryen.Features.SignExt | binaryen.Features.BulkMemory);
// V8 inlines no functions of WebAssembly.
binaryen.setOptimizeLevel(3);
binaryen.setShrinkLevel(0);
binaryen.setAlwaysInlineMaxSize(200);
binaryen.setFlexibleInlineMaxSize(400);
module.optimize();
const buffer = module.emitBinary();
writeFileSync(
  target,
  `// Made by scripts/build-wasm.mjs; do not edit. SHA-256 of its source, scan.wat:
// ${createHash('sha256').update(text).digest('hex')}
/** The WebAssembly module of scan.wat, in base64. */
export const SCAN_MODULE =
  '${Buffer.from(buffer).toString('base64')}';
`,
);
console.error(`scan-module.ts: ${buffer.length} bytes`);
