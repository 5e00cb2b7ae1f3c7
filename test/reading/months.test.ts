import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { Taxonomy } from '../../src/taxonomy/index.js';
import { fc } from '../support/properties.js';

const NAMES = ['Python', 'Java', 'SQL', 'Docker', 'Perl'];
const extractor = await createExtractor({ taxonomy: Taxonomy.from(NAMES.map((prefLabel) => ({ prefLabel }))) });

/** Months by skill; those without are left out. */
function months(text: string, today?: string): Record<string, number> {
  const { skills } = extractor.extract(text, { kind: 'resume', ...(today === undefined ? {} : { today }) });
  return Object.fromEntries(skills.filter((skill) => skill.months !== undefined).map((skill) => [skill.prefLabel, skill.months as number]));
}

describe('spans of dates', () => {
  it.each<[string, number]>([
    ['Jan 2019 – Mar 2019', 3],
    ['January 2019 to December 2019', 12],
    ['03/2018 - 12/2020', 34],
    ['2018-03 – 2018-05', 3],
    ['01.06.2018 - 31.07.2018', 2],
    ['2016 to 2018', 24],
    ['2016 - 2016', 6],
    ['MAY 2014 -DEC 2015', 20],
    ['Oct, 2017 to Nov, 2017', 2],
    ["Sept '2017 until Oct 2017", 2],
    ['June 2015 till date', 12],
    ['June 2015 - Present', 12],
    ['June 2015 to till date', 12],
    ['since June 2015', 12],
  ])('%s', (span, expected) => {
    expect(months(`Work Experience\nDeveloper, Acme, ${span}\n- Wrote Python`, '2016-05-31')).toEqual({ Python: expected });
  });

  it.each(['SQL Server 2008/2012', 'Windows 2016', 'Dec 2019 - Jan 2018', 'In 2019', 'Room 12019 - 2020'])('%s is none', (text) => {
    expect(months(`Work Experience\n${text}\n- Python`, '2020-01-01')).toEqual({});
  });
});

describe('the job', () => {
  it('goes on to the next dates, whether they stand above or below its title', () => {
    expect(months('Work Experience\nPython Developer\nJan 2019 - Jun 2019\n- Docker\n\nJava Developer\nJan 2018 - Mar 2018\n- SQL')).toEqual({
      Python: 6,
      Docker: 6,
      Java: 3,
      SQL: 3,
    });
    expect(months('Work Experience\nJan 2019 - Jun 2019\nPython Developer\n- Docker\n\nJan 2018 - Mar 2018\nJava Developer\n- SQL')).toEqual({
      Python: 6,
      Docker: 6,
      Java: 3,
      SQL: 3,
    });
  });

  it('counts what jobs share once', () => {
    expect(months('Work Experience\nJan 2018 - Dec 2018: Python and Java\nJul 2018 - Jun 2019: Python')).toEqual({ Python: 18, Java: 12 });
  });

  it('may share its line with others', () => {
    expect(months('Work Experience\nJava developer, Acme (2016–2018); Python developer, Foo (June 2018 to May 2019)')).toEqual({ Java: 24, Python: 12 });
  });

  it('ends with its section', () => {
    expect(months('Work Experience\n2016 - 2018\nPython\n\nEducation\n2010 - 2014\nJava\n\nSkills\nDocker')).toEqual({ Python: 24 });
  });

  it('is no course', () => {
    expect(months('Work Experience\nB.Tech, 2010 - 2014, Java\n2016 - 2018\nPython')).toEqual({ Python: 24 });
  });

  it('stands below "Experience", which asks for skills in a posting', () => {
    expect(months('Experience\n2016 - 2018\nPython')).toEqual({ Python: 24 });
  });
});

describe('this day', () => {
  it('is the latest date of the text when it is not told', () => {
    expect(months('Work Experience\nJan 2019 - Present: Python\nMar 2018 - Jun 2019: Java')).toEqual({ Python: 6, Java: 16 });
  });

  it('is not made up', () => {
    expect(months('Work Experience\nJan 2019 - Present: Python')).toEqual({});
  });

  it('must be a date', () => {
    expect(() => extractor.extract('', { today: 'tomorrow' })).toThrow(new RangeError("today is 'tomorrow'; give a date such as '2026-05-31'"));
  });
});

describe('months in words', () => {
  it.each<[string, number]>([
    ['Python- Experience - 24 months', 24],
    ['Python: 18 months', 18],
    ['Python (6 months)', 6],
    ['Python: Less than 1 year', 6],
    ['18 months of experience with Python', 18],
  ])('%s', (text, expected) => {
    expect(months(`Skill Details\n${text}\nJava`)).toEqual({ Python: expected });
  });

  it('go before those of the dates, and are no years', () => {
    const [python] = extractor.extract('Skills\nPython: 30 months\n\nWork Experience\n2016 - 2018: Python', { kind: 'resume' }).skills;
    expect(python).toMatchObject({ months: 30 });
    expect(python).not.toHaveProperty('years');
  });
});

it('a posting has none', () => {
  expect(extractor.extract('Work Experience\n2016 - 2018: Python', { kind: 'posting' }).skills[0]).not.toHaveProperty('months');
});

it('a later day never takes months away', () => {
  const month = fc.integer({ min: 0, max: 599 });
  const day = (at: number): string => `${1980 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  fc.assert(
    fc.property(month, month, (one, other) => {
      const text = 'Work Experience\nMarch 1990 - Present: Python\n2001 - 2004: Python';
      const [earlier, later] = one < other ? [one, other] : [other, one];
      expect(months(text, day(later)).Python).toBeGreaterThanOrEqual(months(text, day(earlier)).Python ?? 0);
    }),
  );
});
