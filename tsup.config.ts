import { defineConfig } from 'tsup';

const shared = { sourcemap: true, target: 'es2022', splitting: true, external: ['#taxonomy-data'], treeshake: true } as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', matcher: 'src/matcher/index.ts', node: 'src/node/index.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    clean: true,
  },
]);
