import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['Python', 'Accounting', 'Generative AI', 'Nursing', 'Triage', 'Sales']);

describe('years in front of a skill', () => {
  it.each<[string, object]>([
    ['5 years of Python', { min: 5 }],
    ['5+ years of Python', { min: 5 }],
    ['5\\+ years of Python', { min: 5 }],
    ['2+ yrs Python', { min: 2 }],
    ['2 yrs. of Python', { min: 2 }],
    ['5-7 years of Python', { min: 5, max: 7 }],
    ['5–7 years of Python', { min: 5, max: 7 }],
    ['5 to 7 years of Python', { min: 5, max: 7 }],
    ['three to five years of Python', { min: 3, max: 5 }],
    ['At least three years of experience with Python', { min: 3 }],
    ['A minimum of four (4) years of Python', { min: 4 }],
    ['two or more years of Python', { min: 2 }],
    ['1.5 years of Python', { min: 1.5 }],
    ['One year of Python', { min: 1 }],
    ['Ten years’ experience in Python', { min: 10 }],
    ['over 6 years of professional Python', { min: 6 }],
    ['more than 6 years in Python', { min: 6 }],
    ['a decade of Python', { min: 10 }],
    ['more than a decade of experience in Python', { min: 10 }],
    ['two decades of Python', { min: 20 }],
    ['18 months of Python', { min: 1.5 }],
    ['6-12 months of experience with Python', { min: 0.5, max: 1 }],
    ['less than 1 year of Python', { min: 0, max: 1 }],
  ])('%s', (text, years) => {
    expect(reader.years(`Requirements\n- ${text}`)).toEqual({ Python: years });
  });
});

describe('years behind a skill', () => {
  it.each<[string, object]>([
    ['Python: 5 years', { min: 5 }],
    ['Python (3 years)', { min: 3 }],
    ['Python (3+ years)', { min: 3 }],
    ['Python - 2 yrs', { min: 2 }],
    ['Python, 4 years of experience', { min: 4 }],
    ['Python experience: 3-5 years', { min: 3, max: 5 }],
    ['Python (18 months)', { min: 1.5 }],
  ])('%s', (text, years) => {
    expect(reader.years(`Requirements\n- ${text}`)).toEqual({ Python: years });
  });

  it('belong to the skill before them in a list of such pairs', () => {
    expect(reader.years('Requirements\n- Python (3 years), Accounting (5 years), Sales (1 year)')).toEqual({ Python: { min: 3 }, Accounting: { min: 5 }, Sales: { min: 1 } });
  });
});

describe('years of several skills', () => {
  it('hold until the next years', () => {
    const text = '8+ years of experience in Python, with at least 3 years in Generative AI.';
    expect(reader.years(`Requirements\n- ${text}`)).toEqual({ Python: { min: 8 }, 'Generative AI': { min: 3 } });
  });

  it('hold for all skills of a list', () => {
    expect(reader.years('Requirements\n- 4 years of Nursing, Triage or Sales')).toEqual({ Nursing: { min: 4 }, Triage: { min: 4 }, Sales: { min: 4 } });
  });

  it('in pairs belong to the skill of the pair', () => {
    expect(reader.years('Requirements\n- Nursing: 4 years, Triage: 2 years; Sales')).toEqual({ Nursing: { min: 4 }, Triage: { min: 2 }, Sales: undefined });
  });

  it('in brackets end those before them', () => {
    expect(reader.years('Requirements\n- 6 years of Nursing, Triage (2 years)')).toEqual({ Nursing: { min: 6 }, Triage: { min: 2 } });
  });

  it('end with the sentence', () => {
    expect(reader.years('Requirements: 4 years of Nursing. Triage.')).toEqual({ Nursing: { min: 4 }, Triage: undefined });
  });
});

describe('numbers that are no years of experience', () => {
  it.each([
    'Python 3.12',
    'You must be 18 years of age and know Python.',
    'In our 100 years we never saw such Python.',
    'You will write Python with 5 colleagues.',
    'A two-year contract to write Python.',
    'A 4-year degree with courses in Python.',
    'Within 6 months you know Python.',
    'In the first 3 months of Python you learn.',
    'A 6-month contract to write Python.',
    'For two decades, we wrote Python.',
    'Over the last decade we wrote Python.',
    'We pay $5 years ahead for Python.',
  ])('%s', (text) => {
    expect(reader.years(text)).toEqual({ Python: undefined });
  });
});

it('a résumé tells years held', () => {
  expect(reader.years('Skills\nPython (6 years), Accounting', 'resume')).toMatchObject({ Python: { min: 6 } });
});
