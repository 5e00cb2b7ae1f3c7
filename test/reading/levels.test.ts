import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['Ansible', 'Bash', 'Cobol', 'Welding', 'Forklift', 'Spanish', 'Triage']);
const job = (text: string): string => `Operator\n\n${text}`;

describe('by section', () => {
  it('requirements are required', () => {
    expect(reader.levels(job('Requirements\n- Welding\n- Forklift'))).toEqual({ Welding: 'required', Forklift: 'required' });
  });

  it('all items under "Nice to have:" are preferred', () => {
    expect(reader.levels(job('Nice to have:\n- Welding\n- Forklift\n\n- Spanish'))).toEqual({ Welding: 'preferred', Forklift: 'preferred', Spanish: 'preferred' });
  });

  it('duties are mentioned', () => {
    expect(reader.levels(job('Responsibilities\n- Welding of railings'))).toEqual({ Welding: 'mentioned' });
  });

  it('a skill asked for in two places has each level where it stands', () => {
    expect(reader.see(job('Requirements\n- Welding\n\nNice to have\n- Welding under water')).map((m) => m.level)).toEqual(['required', 'preferred']);
  });

  it('"desired" headings are requirements when nothing else in the posting is', () => {
    expect(reader.levels(job('Desired skills\n- Welding'))).toEqual({ Welding: 'required' });
  });

  it('"desired" headings are preferences beside requirements', () => {
    expect(reader.levels(job('Required skills\n- Forklift\n\nDesired skills\n- Welding'))).toEqual({ Forklift: 'required', Welding: 'preferred' });
  });
});

describe('by the words of the clause', () => {
  it.each([
    ['Requirements\n- Welding is a plus', 'preferred'],
    ['Requirements\n- Welding preferred', 'preferred'],
    ['Requirements\n- Ideally, some Welding', 'preferred'],
    ['Requirements\n- Welding would be an advantage', 'preferred'],
    ['Requirements\n- Welding (nice to have)', 'preferred'],
    ['Requirements\n- Welding (a plus)', 'preferred'],
    ['Requirements\n- Bonus: Welding', 'preferred'],
    ['Requirements\n- Nice: Welding', 'preferred'],
    ['Requirements\n- It would be great if you knew Welding', 'preferred'],
    ['Requirements\n- Welding is desirable', 'preferred'],
    ['Requirements\n- Welding would be a plus', 'preferred'],
    ['Requirements\n- Welding, which is a strong plus', 'preferred'],
    ['Requirements\n- 5+ years of experience plus Welding', 'required'],
    ['You must have experience with Welding.', 'required'],
    ['Proven experience in Welding.', 'required'],
    ['Welding is required.', 'required'],
    ['Nice to have\n- Welding (required for night shifts)', 'required'],
    ['The workshop does Welding.', 'mentioned'],
  ])('%j: %s', (text, level) => {
    expect(reader.levels(job(text))).toEqual({ Welding: level });
  });
});

describe('a preference reaches no further than its clause', () => {
  it('ends at a semicolon', () => {
    expect(reader.levels(job('Requirements\n- Forklift; Welding is a plus'))).toEqual({ Forklift: 'required', Welding: 'preferred' });
  });

  it('ends with the sentence', () => {
    expect(reader.levels(job('Requirements: Forklift licence. Welding is a plus. Spanish.'))).toEqual({ Forklift: 'required', Welding: 'preferred', Spanish: 'required' });
  });

  it('in brackets holds for what stands before them', () => {
    expect(reader.levels(job('Requirements\n- Forklift, Welding (preferred), Spanish'))).toEqual({ Forklift: 'required', Welding: 'preferred', Spanish: 'required' });
  });

  it('in brackets that name something holds for that alone', () => {
    expect(reader.levels(job('Requirements\n- Ansible (Bash a plus), Cobol'))).toEqual({ Ansible: 'required', Bash: 'preferred', Cobol: 'required' });
    expect(reader.levels(job('Requirements\n- 4-6 years of Welding (Big 4 a plus) or Forklift'))).toEqual({ Welding: 'required', Forklift: 'required' });
  });

  it('holds for a whole list in its clause', () => {
    expect(reader.levels(job('Requirements\n- Nice to have: Ansible, Bash or Cobol'))).toEqual({ Ansible: 'preferred', Bash: 'preferred', Cobol: 'preferred' });
  });

  it.each(['Forklift required, Welding preferred', 'Welding preferred, Forklift required', 'Forklift is a must and Welding is a plus', 'Must have Forklift, Welding desirable'])(
    'of two clauses takes its own: %s',
    (text) => {
      expect(reader.levels(job(`Requirements\n- ${text}`))).toEqual({ Forklift: 'required', Welding: 'preferred' });
    },
  );
});

describe('in a résumé', () => {
  it('every level is mentioned', () => {
    const text = 'Skills\nWelding, Forklift\n\nRequirements analysis\nMust have tools: Ansible\n\nNice to have: Bash';
    expect(new Set(reader.see(text, 'resume').map((m) => m.level))).toEqual(new Set(['mentioned']));
  });
});
