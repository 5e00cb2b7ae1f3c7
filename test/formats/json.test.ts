import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { readDocument } from '../../src/node/index.js';
import { bytesOf, refusal } from './failing.js';

const read = (value: unknown) => readDocument(bytesOf(JSON.stringify(value)), { name: 'it.json' });

const POSTING = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: 'Backend Engineer',
  description: '<p>You build services with <b>Python</b> &amp; PostgreSQL, and you run what you build, with a team that reviews every change.</p><ul><li>Own an API</li></ul>',
  responsibilities: 'Design event-driven systems with Apache Kafka.',
  qualifications: ['A degree in Computer Science', 'Fluent in SQL'],
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 36 },
  educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'bachelor degree' },
  skills: 'Docker, Kubernetes; Terraform',
};

const TEXT = `Backend Engineer

You build services with Python & PostgreSQL, and you run what you build, with a team that reviews every change.
- Own an API

# Responsibilities
Design event-driven systems with Apache Kafka.

# Requirements
- A degree in Computer Science
- Fluent in SQL

# Experience requirements
3+ years of experience

# Education requirements
bachelor degree

# Skills
- Docker
- Kubernetes
- Terraform`;

describe('JSON-LD JobPosting', () => {
  it.each([
    ['alone', POSTING],
    ['in a list', [{ '@type': 'Organization', name: 'Acme' }, POSTING]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', mainEntity: POSTING }] }],
    ['of several types', { ...POSTING, '@type': ['Thing', 'https://schema.org/JobPosting'] }],
  ])('%s', async (_, value) => {
    expect(await read(value)).toEqual({
      text: TEXT,
      format: 'json-ld',
      title: 'Backend Engineer',
      skills: ['Docker', 'Kubernetes', 'Terraform'].map((name) => ({ name, keywords: [] })),
      warnings: [],
    });
  });

  it('in a page, where it speaks for the page', async () => {
    const html = `<html><head><title>Jobs</title><script type="application/ld+json">{ not json</script><script type="application/ld+json">${JSON.stringify(POSTING)}</script></head><body><p>Similar jobs: Java</p></body></html>`;
    const document = await readDocument(bytesOf(html));
    expect(document).toMatchObject({ text: TEXT, format: 'json-ld', title: 'Backend Engineer', warnings: ['has JSON-LD that is no valid JSON; it was left out'] });
  });

  it('in a page that says more than it', async () => {
    const html = `<html><script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Engineer' })}</script><p>You know Python.</p></html>`;
    expect((await readDocument(bytesOf(html))).text).toBe('Engineer\n\nYou know Python.');
  });

  it('with skills as terms, and a description that was escaped twice', async () => {
    const skills = [{ '@type': 'DefinedTerm', name: 'Rust' }, 'Go', { '@type': 'DefinedTerm', termCode: '43-1', name: 'C++' }];
    const { text, skills: declared } = await read({
      '@type': 'JobPosting',
      title: 'Engineer',
      description: '&lt;p&gt;Works with C&amp;amp;D&lt;/p&gt;&lt;p&gt;Well&lt;/p&gt;',
      skills,
    });
    expect(text).toContain('Works with C&D\n\nWell');
    expect(declared?.map(({ name }) => name)).toEqual(['Rust', 'Go', 'C++']);
  });

  it('with wrong types: reads what it can, and says what it left out', async () => {
    const { text, warnings } = await read({
      '@type': 'JobPosting',
      title: ['Engineer'],
      description: 42,
      skills: [7, ['SQL'], null, { odd: 1 }],
      qualifications: true,
      responsibilities: { '@type': 'X', name: { name: 'Test' } },
    });
    expect(text).toBe('Engineer\n\n# Responsibilities\nTest');
    expect(warnings).toEqual([
      "has a number in 'description' where a text or a thing with a name belongs; it was left out",
      "has a number in 'skills' where a text or a thing with a name belongs; it was left out",
      "has a list in 'skills' where a text or a thing with a name belongs; it was left out",
      "has an object in 'skills' where a text or a thing with a name belongs; it was left out",
    ]);
  });

  it('gives requirements and skills their level and section', async () => {
    const { skills } = (await createExtractor()).extract((await read(POSTING)).text);
    const find = (id: string) => skills.find((skill) => skill.id === id);
    expect(find('sql')).toMatchObject({ level: 'required' });
    expect(find('apache-kafka')?.mentions[0]).toMatchObject({ section: 'responsibilities' });
    expect(find('terraform')?.mentions[0]?.section).toMatch(/^(?:required|skills)$/);
  });

  it('has very many requirements and a very long description', async () => {
    const qualifications = Array.from({ length: 200_000 }, (_, i) => `skill ${i}`);
    const { text } = await readDocument(bytesOf(JSON.stringify({ '@type': 'JobPosting', description: 'x'.repeat(5_000_000), qualifications })));
    expect(text.endsWith('skill 199999')).toBe(true);
  });

  it('nests without end', async () => {
    const deep = `${'{"@graph":['.repeat(50_000)}1${']}'.repeat(50_000)}`;
    expect((await refusal(bytesOf(deep), 'deep.json')).code).toMatch(/unsupported|damaged/);
  });
});

describe('JSON Resume', () => {
  it('declares skills and languages with their levels, and puts dates into words', async () => {
    const document = await read({
      basics: { name: 'Ada', label: 'Engineer' },
      work: [
        { position: 'Lead', name: 'Acme', startDate: '2019-01-05', highlights: ['Ran Kubernetes'] },
        { position: 'Dev', company: 'Old', startDate: '2015', endDate: '2018-12' },
      ],
      skills: [{ name: 'Web', level: 'Master', keywords: ['HTML', 'CSS'] }, { name: 'SQL' }],
      languages: [{ language: 'English', fluency: 'Native speaker' }],
      certificates: [{ name: 'CKA', issuer: 'CNCF', date: '2021-05-01' }],
    });
    expect(document).toMatchObject({ format: 'json-resume', title: 'Engineer', warnings: [] });
    expect(document.skills).toEqual([
      { name: 'Web', level: 'Master', keywords: ['HTML', 'CSS'] },
      { name: 'SQL', keywords: [] },
      { name: 'English', level: 'Native speaker', keywords: [] },
    ]);
    expect(document.text).toBe(
      'Ada\nEngineer\n\n# Skills\n- Web: HTML, CSS\n- SQL\n\n# Work Experience\n\nLead, Acme | Jan 2019 – Present\n- Ran Kubernetes\n\nDev, Old | 2015 – Dec 2018\n\n# Certifications\n\nCKA, CNCF | May 2021\n\n# Languages\n- English',
    );
  });

  it('with wrong types: reads what it can, and says what it left out', async () => {
    const { text, skills, warnings } = await read({
      basics: 'Ada',
      work: { position: 'Lead', highlights: 'Ran SQL, with care' },
      skills: ['Python', 'Go'],
      education: [3, { area: ['x'] }],
    });
    expect(text).toBe('# Skills\n- Python\n- Go\n\n# Work Experience\n\nLead\n- Ran SQL, with care\n\n# Education');
    expect(skills).toEqual(['Python', 'Go'].map((name) => ({ name, keywords: [] })));
    expect(warnings).toEqual([
      "has a string in 'basics' where an object belongs; it was left out",
      "has texts in 'skills' where objects belong; they were read as names",
      "has a number in 'education[0]' where an object belongs; it was left out",
      "has a list in 'education[1].area' where a text belongs; it was left out",
    ]);
  });

  it('that is empty says so', async () => {
    expect(await read({ basics: {} })).toMatchObject({ text: '', format: 'json-resume', warnings: ['holds no text'] });
  });
});

describe('other JSON', () => {
  it('is refused when it is neither', async () => {
    expect((await refusal(bytesOf('{"a": 1}'), 'a.json')).message).toBe(
      "a.json is JSON, but neither a JSON Resume nor a schema.org JobPosting; give its text, or JSON with 'basics' or with '@type': 'JobPosting'",
    );
  });

  it('is refused when it is broken and called JSON, and text otherwise', async () => {
    expect((await refusal(bytesOf('{"basics": '), 'a.json')).message).toMatch(/^a\.json is no valid JSON: /);
    expect(await readDocument(bytesOf('[Acme] is hiring'))).toMatchObject({ format: 'text', text: '[Acme] is hiring' });
  });
});
