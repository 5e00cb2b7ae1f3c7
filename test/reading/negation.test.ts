import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['Ansible', 'Docker', 'Cobol', 'Welding', 'Sewing', 'Greek']);

describe('what is denied is no skill', () => {
  it.each([
    'No Cobol here.',
    'No Cobol, no Greek and certainly no Sewing.',
    'Cobol experience is not required.',
    'Cobol is not necessary for this post.',
    "You don't need Cobol.",
    'You do not need to know Cobol.',
    'The work does not require Cobol.',
    'We are moving away from Cobol.',
    'Knowledge of Cobol isn’t needed.',
    'This is not a Cobol job.',
    'I have never used Cobol.',
    'All this without any Cobol.',
    'We have neither Cobol nor Greek.',
    'Cobol is not a requirement.',
    'No prior Cobol knowledge is expected.',
    'There is no need for Cobol.',
    'Cobol not required.',
    'A degree is not required, nor do we ask for Cobol.',
  ])('%s', (sentence) => {
    expect(reader.skills(sentence)).toEqual([]);
  });
});

describe('words that only look like a denial', () => {
  it.each([
    'You know not only Cobol but write it daily.',
    'No fewer than three years of Cobol.',
    'You have no less than three years of Cobol.',
    'Tools including but not limited to Cobol.',
    'You cannot do this job without Cobol.',
    "You can't go a day here without Cobol.",
    'A no-nonsense Cobol developer.',
    'No matter where you learned Cobol, we want to meet you.',
    'Not just Cobol, all of it.',
    'Cobol is a must, no exceptions.',
    'You are no stranger to Cobol.',
    'Candidates without Cobol will not be considered.',
  ])('%s', (sentence) => {
    expect(reader.skills(sentence)).toEqual(['Cobol']);
  });
});

describe('a denial reaches no further than its clause', () => {
  it.each<[string, string[]]>([
    ['No Cobol, but solid Docker.', ['Docker']],
    ['Cobol is not required; Docker is.', ['Docker']],
    ['You need no Cobol. You need Docker.', ['Docker']],
    ['Docker is required, but Cobol is not required.', ['Docker']],
    ['We use Docker rather than Cobol.', ['Docker']],
    ['We use Docker instead of Cobol.', ['Docker']],
    ['No Cobol, strong Docker.', ['Docker']],
    ['We moved away from Cobol, and now use Docker.', ['Docker']],
    ['No experience needed: we teach you Sewing.', ['Sewing']],
  ])('%s', (sentence, skills) => {
    expect(reader.skills(sentence)).toEqual(skills);
  });
});

it('a skill denied once and asked for once is there once', () => {
  expect(reader.see('No Docker in the first week.\n\nLater, you will use Docker daily.')).toHaveLength(1);
});
