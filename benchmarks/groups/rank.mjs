/**
 * One résumé against a million roles, and what comparing a single pair costs.
 *
 * Roles of 30 and candidates of 60 skills of the built-in taxonomy, drawn at random: skills with many narrower ones are
 * named more, as in real postings, where the commonest stands in half of them and the eightieth in 7 %. Random vectors are
 * the hard case: no role stands out, and little can be left out.
 */
import { randomNumbers } from '../lib/corpus.mjs';
import { fromDist } from '../lib/paths.mjs';
import { printTable, save, show } from '../lib/report.mjs';
import { sample, statistics } from '../lib/timing.mjs';

const ROLES = 1_000_000;
const ROLE_SKILLS = 30;
const CANDIDATE_SKILLS = 60;
const CANDIDATES = 50;
const CHUNK = 10_000;
const LIMIT = 10;
/** The commonest skill is so much commoner than the r-th: (r + FLATNESS) / FLATNESS. */
const FLATNESS = 12;
const NAIVE_ROLES = 20_000;
const COUNTRIES = 20;

const random = randomNumbers(6);
const fraction = () => random(1 << 30) / (1 << 30);

/** Ids, commonest first. @param {any} taxonomy @returns {string[]} */
function byPopularity(taxonomy) {
  const narrower = new Map();
  for (const { id } of taxonomy.concepts()) for (const { id: above } of taxonomy.ancestors(id)) narrower.set(above, (narrower.get(above) ?? 0) + 1);
  return [...taxonomy.concepts()]
    .filter(({ collection }) => !collection)
    .map(({ id }) => ({ id, popularity: Math.log(1 + (narrower.get(id) ?? 0)) + 3 * fraction() }))
    .sort((a, b) => b.popularity - a.popularity)
    .map(({ id }) => id);
}

/** Milliseconds of processor time, which other programs disturb less than the clock. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Each candidate in turn, a few times. @param {any[]} candidates @param {(candidate: any) => void} rank */
async function time(candidates, rank) {
  const samples = [];
  for (const candidate of candidates) rank(candidate);
  const before = processorMs();
  for (let round = 0; round < 3; round++) {
    for (const candidate of candidates) {
      const begin = performance.now();
      rank(candidate);
      samples.push(performance.now() - begin);
    }
  }
  return { ...statistics(samples), processor: (processorMs() - before) / samples.length };
}

export async function run() {
  const { RoleIndex, SkillVector, compare, createExtractor } = await fromDist('index');
  const extractor = await createExtractor();
  const { taxonomy } = extractor;
  const ids = byPopularity(taxonomy);
  const draw = () => ids[Math.floor(FLATNESS * ((ids.length + FLATNESS) / FLATNESS) ** fraction() - FLATNESS)];
  const vector = (/** @type {number} */ skills) => {
    const weights = new Map();
    while (weights.size < skills) weights.set(draw(), 0.05 + 0.95 * fraction());
    return SkillVector.from(weights);
  };

  const index = RoleIndex.from([], { taxonomy });
  const build = { clock: 0, processor: 0 };
  const few = [];
  for (let from = 0; from < ROLES; from += CHUNK) {
    const entries = Array.from({ length: CHUNK }, (_, i) => ({ id: `role-${from + i}`, vector: vector(ROLE_SKILLS), fields: { country: random(COUNTRIES) } }));
    if (few.length < NAIVE_ROLES) few.push(...entries);
    const [clock, processor] = [performance.now(), processorMs()];
    for (const entry of entries) index.add(entry);
    build.clock += performance.now() - clock;
    build.processor += processorMs() - processor;
  }
  const candidates = Array.from({ length: CANDIDATES }, () => vector(CANDIDATE_SKILLS));
  const tasks = {
    'skills alone': (/** @type {any} */ candidate) => index.rank(candidate, { limit: LIMIT }),
    'with relatives': (/** @type {any} */ candidate) => index.rank(candidate, { limit: LIMIT, relatives: { taxonomy } }),
    'in one country of 20': (/** @type {any} */ candidate) => index.rank(candidate, { limit: LIMIT, where: { country: 7 } }),
    'the best 1,000': (/** @type {any} */ candidate) => index.rank(candidate, { limit: 1000 }),
  };
  const queries = [];
  for (const [name, rank] of Object.entries(tasks)) queries.push({ name, ms: await time(candidates, rank) });
  const naive = await time(candidates.slice(0, 5), (candidate) => {
    let best = 0;
    for (const entry of few) best = Math.max(best, candidate.cosine(entry.vector));
    return best;
  });

  printTable(
    [`${show(ROLES)} roles`, 'median ms', 'p99 ms', 'least ms', 'processor ms'],
    [
      ...queries.map(({ name, ms }) => [name, show(ms.median), show(ms.p99), show(ms.least), show(ms.processor)]),
      [`every pair by cosine (${show(NAIVE_ROLES)} scored, scaled up)`, ...[naive.median, naive.p99, naive.least, naive.processor].map((ms) => show((ms * ROLES) / NAIVE_ROLES))],
    ],
  );

  const saving = performance.now();
  const bytes = index.save();
  const loading = performance.now();
  RoleIndex.load(bytes);
  const storage = { saveMs: loading - saving, loadMs: performance.now() - loading, megabytes: bytes.length / 1e6 };
  const perSecond = { clock: (ROLES / build.clock) * 1000, processor: (ROLES / build.processor) * 1000 };
  const { bytes: stored, weights } = index.memory();
  const bytesPerWeight = stored / weights;
  console.log(`built at ${show(perSecond.clock)} vectors a second (${show(perSecond.processor)} of processor time), ${show(bytesPerWeight)} bytes a stored weight`);
  console.log(`saved in ${show(storage.saveMs)} ms to ${show(storage.megabytes)} MB, loaded in ${show(storage.loadMs)} ms\n`);

  const [role, resume] = [
    'Senior Data Engineer\nRequirements: Python, SQL, Airflow, Spark, AWS, Docker. Nice to have: Kafka, dbt.',
    'Skills: Python, SQL, Luigi, Hadoop, GCP, Git, Linux, Java',
  ].map((text) => extractor.extract(text));
  const pair = statistics(await sample(() => compare(resume, role, { taxonomy })));
  console.log(`compare, ${resume.skills.length} skills with ${role.skills.length}: ${show(pair.median * 1000)} µs\n`);
  await save('rank', {
    roles: ROLES,
    roleSkills: ROLE_SKILLS,
    candidateSkills: CANDIDATE_SKILLS,
    limit: LIMIT,
    vocabulary: ids.length,
    queries,
    naive,
    perSecond,
    bytesPerWeight,
    storage,
    compare: pair,
  });
}
