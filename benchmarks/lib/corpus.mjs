/** What is read: names and postings. The shared data when it is there, else what the package has itself. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromDist, root, shared } from './paths.mjs';

const POSTINGS = ['ai-postings-dev.jsonl', 'data-postings-2019.jsonl'];
const NAMES = 'peer-gazetteer.json';
const LEAST_BYTES = 2e6;

/** @typedef {{ source: string, texts: string[], bytes: number }} Texts */

/** @param {string[]} texts */
export function bytesOf(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** @returns {Texts} */
export function loadTexts() {
  const files = POSTINGS.map((file) => join(shared, 'data', file)).filter((file) => existsSync(file));
  const texts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).description)
      .filter(Boolean),
  );
  if (texts.length > 0) return { source: `${texts.length} real postings (${POSTINGS.join(', ')})`, texts, bytes: bytesOf(texts) };
  const folder = join(root, 'examples');
  const examples = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const times = Math.ceil(LEAST_BYTES / bytesOf(examples));
  // A number at the end makes each copy a string of its own, as documents are.
  const repeated = Array.from({ length: times }, (_, i) => examples.map((text) => Buffer.from(`${text}\n${i}`).toString())).flat();
  return { source: `examples/*.txt, ${times} times (the real postings are not here)`, texts: repeated, bytes: bytesOf(repeated) };
}

/** @returns {Promise<{ source: string, names: string[] }>} */
export async function loadNames() {
  const file = join(shared, 'data', NAMES);
  if (existsSync(file)) return { source: NAMES, names: JSON.parse(readFileSync(file, 'utf8')) };
  const { createExtractor } = await fromDist('index');
  const { taxonomy } = await createExtractor();
  const names = new Set();
  for (const { prefLabel, altLabels } of taxonomy.concepts()) for (const label of [prefLabel, ...altLabels]) names.add(label.toLowerCase());
  return { source: 'labels of the built-in taxonomy', names: [...names] };
}

/**
 * More names of the same make: words of real names, put together anew. The same for every run.
 *
 * @param {string[]} names
 * @param {number} count
 */
export function recombine(names, count) {
  if (count <= names.length) return names.filter((_, i) => Math.floor((i * count) / names.length) !== Math.floor(((i - 1) * count) / names.length)).slice(0, count);
  const words = names.map((name) => name.split(' '));
  const made = new Set(names);
  const random = randomNumbers(1);
  while (made.size < count) {
    const length = words[random(words.length)].length;
    made.add(
      Array.from({ length: Math.max(2, length) }, () => {
        const name = words[random(words.length)];
        return name[random(name.length)];
      }).join(' '),
    );
  }
  return [...made];
}

const SYLLABLES = 'ba be bi bo bu da de di do du fa fe ga go ka ke ki ko la le li lo lu ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vo za zo zu'.split(
  ' ',
);

/**
 * So many names: those given, and names of invented words, which stand in no text. What is found is the same with each
 * number of them, so that only the size of the dictionary makes a difference.
 *
 * @param {string[]} names
 * @param {number} count
 */
export function invent(names, count) {
  const made = new Set(names);
  const random = randomNumbers(1);
  const word = () => Array.from({ length: 3 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
  while (made.size < count) made.add(Array.from({ length: 1 + random(3) }, word).join(' '));
  return [...made];
}

/**
 * Whole numbers below a limit, the same sequence for the same seed (mulberry32).
 *
 * @param {number} seed
 */
export function randomNumbers(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}
