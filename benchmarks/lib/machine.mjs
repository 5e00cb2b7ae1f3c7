/** Where and when the figures were taken. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchmarks, root } from './paths.mjs';

export function machine() {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    loadAverage: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

/**
 * The installed version of a package, or undefined.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function versionOf(name) {
  for (const folder of [benchmarks, root]) {
    try {
      return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** @param {string[]} packages */
export function versions(packages) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const known = ['tinybench', ...packages].flatMap((name) => {
    const version = versionOf(name);
    return version === undefined ? [] : [[name, version]];
  });
  return { skillvec: own, ...Object.fromEntries(known) };
}
