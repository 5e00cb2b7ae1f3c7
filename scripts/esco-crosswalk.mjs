// Writes taxonomy/crosswalk/esco-1.2.0.csv: which of our concepts are which of ESCO's, proven by equal names.
//
//   node scripts/esco-crosswalk.mjs FOLDER     (ESCO's own export, version 1.2.0: *SkillsCollection_en.csv; build first)
//
// exactMatch: ESCO's preferred label is our prefLabel. closeMatch: it is another label of ours, one of ESCO's alternative
// labels is our prefLabel, or it says "use X", "apply X" of our X. Names that two of our concepts share prove nothing
// and are left out. taxonomy/crosswalk/esco-1.2.0-curated.csv adds what a reader of both
// sides judged to be one skill, and with an empty id takes back what only shares a name.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { createMatcher } from '../dist/matcher.js';
import { loadTaxonomy } from '../dist/node.js';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/esco-crosswalk.mjs FOLDER; FOLDER holds the CSV files of ESCO 1.2.0');
  process.exit(2);
}

const concepts = [...(await loadTaxonomy('taxonomy')).concepts()].filter((concept) => !concept.collection);
const names = concepts.flatMap((concept) => [concept.prefLabel, ...concept.altLabels].map((label) => ({ label, id: concept.id, isPreferred: label === concept.prefLabel })));
const matcher = createMatcher(names.map((name) => name.label));
const owners = new Map();
for (const { label, id } of names) {
  const key = keyOf(label);
  owners.set(key, (owners.get(key) ?? new Set()).add(id));
}

/** The number of the first name that the text is, wholly; undefined when it is none. */
function keyOf(text) {
  const [match, second] = matcher.match(text);
  return match && !second && match.start === 0 && match.end === text.length ? match.label : undefined;
}

/** Our only concept of this name. */
function conceptOf(text) {
  const key = keyOf(text);
  const ids = key === undefined ? undefined : owners.get(key);
  return ids?.size === 1 ? [...ids][0] : undefined;
}

const isPreferred = (text, id) => names[keyOf(text)]?.id === id && names[keyOf(text)]?.isPreferred;
const WRAPPED =
  /^(?:use|utilise|apply|operate|work with|understand spoken|understand written|understand|manage|perform|conduct|implement|develop|speak|write|interact verbally in) (.+)$/i;

const CURATED = 'taxonomy/crosswalk/esco-1.2.0-curated.csv';
const known = new Set(concepts.map((concept) => concept.id));
const curated = new Map(parse(readFileSync(CURATED), { columns: true }).map((row) => [row.uri, row]));

/** The curated row of an ESCO skill; stops where the row and the two sides disagree. */
function curatedRow(uri, escoLabel) {
  const row = curated.get(uri);
  if (!row) return undefined;
  if (row.id && !known.has(row.id)) throw new Error(`${CURATED}: no concept '${row.id}' (for '${row.escoLabel}'); write its new id, or remove the row`);
  if (row.escoLabel !== escoLabel) throw new Error(`${CURATED}: ${uri} is '${escoLabel}' in ESCO, not '${row.escoLabel}'; correct the row`);
  return row;
}

/** ESCO's labels hold no-break and double spaces. */
const tidy = (label) => label.replace(/\s+/g, ' ').trim();

const rows = new Map();
const totals = new Map();
for (const file of readdirSync(folder).filter((name) => /SkillsCollection_en\.csv$/.test(name))) {
  for (const skill of parse(readFileSync(join(folder, file)), { columns: true, bom: true, relax_quotes: true })) {
    const preferred = tidy(skill.preferredLabel);
    const collection = file.replace('SkillsCollection_en.csv', '');
    totals.set(collection, (totals.get(collection) ?? new Set()).add(skill.conceptUri));
    const alternatives = (skill.altLabels ?? '').split('|').map(tidy).filter(Boolean);
    const plain = preferred.replace(/\s*\((?:computer programming|software|digital .*|.*systems?)\)$/i, '');
    const same = conceptOf(preferred) ?? conceptOf(plain);
    const exact = same && (isPreferred(preferred, same) || isPreferred(plain, same)) ? same : undefined;
    const alternative = alternatives.map((label) => [label, conceptOf(label)]).find(([label, id]) => id && isPreferred(label, id))?.[1];
    const close = same ?? alternative ?? conceptOf(WRAPPED.exec(preferred)?.[1] ?? '');
    const judged = curatedRow(skill.conceptUri, preferred);
    const id = judged ? judged.id : (exact ?? close);
    const relation = judged?.relation ?? (exact ? 'exactMatch' : 'closeMatch');
    if (id) rows.set(skill.conceptUri, { id, relation, uri: skill.conceptUri, escoLabel: preferred, collection });
  }
}
const sorted = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.uri < b.uri ? -1 : 1));
writeFileSync('taxonomy/crosswalk/esco-1.2.0.csv', stringify(sorted, { header: true }));
const count = (relation) => sorted.filter((row) => row.relation === relation).length;
console.error(`${sorted.length} ESCO skills: ${count('exactMatch')} exactMatch, ${count('closeMatch')} closeMatch`);
for (const [name, uris] of totals) console.error(`  ${name}: ${[...uris].filter((uri) => rows.has(uri)).length} of ${uris.size}`);
