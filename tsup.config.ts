import { defineConfig } from 'tsup';

const library = {
  index: 'src/index.ts',
  matcher: 'src/matcher/index.ts',
  node: 'src/node/index.ts',
  batch: 'src/batch/index.ts',
  queue: 'src/batch/queue/index.ts',
  report: 'src/report/index.ts',
};
const shared = {
  sourcemap: true,
  target: 'es2022',
  splitting: true,
  external: ['#taxonomy-data', '#tag-worker', '#report-charts'],
  treeshake: true,
  dts: process.env.NO_DTS ? false : { entry: library },
  platform: 'neutral' as const,
};

/** With the charting library in it, and apart from the rest, since only `report --format html` draws. */
const charts = {
  entry: { 'report-charts': 'src/cli/report/charts/index.ts' },
  format: 'esm' as const,
  target: 'es2022',
  platform: 'neutral' as const,
  minify: true,
  dts: false,
  env: { NODE_ENV: 'production' },
};

/** The command shares its chunks with the library, so that the core is in the package once for ESM and once for CommonJS. */
export default defineConfig([
  { ...shared, entry: { ...library, cli: 'src/cli/main.ts', 'tag-worker': 'src/batch/worker.ts' }, format: 'esm' },
  // CommonJS has no import.meta.url, by which the threads that tag and that read PDFs find their files.
  { ...shared, entry: library, format: 'cjs', shims: true },
  { ...shared, entry: { 'pdf-worker': 'src/formats/pdf/pdf-worker.js' }, format: 'esm', dts: false },
  charts,
]);
