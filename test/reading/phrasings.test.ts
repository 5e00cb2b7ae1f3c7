import { describe, expect, it } from 'vitest';
import { type ConceptInput, Taxonomy, compileTaxonomy, createExtractor, restoreTaxonomy } from '../../src/index.js';

const INPUTS: readonly ConceptInput[] = [
  { prefLabel: 'Project Management', kind: 'method', anyForm: ['Project Management'] },
  { prefLabel: 'Data Analysis', kind: 'method', anyForm: ['Data Analysis'] },
  { prefLabel: 'Data Quality', kind: 'method' },
  { prefLabel: 'Test Automation', kind: 'method', anyForm: ['Test Automation'] },
  { prefLabel: 'Mentoring', kind: 'soft', altLabels: ['mentor engineers'], ambiguous: ['Mentoring'], anyForm: ['mentor engineers'] },
  { prefLabel: 'Risk Management', kind: 'method' },
];
const own = await createExtractor({ taxonomy: INPUTS });
const spans = (text: string, extractor = own): string[] => extractor.extract(text).skills.flatMap((skill) => skill.mentions.map((mention) => `${skill.id}: ${mention.text}`));

describe('a label in any form', () => {
  it.each([
    ['You manage projects.', 'project-management: manage projects'],
    ['Managing several complex projects.', 'project-management: Managing several complex projects'],
    ['The management of large projects.', 'project-management: management of large projects'],
    ['You analyse data.', 'data-analysis: analyse data'],
    ['Analyzing customer data.', 'data-analysis: Analyzing customer data'],
    ['We rely on automated testing.', 'test-automation: automated testing'],
    ['You will mentor two junior engineers.', 'mentoring: mentor two junior engineers'],
    ['Mentoring junior engineers.', 'mentoring: Mentoring junior engineers'],
  ])('%s', (text, span) => expect(spans(text)).toEqual([span]));

  it.each([
    ['people are no forms', 'Two project managers sit here.'],
    ['a comma parts', 'You manage teams, projects follow.'],
    ['a sentence ends', 'You manage. Projects follow.'],
    ['a preposition parts', 'You manage people on projects.'],
    ['more than three words stand between', 'You manage one two three four projects.'],
    ['another noun is meant', 'You manage project budgets.'],
    ['a concept that does not say so', 'You manage risks.'],
  ])('not where %s', (_, text) => expect(spans(text)).toEqual([]));

  it('gives way to a label that overlaps', () => expect(spans('You analyse data quality.')).toEqual(['data-quality: data quality']));

  it('can be explained', () => {
    const [skill] = own.extract('You manage projects.', { explain: true }).skills;
    expect(skill?.explanation?.reasons[0]?.map(({ evidence }) => evidence)).toContain('anyForm');
  });

  it('is found by a taxonomy that was compiled', async () => {
    const restored = await createExtractor({ taxonomy: restoreTaxonomy(compileTaxonomy(Taxonomy.from(INPUTS))) });
    expect(spans('Managing several complex projects.', restored)).toEqual(['project-management: Managing several complex projects']);
  });
});
