/**
 * Fits the model of contexts (src/reading/learned.ts) on labelled text: `npm run fit`. Needs ../shared and a built dist/.
 *
 * Logistic regression over named features with AdaGrad: the same data give the same file. Fitted on SkillSpan's training
 * set and the annotated documents of the development set; SkillSpan's dev set is only measured, and the annotated
 * documents are measured by five-fold cross-validation, a document never fitted and measured at once.
 *
 *   --dry    measure only, write nothing
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedDocuments, skillSpanPostings } from './fit/corpora.mjs';
import { examplesOf, openRooms } from './fit/examples.mjs';
import { fit, scoreOf } from './fit/logistic.mjs';
import { measureDocuments, measureSpans } from './fit/measure.mjs';

const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared');
/** How far the weights written by hand are trusted; the fitted ones correct what remains. */
const TRUST = 0.65;
const SETTINGS = { epochs: 25, rate: 0.1, decay: 0.1, least: 5 };
/** The annotated documents are the task itself, and count twice. */
const twice = (examples) => [...examples, ...examples];
/** Added to every sum, so that what counts is as sure as a recruiter wants it. */
const CAUTION = -0.7;
/** Weights below this are left out. */
const SMALLEST = 0.06;

const rooms = await openRooms();
const train = skillSpanPostings(join(shared, 'data/skillspan/train.jsonl')).flatMap((posting) => examplesOf(rooms, posting, TRUST));
const dev = skillSpanPostings(join(shared, 'data/skillspan/dev.jsonl'));
const documents = await annotatedDocuments(shared);
const annotated = documents.flatMap((document) => examplesOf(rooms, document, TRUST));
console.log(`${train.length} candidates of SkillSpan train, ${annotated.length} of ${documents.length} annotated documents`);

const folds = 5;
const fold = new Map(documents.map(({ id }, i) => [id, i % folds]));
const held = new Map();
for (let k = 0; k < folds; k++) {
  const weights = fit([...train, ...twice(annotated.filter(({ document }) => fold.get(document) !== k))], SETTINGS);
  for (const example of annotated) if (fold.get(example.document) === k) held.set(example, scoreOf(weights, example));
}
const weights = fit([...train, ...twice(annotated)], SETTINGS);
const devExamples = dev.flatMap((posting) => examplesOf(rooms, posting, TRUST));
for (const caution of [0, -0.5, CAUTION, -1.5]) {
  console.log(
    `caution ${caution}: ${JSON.stringify({ ...measureSpans(dev, devExamples, (example) => scoreOf(weights, example) + caution), documents: measureDocuments(documents, annotated, (example) => held.get(example) + caution) })}`,
  );
}
console.log(
  `by hand: ${JSON.stringify({ ...measureSpans(dev, devExamples, ({ offset }) => offset / TRUST), documents: measureDocuments(documents, annotated, ({ offset }) => offset / TRUST) })}`,
);

/** @param {string} group */
const group = (name) =>
  [...weights].filter(([feature, weight]) => feature.startsWith(`${name}:`) && Math.abs(weight) >= SMALLEST).map(([feature, weight]) => [feature.slice(name.length + 1), weight]);
const lines = (name) =>
  group(name)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([words, weight]) => `${words}\t${weight.toFixed(2)}`)
    .join('\n');
const record = (name) =>
  `{ ${group(name)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, weight]) => `'${key}': ${weight.toFixed(2)}`)
    .join(', ')} }`;
const places = ['before', 'beforeTwo', 'after', 'afterTwo', 'sentence'];
if (!process.argv.includes('--dry')) {
  const text = `/** Written by scripts/fit-reading.mjs: weights in log-odds, a word or two words and a tab before each. Do not edit. */

export const LEARNED = {
  trust: ${TRUST},
  bias: ${((weights.get('bias') ?? 0) + CAUTION).toFixed(2)},
  evidence: ${record('evidence')} as Readonly<Record<string, number>>,
  sections: ${record('section')} as Readonly<Record<string, number>>,
${places.map((place) => `  ${place}: ${JSON.stringify(lines(place)).replaceAll('\\n', '\\n')},`).join('\n')}
};
`;
  writeFileSync(join(root, 'src/reading/learned.ts'), text);
  console.log(`${places.map((place) => `${place} ${group(place).length}`).join(', ')}; ${(text.length / 1000).toFixed(0)} KB`);
}
rooms.end();
