import { describe, expect, it } from 'vitest';
import { Market, type Report, type ReportOptions, type TaggedRecord } from '../../src/report/index.js';
import { postings, tag } from '../support/tagged.js';

function reportOf(records: readonly TaggedRecord[], options: ReportOptions = {}): Report {
  const market = new Market({ minimum: 1, ...options });
  for (const record of records) market.add(record);
  return market.report();
}

const [python, sql, go] = [tag('Python'), tag('SQL'), tag('Go')];

describe('skills', () => {
  it('count postings, share, required, years and weight', () => {
    const { skills, ...report } = reportOf([
      { skills: [tag('Python', { weight: 1, years: { min: 3, max: 5 } }), sql] },
      { skills: [tag('Python', { weight: 0.4, level: 'preferred' })] },
      { skills: [tag('Python', { weight: 0.8, years: { min: 6 } }), tag('Python', { weight: 0.1 })] },
      { skills: [] },
    ]);
    expect(report).toMatchObject({ postings: 4, withoutSkills: 1, distinctSkills: 2, repeats: 0, countsShortBy: 0, fields: [], trend: null, measure: null });
    expect(skills.map(({ id }) => id)).toEqual(['python', 'sql']);
    expect(skills[0]).toMatchObject({ prefLabel: 'Python', kind: 'technology', postings: 3, required: 2, shareRequired: 2 / 3, medianYears: 4.5, withYears: 2, medianWeight: 0.8 });
    // Wilson's interval of 3 of 4.
    expect(skills[0]?.share.value).toBe(0.75);
    expect(skills[0]?.share.low).toBeCloseTo(0.3006, 4);
    expect(skills[0]?.share.high).toBeCloseTo(0.9544, 4);
    expect(skills[1]?.medianYears).toBeNull();
  });

  it('keep to kinds, minimum and limit, the commonest first, ties by id', () => {
    const records = [...postings(3, [python, tag('Teamwork', { kind: 'soft' })]), ...postings(2, [sql, go]), ...postings(1, [tag('Rust')])];
    const ids = (options: ReportOptions): string[] => reportOf(records, options).skills.map(({ id }) => id);
    expect(ids({})).toEqual(['python', 'teamwork', 'go', 'sql', 'rust']);
    expect(ids({ kinds: ['soft'] })).toEqual(['teamwork']);
    expect(ids({ minimum: 2, limit: 3 })).toEqual(['python', 'teamwork', 'go']);
    expect(ids({ minimum: 9 })).toEqual([]);
  });

  it('of repeated postings count once when asked', () => {
    const advert = ['A', 'B', 'C', 'D', 'E'].map((name) => tag(name));
    const records = [...postings(4, advert), ...postings(1, advert.slice(1)), ...postings(2, [python])];
    expect(reportOf(records)).toMatchObject({ postings: 7, repeats: 3 });
    expect(reportOf(records, { distinct: true })).toMatchObject({ postings: 4, repeats: 3 });
  });

  it('of nothing are none', () => {
    expect(reportOf([], { by: ['x'], date: 'd', measure: 'm' })).toMatchObject({
      postings: 0,
      skills: [],
      pairs: [],
      trend: { months: [], cut: null },
      measure: { postings: 0, median: null },
    });
  });
});

describe('pairs', () => {
  it('are those that meet more often than by chance, with what chance would give', () => {
    const records = [...postings(20, [python, sql]), ...postings(20, [go]), ...postings(10, [python, go]), ...postings(50, [tag('Rust')])];
    const { pairs } = reportOf(records);
    expect(pairs).toHaveLength(1);
    // Python 30 and SQL 20 of 100: 6 by chance, 20 seen.
    expect(pairs[0]).toMatchObject({ first: { id: 'python' }, second: { id: 'sql' }, postings: 20, firstPostings: 30, secondPostings: 20, expected: 6 });
    expect(pairs[0]?.lift).toBeCloseTo(20 / 6, 10);
  });

  it('of a few postings do not lead, however high their lift', () => {
    const records = [...postings(2, [tag('Rare'), tag('Odd')]), ...postings(60, [python, sql]), ...postings(60, [python]), ...postings(200, [go])];
    const [first] = reportOf(records).pairs;
    expect(first?.first.id).toBe('python');
    expect(reportOf(records, { minimum: 5 }).pairs).toHaveLength(1);
  });
});

describe('fields', () => {
  const records = [
    ...postings(40, [python, sql], { team: 'data', cities: ['Oslo', 'Rome'] }),
    ...postings(60, [python, go], { team: 'platform', cities: ['Rome'] }),
    ...postings(5, [go], { team: null }),
  ];

  it('divide the postings by value, with the skills that tell them apart', () => {
    const [field] = reportOf(records, { by: ['team'] }).fields;
    expect(field).toMatchObject({ field: 'team', postings: 100, moreValues: 0 });
    expect(field?.values.map(({ value, postings: own, share }) => [value, own, share])).toEqual([
      ['platform', 60, 0.6],
      ['data', 40, 0.4],
    ]);
    const data = field?.values[1];
    expect(data?.top.map(({ id, postings: own }) => [id, own])).toEqual([
      ['python', 40],
      ['sql', 40],
    ]);
    expect(data?.distinctive.map(({ id, share, shareElsewhere }) => [id, share.value, shareElsewhere])).toEqual([['sql', 1, 0]]);
    expect(data?.commonest.map(({ id, postings: own }) => [id, own])).toEqual([
      ['python', 40],
      ['go', 0],
      ['sql', 40],
    ]);
  });

  it('may hold lists: a posting counts for each value', () => {
    const [field] = reportOf(records, { by: ['cities'] }).fields;
    expect(field?.values.map(({ value, postings: own }) => [value, own])).toEqual([
      ['Rome', 100],
      ['Oslo', 40],
    ]);
  });

  it('leave out rare values, and say how many', () => {
    expect(reportOf(records, { by: ['team'], minimum: 50 }).fields[0]).toMatchObject({ values: [{ value: 'platform' }], moreValues: 1 });
    expect(reportOf(records, { by: ['team'], limit: 1 }).fields[0]?.moreValues).toBe(1);
  });

  it('find nothing distinctive in noise', () => {
    const noise = Array.from({ length: 400 }, (_, i): TaggedRecord => ({
      half: i % 2,
      skills: [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (Math.imul(i + 1, 2654435761) >>> (bit + 8)) & 1).map((bit) => tag(`S${bit}`)),
    }));
    expect(reportOf(noise, { by: ['half'] }).fields[0]?.values.flatMap(({ distinctive }) => distinctive)).toEqual([]);
  });
});

describe('trend', () => {
  const month = (date: string, withGo: number, of: number): TaggedRecord[] => [...postings(withGo, [go, python], { date }), ...postings(of - withGo, [python], { date })];

  it('names what rose and fell beyond chance, with the interval', () => {
    const records = [...month('2026-01-03', 20, 80), ...month('2026-03-15T10:00:00Z', 60, 80), ...postings(1, [go], { date: 'soon' })];
    const { trend } = reportOf(records, { date: 'date' });
    expect(trend).toMatchObject({ postings: 160, cut: '2026-03', earlierPostings: 80, laterPostings: 80, fallers: [] });
    expect(trend?.months).toEqual([
      { month: '2026-01', postings: 80 },
      { month: '2026-02', postings: 0 },
      { month: '2026-03', postings: 80 },
    ]);
    expect(trend?.risers.map(({ id, earlier, later }) => [id, earlier.share, later.share])).toEqual([['go', 0.25, 0.75]]);
    expect(trend?.risers[0]?.change.value).toBe(0.5);
    expect(trend?.risers[0]?.change.low).toBeGreaterThan(0.35);
    expect(trend?.shares.find(({ id }) => id === 'go')?.shares).toEqual([0.25, null, 0.75]);
  });

  it('makes no news of noise', () => {
    const { trend } = reportOf([...month('2026-01-01', 10, 40), ...month('2026-02-01', 14, 40)], { date: 'date' });
    expect([trend?.risers, trend?.fallers]).toEqual([[], []]);
  });

  it('has nothing to compare within one month', () => {
    expect(reportOf(month('2026-01-01', 10, 40), { date: 'date' }).trend).toMatchObject({ cut: null, risers: [], fallers: [] });
  });
});

describe('measure', () => {
  const pay = (from: number, count: number, skills = [python]): TaggedRecord[] => Array.from({ length: count }, (_, i) => ({ pay: from + i, skills }));

  it('compares the medians with and without a skill', () => {
    const { measure } = reportOf([...pay(100, 21, [go, python]), ...pay(200, 21)], { measure: 'pay' });
    expect(measure).toMatchObject({ field: 'pay', postings: 42, median: { value: 160 } });
    const [first] = measure?.skills ?? [];
    // Python is in all postings: there is nothing to compare it with.
    expect(measure?.skills).toHaveLength(1);
    expect(first).toMatchObject({ id: 'go', postings: 21, median: 110, medianWithout: 210, sure: true });
    // 21 values: the interval of the median is from the 6th to the 16th, 5 to each side; squared and added.
    expect(first?.difference.value).toBe(-100);
    expect(first?.difference.low).toBeCloseTo(-100 - Math.hypot(5, 5), 10);
    expect(first?.difference.high).toBeCloseTo(-100 + Math.hypot(5, 5), 10);
  });

  it('says nothing of fewer than six, and reads numbers written as text', () => {
    expect(reportOf(pay(1, 5, [go]), { measure: 'pay' }).measure).toMatchObject({ postings: 5, median: null, skills: [] });
    expect(reportOf(postings(6, [go], { pay: '85,000' }), { measure: 'pay' }).measure).toMatchObject({ postings: 6, median: { value: 85000 } });
  });

  it('is told for the values of a field too', () => {
    const records = pay(100, 9).map((record) => ({ ...record, team: 'data' }));
    expect(reportOf(records, { measure: 'pay', by: ['team'] }).fields[0]?.values[0]?.median?.value).toBe(104);
  });
});

it('the order of the postings does not matter', () => {
  const records = [
    ...postings(30, [python, sql], { team: 'a', date: '2026-01' }),
    ...postings(30, [go, sql], { team: 'b', date: '2026-02' }),
    ...postings(7, [go, python], { team: 'b' }),
  ];
  const options = { by: ['team'], date: 'date' };
  expect(reportOf([...records].reverse(), options)).toEqual(reportOf(records, options));
});
