import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  { prefLabel: 'Dairy Industry', kind: 'domain', ambiguous: ['Dairy Industry'], supportedBy: ['milk'] },
  { prefLabel: 'Geology', kind: 'knowledge', ambiguous: ['Geology'], supportedBy: ['rock'] },
]);

describe('words that ask for a field', () => {
  it.each([
    ['with an article behind them', 'Knowledge of the dairy industry and its milk.', 'Dairy Industry'],
    ['as many Europeans write them', 'Experience within geology of rock.', 'Geology'],
    ['of where one comes from', 'You have a background from geology of rock.', 'Geology'],
    ['of study', 'An education in geology of rock.', 'Geology'],
  ])('%s', (_, text, skill) => {
    expect(reader.skills(text)).toEqual([skill]);
  });

  it('a field that nobody asks for does not count', () => {
    expect(reader.skills('Our town lives off the dairy industry and its milk.')).toEqual([]);
  });
});

describe('a field in the name of a department', () => {
  const plain = new SmallReader([
    { prefLabel: 'Chemistry', kind: 'knowledge' },
    { prefLabel: 'Purchasing', kind: 'method' },
  ]);

  it.each(['The Department of Chemistry has a new roof.', 'You join the School of Chemistry.', 'Have lunch with our purchasing colleagues.'])('%s', (text) => {
    expect(plain.skills(text)).toEqual([]);
  });

  it.each([
    ['You teach chemistry.', 'Chemistry'],
    ['A taste for chemistry and for purchasing chemistry sets.', 'Chemistry'],
  ])('%s', (text, skill) => {
    expect(plain.skills(text)).toContain(skill);
  });
});
