/** First names, pronouns and gendered titles change no skill, level or weight. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Extraction, type Extractor, createExtractor } from '../../src/extractor.js';
import { describeBuiltIn } from '../support/documents.js';
import { ALL_NAMES, SENTENCES_BY_GENDER } from '../support/people.js';
import { fc } from '../support/properties.js';

const OWN_TEXTS: readonly string[] = [
  'PROFILE\nBackend developer with six years of Java, Spring Boot and PostgreSQL.\n\nEXPERIENCE\nBuilt order services in Go and Kafka, on Kubernetes.\nMentored juniors in unit testing.\n\nEDUCATION\nBSc in Computer Science',
  'SUMMARY\nWard nurse, trained in wound care and triage. Patient education and infection control on a surgical ward.\n\nSKILLS\nPhlebotomy, ECG, medication administration',
  'SKILLS\nPython, pandas, SQL, Tableau\n\nEXPERIENCE\nForecasts for a chain of bakeries with statsmodels and Excel.\nPresented to the board.',
  'Pastry chef\n\nWhat you will do\n- Bake bread and laminate dough before dawn\n- Keep HACCP records\n\nRequirements\n- Food safety certificate\n- Stock control in Excel',
  'Site engineer\n\nRequirements:\n- AutoCAD and Revit\n- Surveying with a total station\nNice to have:\n- Primavera P6',
];

const linesOf = (name: string): string[] => {
  const url = new URL(`../../../shared/data/${name}`, import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8').trim().split('\n') : [];
};
const realTexts = (name: string, most: number): string[] =>
  linesOf(name)
    .slice(0, most)
    .map((line) => JSON.parse(line) as { text?: string; description?: string })
    .map(({ text, description }) => text ?? description ?? '');

/** Places in which a name stands, before the text. */
const NAME_PLACES: ReadonlyArray<(name: string) => string> = [
  (name) => `${name} Okonkwo\n\n`,
  (name) => `${name.toUpperCase()} OKONKWO\nLeeds, UK | 0113 496 0000\n\n`,
  (name) => `Name: ${name} Okonkwo\n\n`,
  (name) => `Dear ${name},\n\n`,
  (name) => `Contact: ${name} Meyer\n\n`,
  (name) => `${name} Meyer has worked with us since 2011.\n\n`,
  (name) => `Your contact is ${name} Meyer.\n\n`,
];

let extractor: Extractor;

/** What must not depend on who is meant; the factor of the position, and the scale that contains it, are taken out where lengths differ. */
function essence({ kind, skills }: Extraction, sameLength: boolean): unknown {
  const rows = skills.map(({ id, level, confidence, weight, explanation, mentions }) => ({
    id,
    level,
    confidence,
    mentions: mentions.length,
    weight: sameLength ? weight : explanation?.factors.filter(({ name }) => name !== 'position' && name !== 'scale').map(({ value }) => value),
  }));
  return { kind, skills: rows.sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

function expectSame(one: string, other: string): void {
  const sameLength = one.length === other.length;
  const read = (text: string): unknown => essence(extractor.extract(text, { explain: true }), sameLength);
  expect(read(other)).toEqual(read(one));
}

function suite(texts: readonly string[], numRuns: number): void {
  const text = fc.constantFrom(...texts);
  const name = fc.constantFrom(...ALL_NAMES);

  it('a first name changes nothing', () => {
    fc.assert(
      fc.property(text, name, name, fc.constantFrom(...NAME_PLACES), (body, one, other, place) => {
        expectSame(place(one) + body, place(other) + body);
      }),
      { numRuns },
    );
  });

  it('a pronoun, a title or a gendered noun changes nothing', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...SENTENCES_BY_GENDER), fc.boolean(), (body, [hers, his, theirs], first) => {
        const put = (sentence: string): string => (first ? `${sentence}\n\n${body}` : `${body}\n\n${sentence}`);
        expectSame(put(his), put(hers));
        expectSame(put(his), put(theirs));
      }),
      { numRuns },
    );
  });
}

describeBuiltIn('who is meant makes no difference', () => {
  beforeAll(async () => {
    extractor = await createExtractor();
  });

  describe('in texts of our own', () => suite(OWN_TEXTS, 200));

  const real = [...realTexts('resumes-dev.jsonl', 75), ...realTexts('ai-postings-dev.jsonl', 25), ...realTexts('data-postings-2019.jsonl', 25)];
  if (real.length > 0) describe('in real résumés and postings', () => suite(real, 80));
  else describe.skip('in real résumés and postings (skipped: ../shared/data is missing)', () => suite(OWN_TEXTS, 1));

  it.each(['Ruby', 'Julia', 'Ada', 'Crystal', 'Pascal'])('%s is a person in a name, and a skill beside skills', (name) => {
    const text = `${name} Johnson\n\nSKILLS\nPython, ${name}, SQL`;
    const found = extractor.extract(text, { kind: 'resume' }).skills.find(({ prefLabel }) => prefLabel.startsWith(name));
    expect(found?.mentions.map(({ start }) => start)).toEqual([text.lastIndexOf(name)]);
  });
});
