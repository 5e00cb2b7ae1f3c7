/** Whole documents with the built-in taxonomy: the skills that matter, how much they are asked for, and no traps. */
import { expect, it } from 'vitest';
import type { Level } from '../../src/reading/types.js';
import { byId, describeBuiltIn, extract, known } from '../support/documents.js';
import { BOARD_PAGE, COOK_RESUME, DATA_RESUME, GENAI_MANAGER, NURSE } from './texts.js';

const levelsOf = async (text: string, level: Level): Promise<string[]> => (await extract(text)).skills.filter((skill) => skill.level === level).map((skill) => skill.id);
const yearsOf = async (text: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await extract(text)).skills.flatMap((skill) => (skill.years ? [[skill.id, skill.years]] : [])));
const idsOf = async (text: string): Promise<string[]> => (await extract(text)).skills.map((skill) => skill.id);
const has = (...ids: string[]): unknown => expect.arrayContaining(ids);
const hasNone = async (text: string, ids: readonly string[]): Promise<void> => {
  const found = await idsOf(text);
  expect((await known(...ids)).filter((id) => found.includes(id))).toEqual([]);
};

describeBuiltIn('a posting for a manager of generative AI', () => {
  it('requires what it says it requires', async () => {
    expect(await levelsOf(GENAI_MANAGER, 'required')).toEqual(
      has('python', 'sql', 'generative-ai', 'retrieval-augmented-generation', 'prompt-engineering', 'docker', 'kubernetes', 'pytorch'),
    );
  });

  it('prefers what is nice to have, and what is a plus among the requirements', async () => {
    expect(await levelsOf(GENAI_MANAGER, 'preferred')).toEqual(has('go', 'rust', 'vllm', 'apache-kafka', 'terraform'));
  });

  it('mentions what the work is done with', async () => {
    expect(await levelsOf(GENAI_MANAGER, 'mentioned')).toEqual(has('langchain', 'pinecone', 'weaviate', 'lora', 'amazon-web-services'));
  });

  it('asks for years of some', async () => {
    expect(await yearsOf(GENAI_MANAGER)).toEqual({ 'software-development': { min: 8 }, 'generative-ai': { min: 3 }, python: { min: 5 }, 'apache-kafka': { min: 2 } });
  });

  it('asks for nothing that the blurb, the benefits or the small print name', async () => {
    await hasNone(GENAI_MANAGER, ['java', 'oracle-database', 'salesforce', 'tableau', 'spanish', 'computer-vision']);
  });

  it('asks for nothing that it waives', async () => {
    await hasNone(GENAI_MANAGER, ['matlab']);
  });

  it('is not fooled by red flags', async () => {
    await hasNone(GENAI_MANAGER, ['r']);
  });

  it('finds the RAG of retrieval, not that of the status report', async () => {
    const rag = byId(await extract(GENAI_MANAGER)).get('retrieval-augmented-generation');
    expect(new Set(rag?.mentions.map((mention) => mention.section))).toEqual(new Set(['required']));
  });

  it('weighs what it requires more than what it prefers', async () => {
    const skills = byId(await extract(GENAI_MANAGER));
    expect(skills.get('python')?.weight).toBeGreaterThan(skills.get('rust')?.weight ?? 1);
  });
});

describeBuiltIn('a posting for a nurse', () => {
  it('requires what it says it requires', async () => {
    expect(await levelsOf(NURSE, 'required')).toEqual(has('critical-care-nursing', 'phlebotomy', 'intravenous-therapy'));
  });

  it('prefers a language', async () => {
    expect(await levelsOf(NURSE, 'preferred')).toContain('spanish');
  });

  it('mentions what is done on the ward', async () => {
    expect(await levelsOf(NURSE, 'mentioned')).toEqual(has('infection-control', 'epic-ehr'));
  });

  it('asks for years in words', async () => {
    expect(await yearsOf(NURSE)).toEqual({ 'critical-care-nursing': { min: 2, max: 4 } });
  });

  it('names no software by its everyday words', async () => {
    await hasNone(NURSE, ['go', 'c', 'ray', 'express-js', 'swift', 'microsoft-excel', 'microsoft-access', 'computer-vision']);
  });

  it('asks for nothing that it waives or offers', async () => {
    await hasNone(NURSE, ['oracle-health', 'python']);
  });

  it.todo('finds Advanced Cardiac Life Support (ACLS) and no cardiology in it');
});

describeBuiltIn('a résumé of a data engineer', () => {
  it('is a résumé, in which nothing is asked for', async () => {
    const { kind, skills } = await extract(DATA_RESUME);
    expect([kind, ...new Set(skills.map((skill) => skill.level))]).toEqual(['resume', 'mentioned']);
  });

  it('finds the tools', async () => {
    expect(await idsOf(DATA_RESUME)).toEqual(
      has(
        'python',
        'sql',
        'scala',
        'bash',
        'amazon-web-services',
        'snowflake',
        'databricks',
        'apache-airflow',
        'dbt',
        'apache-spark',
        'docker',
        'git',
        'terraform',
        'apache-kafka',
        'postgresql',
        'great-expectations',
      ),
    );
  });

  it('finds the languages spoken', async () => {
    expect(await idsOf(DATA_RESUME)).toEqual(has('italian', 'english', 'slovenian'));
  });

  it('tells years held', async () => {
    expect(await yearsOf(DATA_RESUME)).toEqual({ python: { min: 7 }, sql: { min: 7 } });
  });

  it('weighs what was done again and again more than what is listed once', async () => {
    const skills = byId(await extract(DATA_RESUME));
    expect(skills.get('python')?.weight).toBeGreaterThan(skills.get('git')?.weight ?? 1);
  });

  it('is not fooled by everyday words', async () => {
    await hasNone(DATA_RESUME, ['go', 'rest-api', 'r', 'c']);
  });
});

describeBuiltIn('a résumé of a pastry chef', () => {
  it('is a résumé', async () => {
    expect((await extract(COOK_RESUME)).kind).toBe('resume');
  });

  it('finds what a cook knows beside cooking', async () => {
    expect(await idsOf(COOK_RESUME)).toEqual(has('microsoft-excel', 'first-aid'));
  });

  it('makes no programmer of a cook', async () => {
    await hasNone(COOK_RESUME, ['chef', 'go', 'c', 'front-end-development', 'sap']);
  });

  it('finds Excel where it is the program only', async () => {
    expect(
      byId(await extract(COOK_RESUME))
        .get('microsoft-excel')
        ?.mentions.map((mention) => mention.text),
    ).toEqual(['Microsoft Excel']);
  });
});

describeBuiltIn('the page of a job board around a posting', () => {
  it('gives the posting its levels', async () => {
    expect(await levelsOf(BOARD_PAGE, 'required')).toEqual(has('javascript', 'css', 'jest', 'vitest'));
    expect(await levelsOf(BOARD_PAGE, 'preferred')).toEqual(['graphql']);
    expect(await levelsOf(BOARD_PAGE, 'mentioned')).toEqual(has('react', 'typescript'));
  });

  it('gives the posting its years', async () => {
    expect(await yearsOf(BOARD_PAGE)).toEqual({ javascript: { min: 3, max: 5 } });
  });

  it('leaves at most a trace of other jobs', async () => {
    const skills = byId(await extract(BOARD_PAGE));
    const others = await known('laravel', 'mysql', 'docker', 'php', 'angular', 'kotlin', 'unity', 'sap', 'ruby-on-rails', 'salesforce-administration');
    expect(Math.max(...others.map((id) => skills.get(id)?.weight ?? 0))).toBeLessThan(0.05);
  });

  it('leaves nothing of what is offered', async () => {
    await hasNone(BOARD_PAGE, ['python', 'figma']);
  });
});

describeBuiltIn('every document', () => {
  const documents = { GENAI_MANAGER, NURSE, DATA_RESUME, COOK_RESUME, BOARD_PAGE };
  it.each(Object.entries(documents))('%s: every mention slices back', async (_, text) => {
    for (const { mentions } of (await extract(text)).skills) for (const { start, end, text: mention } of mentions) expect(text.slice(start, end)).toBe(mention);
  });

  it.each(Object.entries(documents))('%s: reading twice gives the same', async (_, text) => {
    expect(JSON.stringify(await extract(text, { explain: true }))).toBe(JSON.stringify(await extract(text, { explain: true })));
  });

  it.each(Object.entries(documents))('%s: Windows line ends change nothing but offsets', async (_, text) => {
    const bare = ({ skills }: Awaited<ReturnType<typeof extract>>): string[] => skills.map(({ id, level }) => `${id} ${level}`).sort();
    expect(bare(await extract(text.replaceAll('\n', '\r\n')))).toEqual(bare(await extract(text)));
  });

  it.each(Object.entries(documents))('%s: the heaviest skill weighs 1, the others no more', async (_, text) => {
    const { skills, vector } = await extract(text);
    expect(skills[0]?.weight).toBe(1);
    expect(skills.map((skill) => skill.weight)).toEqual(skills.map((skill) => skill.weight).sort((a, b) => b - a));
    expect(vector.length).toBeCloseTo(1);
  });

  it.each(Object.entries(documents))('%s: the factors of a weight multiply to it', async (_, text) => {
    for (const { weight, explanation } of (await extract(text, { explain: true })).skills) {
      expect(explanation?.factors.reduce((product, factor) => product * factor.value, 1)).toBeCloseTo(weight, 3);
    }
  });
});
