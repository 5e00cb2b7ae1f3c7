/**
 * Kills `skillvec tag` with SIGKILL at random moments, resumes it, and again, until it is done; then the files must be,
 * byte for byte, those of a run that nobody disturbed. Build first.
 *
 *   node scripts/kill-test.mjs [--kills 20] [--records 15000] [--seed 1] [--keep]
 *
 * Also ends a run by Ctrl-C, and one by a full disk where a small one can be mounted.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    records: { type: 'string', default: '15000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'skillvec-kill-'));
const path = (name) => join(folder, name);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let state = Number(values.seed);
/** Between 0 and 1, the same sequence for the same seed (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const WORDS = ['Python', 'Kubernetes', 'TypeScript', 'the team', 'machine learning', 'you will', 'PostgreSQL', 'required', 'nice to have', 'in production', 'Terraform', 'and'];

/** Every record differs, every fiftieth is bad. */
function input(records) {
  const lines = Array.from({ length: records }, (_, id) => {
    if (id % 50 === 49) return id % 100 === 99 ? `{"id":${id}, broken` : JSON.stringify({ id });
    const words = Array.from({ length: 40 + Math.floor(random() * 160) }, () => WORDS[Math.floor(random() * WORDS.length)]);
    return JSON.stringify({ id, title: 'Engineer', description: `Requirements\n- ${words.join(' ')}` });
  });
  writeFileSync(path('input.ndjson'), `${lines.join('\n')}\n`);
}

function start(output, from = path('input.ndjson')) {
  const child = spawn(process.execPath, [cli, 'tag', from, '--output', output, '--resume', '--workers', '2', '--allow-rejects'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += text));
  return { child, ended: new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, stderr }))) };
}

const checkpointOf = (output) => (existsSync(`${output}.checkpoint`) ? JSON.parse(readFileSync(`${output}.checkpoint`, 'utf8')) : undefined);

/** Waits until a run has got further than a number of records, or is done. */
async function further(run, output, records) {
  let done = false;
  void run.ended.then(() => (done = true));
  while (!done && !((checkpointOf(output)?.totals.records ?? 0) > records)) await wait(10);
}

function same(output, what, whole = path('whole.ndjson')) {
  for (const end of ['', '.rejects.ndjson'])
    assert.ok(readFileSync(`${whole}${end}`).equals(readFileSync(`${output}${end}`)), `${what}: '${output}${end}' differs from that of the undisturbed run`);
  assert.ok(!existsSync(`${output}.checkpoint`), `${what}: the checkpoint was left behind`);
}

async function undisturbed() {
  const { status, stderr } = await start(path('whole.ndjson')).ended;
  assert.equal(status, 0, stderr);
  const ids = readFileSync(path('whole.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  const records = Number(values.records);
  const expected = Array.from({ length: records }, (_, id) => id).filter((id) => id % 50 !== 49);
  assert.deepEqual(ids, expected, 'every good record once, in order');
  return expected.length;
}

async function killed(kills) {
  const output = path('killed.ndjson');
  let done = 0;
  let progress = 0;
  for (;;) {
    const run = start(output);
    if (done >= kills) {
      const { status, stderr } = await run.ended;
      assert.equal(status, 0, stderr);
      break;
    }
    // Two of three strike after some progress, so that the run gets on; one strikes anywhere, also before the start.
    if (done % 3 !== 0) await further(run, output, progress);
    await wait(random() * (done % 3 === 0 ? 1500 : 150));
    run.child.kill('SIGKILL');
    const { signal, status, stderr } = await run.ended;
    if (signal !== 'SIGKILL') {
      assert.equal(status, 0, stderr);
      // It was faster; the rest of the kills meets another run.
      same(output, 'killed');
      rmSync(output);
      progress = 0;
      continue;
    }
    done++;
    progress = checkpointOf(output)?.totals.records ?? 0;
  }
  same(output, 'killed');
  return done;
}

/** Twice the input: a run that is far from its end when the first of its output is on the disk. */
const TIMES = 2;

async function interrupted() {
  const long = path('long.ndjson');
  writeFileSync(long, readFileSync(path('input.ndjson'), 'utf8').repeat(TIMES));
  const whole = path('long-whole.ndjson');
  const first = await start(whole, long).ended;
  assert.equal(first.status, 0, first.stderr);

  const output = path('interrupted.ndjson');
  const run = start(output, long);
  while (run.child.exitCode === null && !(existsSync(output) && statSync(output).size > 0)) await wait(10);
  run.child.kill('SIGINT');
  const { status, stderr } = await run.ended;
  assert.equal(status, 130, stderr);
  assert.match(stderr, /--resume/, 'Ctrl-C says how to go on');
  assert.ok(statSync(output).size < statSync(whole).size, 'Ctrl-C ends before the end');
  const { status: end, stderr: said } = await start(output, long).ended;
  assert.equal(end, 0, said);
  same(output, 'Ctrl-C', whole);
}

/** @returns {Promise<boolean>} false where no disk can be mounted */
async function fullDisk() {
  const disk = path('disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) return false;
  try {
    const output = join(disk, 'full.ndjson');
    const { status, stderr } = await start(output).ended;
    assert.equal(status, 1, stderr);
    assert.match(stderr, /disk is full.*--resume/s);
    spawnSync('mount', ['-o', 'remount,size=1g', disk]);
    const { status: end, stderr: said } = await start(output).ended;
    assert.equal(end, 0, said);
    assert.match(said, /resumed after/);
    same(output, 'full disk');
    return true;
  } finally {
    spawnSync('umount', [disk]);
  }
}

try {
  input(Number(values.records));
  const records = await undisturbed();
  const kills = await killed(Number(values.kills));
  console.log(`kill -9: ${kills} kills, ${records} records, none lost, none twice; output and rejects byte for byte the same`);
  await interrupted();
  console.log('Ctrl-C: ends with 130, says how to resume; byte for byte the same');
  console.log((await fullDisk()) ? 'full disk: ends with 1, says how to resume; byte for byte the same' : 'full disk: skipped, no small disk can be mounted here');
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
