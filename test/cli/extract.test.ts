import { afterAll, describe, expect, it } from 'vitest';
import type { ExtractedSkill } from '../../src/extractor.js';
import { Folder, POSTING, SKILLS, skillvec } from './harness.js';

interface Json {
  readonly kind: string;
  readonly skills: readonly ExtractedSkill[];
  readonly vector: Readonly<Record<string, number>>;
  readonly taxonomy: object;
}

const folder = new Folder();
const taxonomy = folder.write('skills.yaml', SKILLS);
const posting = folder.write('posting.txt', POSTING);
afterAll(() => folder.remove());

const extract = async (...argv: string[]): Promise<Json> => {
  const { status, stdout, stderr } = await skillvec(['extract', posting, '--taxonomy', taxonomy, '--format', 'json', ...argv]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Json;
};

describe('extract --format json', () => {
  it('holds kind, skills, vector, alternatives and taxonomy', async () => {
    const json = await extract();
    expect(Object.keys(json)).toEqual(['kind', 'skills', 'vector', 'alternatives', 'taxonomy']);
    expect(json.kind).toBe('posting');
    expect(json.taxonomy).toEqual({ name: 'skills', version: '1.0.0' });
    expect(json.skills.length).toBeGreaterThanOrEqual(4);
    for (const { mentions } of json.skills) for (const { start, end, text } of mentions) expect(POSTING.slice(start, end)).toBe(text);
    expect(json.skills[0]?.explanation).toBeUndefined();
  });

  it('explains with --explain', async () => {
    const { skills } = await extract('--explain');
    for (const skill of skills) {
      expect(skill.explanation?.factors.map((factor) => factor.name)).toContain('level');
      expect(skill.explanation?.reasons).toHaveLength(skill.mentions.length);
    }
  });

  it('reads as the type that is given', async () => {
    const { kind, skills } = await extract('--type', 'resume');
    expect(kind).toBe('resume');
    expect(new Set(skills.map((skill) => skill.level))).toEqual(new Set(['mentioned']));
  });
});

describe('filters', () => {
  it.each([
    ['one level', ['--level', 'required'], (skill: ExtractedSkill) => skill.level === 'required'],
    ['levels in a list', ['--level', 'required, Preferred'], (skill: ExtractedSkill) => skill.level !== 'mentioned'],
    ['levels repeated', ['--level', 'required', '--level', 'preferred'], (skill: ExtractedSkill) => skill.level !== 'mentioned'],
    ['a kind', ['--kind', 'technology'], (skill: ExtractedSkill) => skill.kind === 'technology'],
    ['kinds', ['--kind', 'technology,soft', '--kind', 'method'], (skill: ExtractedSkill) => skill.kind !== 'knowledge'],
    ['the least weight', ['--min-weight', '0.5'], (skill: ExtractedSkill) => skill.weight >= 0.5],
    ['level and kind', ['--level', 'required', '--kind', 'technology'], (skill: ExtractedSkill) => skill.level === 'required' && skill.kind === 'technology'],
  ])('%s', async (_, argv, wanted) => {
    const [all, some] = [await extract(), await extract(...argv)];
    const expected = all.skills.filter(wanted);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.skills.length);
    expect(some.skills).toEqual(expected);
  });

  it('--limit keeps the heaviest of what the others left', async () => {
    const { skills } = await extract('--kind', 'technology', '--limit', '1');
    expect(skills).toEqual((await extract()).skills.filter((skill) => skill.kind === 'technology').slice(0, 1));
  });

  it('the vector holds what is shown, at unit length', async () => {
    for (const argv of [[], ['--limit', '2'], ['--min-weight', '1']]) {
      const { skills, vector } = await extract(...argv);
      expect(Object.keys(vector).sort()).toEqual(skills.map((skill) => skill.id).sort());
      expect(Math.hypot(...Object.values(vector))).toBeCloseTo(1, 10);
    }
  });

  it('nothing left is no error', async () => {
    expect(await extract('--kind', 'certification')).toMatchObject({ skills: [], vector: {} });
  });
});

describe('extract --discover', () => {
  const text = 'Requirements:\n- Python, Zorble and SQL\n';
  const file = folder.write('unknown.txt', text);
  const shown = async (...argv: string[]): Promise<string> =>
    (await skillvec(['extract', file, '--taxonomy', folder.write('few.yaml', 'python:\n  prefLabel: Python\nsql:\n  prefLabel: SQL\n'), ...argv])).stdout;

  it.each(['table', 'json', 'html'])('shows unknown phrases in a part of their own: %s', async (format) => {
    const output = await shown('--format', format, '--discover');
    expect(output).toMatch(format === 'json' ? /"discovered": \[\s*\{\s*"text": "Zorble"/ : /1 unknown phrase that may be a skill[^]*Zorble/);
  });

  it('shows none unless asked for', async () => {
    expect(await shown()).not.toMatch(/unknown|Zorble/);
  });
});
