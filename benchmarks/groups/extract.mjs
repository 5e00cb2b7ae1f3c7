/** A text from end to end, by its length, and which room takes the time. */
import { gazetteer } from '../contenders/skill-extractor.mjs';
import { loadNames, loadTexts, bytesOf } from '../lib/corpus.mjs';
import { fromDist } from '../lib/paths.mjs';
import { printTable, save, show } from '../lib/report.mjs';
import { importRooms } from '../lib/rooms.mjs';
import { interleave } from '../lib/timing.mjs';

const LENGTHS = [500, 2000, 5000, 20_000, 100_000, 1_000_000];
const UNITS_A_LENGTH = 1_000_000;
const UNITS_FOR_ROOMS = 1_500_000;

/** Texts of one length, cut from or put together of postings. @param {string[]} postings @param {number} length */
function textsOf(postings, length) {
  const all = postings.join('\n\n');
  const count = Math.max(1, Math.min(Math.floor(UNITS_A_LENGTH / length), Math.floor(all.length / length)));
  const stride = Math.floor((all.length - length) / count);
  // Through a buffer, so that each is a string of its own and not a view of the whole.
  return Array.from({ length: count }, (_, i) => Buffer.from(all.slice(i * stride, i * stride + length)).toString());
}

/** @param {string[]} postings */
async function byLength(postings) {
  const { createExtractor } = await fromDist('index');
  const extractor = await createExtractor();
  const rows = [];
  for (const length of LENGTHS) {
    const texts = textsOf(postings, length);
    const bytes = bytesOf(texts);
    const { run: ms } = await interleave({ run: () => texts.forEach((text) => extractor.extract(text)) });
    rows.push({ units: length, texts: texts.length, mbPerS: bytes / 1e3 / ms.median, documentsPerS: (texts.length * 1e3) / ms.median, ms });
  }
  const { run: ms } = await interleave({ run: () => postings.forEach((text) => extractor.extract(text)) });
  rows.unshift({ units: 'postings', texts: postings.length, mbPerS: bytesOf(postings) / 1e3 / ms.median, documentsPerS: (postings.length * 1e3) / ms.median, ms });
  return rows;
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => Math.round((part / whole) * 1000) / 1000;

/** @param {string} text */
function unitsOf(text) {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** @param {string[]} postings */
async function byRoom(postings) {
  const step = Math.ceil(postings.reduce((sum, text) => sum + text.length, 0) / UNITS_FOR_ROOMS);
  const texts = postings.filter((_, i) => i % step === 0);
  const rooms = await importRooms();
  try {
    const { extractor, reader } = rooms;
    const { extract } = extractor;
    // The units and a space after the last, as reading has them before it scans.
    const sources = texts.map((text) => ({ text, units: unitsOf(`${text} `) }));
    // Each step does all that the one before does, and more.
    const ms = await interleave(
      {
        scan: () => sources.forEach((source) => reader.scan(source)),
        open: () => texts.forEach((text) => reader.open(text, 'auto')),
        judged: () => texts.forEach((text) => reader.open(text, 'auto').judge.readings()),
        read: () => texts.forEach((text) => reader.read(text, 'auto')),
        extract: () => texts.forEach((text) => extract(text)),
      },
      { rounds: 5, time: 400 },
    );
    const m = Object.fromEntries(Object.entries(ms).map(([name, one]) => [name, one.median]));
    const whole = m.extract;
    const parts = [
      ['matching', 'one pass over the tokens for skills, cues and words of phrasings', m.scan],
      ['reading', 'lines, sections, sentences, candidates', m.open - m.scan],
      ['reading', 'which candidates are meant', m.judged - m.open],
      ['reading', 'level, denial, years, proficiency, alternatives', m.read - m.judged],
      ['weighting', 'weigh, order, vector', m.extract - m.read],
    ].map(([room, what, time]) => ({ room, what, msPerMB: (Math.max(0, time) / bytesOf(texts)) * 1e6, share: share(Math.max(0, time), whole) }));
    const roomShare = Object.fromEntries(
      ['matching', 'reading', 'weighting'].map((room) => [
        room,
        share(
          parts.filter((part) => part.room === room).reduce((sum, part) => sum + part.msPerMB, 0),
          (whole / bytesOf(texts)) * 1e6,
        ),
      ]),
    );
    return { texts: texts.length, bytes: bytesOf(texts), parts, roomShare, ms };
  } finally {
    rooms.end();
  }
}

/** The whole of extract beside the first stage alone of skill-extractor, in turns in one process. @param {string[]} texts */
async function besideGazetteer(texts) {
  const { createExtractor } = await fromDist('index');
  const { extract } = await createExtractor();
  const { names } = await loadNames();
  const find = await gazetteer.build(names);
  const ms = await interleave({ extract: () => texts.forEach((text) => extract(text)), gazetteer: () => texts.forEach((text) => find(text)) }, { rounds: 6, time: 1500 });
  const bytes = bytesOf(texts);
  const mbPerS = (/** @type {number} */ median) => bytes / 1e3 / median;
  const result = {
    extract: mbPerS(ms.extract.median),
    gazetteer: mbPerS(ms.gazetteer.median),
    ratio: ms.gazetteer.median / ms.extract.median,
    bestRatio: ms.gazetteer.least / ms.extract.least,
  };
  console.log(
    `extract ${show(result.extract)} MB/s, skill-extractor's gazetteer alone ${show(result.gazetteer)} MB/s: ${show(result.ratio)} of it, fastest passes ${show(result.bestRatio)} (goal: 1)\n`,
  );
  return result;
}

export async function run() {
  const { source, texts } = loadTexts();
  console.log(`extract with the built-in taxonomy over ${source}.\n`);
  // First, in an engine that has seen nothing else, as a program that only extracts.
  const gazetteerBeside = await besideGazetteer(texts);
  const lengths = await byLength(texts);
  printTable(
    ['UTF-16 units', 'texts', 'MB/s', 'documents/s', '± %', 'p75 ms', 'p99 ms'],
    lengths.map(({ units, texts, mbPerS, documentsPerS, ms }) => [String(units), String(texts), show(mbPerS), show(documentsPerS), show(ms.rme, 2), show(ms.p75), show(ms.p99)]),
  );
  let rooms;
  try {
    rooms = await byRoom(texts);
    printTable(
      ['room', 'what', 'ms/MB', 'share'],
      rooms.parts.map(({ room, what, msPerMB, share }) => [room, what, show(msPerMB), `${(share * 100).toFixed(1)} %`]),
    );
    console.log(
      `${Object.entries(rooms.roomShare)
        .map(([room, part]) => `${room} ${(part * 100).toFixed(0)} %`)
        .join(', ')} (goal: at most 30 % outside matching and reading)\n`,
    );
  } catch (error) {
    console.log(`The rooms cannot be timed apart: ${error.message}\n`);
  }
  await save('extract', { corpus: source, lengths, rooms: rooms ?? null, gazetteer: gazetteerBeside });
}
