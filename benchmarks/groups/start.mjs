/** From nothing to the first result, and what it takes of memory. Each run is a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/paths.mjs';
import { printTable, save, show } from '../lib/report.mjs';
import { statistics } from '../lib/timing.mjs';

const RUNS = 15;
const TEXT = 'Senior ML Engineer. Requirements: 5+ years of Python, Kubernetes in production. Nice to have: Go or Rust.';

const at = (/** @type {string} */ file) => JSON.stringify(pathToFileURL(join(root, 'dist', file)).href);
const path = (/** @type {string} */ file) => JSON.stringify(join(root, 'dist', file));
const REPORT = `
const memory = () => { const own = process.memoryUsage(); return { rss: own.rss / 1e6, heap: own.heapUsed / 1e6, external: own.external / 1e6 }; };
const report = (times) => { globalThis.gc?.(); process.stdout.write(JSON.stringify({ ...times, ...memory() })); };
`;
const USE = `
const loaded = performance.now();
const extractor = await createExtractor();
const created = performance.now();
extractor.extract(${JSON.stringify(TEXT)});
const first = performance.now();
extractor.extract(${JSON.stringify(TEXT)});
report({ load: loaded - begin, create: created - loaded, first: first - created, second: performance.now() - first });
`;
const SCRIPTS = {
  'bare Node': ['bare.mjs', `${REPORT} report({});`],
  'import of skillvec': ['import.mjs', `${REPORT} const begin = performance.now(); await import(${at('index.js')}); report({ load: performance.now() - begin });`],
  'import of skillvec/matcher': ['matcher.mjs', `${REPORT} const begin = performance.now(); await import(${at('matcher.js')}); report({ load: performance.now() - begin });`],
  'first result, ESM': ['esm.mjs', `${REPORT} const begin = performance.now(); const { createExtractor } = await import(${at('index.js')}); ${USE}`],
  'first result, CommonJS': ['cjs.cjs', `${REPORT} (async () => { const begin = performance.now(); const { createExtractor } = require(${path('index.cjs')}); ${USE} })();`],
};

/** @param {string} file */
function runOnce(file) {
  const begin = performance.now();
  const told = JSON.parse(execFileSync(process.execPath, ['--expose-gc', file], { encoding: 'utf8' }));
  return { process: performance.now() - begin, ...told };
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'skillvec-start-'));
  try {
    const scripts = Object.entries(SCRIPTS).map(([name, [file, text]]) => {
      writeFileSync(join(folder, file), text);
      return { name, file: join(folder, file), runs: /** @type {any[]} */ ([]) };
    });
    for (let i = 0; i <= RUNS; i++) {
      for (const { file, runs } of scripts) {
        const one = runOnce(file);
        // The first fills the disk's cache.
        if (i > 0) runs.push(one);
      }
    }
    const rows = scripts.map(({ name, runs }) => {
      const columns = ['process', 'load', 'create', 'first', 'second', 'rss', 'heap', 'external'].filter((column) => runs[0][column] !== undefined);
      return { name, ...Object.fromEntries(columns.map((column) => [column, statistics(runs.map((one) => one[column]))])) };
    });
    const bare = rows[0];
    const median = (/** @type {any} */ row, /** @type {string} */ column) => (row[column] === undefined ? '' : show(row[column].median));
    const over = (/** @type {any} */ row, /** @type {string} */ column) => show(row[column].median - bare[column].median);
    console.log(`${RUNS} runs each, medians in ms; memory in MB after a collection, over bare Node.\n`);
    printTable(
      ['', 'process', 'over bare', 'p99', 'load', 'create', 'first extract', 'second', 'rss', 'heap', 'external'],
      rows.map((row) => [
        row.name,
        median(row, 'process'),
        over(row, 'process'),
        show(row.process.p99),
        median(row, 'load'),
        median(row, 'create'),
        median(row, 'first'),
        median(row, 'second'),
        over(row, 'rss'),
        over(row, 'heap'),
        over(row, 'external'),
      ]),
    );
    await save('start', { runs: RUNS, rows });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
