/**
 * Tags by way of a real Redis (its own, on a free port of loopback, append-only file on) while workers are killed with
 * SIGKILL, Redis is killed and started again, a chunk is delivered twice, a record kills whoever reads it, and submitter
 * and collector are killed too; then the files must be those of `skillvec tag`. Build first. Skips without redis-server.
 *
 *   node scripts/queue-test.mjs [--kills 10] [--restarts 2] [--records 2500] [--keep]
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Queue } from 'bullmq';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    restarts: { type: 'string', default: '2' },
    records: { type: 'string', default: '2500' },
    keep: { type: 'boolean', default: false },
  },
});
if (spawnSync('redis-server', ['--version']).status !== 0) {
  console.log('skipped: there is no redis-server; Debian has it with apt-get install redis-server');
  process.exit(0);
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'skillvec-queue-'));
const path = (name) => join(folder, name);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const started = new Set();

function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  started.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (text) => (stdout += text));
  child.stderr?.on('data', (text) => (stderr += text));
  const ended = new Promise((resolve) =>
    child.on('close', (status, signal) => {
      started.delete(child);
      resolve({ status, signal, stdout, stderr });
    }),
  );
  return { child, ended, stdout: () => stdout };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const port = await freePort();
const redisUrl = `redis://127.0.0.1:${port}`;
const ping = () => spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout?.includes('PONG');

async function startRedis() {
  const redis = start('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '']);
  while (!ping()) await wait(50);
  return redis;
}

const skillvec = (...args) => start(process.execPath, [join(dist, 'cli.js'), ...args]);
const toQueue = ['--redis', redisUrl];

/** A worker that dies of POISON, and once, at SLOW, forgets that it holds a chunk until others have it too. */
const WORKER = `
import { existsSync, writeFileSync } from 'node:fs';
import { startWorker } from ${JSON.stringify(`${dist}queue.js`)};
await startWorker({
  redis: ${JSON.stringify(redisUrl)}, workers: 1, stalledSeconds: 2,
  onChunk(records) {
    const text = Buffer.from(records).toString();
    if (text.includes('POISON')) process.kill(process.pid, 'SIGKILL');
    if (text.includes('SLOW') && !existsSync(${JSON.stringify(path('slow'))})) {
      writeFileSync(${JSON.stringify(path('slow'))}, '');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 8000);
    }
  },
  onDone: ({ index }) => process.stdout.write(index + '\\n'),
});`;

/** Every record differs; some are bad, one is poison, one slow. */
function input(records) {
  const words = ['Python', 'Kubernetes', 'TypeScript', 'the team', 'machine learning', 'PostgreSQL', 'required', 'nice to have', 'Terraform'];
  const lines = Array.from({ length: records }, (_, id) => {
    if (id % 100 === 99) return `{"id":${id}, broken`;
    const text = Array.from({ length: 20 + ((id * 7919) % 60) }, (_, i) => words[(id * 31 + i * i * 7) % words.length]).join(' ');
    const mark = id === Math.floor(records / 3) + 1 ? ' POISON' : id === Math.floor(records / 5) + 1 ? ' SLOW' : '';
    return JSON.stringify({ id, description: `Requirements\n- ${text}${mark}` });
  });
  writeFileSync(path('input.ndjson'), `${lines.join('\n')}\n`);
  return lines;
}

const results = (run) => Number(spawnSync('redis-cli', ['-p', String(port), 'hlen', `skillvec:run:${run}:results`], { encoding: 'utf8' }).stdout) || 0;

/** Delivers a chunk that is done a second time, and waits until it is done again. */
async function deliverAgain(run, index) {
  const queue = new Queue('tag', { connection: { url: redisUrl, maxRetriesPerRequest: null }, prefix: 'skillvec' });
  const job = await queue.getJob(`${run}-${index}`);
  const { name, data, opts } = job;
  await job.remove();
  const again = await queue.add(name, data, opts);
  while (!(await again.isCompleted())) await wait(100);
  await queue.close();
}

/** Keeps workers alive, however they end. */
class Crew {
  constructor(size) {
    this.done = [];
    this.open = true;
    this.workers = Array.from({ length: size }, () => this.hire());
  }

  hire() {
    const worker = start(process.execPath, ['--input-type=module', '-e', WORKER]);
    void worker.ended.then(({ stdout }) => {
      this.done.push(...stdout.split('\n').filter(Boolean));
      if (this.open) this.workers = [...this.workers.filter((one) => one !== worker), this.hire()];
    });
    return worker;
  }

  killOne() {
    const worker = this.workers[Math.floor(Math.random() * this.workers.length)];
    worker?.child.kill('SIGKILL');
  }

  async dismiss() {
    this.open = false;
    for (const { child } of this.workers) child.kill('SIGKILL');
    await Promise.all(this.workers.map((worker) => worker.ended));
  }
}

async function submitted(args) {
  // The first submitter is killed on its way; the second adds what is missing.
  const first = skillvec('queue', 'submit', ...args);
  await wait(700);
  first.child.kill('SIGKILL');
  await first.ended;
  const { status, stdout, stderr } = await skillvec('queue', 'submit', ...args).ended;
  assert.equal(status, 0, stderr);
  const again = await skillvec('queue', 'submit', ...args).ended;
  assert.equal(again.stdout, stdout, 'the same run for the same input');
  return { run: stdout.trim(), chunks: Number(/([\d,]+) chunks?/.exec(stderr)?.[1]?.replaceAll(',', '')) };
}

try {
  const records = Number(values.records);
  const lines = input(records);
  // Small chunks, so that there are many.
  const options = ['--max-record-bytes', '20000', '--no-title'];
  let redis = await startRedis();
  const { run, chunks } = await submitted([path('input.ndjson'), ...options, ...toQueue]);
  const crew = new Crew(2);
  const collecting = ['queue', 'collect', run, '--output', path('collected.ndjson'), '--allow-rejects', '--keep', ...toQueue];
  let collector = skillvec(...collecting);
  const [kills, restarts] = [Number(values.kills), Number(values.restarts)];
  for (let kill = 1; kill <= kills; kill++) {
    await wait(500 + Math.random() * 2500);
    crew.killOne();
    if (kill % 3 === 0) {
      collector.child.kill('SIGKILL');
      await collector.ended;
      collector = skillvec(...collecting);
    }
    if (kill <= restarts * 2 && kill % 2 === 0) {
      redis.child.kill(kill % 4 === 0 ? 'SIGTERM' : 'SIGKILL');
      await redis.ended;
      await wait(500);
      redis = await startRedis();
    }
  }
  const { status, stderr } = await collector.ended;
  assert.equal(status, 0, stderr);
  assert.equal(results(run), chunks, 'one result for each chunk');
  await deliverAgain(run, 0);
  await crew.dismiss();

  const clean = lines.filter((line) => !line.includes('POISON'));
  writeFileSync(path('clean.ndjson'), `${clean.join('\n')}\n`);
  const whole = await skillvec('tag', path('clean.ndjson'), '--output', path('whole.ndjson'), ...options, '--allow-rejects').ended;
  assert.equal(whole.status, 0, whole.stderr);
  assert.ok(readFileSync(path('collected.ndjson')).equals(readFileSync(path('whole.ndjson'))), `what was collected differs from what one process tags; see ${folder}`);
  const rejects = readFileSync(path('collected.ndjson.rejects.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const bad = lines.flatMap((line, i) => (line.includes('POISON') || line.endsWith('broken') ? [i + 1] : []));
  assert.deepEqual(
    rejects.map(({ line }) => line),
    bad,
    'the poison record and the broken ones are set aside, each once, and no other',
  );
  assert.match(rejects.find(({ record }) => record.includes('POISON')).reason, /ended the worker/);
  assert.ok(existsSync(path('slow')), 'the slow worker was met');
  const twice = crew.done.length - new Set(crew.done).size;
  assert.ok(twice > 0, 'a chunk was delivered and finished twice');
  const end = await skillvec('queue', 'collect', run, '--output', path('again.ndjson'), '--allow-rejects', ...toQueue).ended;
  assert.equal(end.status, 0, end.stderr);
  assert.ok(readFileSync(path('again.ndjson')).equals(readFileSync(path('whole.ndjson'))), 'collected once more');
  assert.equal(spawnSync('redis-cli', ['-p', String(port), 'keys', '*run:*'], { encoding: 'utf8' }).stdout.trim(), '', 'nothing of the run is left in Redis');
  console.log(
    `queue: ${chunks} chunks, ${records} records; ${kills} workers killed, Redis restarted ${Math.min(restarts, Math.floor(kills / 2))} times, ` +
      `${Math.floor(kills / 3)} collectors and a submitter killed, ${twice} chunks finished twice, one poison record set aside alone: nothing lost, nothing twice`,
  );
} finally {
  for (const child of started) child.kill('SIGKILL');
  if (!values.keep) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
