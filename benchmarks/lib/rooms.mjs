/** The rooms behind the front door, from src/, bundled as the build bundles them, so that each can be timed alone. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const ENTRY = `
export { createExtractor } from './src/extractor.ts';
export { Reader } from './src/reading/read.ts';
`;

/**
 * Bundles what an entry exports from src/ and imports it, with the taxonomy of dist/.
 *
 * @param {string} entry TypeScript, with paths from the project's root
 * @param {Record<string, (contents: string) => string>} [changes] file of src/reading → what it becomes
 * @returns {Promise<any>} what the entry exports, and `end`, which removes the bundle
 */
export async function bundleRooms(entry, changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'skillvec-rooms-'));
  const end = () => rmSync(folder, { recursive: true, force: true });
  try {
    const outfile = join(folder, 'rooms.mjs');
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: 'neutral',
      outfile,
      plugins: [changedRooms(changes)],
      logLevel: 'silent',
    });
    return { ...(await import(pathToFileURL(outfile).href)), end };
  } catch (error) {
    end();
    throw error;
  }
}

/** @param {Record<string, (contents: string) => string>} changes @returns {import('esbuild').Plugin} */
function changedRooms(changes) {
  return {
    name: 'taxonomy from dist',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^#taxonomy-data$/ }, () => ({ path: pathToFileURL(join(root, 'dist/taxonomy-data.js')).href, external: true }));
      for (const [file, change] of Object.entries(changes)) {
        onLoad({ filter: new RegExp(`reading/${file.replace('.', '\\.')}$`) }, ({ path }) => ({ contents: change(readFileSync(path, 'utf8')), loader: 'ts' }));
      }
    },
  };
}

/** @returns {Promise<any>} a reader, an extractor, and `end`, which removes the bundle */
export async function importRooms() {
  const { createExtractor, Reader, end } = await bundleRooms(ENTRY);
  if (Reader?.prototype.open === undefined) {
    end();
    throw new Error('src/reading has no Reader with open any more; see benchmarks/lib/rooms.mjs');
  }
  const extractor = await createExtractor();
  return { extractor, reader: new Reader(extractor.taxonomy), end };
}
