/** The rooms behind the front door, from src/, bundled as the build bundles them, so that each can be timed alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const ENTRY = `
export { createExtractor } from './src/extractor.ts';
export { readDocument } from './src/reading/read.ts';
export * as structure from './src/reading/structure.ts';
export * as candidates from './src/reading/candidates.ts';
export * as doubt from './src/reading/doubt.ts';
export * as unglued from './src/reading/unglue.ts';
`;

/** @type {import('esbuild').Plugin} */
const taxonomyFromDist = {
  name: 'taxonomy from dist',
  setup({ onResolve }) {
    onResolve({ filter: /^#taxonomy-data$/ }, () => ({ path: pathToFileURL(join(root, 'dist/taxonomy-data.js')).href, external: true }));
  },
};

/** @returns {Promise<any>} the functions of the rooms, an extractor, and `end`, which removes the bundle */
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
    const { createExtractor, readDocument, structure, candidates, doubt, unglued } = await import(pathToFileURL(outfile).href);
    const rooms = { readDocument, readStructure: structure.readStructure, findCandidates: candidates.findCandidates, Judge: doubt.Judge };
    const lacking = Object.entries(rooms).find(([, value]) => value === undefined);
    if (lacking) throw new Error(`src/reading has no ${lacking[0]} any more; see benchmarks/lib/rooms.mjs`);
    return { ...rooms, unglue: unglued.unglue, extractor: await createExtractor(), end };
  } catch (error) {
    end();
    throw error;
  }
}
