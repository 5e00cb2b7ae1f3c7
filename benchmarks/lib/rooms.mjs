/** The rooms behind the front door, from src/, bundled as the build bundles them, so that each can be timed alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const ENTRY = `
export { createExtractor } from './src/extractor.ts';
export { Reader } from './src/reading/read.ts';
`;

/** @type {import('esbuild').Plugin} */
const taxonomyFromDist = {
  name: 'taxonomy from dist',
  setup({ onResolve }) {
    onResolve({ filter: /^#taxonomy-data$/ }, () => ({ path: pathToFileURL(join(root, 'dist/taxonomy-data.js')).href, external: true }));
  },
};

/** @returns {Promise<any>} a reader, an extractor, and `end`, which removes the bundle */
export async function importRooms() {
  const folder = mkdtempSync(join(tmpdir(), 'skillvec-rooms-'));
  const end = () => rmSync(folder, { recursive: true, force: true });
  try {
    const outfile = join(folder, 'rooms.mjs');
    await build({
      stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: 'neutral',
      outfile,
      plugins: [taxonomyFromDist],
      logLevel: 'silent',
    });
    const { createExtractor, Reader } = await import(pathToFileURL(outfile).href);
    if (Reader?.prototype.open === undefined) throw new Error('src/reading has no Reader with open any more; see benchmarks/lib/rooms.mjs');
    const extractor = await createExtractor();
    return { extractor, reader: new Reader(extractor.taxonomy), end };
  } catch (error) {
    end();
    throw error;
  }
}
