import { describe, expect, it } from 'vitest';
import { PLACES } from '../../src/reading/context-model.js';
import { LEARNED } from '../../src/reading/learned.js';
import { describeBuiltIn, extract } from '../support/documents.js';

const DUTIES = 'You will keep our servers running, answer those who use them, and write down what you did. ';
/** Long enough for what was fitted on postings. */
const POSTING = `Engineer\n\nRequirements\n- 3 years of experience with Python\n- You like to learn\n\nWhat you will do\n${DUTIES.repeat(8)}`;

const evidenceFor = async (text: string, kind: 'posting' | 'resume'): Promise<string[]> => {
  const { skills } = await extract(text, { kind, explain: true });
  return skills.find(({ id }) => id === 'python')?.explanation?.reasons.flatMap((reasons) => reasons.map(({ evidence }) => evidence)) ?? [];
};

describeBuiltIn('the words around a mention', () => {
  it('speak in a posting, and say so', async () => {
    expect(await evidenceFor(POSTING, 'posting')).toContain('words');
  });

  it('say nothing in a sentence or two, nor in a résumé: the weights were fitted on neither', async () => {
    expect(await evidenceFor('We write Python.', 'posting')).toEqual(['plain']);
    expect(await evidenceFor(POSTING, 'resume')).not.toContain('words');
  });

  it('add up with the other evidence to the confidence', async () => {
    const { skills } = await extract(POSTING, { kind: 'posting', explain: true });
    for (const { confidence, explanation } of skills) {
      const surest = Math.max(...(explanation?.reasons ?? []).map((reasons) => 1 / (1 + Math.exp(-reasons.reduce((sum, { weight }) => sum + weight, 0)))));
      expect(surest).toBeCloseTo(confidence, 1);
    }
  });
});

describeBuiltIn('a name that means nothing else', () => {
  const stack = 'Our stack: Istio, Crossplane, Kafka (MSK), Redis; GitHub Actions with self-hosted runners; Grafana/Loki with OpenTelemetry; a portal for developers.';

  it('is found wherever it stands in a long list', async () => {
    const { skills } = await extract(`Engineer\n\nWhat you will do\n${DUTIES.repeat(8)}\n\n${stack}`, { kind: 'posting' });
    expect(skills.map(({ id }) => id)).toEqual(expect.arrayContaining(['istio', 'crossplane', 'redis', 'github-actions', 'grafana', 'opentelemetry']));
  });
});

describe('the fitted weights', () => {
  it.each(PLACES)('%s: one finite weight for each feature', (place) => {
    const rows = LEARNED[place].split('\n').map((row) => row.split('\t'));
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(([words]) => words)).size).toBe(rows.length);
    for (const [, weight] of rows) expect(Math.abs(Number(weight))).toBeLessThan(5);
  });
});
