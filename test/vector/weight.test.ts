import { describe, expect, it } from 'vitest';
import { type ExtractedSkill, createExtractor } from '../../src/extractor.js';
import { frequencyFactor } from '../../src/vector/index.js';
import { POSTING } from '../support/postings.js';
import { smallTaxonomy } from '../support/taxonomies.js';

const extractor = await createExtractor({ taxonomy: smallTaxonomy() });

function weightsIn(text: string): Record<string, number> {
  return Object.fromEntries(extractor.extract(text, { kind: 'posting' }).skills.map(({ id, weight }) => [id, weight]));
}

describe('the explanation of a weight', () => {
  const skills = extractor.extract(POSTING, { kind: 'posting', explain: true }).skills;

  it.each(skills.map((skill): [string, ExtractedSkill] => [skill.id, skill]))('has factors whose product is the weight: %s', (_, skill) => {
    const product = skill.explanation!.factors.reduce((result, { value }) => result * value, 1);
    expect(Math.abs(product - skill.weight) / skill.weight).toBeLessThan(1e-3);
  });

  it('names every factor once, each with a reason', () => {
    for (const { explanation } of skills) {
      expect(explanation!.factors.map(({ name }) => name)).toEqual(['level', 'section', 'frequency', 'position', 'specificity', 'confidence', 'scale']);
      for (const { because } of explanation!.factors) expect(because).not.toBe('');
    }
  });

  it('gives reasons for each mention', () => {
    for (const { explanation, mentions } of skills) {
      expect(explanation!.reasons).toHaveLength(mentions.length);
      for (const reasons of explanation!.reasons) expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it('is left out unless asked for', () => {
    for (const skill of extractor.extract(POSTING).skills) expect(skill).not.toHaveProperty('explanation');
  });

  it('changes nothing else', () => {
    const plain = extractor.extract(POSTING, { kind: 'posting' }).skills;
    expect(skills.map(({ explanation: _, ...rest }) => rest)).toEqual(plain);
  });
});

describe('a skill weighs more', () => {
  it('when it is required than when it is welcome', () => {
    const weights = weightsIn('Requirements\n- Python\n\nNice to have\n- Kubernetes\n');
    expect(weights.python).toBeGreaterThan(weights.kubernetes!);
  });

  it('when it stands in the title', () => {
    const weights = weightsIn('Python Developer\n\nRequirements\n- Kubernetes\n- Python\n');
    expect(weights.python).toBeGreaterThan(weights.kubernetes!);
  });

  it('when it is named again', () => {
    const weights = weightsIn('Requirements\n- Kubernetes\n- Python\n- Kubernetes again\n');
    expect(weights.kubernetes).toBeGreaterThan(weights.python!);
  });

  it('when it is a named tool than when it is a virtue', () => {
    const weights = weightsIn('Requirements\n- Python\n- Communication skills\n');
    expect(weights.python).toBeGreaterThan(weights.communication!);
  });
});

describe('the headline of a résumé', () => {
  const { skills } = extractor.extract('Ada Miller\n\nPython Developer\n\nSkills\n- Kubernetes\n', { kind: 'resume', explain: true });
  const sectionOf = (id: string): number | undefined => skills.find((skill) => skill.id === id)?.explanation?.factors.find(({ name }) => name === 'section')?.value;

  it('counts twice what the lists of skills count', () => {
    expect([sectionOf('python'), sectionOf('kubernetes')]).toEqual([2, 1]);
  });
});

describe.each(['posting', 'resume'] as const)('frequency in a %s', (kind) => {
  it('counts 1 for one mention', () => {
    expect(frequencyFactor(1, kind)).toBe(1);
  });

  it('rises with each mention, by less and less', () => {
    const steps = [1, 2, 3, 4, 5, 6].map((mentions) => frequencyFactor(mentions + 1, kind) - frequencyFactor(mentions, kind));
    steps.forEach((step, i) => expect(step > 0 && (i === 0 || step < steps[i - 1]!)).toBe(true));
  });

  it('never outgrows five', () => {
    expect(frequencyFactor(1_000_000, kind)).toBeLessThanOrEqual(5);
  });
});
