/** What a user downloads: tarball, installation, browser bundle. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { printTable, save, show } from '../lib/report.mjs';

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  const { status, error, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 120_000 });
  if (status !== 0) throw new Error(`npm ${args[0]}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  return stdout;
}

/** @param {string} folder @returns {number} */
function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}

/** @param {string} entry @param {boolean} withTaxonomy */
async function bundle(entry, withTaxonomy) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    external: withTaxonomy ? [] : ['#taxonomy-data'],
  });
  const bytes = outputFiles[0].contents;
  return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'skillvec-size-'));
  /** @type {Array<{ what: string, bytes: number, gzip?: number, packages?: number }>} */
  const rows = [];
  const failed = [];
  try {
    const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
    rows.push({ what: `package, ${entryCount} files`, bytes: unpackedSize, gzip: size });
    try {
      writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
      npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`], folder);
      const packages = JSON.parse(npm(['query', '*'], folder)).filter((/** @type {any} */ one) => one.location !== '').length;
      rows.push({ what: `installation, ${packages} packages`, bytes: bytesIn(join(folder, 'node_modules')), packages });
    } catch (error) {
      failed.push(`installation: ${error.message}`);
    }
    const front = "export { createExtractor, Taxonomy } from './dist/index.js';";
    rows.push({ what: 'browser: extractor with the built-in taxonomy', ...(await bundle(front, true)) });
    rows.push({ what: 'browser: extractor without it (loaded when asked for)', ...(await bundle(front, false)) });
    rows.push({ what: 'browser: skillvec/matcher alone', ...(await bundle("export { createMatcher } from './dist/matcher.js';", false)) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable(
    ['', 'KB', 'KB as gzip'],
    rows.map(({ what, bytes, gzip }) => [what, show(bytes / 1e3), gzip === undefined ? '' : show(gzip / 1e3)]),
  );
  for (const line of failed) console.log(line);
  await save('size', { rows, failed }, ['esbuild']);
}
