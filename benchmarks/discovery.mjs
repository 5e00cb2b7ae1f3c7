/**
 * How well `discover` finds skills that the taxonomy lacks: hides technologies of the built-in taxonomy that the
 * postings name, and counts how many of their mentions are discovered. With --list N it prints N phrases discovered
 * with the whole taxonomy, to be judged by reading.
 *
 *   node benchmarks/discovery.mjs [--postings FILE] [--hide 300] [--list 200] [--seed 1]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Taxonomy, createExtractor } from '../dist/index.js';

const { values } = parseArgs({
  options: {
    postings: { type: 'string', default: '../shared/data/ai-postings-dev.jsonl' },
    hide: { type: 'string', default: '300' },
    list: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    missed: { type: 'boolean', default: false },
  },
});

/** Linear congruential generator: the same draw for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function draw(items, count, random) {
  const rest = [...items];
  for (let i = 0; i < Math.min(count, rest.length); i++) {
    const j = i + Math.floor(random() * (rest.length - i));
    [rest[i], rest[j]] = [rest[j], rest[i]];
  }
  return rest.slice(0, count);
}

const texts = readFileSync(values.postings, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map(({ description, text }) => description ?? text);
const random = generator(Number(values.seed));
const full = await createExtractor();
const extractions = texts.map((text) => full.extract(text, { discover: true }));

if (Number(values.list) > 0) {
  const all = extractions.flatMap(({ discovered }, i) => discovered.map((skill) => ({ ...skill, i })));
  console.log(`${all.length} discovered in ${texts.length} texts`);
  for (const { text, confidence, mentions, reasons, i } of draw(all, Number(values.list), random)) {
    const { start, end, section } = mentions[0];
    const around = texts[i].slice(Math.max(0, start - 45), start) + '⟦' + text + '⟧' + texts[i].slice(end, end + 35);
    console.log(`${confidence.toFixed(2)} ${text} | ${section} | ${around.replace(/\s+/g, ' ')} | ${reasons.map((reason) => reason.evidence).join(' ')}`);
  }
} else {
  const named = [...new Set(extractions.flatMap(({ skills }) => skills.filter(({ kind }) => kind === 'technology').map(({ id }) => id)))].sort();
  const hidden = new Set(draw(named, Number(values.hide), random));
  const shown = (ids) => ids.filter((id) => !hidden.has(id));
  const rest = [...full.taxonomy.concepts()]
    .filter(({ id }) => !hidden.has(id))
    .map(({ narrower: _, ...concept }) => ({ ...concept, broader: shown(concept.broader), related: shown(concept.related) }));
  const blind = await createExtractor({ taxonomy: Taxonomy.from(rest) });
  let mentions = 0;
  let exact = 0;
  let overlap = 0;
  let skills = 0;
  let skillsFound = 0;
  const missed = [];
  texts.forEach((text, i) => {
    const { discovered } = blind.extract(text, { discover: true });
    const places = discovered.flatMap((skill) => skill.mentions);
    for (const skill of extractions[i].skills.filter(({ id }) => hidden.has(id))) {
      let any = false;
      for (const mention of skill.mentions) {
        mentions++;
        const met = places.filter(({ start, end }) => start < mention.end && end > mention.start);
        if (met.some(({ start, end }) => start === mention.start && end === mention.end)) exact++;
        if (met.length > 0) overlap++;
        else missed.push(`${mention.text} | ${mention.section} | ${text.slice(Math.max(0, mention.start - 40), mention.end + 30).replace(/\s+/g, ' ')}`);
        any ||= met.length > 0;
      }
      skills++;
      if (any) skillsFound++;
    }
  });
  const share = (part, whole) => `${part} of ${whole} (${(part / whole).toFixed(3)})`;
  console.log(`hidden: ${hidden.size} of ${named.length} technologies named in ${texts.length} texts`);
  console.log(`mentions discovered: overlap ${share(overlap, mentions)}, exact ${share(exact, mentions)}`);
  console.log(`skills of documents discovered: ${share(skillsFound, skills)}`);
  if (values.missed) for (const line of draw(missed, 60, random)) console.log(line);
}
