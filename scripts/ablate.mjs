/**
 * What each piece of evidence earns: the development sets scored with one piece after another left out. Needs ../shared
 * and a built dist/. `node scripts/ablate.mjs > table.md`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openRooms } from './fit/examples.mjs';

const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared');
const { goldTexts, fold, scoreAmbiguity, scoreGold, scoreSkillSpan } = await import(pathToFileURL(join(shared, 'eval/score.mjs')).href);
const read = (file) => JSON.parse(readFileSync(join(shared, 'data', file), 'utf8'));
const gold = read('gold-dev.json');
const ambiguity = read('ambiguity-dev.json');
const spans = readFileSync(join(shared, 'data/skillspan/dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const texts = goldTexts(join(shared, 'data'));

const evidence = readFileSync(join(root, 'src/reading/evidence.ts'), 'utf8');
const names = [...evidence.slice(evidence.indexOf('export const EVIDENCE'), evidence.indexOf('} as const')).matchAll(/^ {2}(\w+): -?[\d.]+,$/gm)].map(([, name]) => name);
/** Priors say what kind of label it is; without one of them nothing of that kind would be weighed. */
const PRIORS = new Set(['plain', 'exactCase', 'exactCaseUntold', 'otherCase', 'ambiguous', 'ambiguousExactCase', 'ambiguousPhrase', 'anyForm', 'otherAcronym']);

/** @param {Record<string, (contents: string) => string>} changes file → what is left out of it */
async function scores(changes) {
  const rooms = await openRooms(changes);
  const extractor = await rooms.createExtractor();
  const labels = new Map();
  const subject = {
    extract: (text) => extractor.extract(text),
    labelsOf(skill) {
      if (!labels.has(skill.id)) labels.set(skill.id, new Set([skill.prefLabel, ...(extractor.taxonomy.get(skill.id)?.altLabels ?? [])].map(fold)));
      return labels.get(skill.id);
    },
  };
  const { precision, recall, f1, trapsSprung } = scoreGold(subject, gold, texts).figures;
  const { tech, house } = scoreSkillSpan(subject, spans).figures;
  rooms.end();
  return [precision, recall, f1, trapsSprung, scoreAmbiguity(subject, ambiguity).figures.passed, tech.overlapF1, house.overlapF1];
}

const without = (name) => ({
  'evidence.ts': (contents) => contents.replace(new RegExp(`^( {2}${name}): -?[\\d.]+,$`, 'm'), '$1: 0,'),
  'learned.ts': (contents) => contents.replace(new RegExp(`^( {4}${name}): -?[\\d.]+,$`, 'm'), '$1: 0,'),
});
const show = (name, values, base) => console.log(`| ${name} | ${values.map((value, i) => (base ? signed(value - base[i]) : value.toFixed(3))).join(' | ')} |`);
const signed = (value) => (Math.abs(value) < 0.0005 ? '·' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(3)}`);

console.log('| left out | gold precision | recall | F1 | traps sprung | ambiguity | SkillSpan tech | house |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
const base = await scores({});
show('nothing', base);
show('all that was fitted', await scores({ 'structure.ts': (contents) => contents.replace(/fitted: decided === 'posting' && [^,}]+/, 'fitted: false') }), base);
show(
  'the words around',
  await scores({ 'learned.ts': (contents) => contents.replace(/^ {2}(before|beforeTwo|after|afterTwo|sentence):\s*(['"`])(?:(?!\2,$)[^])*?\2,$/gm, "  $1: '',") }),
  base,
);
for (const name of names) if (!PRIORS.has(name)) show(`\`${name}\``, await scores(without(name)), base);
