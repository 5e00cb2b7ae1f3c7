import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/cli/render/table.js';
import { SKILLS, POSTING, Folder, skillvec } from '../harness.js';
import { columnsOf, documentOf, documentWith, skill } from './fixtures.js';

const plain = { width: 80, colors: pc.createColors(false) };
const NAMES = [{ prefLabel: 'Python' }, { prefLabel: 'Docker' }, { prefLabel: 'Communication', kind: 'soft' as const }];

describe('table', () => {
  it('has a header, titles, and a line for every skill', async () => {
    const lines = renderTable(await documentOf('Requirements\n- 3+ years of Python\n- Docker\n', NAMES), { ...plain }).split('\n');
    expect(lines[0]).toBe('Job posting · 2 skills · 2 required');
    expect(lines[2]).toMatch(/^weight +skill +level +kind +years +seen$/);
    expect(lines[3]).toMatch(/^██████████ 1\.00 {2}Python +required +technology +3\+ +1×$/);
  });

  it('tells proficiency, months and alternatives', async () => {
    const result = await documentOf('Requirements\n- strong Python or Docker\n', NAMES);
    expect(renderTable(result, plain)).toMatch(/Python · advanced +required[^]*\nany of: Python or Docker\n/);
  });

  it('says how many of how many are shown', async () => {
    const result = await documentOf('Requirements\n- Python\n- Docker\n', NAMES);
    const some = { ...result, extraction: { ...result.extraction, skills: result.extraction.skills.slice(0, 1) } };
    expect(renderTable(some, plain)).toMatch(/^Job posting · 1 of 2 skills · 1 required\n/);
    expect(renderTable({ ...some, extraction: { ...result.extraction, skills: [] } }, plain)).toBe('Job posting · 0 of 2 skills');
    expect(renderTable(documentWith('', []), plain)).toBe('Job posting · no skills');
  });

  it('explains: factors that multiply to the weight, and the first mention in its line', async () => {
    const text = renderTable(await documentOf('Requirements\n- solid knowledge of Python and more\n', NAMES), plain);
    expect(text).toMatch(/^ {5}1\.00 = level 1 \(required\) × section 1 \(required\) × /m);
    expect(text).toContain('     line 2: - solid knowledge of «Python» and more');
    const factors = [...text.replace(/\s+/g, ' ').matchAll(/(?:= |× )\w+ ([\d.e-]+)/g)].map((match) => Number(match[1]));
    expect(factors).toHaveLength(7);
    expect(factors.reduce((a, b) => a * b)).toBeCloseTo(1, 1);
  });

  it.each([
    ['long', 'Extraordinarily Long Name of a Skill That Does Not Fit into Any Column of Any Table', 'certification' as const],
    ['wide', '機械学習エンジニアリングの基礎と応用に関する知識と実務経験についての長い名前', 'certification' as const],
    ['with emoji', '🚀'.repeat(60), 'knowledge' as const],
    ['short and wide', '機械学習', 'knowledge' as const],
  ])('stays within 80 columns: a name that is %s', (_, name, kind) => {
    const text = `${'前後 words '.repeat(30)}\n${'x '.repeat(60)}${name} ${'y '.repeat(60)}\n${'z'.repeat(300)}`;
    const start = text.indexOf(name);
    const explanation = {
      factors: [
        { name: 'level' as const, value: 1 / 3, because: 'word '.repeat(50) },
        { name: 'scale' as const, value: 1e-7, because: 'z'.repeat(200) },
      ],
      reasons: [[]],
    };
    const one = skill(text, name, [[start, start + name.length]], { kind, years: { min: 10, max: 15 }, level: 'preferred', explanation });
    const { explanation: _dropped, ...bare } = one;
    for (const skills of [[one], [bare]]) {
      const lines = renderTable(documentWith(text, skills), plain).split('\n');
      for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
      expect(lines.join('\n').includes('…')).toBe(name.length > 10 || skills[0] === one);
    }
  });

  it('uses a wider terminal for long names', () => {
    const name = 'A Name of Forty-Four Characters, More or Less';
    const result = documentWith(name, [skill(name, name.slice(0, 42), [[0, 42]])]);
    expect(renderTable(result, plain)).not.toContain(name.slice(0, 42));
    expect(renderTable(result, { ...plain, width: 120 })).toContain(name.slice(0, 42));
  });

  it('lets no text steer the terminal', () => {
    const text = 'a \u001B[2J\u0007Python\u202E\u009B b\r\nc';
    const output = renderTable(documentWith(text, [skill(text, 'Py\u001B[31m\nthon', [[7, 13]], { explanation: { factors: [], reasons: [[]] } })]), plain);
    expect(output).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202E]/);
    expect(output).toContain('Py [31m thon');
  });
});

describe('colour', () => {
  const folder = new Folder();
  const argv = ['extract', folder.write('posting.txt', POSTING), '--taxonomy', folder.write('skills.yaml', SKILLS), '--explain'];

  it('only on a terminal, never with NO_COLOR, and as an extra only', async () => {
    const piped = (await skillvec(argv)).stdout;
    const coloured = (await skillvec(argv, { terminal: true })).stdout;
    expect(coloured).toContain('\u001B[32m');
    expect(piped).not.toContain('\u001B');
    expect((await skillvec(argv, { terminal: true, env: { NO_COLOR: '1' } })).stdout).toBe(piped);
    expect((await skillvec(argv, { terminal: true, env: { TERM: 'dumb' } })).stdout).toBe(piped);
    const bare = coloured.replace(/\u001B\[\d+m/g, '').replace(/ +$/gm, '');
    expect(bare).toBe(piped);
    folder.remove();
  });
});
