/**
 * Tries the example projects as a stranger would: packs the package, copies each example to an empty folder, installs
 * the tarball there with what else it needs, and runs its test. Build first.
 *
 *   node scripts/try-examples.mjs [EXAMPLE...]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
const folder = mkdtempSync(join(tmpdir(), 'skillvec-examples-'));

function npm(args, cwd) {
  const { status, signal, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 180_000 });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${signal ?? status}\n${stdout}${stderr}`);
  return stdout;
}

function attempt(name, tarball) {
  const copy = join(folder, name);
  try {
    cpSync(join(examples, name), copy, { recursive: true, filter: (source) => !/node_modules|dist/.test(source.slice(examples.length)) });
    npm(['install', '--no-audit', '--no-fund', tarball], copy);
    npm(['test'], copy);
    console.log(`ok      ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`failed  ${name}: ${error.message}`);
  }
}

try {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root));
  const all = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const chosen = process.argv.length > 2 ? process.argv.slice(2) : all.map(({ name }) => name);
  for (const name of chosen) attempt(name, join(folder, filename));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
