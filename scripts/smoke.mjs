/**
 * Uses the package as a stranger would: packs it, installs the tarball in an empty folder, and tries it there.
 * Build first.
 *
 *   node scripts/smoke.mjs [--folder DIR] [CHECK...]
 *
 * Without checks all run, in the order in which they stand here. With --folder, which must be empty or new, the
 * installation is kept there, for checks that are run one by one; otherwise it is temporary.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values, positionals } = parseArgs({ options: { folder: { type: 'string' } }, allowPositionals: true });

const POSTING = `Data Engineer

Requirements
- 5+ years of experience with Python and PostgreSQL
- Kubernetes in production

Nice to have
- Terraform
`;

const folder = values.folder === undefined ? mkdtempSync(join(tmpdir(), 'skillvec-smoke-')) : resolve(values.folder);
const installed = join(folder, 'node_modules/skillvec');

/** Runs a program in the installation's folder; what it wrote, or an error that shows it. */
function run(command, args, cwd = folder) {
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 180_000 });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')}\nended with ${error?.message ?? signal ?? status}\n${stdout}${stderr}`);
  return { stdout, stderr };
}

function write(name, text) {
  mkdirSync(resolve(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function runFile(name, text) {
  write(name, text);
  return run(process.execPath, [name]);
}

/** What every consumer does, after `createExtractor` and `createMatcher` have come in by import or by require. */
const USE = `
  const text = ${JSON.stringify(POSTING)};
  const extractor = await createExtractor();
  const { kind, skills, vector } = extractor.extract(text);
  assert.equal(kind, 'posting');
  for (const id of ['python', 'postgresql', 'kubernetes', 'terraform']) assert.ok(skills.some((skill) => skill.id === id), id + ' is missing');
  for (const { mentions } of skills) for (const { start, end, text: own } of mentions) assert.equal(text.slice(start, end), own);
  assert.equal(skills[0].weight, 1);
  assert.ok(vector.get('python') > vector.get('terraform'), 'what is required weighs more');
  assert.deepEqual(createMatcher(['C++', 'Go']).match('C++ or Go').map(({ label }) => label), [0, 1]);
  assert.equal(typeof loadTaxonomy, 'function');
  for await (const { id, skills } of tagStream([{ id: 1, description: text }], { workers: 1 })) assert.ok(id === 1 && skills.some((skill) => skill.id === 'python'));
`;

/** Every public name that a typed consumer touches, with the types that the contract promises. */
const TYPED = `
import { type ExtractedSkill, type Extraction, type Mention, SkillVector, createExtractor } from 'skillvec';
import { createMatcher } from 'skillvec/matcher';
import { type TaggedSkill, tagStream } from 'skillvec/batch';
import { type DocumentFormat, type DocumentText, loadTaxonomy, readDocument } from 'skillvec/node';
import { type QueueStatus, queueStatus } from 'skillvec/queue';
import { Market, type Report, type TaggedRecord } from 'skillvec/report';

export function count(records: Iterable<TaggedRecord>): Report {
  const market = new Market({ by: ['team'] });
  for (const record of records) market.add(record);
  return market.report();
}

export async function use(text: string): Promise<number> {
  const extractor = await createExtractor({ taxonomy: await loadTaxonomy('taxonomy') });
  const extraction: Extraction = extractor.extract(text, { kind: 'posting' });
  const heaviest: ExtractedSkill | undefined = extraction.skills[0];
  const mention: Mention | undefined = heaviest?.mentions[0];
  const level: 'required' | 'preferred' | 'mentioned' | undefined = mention?.level;
  // @ts-expect-error: a misspelt level; an any in the types would let it through
  if (level === 'requierd') return 0;
  const document: DocumentText = await readDocument(new Uint8Array(), { name: 'cv.pdf', limits: { pages: 9 } });
  const format: DocumentFormat = document.format;
  if (format === 'pdf') return document.skills?.length ?? 0;
  for await (const tagged of tagStream([{ id: 1, description: text }])) {
    const id: number = tagged.id;
    const skill: TaggedSkill | undefined = tagged.skills[id];
    // @ts-expect-error: there is no vector unless it is asked for
    if (skill === undefined) return tagged.vector;
  }
  const status: QueueStatus = await queueStatus({ redis: 'redis://127.0.0.1:6379' });
  if (status.workers < 0) return 0;
  createMatcher(['Go']).scan(text, (label: number, start: number, end: number) => label + start + end);
  return extraction.vector.cosine(SkillVector.from({ python: 1 }));
}
`;

function compile(name, source, compilerOptions) {
  write(
    `${name}/tsconfig.json`,
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        lib: ['es2023', 'esnext.disposable'],
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        ...compilerOptions,
      },
      files: source,
    }),
  );
  for (const file of source) write(`${name}/${file}`, TYPED);
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', name]);
}

const checks = {
  install() {
    assert.ok(!existsSync(folder) || readdirSync(folder).length === 0, `${folder} is not empty`);
    write('package.json', '{ "name": "consumer", "private": true }\n');
    const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root).stdout);
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`]);
  },

  files() {
    for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE', 'dist/taxonomy-data.js', 'dist/cli.js', 'taxonomy/crosswalk/esco-1.2.0.csv'])
      assert.ok(existsSync(join(installed, file)), `the package lacks ${file}`);
    for (const folder of ['src', 'test', 'node_modules', '.ci']) assert.ok(!existsSync(join(installed, folder)), `the package ships ${folder}`);
  },

  esm() {
    runFile(
      'use.mjs',
      `import assert from 'node:assert/strict';\nimport { createExtractor } from 'skillvec';\nimport { createMatcher } from 'skillvec/matcher';\nimport { loadTaxonomy } from 'skillvec/node';\nimport { tagStream } from 'skillvec/batch';\n${USE}`,
    );
  },

  cjs() {
    runFile(
      'use.cjs',
      `const assert = require('node:assert/strict');\nconst { createExtractor } = require('skillvec');\nconst { createMatcher } = require('skillvec/matcher');\nconst { loadTaxonomy } = require('skillvec/node');\nconst { tagStream } = require('skillvec/batch');\n(async () => {${USE}})();`,
    );
  },

  quiet() {
    for (const path of ['skillvec', 'skillvec/matcher', 'skillvec/node', 'skillvec/batch', 'skillvec/queue', 'skillvec/report']) {
      assert.deepEqual(runFile('quiet.mjs', `import '${path}';\n`), { stdout: '', stderr: '' }, `import of ${path}`);
      assert.deepEqual(runFile('quiet.cjs', `require('${path}');\n`), { stdout: '', stderr: '' }, `require of ${path}`);
    }
  },

  'types-nodenext'() {
    compile('nodenext', ['esm.mts', 'cjs.cts'], { module: 'nodenext', moduleResolution: 'nodenext' });
  },

  'types-bundler'() {
    compile('bundler', ['use.ts'], { module: 'esnext', moduleResolution: 'bundler' });
  },

  cli() {
    assert.equal(run('npx', ['--no-install', 'skillvec', '--version']).stdout.trim(), version);
    write('posting.txt', POSTING);
    // Without npx, which adds words of its own to stderr.
    const binary = join(folder, 'node_modules/.bin/skillvec');
    assert.match(run(binary, ['extract', 'posting.txt']).stdout, /Python/);
    const { stdout, stderr } = run(binary, ['extract', 'posting.txt', '--format', 'json']);
    assert.match(JSON.stringify(JSON.parse(stdout)), /"python"/);
    assert.doesNotMatch(stderr, /\S/, 'nothing went wrong, so nothing is said');
    // Parsers of documents are for the user to install; without them one is told how.
    write('posting.html', '<!doctype html><p>Python</p>');
    write('posting.pdf', '%PDF-1.7\n%%EOF\n');
    for (const [file, parser] of [
      ['posting.html', 'htmlparser2'],
      ['posting.pdf', 'unpdf'],
    ]) {
      const { status, stderr } = spawnSync(binary, ['extract', file], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^skillvec: '${file}' is .*; install it beside skillvec: npm install ${parser}\\n$`));
    }
    write('resume.txt', 'Experience\n- Built pipelines in Python for 3 years.\n');
    assert.match(run(binary, ['compare', 'resume.txt', 'posting.txt']).stdout, /score 0\.\d\d = match [^]*Python [^]*5\+ years\s+asked,\s+3\s+held/);
    const { skills } = JSON.parse(stdout);
    write('tagged.ndjson', `${JSON.stringify({ team: 'Data', skills })}\n`.repeat(9));
    assert.match(run(binary, ['report', 'tagged.ndjson', '--by', 'team']).stdout, /Python +† 9 /);
    assert.match(run(binary, ['report', 'tagged.ndjson', '--format', 'html']).stdout, /<svg /);
    write('postings.ndjson', `${JSON.stringify({ id: 1, description: POSTING })}\n`);
    assert.match(run(binary, ['tag', 'postings.ndjson', '--workers', '2']).stdout, /"id":1,.*"skills":\[\{.*"python"/s);
  },

  // BullMQ and its client are optional: who lacks them is told what to install.
  queue() {
    const { status, stderr } = spawnSync(join(folder, 'node_modules/.bin/skillvec'), ['queue', 'status'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /npm install bullmq@5 ioredis@5/);
  },
};

const unknown = positionals.find((name) => !Object.hasOwn(checks, name));
if (unknown !== undefined) {
  console.error(`there is no check '${unknown}'; choose from ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}

function attempt(name) {
  try {
    if (name !== 'install' && !existsSync(installed)) checks.install();
    checks[name]();
    console.log(`ok      ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`failed  ${name}: ${error.message}`);
  }
}

try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(checks)) attempt(name);
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
