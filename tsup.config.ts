import { defineConfig } from 'tsup';

const shared = { sourcemap: true, target: 'es2022', splitting: true, external: ['#taxonomy-data'], treeshake: true };

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', matcher: 'src/matcher/index.ts', node: 'src/node/index.ts' },
    format: ['esm', 'cjs'],
    dts: !process.env.NO_DTS,
    platform: 'neutral',
    clean: true,
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    dts: false,
    platform: 'node',
    clean: false,
  },
]);
