/** Native engines, where Debian has them: built at the first use, skipped where they cannot be. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchmarks } from '../lib/paths.mjs';

/** @typedef {import('../lib/contender.mjs').NativeContender} NativeContender */

const folder = join(benchmarks, 'native');
const build = join(folder, 'build');
const REGISTRY = '/usr/share/cargo/registry';

/**
 * Runs a compiler; throws with what it said when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 */
function compile(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, CARGO_TARGET_DIR: join(build, 'target') } });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`);
}

function rustVersion() {
  const name = existsSync(REGISTRY) ? readdirSync(REGISTRY).find((entry) => entry.startsWith('aho-corasick-')) : undefined;
  if (name === undefined) throw new Error('not installed (apt-get install cargo librust-aho-corasick-dev)');
  return name.slice('aho-corasick-'.length);
}

/** @returns {string} the program */
function buildRust() {
  rustVersion();
  mkdirSync(build, { recursive: true });
  compile('cargo', ['build', '--release', '--offline', '--quiet']);
  return join(build, 'target/release/skillvec-bench-native');
}

/** @returns {string} the program */
function buildHyperscan() {
  if (!existsSync('/usr/include/hs/hs.h')) throw new Error('not installed (apt-get install libhyperscan-dev)');
  mkdirSync(build, { recursive: true });
  const program = join(build, 'hyperscan');
  compile('cc', ['-O3', '-march=native', '-o', program, 'hyperscan.c', '-lhs']);
  return program;
}

function hyperscanVersion() {
  const header = existsSync('/usr/include/hs/hs.h') ? readFileSync('/usr/include/hs/hs.h', 'utf8') : '';
  return ['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`HS_${part}\\s+(\\d+)`).exec(header)?.[1]).join('.');
}

/**
 * Puts names and texts where a program reads them, as UTF-8 with a NUL after each.
 *
 * @param {string[]} names
 * @param {string[]} texts
 */
function writeInput(names, texts) {
  mkdirSync(build, { recursive: true });
  const files = { names: join(build, 'names.bin'), texts: join(build, 'texts.bin') };
  const clean = (/** @type {string[]} */ all) => all.map((one) => `${one.replaceAll('\0', ' ')}\0`).join('');
  writeFileSync(files.names, clean(names));
  writeFileSync(files.texts, clean(texts));
  return files;
}

/**
 * @param {Omit<NativeContender, 'start'> & { program: () => string, mode: string }} what
 * @returns {NativeContender}
 */
function native({ program, mode, ...rest }) {
  return {
    ...rest,
    start(names, texts) {
      const path = program();
      const files = writeInput(names, texts);
      return async (time) => {
        const { stdout } = await promisify(execFile)(path, [mode, files.names, files.texts, String(time / 1000)], { maxBuffer: 1 << 26 });
        return JSON.parse(stdout);
      };
    },
  };
}

export const natives = [
  native({
    name: 'Rust aho-corasick, DFA',
    version: rustVersion,
    program: buildRust,
    mode: 'dfa',
    differs: 'native; leftmost-longest, also inside words; ASCII case only; byte offsets; no variants',
  }),
  native({
    name: 'Rust aho-corasick, NFA',
    version: rustVersion,
    program: buildRust,
    mode: 'nfa',
    differs: 'native; leftmost-longest, also inside words; ASCII case only; byte offsets; no variants',
  }),
  native({
    name: 'Hyperscan, all literals',
    version: hyperscanVersion,
    program: buildHyperscan,
    mode: 'block',
    differs: 'native; every occurrence, also overlapping and inside words; only where a match ends; no variants',
  }),
];
