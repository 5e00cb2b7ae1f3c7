/** Where things lie. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const benchmarks = join(root, 'benchmarks');
export const results = join(benchmarks, 'results');
export const shared = join(root, '../shared');

/** Ends the program when there is no build to measure. */
export function needDist() {
  if (['index.js', 'matcher.js', 'taxonomy-data.js'].every((file) => existsSync(join(root, 'dist', file)))) return;
  console.error('There is no build in dist/: run npm run build first.');
  process.exit(1);
}

/**
 * Imports a file of the build.
 *
 * @param {'index' | 'matcher' | 'node' | 'batch' | 'taxonomy-data'} name
 * @returns {Promise<any>}
 */
export function fromDist(name) {
  return import(pathToFileURL(join(root, 'dist', `${name}.js`)).href);
}
