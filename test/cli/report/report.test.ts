import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/index.js';
import { ndjson, postings, tag } from '../../support/tagged.js';
import { Folder, skillvec } from '../harness.js';
import { ALL_PARTS, HOSTILE, market } from './hostile.js';

const folder = new Folder();
const MARKET = ndjson(market('Rust', 'Data'));
const tagged = folder.write('tagged.ndjson', MARKET);
afterAll(() => folder.remove());

async function output(...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await skillvec(['report', ...argv]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe('report', () => {
  it('as a table says what is asked for, with counts, and by field', async () => {
    const text = await output(tagged, ...ALL_PARTS);
    expect(text).toMatch(/^86 postings name 4 skills. The most asked: Python \(80 postings, 93 %\), Go \(46,\s+53 %\), Rust \(40, 47 %\)/);
    expect(text.replace(/\s+/g, ' ')).toContain('86 postings with team: Data 40, Platform 40, Small 6.');
    expect(text).toMatch(/^Python +80 +93 % +86–97 % +100 % +0\.50$/m);
    expect(text).toMatch(/^Rust \+ SQL +40 +18\.6 +2\.1$/m);
    expect(text).toMatch(/^Small · † 6 postings, 7\.0 %$/m);
    expect(text).toContain('more than elsewhere: Rust 100 % (0 % elsewhere)');
    expect(text).toMatch(/^Rising .*\nGo +46 +0 % +100 %/m);
    expect(text).toMatch(/^● Go +40 +91,950 +51,950/m);
    expect(text.replace(/\s+/g, ' ')).toContain('Only 86 postings: chance plays a large part');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('as JSON holds every part', async () => {
    const report = JSON.parse(await output(tagged, ...ALL_PARTS, '--format', 'json')) as Report;
    expect(report).toMatchObject({
      source: tagged,
      leftOut: 0,
      postings: 86,
      skills: [{ id: 'python', postings: 80 }, {}, {}, {}],
      fields: [{ field: 'team' }],
      trend: { cut: '2026-02' },
      measure: { field: 'pay' },
    });
  });

  it.each([
    [[], 'skill', ['Python', 'Go', 'Rust', 'SQL']],
    [['--only', 'pairs'], 'lift', ['2.15', '1.075', '1.075']],
    [['--only', 'fields', '--limit', '1'], 'distinctive', ['true', 'false', 'true']],
    [['--only', 'trend'], 'skill', ['Go', 'Rust', 'SQL', 'Python']],
    [['--only', 'measure'], 'difference', ['40000', '-40000', '-40000']],
  ])('as CSV %j', async (argv, column, values) => {
    const rows = parse<Record<string, string>>(await output(tagged, ...ALL_PARTS, '--format', 'csv', ...argv), { columns: true });
    expect(rows.map((row) => row[column])).toEqual(values);
  });

  it('as CSV lets no cell run as a formula', async () => {
    const file = folder.write('formula.ndjson', ndjson(market('=1+1', '@x')));
    expect(await output(file, '--format', 'csv')).toContain("own,'=1+1,technology");
  });

  it('keeps to the parts, kinds and numbers that were asked for', async () => {
    const text = await output(tagged, '--only', 'skills', '--limit', '1', '--min', '50');
    expect(text).toContain('Python');
    expect(text).not.toMatch(/go together|^Go /m);
    expect(await output(tagged, '--kind', 'soft')).toContain('86 postings have none of the skills');
  });

  it('cannot steer the terminal', async () => {
    const file = folder.write('steer.ndjson', ndjson(market('Ru\u001B[31mst', 'Da\u001B[2Jta\nnew')));

    expect(await output(file, ...ALL_PARTS)).not.toMatch(/\u001B/);
  });

  it('is the same from a file, from stdin, and from gzip of both', async () => {
    const small = ndjson(postings(6, [tag('Zoë'), tag('機械学習')], { team: 'Ærø' }));
    const expected = await output(folder.write('small.ndjson', small), '--by', 'team', '--format', 'csv', '--only', 'fields');
    expect(expected).toContain('機械学習');
    expect(await output(folder.write('small.gz', gzipSync(small)), '--by', 'team', '--format', 'csv', '--only', 'fields')).toBe(expected);
    for (const stdin of [small, `\uFEFF${small.trimEnd()}`, small.replaceAll('\n', '\r\n\r\n'), gzipSync(small)]) {
      expect(await skillvec(['report', '-', '--by', 'team', '--format', 'csv', '--only', 'fields'], { stdin })).toEqual({ status: 0, stdout: expected, stderr: '' });
    }
  });
});

describe('what cannot be counted', () => {
  it('is left out, with line and reason, and the report says so', async () => {
    const stdin = `${ndjson(postings(6, [tag('Go')]))}{"title":"x"}\n{"skills":[\n`;
    const { status, stdout, stderr } = await skillvec(['report', '--format', 'json'], { stdin });
    expect(status).toBe(0);
    expect(stderr).toBe(
      "skillvec: note: standard input:7 has no field 'skills'; tag it first, with skillvec tag; it is left out\nskillvec: note: standard input:8 is no JSON; give one record a line (NDJSON); it is left out\n",
    );
    expect(JSON.parse(stdout)).toMatchObject({ postings: 6, leftOut: 2 });
  });

  it.each([
    ['nothing at all', '', /holds no tagged postings/],
    ['a JSON array', '[{"skills":[]}]', /one record a line/],
    ['untagged records', '{"title":"x"}\n'.repeat(9), /9 lines are left out\n[^\n]*holds no tagged postings/],
    ['broken gzip', gzipSync(MARKET).subarray(0, 100), /broken gzip/],
  ])('%s', async (_, stdin, message) => {
    const { status, stdout, stderr } = await skillvec(['report', '-'], { stdin });
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([1, '']);
  });

  it.each([
    [['--by', 'taem'], /no posting has a value in 'taem'; the fields of the first are team, date, skills, pay/],
    [['--date', 'team'], /no posting has a date in 'team'/],
    [['--measure', 'date'], /no posting has a number in 'date'/],
  ])('a field that no posting has: %j', async (argv, message) => {
    const { status, stderr } = await skillvec(['report', tagged, ...argv]);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  });

  it('a file that is not there', async () => {
    expect(await skillvec(['report', 'nowhere.ndjson'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/cannot read 'nowhere.ndjson': it does not exist/) as string });
  });

  it.each([
    ['nothing to read', [], /name a file of tagged postings/],
    ['an empty name', [''], /file name is empty/],
    ['a part without its field', ['x', '--only', 'trend'], /'--only trend' needs '--date <field>'/],
    ['two parts in CSV', ['x', '--format', 'csv', '--only', 'skills,pairs'], /CSV holds one part/],
    ['an unknown part', ['x', '--only', 'all'], /Choose from skills, pairs, fields, trend, measure/],
    ['no field', ['x', '--by', 'a,,b'], /Name fields/],
    ['an unknown format', ['x', '--format', 'xml'], /table, json, csv, html/],
  ])('wrong usage: %s', async (_, argv, message) => {
    const { status, stdout, stderr } = await skillvec(['report', ...argv]);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('report --format html', () => {
  it('loads nothing, and runs only its own script', async () => {
    const page = await output(tagged, ...ALL_PARTS, '--format', 'html');
    expect(page).not.toMatch(/<link|<img|<iframe|@import|url\(|https?:| style=| on[a-z]+=/i);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toMatch(/script-src &#39;sha256-/);
    for (const title of ['Skills', 'Skills that go together', 'By team', 'By month of date', 'Median pay with and without a skill']) expect(page).toContain(`>${title}</h2>`);
    // A chart in two widths for skills, team, months and pay.
    expect(page.match(/<svg /g)).toHaveLength(8);
    expect(page).toContain('<title>Skills asked for in tagged.ndjson</title>');
    expect(page).toContain('Only 6 postings: read with care.');
  });

  it('escapes whatever skills, values, fields and file names hold', async () => {
    const file = folder.write('<i>"x".ndjson', ndjson(market(HOSTILE, HOSTILE)));
    const page = await output(file, ...ALL_PARTS, '--format', 'html');
    expect(page).not.toMatch(/<img|<script>window|<i>|\u0001/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('shows what has nothing to show', async () => {
    const file = folder.write('bare.ndjson', ndjson(postings(1, [tag('Go')], { team: 'A', date: '2026-01', pay: 1 })));
    const page = await output(file, ...ALL_PARTS, '--format', 'html');
    expect(page).toContain('No skill is in 5 postings or more.');
    expect(page).toContain('nothing to compare');
  });

  it('is the same each time', async () => {
    const argv = [tagged, ...ALL_PARTS, '--format', 'html'];
    expect(await output(...argv)).toBe(await output(...argv));
  });
});
